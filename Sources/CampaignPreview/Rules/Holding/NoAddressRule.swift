import AudienceEngine
import CampaignDomain

/// No address for the campaign's channel.
public struct NoAddressRule: RecordRule {
    public static let description = RuleDescription(
        id: "no-address", severity: .hold,
        whatItDoes: "Holds a person none of whose records has an address for the campaign's channel. Blank is none.",
        whyItMatters: "The message has nowhere to go; counting such people as reached makes every rate look worse.",
        whatToDo: "Reach them on a channel they have, or ask for the address.")

    public static let examples: [RuleExample] = [
        .triggering("no email") { $0.customer = #"{"email": null}"# },
        .triggering("a blank email") { $0.customer = #"{"email": "  "}"# },
        .clean("a linked record has one") {
            $0.customer = #"{"email": null, "externalIds": {"crm": "1"}}"#
            $0.others = [#"{"id": "b", "externalIds": {"crm": "1"}, "email": "anna@example.org", "consents": []}"#]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.records.withoutAddress
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        [.noAddress(context.campaign.channel)]
    }
}
