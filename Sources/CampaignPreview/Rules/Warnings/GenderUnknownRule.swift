import AudienceEngine
import CampaignDomain

/// The content is for one gender and the person's is unknown.
public struct GenderUnknownRule: RecordRule {
    public static let description = RuleDescription(
        id: "gender-unknown", severity: .warn,
        whatItDoes:
            "Flags a person of unknown gender when the campaign, its messages or its offers are for one gender.",
        whyItMatters: "Every second of them may be the wrong one, and no other rule can hold them.",
        whatToDo: "Leave them out, or ask; a given name or a patronymic often tells.")

    public static let examples: [RuleExample] = [
        .triggering("a campaign for women") {
            $0.customer = #"{"gender": null}"#
            $0.campaign = #"{"targetGender": "female"}"#
        },
        .clean("a campaign for everybody") { $0.customer = #"{"gender": null}"# },
        .clean("a woman") { $0.campaign = #"{"targetGender": "female"}"# },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        guard context.isForOneGender else { return context.none }
        return context.facts.genders.reduce(into: context.kept) { $0.subtract($1) }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        Gender.allCases.compactMap { context.wantedGenders(otherThan: $0) }.prefix(1).map { .gender(nil, wanted: $0) }
    }
}
