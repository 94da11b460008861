import AudienceEngine
import CampaignDomain

/// A template asks for a field that nobody can have.
public struct UnknownMergeFieldRule: CampaignRule {
    public static let description = RuleDescription(
        id: "unknown-merge-field", severity: .stop,
        whatItDoes: """
            Stops a campaign whose templates ask for a field that no recipient can have: neither a field of customers, \
            `loyalty.tier`, `loyalty.points`, `loyalty.pointsExpireAt`, `product.id` or `product.name`, nor an attribute of \
            this workspace (`attributes.NAME`). Inside a section such as `{{#loyalty}}` its fields need no path. A template \
            that cannot be parsed is left to `broken-template`. Counts the different names.
            """,
        whyItMatters: "One wrong letter in a name, and everyone gets a hole where the number should be.",
        whatToDo: "Write the name as the fields are called.")

    public static let examples: [RuleExample] = [
        .triggering("two letters have changed places") {
            $0.message = #"{"subject": "Баллов на карте: {{loyality.points}}"}"#
        },
        .triggering("no customer has the attribute") { $0.message = #"{"body": "Ваша аптека: {{attributes.store}}"}"# },
        .triggering("a section of something unknown") { $0.message = #"{"body": "{{#vip}}Для вас{{/vip}}"}"# },
        .clean("a customer has the attribute") {
            $0.message = #"{"body": "Ваша аптека: {{attributes.store}}"}"#
            $0.customer = #"{"attributes": {"store": "S-12"}}"#
        },
        .clean("fields of a section's field") {
            $0.message = #"{"body": "{{#loyalty}}{{points}} баллов, уровень {{tier}}{{/loyalty}}"}"#
        },
        .clean("nobody's city is known, yet it is a field") { $0.message = #"{"subject": "{{city}}"}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let names = MergeFieldNames(customers: context.customers)
        var seen: Set<String> = []
        var found: [Evidence] = []
        for message in context.messages {
            for template in message.templates {
                guard let tree = try? TemplateTree(template) else { continue }
                for name in names.unknown(in: tree.tags) where seen.insert(name).inserted {
                    found.append(
                        .unknownField(
                            name, message: message.id, nearest: Spelling.nearest(to: name, among: names.all)))
                }
            }
        }
        return found.isEmpty ? nil : CampaignFinding(count: found.count, evidence: found)
    }
}
