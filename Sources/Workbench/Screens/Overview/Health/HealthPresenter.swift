import AudienceEngine
import CampaignDomain

/// Makes lines of the health of the data: how valid and fresh it is, what was told and collected, what to ask for, and where it is from.
struct HealthPresenter {
    /// Nil while it is being computed.
    let health: DataHealth?
    /// Why it cannot be computed.
    var fault: String?
    let context: PresentationContext
    private var words: Words { context.words }
    private var vocabulary: HealthVocabulary { HealthVocabulary(context) }

    /// Always five, in the order of the page.
    var sections: [OverviewSection] {
        guard let health else {
            return titles.enumerated().map { place, title in
                OverviewSection(title: title, lines: place == 0 ? [waiting] : [])
            }
        }
        return [
            OverviewSection(
                title: titles[0], label: words.counted(health.base.count, .record), lines: validity(health)),
            OverviewSection(title: titles[1], lines: freshness(health.freshness)),
            OverviewSection(title: titles[2], lines: coverage(health)),
            OverviewSection(
                title: titles[3], label: words.counted(health.personCount, .person), lines: asks(health.asks)),
            sources(health.sources),
        ]
    }

    private var titles: [String] {
        [
            words("Validity"), words("Freshness"), words("Told and collected"), words("What to ask for"),
            words("Sources"),
        ]
    }

    private var waiting: OverviewLine {
        fault.map { OverviewLine(tone: .stop, text: $0) } ?? OverviewLine(tone: .awaited, text: words("validity"))
    }

    /// A line under another, with the people it counts; none when it counts nobody.
    private func part(_ counted: CountedRows, _ text: String, of heading: String) -> [OverviewLine] {
        guard !counted.isEmpty else { return [] }
        return [
            OverviewLine(
                number: words.number(counted.count), text: "  " + text,
                target: .people(counted.rows, heading: "\(heading): \(text)"))
        ]
    }

    private func share(_ count: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(count) / Double(whole) }

    // MARK: Validity

    private func validity(_ health: DataHealth) -> [OverviewLine] {
        let goal = words("goal {0}", words.percent(DataValidity.goal))
        guard let share = health.validity.share else { return [OverviewLine(text: words("there are no records"))] }
        let whole = OverviewLine(
            tone: health.validity.reachesGoal ? .good : .warn, number: words.percent(share),
            text: words("valid values"), remark: goal, share: share, goal: DataValidity.goal)
        return [whole] + health.fields.flatMap { field($0, of: health.base) }
    }

    private func field(_ field: FieldHealth, of base: CountedRows) -> [OverviewLine] {
        let name = words(field.field.phrase)
        let share = share(field.valid.count, of: base.count)
        let invalid = base.rows.subtracting(field.valid.rows)
        let line = OverviewLine(
            tone: share >= DataValidity.goal ? .good : .warn, number: words.percent(share), text: name, share: share,
            goal: DataValidity.goal,
            target: field.valid.count == base.count
                ? nil : .people(invalid, heading: words("not valid: {0}", name)))
        return [line] + part(field.missing, words("missing"), of: name)
            + part(field.stale, words("past its best-before"), of: name)
            + part(field.wrong, words("not to be believed"), of: name)
    }

    // MARK: Freshness

    private func freshness(_ all: [DataFreshness]) -> [OverviewLine] {
        let without = all.filter { $0.bestBefore == nil && !$0.known.isEmpty }.map { vocabulary.name($0.subject) }
        let lines = all.flatMap(freshness)
        guard !without.isEmpty else { return lines }
        return lines + [
            OverviewLine(text: words("no best-before is set: {0}", without.joined(separator: ", ")))
        ]
    }

    private func freshness(_ freshness: DataFreshness) -> [OverviewLine] {
        guard let share = freshness.freshShare, let bestBefore = freshness.bestBefore else { return [] }
        let name = vocabulary.name(freshness.subject)
        let undated = part(freshness.undated, words("nothing dates it"), of: name)
        let line = OverviewLine(
            tone: freshness.stale.isEmpty ? .good : .warn, number: words.percent(share), text: name,
            remark: words("good for {0}", words.span(bestBefore)), share: share,
            target: .people(freshness.known.rows, heading: name))
        return [line] + part(freshness.stale, words("past its best-before"), of: name) + undated
    }

    // MARK: Coverage

