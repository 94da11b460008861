import CampaignDomain

/// A template that cannot be parsed, or a variant without a message.
public struct BrokenTemplateRule: CampaignRule {
    public static let description = RuleDescription(
        id: "broken-template", severity: .stop,
        whatItDoes: """
            Stops a campaign when the subject, the preheader or the body of a variant's message is no Mustache template, or a \
            variant names a message that does not exist. Counts the variants.
            """,
        whyItMatters: "Thousands read «{{#givenName}}» instead of their name, or nothing at all.",
        whatToDo: "Mend the tag at the place that is named, or name a message that exists.")

    public static let examples: [RuleExample] = [
        .triggering("a section is not closed") { $0.message = #"{"body": "{{#city}}Ваша аптека в городе {{city}}"}"# },
        .triggering("a tag is not closed") { $0.message = #"{"subject": "{{givenName, с праздником!"}"# },
        .triggering("the message does not exist") {
            $0.campaign = #"{"variants": [{"id": "a", "message": "gone"}]}"#
        },
        .clean("a section with its end") {
            $0.message = #"{"body": "{{#city}}Ваша аптека в городе {{city}}{{/city}}"}"#
        },
        .clean("a text without tags"),
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let faults = Dictionary(
            context.messages.map { ($0.id, BrokenTemplateRule.faults(of: $0)) }, uniquingKeysWith: { first, _ in first }
        )
        let faulty = context.campaign.variants.filter { faults[$0.message].map { !$0.isEmpty } ?? true }
        guard !faulty.isEmpty else { return nil }
        let missing = faulty.filter { faults[$0.message] == nil }.map {
            Evidence.messageMissing($0.message, variant: $0.id)
        }
        let broken = context.messages.flatMap { faults[$0.id] ?? [] }
        return CampaignFinding(count: faulty.count, evidence: missing + broken)
    }

    private static func faults(of message: Message) -> [Evidence] {
        MessagePart.allCases.compactMap { part in
            guard let template = part.template(of: message) else { return nil }
            do throws(TemplateFault) {
                _ = try TemplateTree(template)
                return nil
            } catch {
                return .brokenTemplate(message.id, part: part, fault: error)
            }
        }
    }
}
