import AudienceEngine
import CampaignDomain

/// Records stand in two of the included lists.
public struct ListOverlapRule: CampaignRule {
    public static let description = RuleDescription(
        id: "list-overlap", severity: .warn,
        whatItDoes:
            "Warns when included lists share targeted records. Counts the records that are in two or more of them.",
        whyItMatters: "A mailer that works list by list sends to them twice.",
        whatToDo: "Nothing here, since every record is targeted once; mind it in tools that send list by list.")

    public static let examples: [RuleExample] = [
        .triggering("in both lists") {
            $0.lists = [#"{"id": "second", "members": ["a"]}"#]
            $0.campaign = #"{"audience": {"include": {"lists": ["everybody", "second"]}}}"#
        },
        .clean("lists without common records") {
            $0.lists = [#"{"id": "second", "members": []}"#]
            $0.campaign = #"{"audience": {"include": {"lists": ["everybody", "second"]}}}"#
        },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let lists = context.outcome.sources.included.filter { $0.isList }
        var once = RowSet(capacity: context.outcome.targeted.capacity)
        var twice = once
        for list in lists {
            let rows = list.rows.intersection(context.outcome.targeted)
            twice.formUnion(once.intersection(rows))
            once.formUnion(rows)
        }
        guard !twice.isEmpty else { return nil }
        return CampaignFinding(count: twice.count, evidence: pairs(lists, context), rows: twice)
    }

    private func pairs(_ lists: [AudienceSource], _ context: CampaignContext) -> [Evidence] {
        lists.indices.flatMap { first in
            lists.indices.dropFirst(first + 1).compactMap { second in
                let shared = lists[first].rows.intersection(lists[second].rows)
                    .intersectionCount(context.outcome.targeted)
                return shared > 0 ? .overlap(lists[first].id, lists[second].id, count: shared) : nil
            }
        }
    }
}
