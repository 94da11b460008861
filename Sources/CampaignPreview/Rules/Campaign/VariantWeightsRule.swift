import CampaignDomain

/// The variants do not divide the audience as somebody meant them to.
public struct VariantWeightsRule: CampaignRule {
    public static let description = RuleDescription(
        id: "variant-weights", severity: .stop,
        whatItDoes: """
            Stops a campaign with several variants whose weights do not add up to 100 (a hundredth more or less is let pass; \
            beside written weights a missing one is 1); variants without any weights share alike. Also stops one in which two \
            variants have one id, and one without a variant. Counts the variants.
            """,
        whyItMatters: "A test whose halves are not halves proves nothing, and nobody looks at the weights again.",
        whatToDo: "Make the weights add up to 100 and give every variant an id of its own.")

    public static let examples: [RuleExample] = [
        .triggering("a hundred and ten") {
            $0.campaign =
                #"{"variants": [{"id": "a", "weight": 60, "message": "m"}, {"id": "b", "weight": 50, "message": "m"}]}"#
        },
        .triggering("one id twice") {
            $0.campaign =
                #"{"variants": [{"id": "a", "weight": 50, "message": "m"}, {"id": "a", "weight": 50, "message": "m"}]}"#
        },
        .triggering("no variant") { $0.campaign = #"{"variants": []}"# },
        .clean("three thirds") {
            $0.campaign = #"""
                {"variants": [{"id": "a", "weight": 33.33, "message": "m"}, {"id": "b", "weight": 33.33, "message": "m"},
                              {"id": "c", "weight": 33.34, "message": "m"}]}
                """#
        },
        .clean("no weights at all") {
            $0.campaign = #"{"variants": [{"id": "a", "message": "m"}, {"id": "b", "message": "m"}]}"#
        },
        .clean("a single variant, whatever it weighs") {
            $0.campaign = #"{"variants": [{"id": "a", "weight": 1, "message": "m"}]}"#
        },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let variants = context.campaign.variants
        guard !variants.isEmpty else { return CampaignFinding(count: 0, evidence: [.noVariants]) }
        var evidence: [Evidence] = []
        let weights = variants.map(\.effectiveWeight)
        // Weights are written in decimals, and sums of those may be off by the last bit.
        let isOff = abs(weights.reduce(0, +) - 100) > 0.01 + 1e-9
        if variants.count > 1, variants.contains(where: { $0.weight != nil }), isOff {
            evidence.append(.variantWeights(weights))
        }
        let ids = Dictionary(grouping: variants, by: \.id)
        evidence += ids.filter { $0.value.count > 1 }.keys.sorted().map { .repeatedVariant($0) }
        return evidence.isEmpty ? nil : CampaignFinding(count: variants.count, evidence: evidence)
    }
}
