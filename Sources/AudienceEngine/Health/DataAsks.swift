import CampaignDomain

/// Works out what one would gain by asking for what.
struct DataAsks {
    private let facts: AudienceFacts
    private let reachability: Reachability
    private let holes: [MessageHole]
    private let definitions: [Definition]
    private var undecided: UndecidedAnswers
    /// The smallest record of every person.
    private let keys: RowSet

    /// A segment, or a scheme with its parts.
    private struct Definition {
        let kind: DataGain.Kind
        let parts: [Condition]
    }

    init(evaluator: ExpressionEvaluator, holes: [MessageHole], keys: RowSet) {
        facts = evaluator.facts
        self.holes = holes
        self.keys = keys
        reachability = facts.reachability
        definitions = DataAsks.definitions(of: evaluator)
        // Also those whose data may not be used yet: the question may be whether it may.
        undecided = UndecidedAnswers(evaluator: evaluator, rows: reachability.unflagged)
    }

    /// Those that can be read; the others are told of elsewhere.
    private static func definitions(of evaluator: ExpressionEvaluator) -> [Definition] {
        let definitions = evaluator.audience.definitions
        let segments = definitions.segments.compactMap { segment in
            (try? evaluator.catalog.expression(of: segment.id)).map {
                Definition(kind: .segment(segment.id), parts: [$0.root])
            }
        }
        let schemes = definitions.everyScheme.compactMap { scheme in
            (try? evaluator.catalog.parts(of: scheme.id)).map {
                Definition(kind: .scheme(scheme.id), parts: $0.map(\.root))
            }
        }
        return segments + schemes
    }

    /// Every question by which somebody gains something, first the one by which most do; of equals the one that is earlier in the
    /// alphabet.
    mutating func ranked() -> [DataAsk] {
        var asks: [DataAsk] = []
        for question in questions {
            if let ask = ask(question) { asks.append(ask) }
        }
        return asks.sorted { left, right in
            left.gaining.count != right.gaining.count
                ? left.gaining.count > right.gaining.count : left.question.name < right.question.name
        }
    }

    /// Addresses and consents of the direct channels, and whatever definitions and messages ask for.
    private var questions: [DataQuestion] {
        let channels = Reachability.channels.filter { AddressKind($0) != nil }
        var found = AddressKind.allCases.map { DataQuestion.address($0) } + [.dataProcessing]
        found += channels.map { .consent($0) }
        found += channels.filter(doubleOptIn.contains).map { .confirmation($0) }
        for definition in definitions { found += definition.parts.flatMap(\.questions) }
        found += holes.compactMap { DataQuestion(templateName: $0.name) }
        var seen: Set<DataQuestion> = []
        return found.filter { seen.insert($0).inserted }
    }

    private var doubleOptIn: Set<Channel> { facts.audience.definitions.policies.doubleOptIn }

    private mutating func ask(_ question: DataQuestion) -> DataAsk? {
        let asked = recordsToAsk(question)
        guard !asked.isEmpty else { return nil }
        let people = asked.intersection(keys)
        let gains = reach(question, people).largestFirst + decisions(question, asked) + messages(question, asked)
        guard !gains.isEmpty else { return nil }
        return DataAsk(
            question: question, people: CountedRows(people),
            reachableCount: people.intersectionCount(reachability.anyChannel), gains: gains,
            ifAgreed: ifAgreed(question, people),
            gaining: CountedRows(gains.reduce(into: RowSet(capacity: keys.capacity)) { $0.formUnion($1.people.rows) }))
    }

    /// All records of the persons of whom it is not known.
    private mutating func recordsToAsk(_ question: DataQuestion) -> RowSet {
        switch question {
        case .address(let kind): return reachability.open.subtracting(reachability.rows(withUsable: kind))
        case .dataProcessing: return reachability.unflagged.intersection(silent(.dataProcessing, nil))
        case .consent(let channel): return addressable(channel).intersection(silent(.marketing, channel))
        case .confirmation(let channel):
            let consents = facts.consents(.marketing, channel)
            return addressable(channel).intersection(consents.granted).subtracting(consents.confirmed)
        case .field(let field):
            let unknown = try? undecided.rows(unknown: field)
            return unknown?.intersection(reachability.open) ?? RowSet(capacity: keys.capacity)
        }
    }

