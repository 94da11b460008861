import AudienceEngine
import CampaignDomain

/// People who match the campaign's intent, could be sent, and are not targeted.
public struct MissingPeopleRule: CampaignRule {
    public static let description = RuleDescription(
        id: "missing-people", severity: .warn,
        whatItDoes: """
            Warns about persons who match the campaign's intent, none of whose records is targeted, and whom no rule would \
            hold if they were; an address that was given to somebody of the audience is taken. \
            Counts persons, split by what keeps them out: an exclusion, a predicate of an included segment that most of them \
            fail, or no source at all.
            """,
        whyItMatters: "Someone who should have got the letter was not in the list, and nobody could tell.",
        whatToDo: "Add the segment that has them, or change the intent.")

    public static let examples: [RuleExample] = [
        .triggering("a woman outside of the list") {
            $0.campaign = #"{"intent": "gender = female", "audience": {"include": {"lists": ["second"]}}}"#
            $0.lists = [#"{"id": "second", "members": []}"#]
        },
        .clean("she is targeted") { $0.campaign = #"{"intent": "gender = female"}"# },
        .clean("she could not be sent") {
            $0.campaign = #"{"intent": "gender = female", "audience": {"include": {"lists": ["second"]}}}"#
            $0.lists = [#"{"id": "second", "members": []}"#]
            $0.customer = #"{"gender": "female", "email": null}"#
        },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard let intended = context.intended else { return nil }
        let audience = context.audience
        var targetedPersons = RowSet(capacity: audience.persons.count)
        context.outcome.targeted.forEach { targetedPersons.insert(audience.persons.person(of: $0)) }
        let candidates = intended.filter { !targetedPersons.contains(audience.persons.person(of: $0)) }
        guard !candidates.isEmpty else { return nil }
        let missing = context.sendable(candidates)
        guard !missing.isEmpty else { return nil }
        let parts = MissingCauses(context: context).parts(of: missing)
        return CampaignFinding(count: missing.count, evidence: parts.map(\.evidence), rows: missing, parts: parts)
    }
}
