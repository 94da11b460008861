import CampaignDomain

/// Promotion of prescription products in a direct channel.
public struct RxAdvertisingRule: CampaignRule {
    public static let description = RuleDescription(
        id: "rx-advertising", severity: .stop,
        whatItDoes: """
            With a pharma policy pack on, stops a campaign that promotes prescription products in a channel that reaches one \
            person by an address: any content but service. Counts the products.
            """,
        whyItMatters: "Prescription drugs may not be advertised to the public.",
        whatToDo: "Take the products out of the offer.")

    public static let examples: [RuleExample] = [
        .triggering("a prescription product in a promo") {
            $0.policies = #"{"packs": ["pharma-ru"]}"#
            $0.products = [#"{"id": "s1", "prescription": true}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
        .clean("no pharma pack") {
            $0.products = [#"{"id": "s1", "prescription": true}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
        .clean("a product without prescription") {
            $0.policies = #"{"packs": ["pharma-ru"]}"#
            $0.products = [#"{"id": "s1"}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard context.policies.packs.contains(where: { $0 == "pharma" || $0.hasPrefix("pharma-") }),
            context.campaign.channel.needsAddress, context.campaign.content != .service
        else { return nil }
        let products = context.offers.filter(\.isPrescription)
        guard !products.isEmpty else { return nil }
        return CampaignFinding(
            count: products.count, evidence: products.map { .prescription($0.id, name: $0.name) })
    }
}
