import AudienceEngine
import CampaignDomain

/// Finds triggers that nothing can fire.
struct TriggerCheck {
    let definitions: Definitions
    let vocabulary: ExpressionVocabulary

    func faults(of trigger: Chain.Trigger) -> [ChainFault] {
        switch trigger {
        case .segment(let id): definitions.segment(id) == nil ? [.unknownSegment(id)] : []
        case .date(let field, _):
            CustomerDateField(field) == nil ? [.triggerCannotFire(.notADate(field))] : []
        case .event(let kind, let condition, _): condition.map { faults(of: kind, where: $0) } ?? []
        }
    }

    private func faults(of kind: EventKind, where text: String) -> [ChainFault] {
        let condition: Condition
        do {
            condition = try Expression.parse(text, vocabulary: vocabulary, place: .event).root
        } catch {
            return [.unreadable(field: "where", reason: error.description)]
        }
        if let kinds = condition.wanted(.kind), !kinds.contains(kind.rawValue) {
            return [.triggerCannotFire(.otherKind(kinds.joined(separator: ", ")))]
        }
        let foreign = condition.neededEventFields.filter { !kind.mayHave($0) }
        let unknown = TriggerCheck.namingFields.compactMap { unknownName(in: $0, condition) }
        return foreign.map { .triggerCannotFire(.fieldOfOtherKinds($0.rawValue, kind: kind)) }
            + unknown.map { .triggerCannotFire($0) }
    }

    private static let namingFields: [EventField] = [.campaign, .chain, .message]

    /// The first name when all that would do are names of nothing.
    private func unknownName(in field: EventField, _ condition: Condition) -> ChainFault.Trigger? {
        guard let wanted = condition.wanted(field), let first = wanted.first else { return nil }
        let known =
            switch field {
            case .campaign: vocabulary.campaigns
            case .chain: vocabulary.chains
            default: vocabulary.messages
            }
        let folded = Set(known.map(\.folded))
        return wanted.contains { folded.contains($0.folded) } ? nil : .unknownName(field: field.rawValue, first)
    }
}

extension EventKind {
    /// Whether the kind is about a message that was sent.
    var isAboutMessage: Bool {
        switch self {
        case .sent, .delivered, .opened, .clicked, .bounced, .unsubscribed, .complained: true
        default: false
        }
    }

    /// Whether events of the kind can have the field.
    func mayHave(_ field: EventField) -> Bool {
        switch field {
        case .campaign, .chain, .step, .message, .address: isAboutMessage
        case .bounce: self == .bounced
        case .ticket: self == .ticketOpened || self == .ticketClosed
        case .query: self == .searched
        case .sku, .category: !isAboutMessage && self != .ticketOpened && self != .ticketClosed
        case .kind, .channel, .value, .at: true
        }
    }
}