    /// Whose address for a channel can be used, if it needs any, and whose data may be.
    private func addressable(_ channel: Channel) -> RowSet {
        AddressKind(channel).map { reachability.open.intersection(reachability.rows(withUsable: $0)) }
            ?? reachability.open
    }

    /// Who never said yes or no.
    private func silent(_ purpose: ConsentPurpose, _ channel: Channel?) -> RowSet {
        let consents = facts.consents(purpose, channel)
        return facts.audience.visible.subtracting(consents.granted).subtracting(consents.withdrawn)
    }

    // MARK: Gains

    private func reach(_ question: DataQuestion, _ people: RowSet) -> [DataGain] {
        switch question {
        case .address(let kind):
            channels(of: kind).compactMap { gain($0, people.intersection(consenting($0))) }
        case .dataProcessing:
            Reachability.channels.compactMap { channel in
                guard let kind = AddressKind(channel) else { return nil }
                let usable = reachability.rows(withUsable: kind)
                return gain(channel, people.intersection(usable).intersection(consenting(channel)))
            }
        // Whoever is asked where a double opt-in is wanted confirms with the answer.
        case .consent(let channel), .confirmation(let channel):
            AddressKind(channel) == nil ? [] : [gain(channel, people)].compactMap(\.self)
        case .field: []
        }
    }

    private func ifAgreed(_ question: DataQuestion, _ people: RowSet) -> [(channel: Channel, people: CountedRows)] {
        guard case .address(let kind) = question else { return [] }
        return channels(of: kind).map { ($0, CountedRows(people.intersection(silent(.marketing, $0)))) }.filter {
            !$0.1.isEmpty
        }
    }

    private func channels(of kind: AddressKind) -> [Channel] {
        Reachability.channels.filter { AddressKind($0) == kind }
    }

    private func consenting(_ channel: Channel) -> RowSet {
        let consents = facts.consents(.marketing, channel)
        return doubleOptIn.contains(channel) ? consents.confirmed : consents.granted
    }

    private func gain(_ channel: Channel, _ people: RowSet) -> DataGain? {
        guard !people.isEmpty else { return nil }
        return DataGain(
            kind: .reach(channel), people: CountedRows(people),
            newlyReached: CountedRows(people.subtracting(reachability.anyChannel)))
    }

    private mutating func decisions(_ question: DataQuestion, _ asked: RowSet) -> [DataGain] {
        var gains: [DataGain] = []
        for definition in definitions {
            guard let rows = try? undecided.decided(by: question, inParts: definition.parts) else { continue }
            if let gain = gain(definition.kind, rows.intersection(asked)) { gains.append(gain) }
        }
        return gains.filter(\.isOfSegment).largestFirst + gains.filter { !$0.isOfSegment }.largestFirst
    }

    private func messages(_ question: DataQuestion, _ asked: RowSet) -> [DataGain] {
        var rowsOfCampaign: [CampaignID: RowSet] = [:]
        for hole in holes where DataQuestion(templateName: hole.name) == question {
            rowsOfCampaign[hole.campaign, default: RowSet(capacity: keys.capacity)].formUnion(hole.rows)
        }
        return rowsOfCampaign.sorted { $0.key < $1.key }
            .compactMap { gain(.messages(of: $0.key), $0.value.intersection(asked)) }.largestFirst
    }

    private func gain(_ kind: DataGain.Kind, _ rows: RowSet) -> DataGain? {
        guard !rows.isEmpty else { return nil }
        let people = facts.audience.persons.withLinked(rows).intersection(keys)
        return DataGain(kind: kind, people: CountedRows(people), newlyReached: nil)
    }
}

extension DataGain {
    fileprivate var isOfSegment: Bool { if case .segment = kind { true } else { false } }
}

extension [DataGain] {
    /// Equals keep their order.
    fileprivate var largestFirst: [DataGain] {
        enumerated().sorted { left, right in
            let (one, other) = (left.element.people.count, right.element.people.count)
            return one != other ? one > other : left.offset < right.offset
        }.map(\.element)
    }
}