    private func coverage(_ health: DataHealth) -> [OverviewLine] {
        let coverage = health.coverage
        func line(_ counted: CountedRows, _ text: String, isPart: Bool = false) -> OverviewLine {
            OverviewLine(
                number: words.number(counted.count), text: (isPart ? "  " : "") + text,
                share: share(counted.count, of: health.base.count),
                target: counted.isEmpty ? nil : .people(counted.rows, heading: text))
        }
        let anonymous = OverviewLine(
            number: words.number(coverage.anonymousEvents), text: words("events of profiles that nobody is known by"))
        return [line(coverage.told, words("told us about themselves"))]
            + coverage.reference.map { line($0.rows, vocabulary.name($0.kind), isPart: true) }
            + [line(coverage.collected, words("something was collected"))]
            + coverage.transactional.map { line($0.rows, vocabulary.name($0.kind), isPart: true) }
            + [line(coverage.both, words("both")), line(coverage.neither, words("neither"))]
            + (coverage.anonymousEvents > 0 ? [anonymous] : [])
    }

    // MARK: Questions

    private func asks(_ asks: [DataAsk]) -> [OverviewLine] {
        if asks.isEmpty {
            return [OverviewLine(tone: .good, text: words("no question would gain anything"))]
        }
        return asks.flatMap(ask)
    }

    private func ask(_ ask: DataAsk) -> [OverviewLine] {
        let name = vocabulary.name(ask.question)
        let line = OverviewLine(
            number: "+" + words.number(ask.gaining.count), text: name, remark: words.counted(ask.people.count, .toAsk),
            target: .people(ask.gaining.rows, heading: words("gained by asking: {0}", name)))
        var askable = OverviewLine(
            number: words.number(ask.people.count), text: "  " + words("to ask"),
            target: .people(ask.people.rows, heading: words("to ask: {0}", name)))
        if ask.reachableCount > 0 {
            askable.remark = words("{0} of them by message", words.number(ask.reachableCount))
        }
        let agreed = ask.ifAgreed.flatMap { channel, people in
            part(people, words("more by {0} if they agree to it too", words(channel.phrase)), of: name)
        }
        return [line, askable] + ask.gains.map { gain($0, ask.question, name) } + agreed
    }

    private func gain(_ gain: DataGain, _ question: DataQuestion, _ name: String) -> OverviewLine {
        var text = vocabulary.name(gain.kind)
        if case .reach = gain.kind, case .consent = question { text = words("{0}, if they agree", text) }
        var line = OverviewLine(
            number: words.number(gain.people.count), text: "  " + text,
            target: .people(gain.people.rows, heading: "\(name): \(text)"))
        if let new = gain.newlyReached, !new.isEmpty {
            line.remark = words("nothing reaches {0} of them now", words.number(new.count))
        }
        return line
    }

    // MARK: Sources

    private func sources(_ sources: SourceContributions) -> OverviewSection {
        var pairs: [OverviewLine] = []
        for first in sources.contributions.indices {
            for second in sources.contributions.indices.dropFirst(first + 1) where sources.common[first][second] > 0 {
                pairs.append(pair(first, second, sources))
            }
        }
        // What nobody is from any more, or not yet, comes last.
        let (known, empty) = (
            sources.contributions.filter { !$0.records.isEmpty }, sources.contributions.filter(\.records.isEmpty)
        )
        return OverviewSection(
            title: titles[4], label: words.number(sources.contributions.count), numberHead: words("records"),
            columns: [
                words("people"), words("only here"), words("emails"), words("phones"), words("contacts only here"),
                words("consents"), words("withdrawn"), words("orders"), words("revenue"), words("events"),
            ], lines: known.map(source) + pairs + empty.map(source))
    }

    private func source(_ source: SourceContributions.Contribution) -> OverviewLine {
        let name = vocabulary.name(source.source)
        let counts = [
            source.persons, source.personsOnlyHere, source.emails, source.phones, source.contactsOnlyHere,
            source.grants, source.withdrawals, source.orders,
        ]
        return OverviewLine(
            number: words.number(source.records.count), text: name,
            cells: counts.map(words.number)
                + [words.wholeMoney(source.revenue, context.settings.currency), words.number(source.events)],
            target: source.records.isEmpty ? nil : .people(source.records.rows, heading: words("source {0}", name)))
    }

    private func pair(_ first: Int, _ second: Int, _ sources: SourceContributions) -> OverviewLine {
        let names = [first, second].map { vocabulary.name(sources.contributions[$0].source) }
        let text = names.joined(separator: " + ")
        return OverviewLine(
            text: text, cells: [words.number(sources.common[first][second])],
            target: .commonPeople(first, second, heading: text))
    }
}

extension CountedNoun {
    fileprivate static let toAsk = CountedNoun("ask {0} person", "ask {0} people")
}
