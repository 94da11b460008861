import CampaignDomain
import CampaignPreview

extension EvidencePresenter {
    /// When it would be sent, and what else is.
    func timing(_ evidence: Evidence) -> String {
        switch evidence {
        case .cap(let cap, let already):
            words("Cap: {0}; counted already: {1}", capText(cap), words.number(already))
        case .scheduled(let campaign, let at):
            words("{0} is planned for {1}", context.campaign(campaign.rawValue), context.dateTime(at))
        case .due(let message):
            words(
                "{0}: chain {1}, step {2}, {3}", context.dateTimeWithSeconds(message.at),
                context.quoted(message.chain.rawValue), context.quoted(message.step), words(message.channel.phrase))
        case .flood(let flood):
            words(
                "{0} would get {1} from {2} to {3}; cap: {4}", flood.record.rawValue,
                words.counted(flood.count, .message), context.dateTimeWithSeconds(flood.from),
                context.dateTimeWithSeconds(flood.through), capText(flood.cap))
        case .localTime(let at, let zone): words("The send is at {0}, clock of {1}", localTime(at, zone), zone)
        case .quietHours(let from, let to):
            words("Quiet hours: {0}–{1}", words.timeOfDay(from), words.timeOfDay(to))
        case .sendTime(let at): words("Planned for {0}", context.dateTime(at))
        case .shifted(let at, let zone):
            words("Goes out when they end: at {0}, clock of {1}", localTime(at, zone), zone)
        default: ""
        }
    }

    /// `1 message per 24 hours, email, manual`.
    public func capText(_ cap: FrequencyCap) -> String {
        let period =
            switch cap.period {
            case .rolling(let span): words("per {0}", words.span(span))
            case .calendarDay: words("per calendar day")
            case .calendarWeek: words("per calendar week")
            case .calendarMonth: words("per calendar month")
            }
        let scope = [cap.channel.map { words($0.phrase) }, cap.kind.map { words($0.phrase) }].compactMap(\.self)
        return (["\(words.counted(cap.limit, .message)) \(period)"] + scope).joined(separator: ", ")
    }

    /// The wall clock of the named zone when the snapshot knows it, else of the workspace's.
    private func localTime(_ at: Instant, _ zone: String) -> String {
        words.dateTime(at, in: context.audience?.snapshot.zones[zone] ?? context.settings.zone)
    }

    /// What is wrong with the campaign.
    func campaign(_ evidence: Evidence) -> String {
        switch evidence {
        case .text(let text, let marker): words("{0} contains {1}", excerpt(text), context.quoted(marker))
        case .overlap(let first, let second, let count):
            words.counted(count, .sharedRecord, context.source(first), context.source(second))
        case .inBoth(let source): words("{0} is both included and excluded", context.source(source))
        case .missing(let cause, let count): missing(cause, count)
        case .message(let id): messageText(id)
        case .sizes(let now, let median, let earlier):
            words(
                "Now {0}; the median of the last sends is {1} ({2})", words.number(now), words.number(median),
                earlier.map(words.number).joined(separator: ", "))
        case .smsParts(let message, let parts, let characters, let isUnicode):
            words(
                "{0}: {1}, {2}, {3}", context.quoted(message.rawValue), words.counted(parts, .part),
                words.counted(characters, .character), isUnicode ? words("Unicode") : words("GSM alphabet"))
        case .liveRecords(0): words("Nobody is targeted")
        case .liveRecords(let count): words.counted(count, .liveRecord)
        default: ""
        }
    }

    private func missing(_ cause: MissingCause, _ count: Int) -> String {
        switch cause {
        case .excluded(let source): words("{0} excluded by {1}", words.number(count), context.source(source))
        case .predicate(let text, let segment):
            words("{0} not in {1}: {2}", words.number(count), context.source(segment.rawValue), text)
        case .noSource: words("{0} in no source", words.number(count))
        }
    }

    private func messageText(_ id: MessageID) -> String {
        let subject = context.audience?.definitions.message(id)?.subject
        return subject.map { words("Message {0}, subject {1}", context.quoted(id.rawValue), excerpt($0)) }
            ?? words("Message {0}", context.quoted(id.rawValue))
    }
}

extension CountedNoun {
    static let sharedRecord = CountedNoun("{1} and {2} share {0} record", "{1} and {2} share {0} records")
    static let liveRecord = CountedNoun("{0} record is no test record", "{0} records are no test records")
}
