import CampaignDomain

/// A subject that is missing, or too long for an inbox.
public struct SubjectLengthRule: CampaignRule {
    public static let description = RuleDescription(
        id: "subject-length", severity: .warn,
        whatItDoes: """
            Warns when an email, in any variant, has no subject or a blank one, or one of more characters than the policies \
            allow (60), without its tags. A subject that is no template counts as it is written. Counts the messages.
            """,
        whyItMatters:
            "A telephone shows half a line; what stands after it is not read, and no subject looks like spam.",
        whatToDo: "Say what matters in the first words, and cut the rest.")

    public static let examples: [RuleExample] = [
        .triggering("sixty-one characters") {
            $0.message = #"{"subject": "\#(String(repeating: "я", count: 61))"}"#
        },
        .triggering("no subject") { $0.message = #"{"subject": null}"# },
        .triggering("nothing but spaces") { $0.message = #"{"subject": "  "}"# },
        .clean("sixty, and a tag") {
            $0.message = #"{"subject": "{{givenName}}\#(String(repeating: "я", count: 60))"}"#
        },
        .clean("the policies allow more") {
            $0.message = #"{"subject": "\#(String(repeating: "я", count: 61))"}"#
            $0.policies = #"{"subjectLength": 80}"#
        },
        .clean("an SMS has no subject") {
            $0.message = #"{"subject": null}"#
            $0.campaign = #"{"channel": "sms"}"#
        },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard context.campaign.channel == .email else { return nil }
        let limit = context.policies.subjectLength
        let found = context.messages.compactMap { message -> Evidence? in
            guard let subject = message.subject, !subject.trimmed.isEmpty else { return .noSubject(message.id) }
            let characters = ((try? TemplateTree(subject))?.plainText ?? subject).count
            return characters > limit ? .longSubject(message.id, characters: characters, limit: limit) : nil
        }
        return found.isEmpty ? nil : CampaignFinding(count: found.count, evidence: found)
    }
}
