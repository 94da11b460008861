import CampaignDomain
import CampaignPreview

/// Says in one line what a rule found: rule, count and evidence together.
public struct FindingPresenter: Sendable {
    private let context: PresentationContext
    private let evidence: EvidencePresenter
    private var words: Words { context.words }

    public init(_ context: PresentationContext) {
        self.context = context
        evidence = EvidencePresenter(context)
    }

    /// For output that calls things by their ids.
    public init(words: Words, settings: WorkspaceSettings, mask: PersonalDataMask = .off) {
        self.init(PresentationContext(words: words, settings: settings, mask: mask))
    }

    /// A line such as `1 204 records: the content or every offer is for another gender`. A rule that has no line of its own
    /// here is told by its count and summary.
    public func message(_ finding: Finding) -> String {
        switch finding.rule.rawValue {
        case "test-content-live-audience": testContent(finding)
        case "rx-advertising": words.counted(finding.count, .promotedPrescription, named(finding))
        case "missing-unsubscribe": words.counted(finding.count, .messageWithoutUnsubscribe)
        case "past-schedule": pastSchedule(finding) ?? summary(finding)
        case "empty-audience": words("Nobody is targeted")
        case "list-overlap": words.counted(finding.count, .recordInSeveralLists, listCount(finding))
        case "segment-in-both": words.counted(finding.count, .sourceInBoth, both(finding))
        case "missing-people":
            words.counted(
                finding.count, .missingPerson, finding.evidence.map(evidence.sentence).joined(separator: ", "))
        case "audience-jump": audienceJump(finding) ?? summary(finding)
        case "sms-parts": smsParts(finding)
        case "broken-template": words.counted(finding.count, .variantWithoutText)
        case "unknown-merge-field": words.counted(finding.count, .unknownField, unknown(finding))
        case "variant-weights", "trigger-share", "expired-offer", "cost-over-budget":
            finding.evidence.first.map(evidence.sentence) ?? summary(finding)
        default: summary(finding)
        }
    }

    /// The message of a finding whose parts stand beside it, each on a line of its own.
    public func messageBesideParts(_ finding: Finding) -> String {
        finding.rule.rawValue == "missing-people"
            ? words.counted(finding.count, .missingPersonInParts) : message(finding)
    }

    /// The facts that the message does not tell already, a sentence each.
    public func facts(_ finding: Finding) -> [String] {
        let message = message(finding)
        return finding.evidence.compactMap { fact in
            switch fact {
            case .liveRecords, .seedRecords, .sendTime, .inBoth: return nil
            default:
                let sentence = evidence.sentence(fact)
                return message.contains(sentence) ? nil : sentence
            }
        }
    }

    private func summary(_ finding: Finding) -> String {
        let summary = RulePresenter(words: words).summary(finding.rule)
        guard finding.rows != nil else { return summary }
        return "\(words.counted(finding.count, .record)): \(summary)"
    }

    private func testContent(_ finding: Finding) -> String {
        let marker = finding.evidence.first { if case .text = $0 { true } else { false } }
        let cause = marker.map(evidence.sentence) ?? words("The campaign is marked as a test")
        return "\(cause). \(words.counted(finding.count, .liveRecipient))"
    }

    private func named(_ finding: Finding) -> String {
        finding.evidence.compactMap { if case .prescription(_, let name) = $0 { context.quoted(name) } else { nil } }
            .joined(separator: ", ")
    }

    private func unknown(_ finding: Finding) -> String {
        finding.evidence.compactMap { if case .unknownField(let name, _, _) = $0 { context.quoted(name) } else { nil } }
            .joined(separator: ", ")
    }

    private func pastSchedule(_ finding: Finding) -> String? {
        for case .sendTime(let at) in finding.evidence {
            return words("The send time {0} has passed", context.dateTime(at))
        }
        return nil
    }

    private func listCount(_ finding: Finding) -> String {
        var lists: Set<String> = []
        for case .overlap(let first, let second, _) in finding.evidence { lists.formUnion([first, second]) }
        return words.number(lists.count)
    }

    private func both(_ finding: Finding) -> String {
        finding.evidence.compactMap { if case .inBoth(let id) = $0 { context.source(id) } else { nil } }
            .joined(separator: ", ")
    }

    /// The change against the median in whole per cent, as the rule judges it.
    private func audienceJump(_ finding: Finding) -> String? {
        for case .sizes(let now, let median, _) in finding.evidence where median > 0 {
            let change = (Double(now) - Double(median)) / Double(median) * 100
            return words(
                "{0} against a median of {1}: {2} %", words.number(now), words.number(median), signed(change))
        }
        return nil
    }

    private func smsParts(_ finding: Finding) -> String {
        let extra = signed(Double(finding.count - 1) * 100)
        return words("{0}, {1} % cost", words.counted(finding.count, .part), extra)
    }

    private func signed(_ change: Double) -> String {
        (change > 0 ? "+" : "") + words.decimal(change, digits: 0)
    }
}

extension CountedNoun {
    static let liveRecipient = CountedNoun("{0} live record would get it", "{0} live records would get it")
    static let promotedPrescription = CountedNoun(
        "{0} prescription product is promoted: {1}", "{0} prescription products are promoted: {1}")
    static let messageWithoutUnsubscribe = CountedNoun(
        "{0} message has no unsubscribe link", "{0} messages have no unsubscribe link")
    static let recordInSeveralLists = CountedNoun("{1} lists share {0} record", "{1} lists share {0} records")
    static let variantWithoutText = CountedNoun(
        "{0} variant has no text that can be sent", "{0} variants have no text that can be sent")
    static let unknownField = CountedNoun("{0} field is unknown: {1}", "{0} fields are unknown: {1}")
    static let sourceInBoth = CountedNoun(
        "{0} source is both included and excluded: {1}", "{0} sources are both included and excluded: {1}")
    static let missingPerson = CountedNoun(
        "{0} person matches the intent and is not targeted: {1}",
        "{0} people match the intent and are not targeted: {1}")
    static let missingPersonInParts = CountedNoun(
        "{0} person matches the intent and is not targeted", "{0} people match the intent and are not targeted")
}
