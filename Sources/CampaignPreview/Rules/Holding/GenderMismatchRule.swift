import AudienceEngine
import CampaignDomain

/// The content or every offer is for another gender.
public struct GenderMismatchRule: RecordRule {
    public static let description = RuleDescription(
        id: "gender-mismatch", severity: .hold,
        whatItDoes: """
            Holds a person of a known gender when the campaign's target gender is another, or the message of every variant is \
            written for another, or every offered product is for another.
            """,
        whyItMatters: "Men congratulated on Women's Day remember it longer than any discount.",
        whatToDo: "Take them out of the audience, or write a variant for them.")

    public static let examples: [RuleExample] = [
        .triggering("a man and a campaign for women") {
            $0.customer = #"{"gender": "male"}"#
            $0.campaign = #"{"targetGender": "female"}"#
        },
        .triggering("a message written to men") { $0.message = #"{"gender": "male"}"# },
        .triggering("every offer is for men") {
            $0.products = [#"{"id": "s1", "gender": "male"}"#]
            $0.campaign = #"{"offers": ["s1"]}"#
        },
        .clean("gender unknown") {
            $0.customer = #"{"gender": null}"#
            $0.campaign = #"{"targetGender": "male"}"#
        },
        .clean("one offer is for everybody") {
            $0.products = [#"{"id": "s1", "gender": "male"}"#, #"{"id": "s2"}"#]
            $0.campaign = #"{"offers": ["s1", "s2"]}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        zip(Gender.allCases, context.facts.genders).reduce(into: context.none) { held, gender in
            if context.wantedGenders(otherThan: gender.0) != nil { held.formUnion(gender.1.intersection(context.kept)) }
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let gender = context.gender(of: row), let wanted = context.wantedGenders(otherThan: gender)
        else { return [] }
        return [.gender(gender, wanted: wanted)]
    }
}
