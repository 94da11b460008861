import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap

extension JourneyPresenter {
    /// Why it happened, a sentence each without a full stop; none when the clause says it all.
    public func reasons(_ note: JourneyNote) -> [String] {
        switch note.what {
        case .entered(let chain): trigger(of: chain) + condition(of: chain)
        case .refused(let chain, let refusal): trigger(of: chain) + [self.refusal(refusal, chain)]
        case .message(let source, .sent, _, let at):
            origin(of: source)
                + (at > note.at ? [words("put off by quiet hours until {0}", context.dateTime(at))] : [])
        case .message(let source, _, let hold, _):
            (hold.map { facts($0, source, at: note.at) } ?? []) + origin(of: source)
        case .exited(let chain, let exit):
            exit.map { [words("exit: {0}", ground.programs[chain].chain.exits[$0])] } ?? []
        case .joined(let id), .left(let id):
            (ground.audience.definitions.segment(id)?.condition).map { [$0] } ?? []
        case .stage(let from, _): [words("it was: {0}", stage(from))]
        case .answered, .ignored, .ordered, .finished: []
        }
    }

    /// The reasons in one line.
    func reason(_ note: JourneyNote) -> String { reasons(note).joined(separator: "; ") }

    private func trigger(of place: Int) -> [String] {
        switch ground.programs[place].chain.trigger {
        case .event(let kind, let condition, let firing):
            let each = firing == .event ? words("once for each") : ""
            let parts = [words(kind.phrase), condition ?? "", each].filter { !$0.isEmpty }
            return [words("trigger: {0}", parts.joined(separator: ", "))]
        case .segment(let id): return [words("trigger: entry into the segment {0}", segment(id))]
        case .date: return [words("trigger: {0}", MapGraph.text(of: ground.programs[place].chain.trigger))]
        }
    }

    private func condition(of place: Int) -> [String] {
        ground.programs[place].chain.entryCondition.map { [words("condition: {0}", $0)] } ?? []
    }

    private func refusal(_ refusal: EntryRefusal, _ place: Int) -> String {
        let chain = ground.programs[place].chain
        switch refusal {
        case .inside: return words("already inside")
        case .condition: return words("the condition does not hold: {0}", chain.entryCondition ?? "")
        case .tooSoon:
            if case .after(let span) = chain.reentry { return words("not again before {0} are over", words.span(span)) }
            return words("it lets nobody in twice")
        }
    }

    private func origin(of source: Int) -> [String] {
        switch ground.sources[source].origin {
        case .chain(let id, let step): [words("chain {0}, step {1}", context.chain(id.rawValue), step)]
        case .campaign(let id): [words("campaign {0}", context.campaign(id.rawValue))]
        }
    }

    // MARK: What holds a message

    private func facts(_ hold: JourneyHold, _ source: Int, at instant: Instant) -> [String] {
        [RulePresenter(words: words).summary(RuleID(hold.rule))] + proof(hold, source, at: instant)
    }

    private func proof(_ hold: JourneyHold, _ source: Int, at instant: Instant) -> [String] {
        let evidence = EvidencePresenter(context, of: ground.audience.snapshot.customers.customerID(row))
        switch hold {
        case .cap(let cap, let counted):
            return [evidence.sentence(.cap(cap, already: counted.count))] + counted.map(sentence)
        case .quietHours(let hours):
            let zone = ground.audience.zone(of: row)
            return [
                evidence.sentence(.quietHours(from: hours.from, to: hours.to)),
                words("The send is at {0}, clock of {1}", words.dateTime(instant, in: zone), zone.identifier),
            ]
        case .withdrawn(let kind, let at): return ["\(context.dateTime(at)) — \(words(kind.phrase))"]
        case .complaint(let at): return ["\(context.dateTime(at)) — \(words(EventKind.ticketOpened.phrase))"]
        case .unreachable(let obstacle):
            return JourneyObstacleProof(audience: ground.audience, row: row)
                .evidence(obstacle, on: ground.sources[source].channel).map(evidence.sentence)
        }
    }

    private func sentence(_ counted: CountedMessage) -> String {
        switch counted {
        case .sent(let source, let at): return "\(context.dateTime(at)) — \(self.source(source))"
        case .past(let event):
            let at = Instant(seconds: ground.audience.snapshot.events.at[event])
            return "\(context.dateTime(at)) — \(EventPresenter(context).text(event: event, in: ground.audience))"
        }
    }
}

/// The facts behind an obstacle, on whichever record of the person they stand.
struct JourneyObstacleProof {
    let audience: Audience
    let row: Int

    private var customers: CustomerColumns { audience.snapshot.customers }
    private var records: [Int] { audience.linkedRecords(of: row).map { Int($0) } }

    /// O(records and consents of the person).
    func evidence(_ obstacle: ReachObstacle, on channel: Channel) -> [Evidence] {
        switch obstacle {
        case .erased: flags(.gone)
        case .stopList: flags(.stopList)
        case .noDataConsent: consent(.dataProcessing, nil)
        case .unsubscribed, .noChannelConsent, .unconfirmedOptIn: consent(.marketing, channel)
        case .noAddress: [.noAddress(channel)]
        case .invalidAddress, .bouncedAddress: addresses(channel)
        case .openComplaint: audience.openTickets(ofPersonAt: row).map { .event(audience.eventFact($0)) }
        }
    }

    private func flags(_ wanted: CustomerFlags) -> [Evidence] {
        records.flatMap { record in
            CustomerFlags.names.filter { wanted.contains($0.flag) && customers.flags[record].contains($0.flag) }
                .map { Evidence.flag($0.name, record: customers.customerID(record)) }
        }
    }

    /// The statements that decided, or that nobody ever made one.
    private func consent(_ purpose: ConsentPurpose, _ channel: Channel?) -> [Evidence] {
        let said = records.compactMap { record -> Evidence? in
            audience.recordConsent(of: record, purpose: purpose, channel: channel).decidedBy.map {
                audience.evidence($0, row: record)
            }
        }
        return said.isEmpty ? [.noConsent(purpose, channel)] : said
    }

    private func addresses(_ channel: Channel) -> [Evidence] {
        guard let kind = AddressKind(channel) else { return [] }
        return records.compactMap { record in
            guard audience.contacts.validity(kind, row: record) != .valid else { return nil }
            return ContactDirectory.raw(kind, of: record, in: customers)
                .map { .invalidAddress($0, record: customers.customerID(record)) }
        }
    }
}
