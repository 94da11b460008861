import AudienceEngine
import CampaignDomain

/// A scheme that the audience rests on leaves customers out, or takes them twice.
public struct SchemeGapRule: CampaignRule {
    public static let description = RuleDescription(
        id: "scheme-gap", severity: .warn,
        whatItDoes: """
            Warns when a scheme that the audience's segments (also through other segments), the intent or the goal read leaves \
            customers in no part, or has customers whom two or more of its parts would take. `lifecycle` reads the scheme of \
            that name. Counts such records of the whole visible base, each once.
            """,
        whyItMatters: "Who is in no part is in no audience built on it, and nobody notices, since they are nowhere.",
        whatToDo: "Change the parts so that everybody is in exactly one; the scheme's audit shows gaps and overlaps.")

    public static let examples: [RuleExample] = [
        .triggering("men are in no part, and the audience asks for one") {
            $0.others = [#"{"id": "b", "gender": "male"}"#]
            $0.schemes = [women]
            $0.segments = [#"{"id": "w", "where": "scheme(\"genders\") = \"women\""}"#]
            $0.campaign = #"{"audience": {"include": {"segments": ["w"]}}}"#
        },
        .triggering("the intent asks for it, through two segments") {
            $0.others = [#"{"id": "b", "gender": "male"}"#]
            $0.schemes = [women]
            $0.segments = [
                #"{"id": "w", "where": "scheme(\"genders\") = \"women\""}"#,
                #"{"id": "v", "where": "in_segment(\"w\") and name is known"}"#,
            ]
            $0.campaign = #"{"intent": "in_segment(\"v\")"}"#
        },
        .triggering("two parts would take her, and lifecycle means the scheme") {
            $0.schemes = [
                #"""
                {"id": "lifecycle", "parts": [{"id": "all", "where": "id is known"}, {"id": "women", "where": "gender = female"}]}
                """#
            ]
            $0.campaign = #"{"goal": "lifecycle = \"women\""}"#
        },
        .clean("everybody is in one part") {
            $0.schemes = [women]
            $0.campaign = #"{"goal": "scheme(\"genders\") = \"women\""}"#
        },
        .clean("nothing reads the scheme") {
            $0.others = [#"{"id": "b", "gender": "male"}"#]
            $0.schemes = [women]
        },
    ]

    private static let women = #"{"id": "genders", "parts": [{"id": "women", "where": "gender = female"}]}"#

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let campaign = context.campaign
        let expressions = [campaign.intent, campaign.goal].compactMap(\.self).compactMap { try? Expression.parse($0) }
        let evaluator = context.record.evaluator
        var rows = RowSet(capacity: context.audience.count)
        var evidence: [Evidence] = []
        let segments = campaign.audience.includedSegments + campaign.audience.excludedSegments
        for scheme in evaluator.schemes(readBy: expressions, segments: segments) {
            // A scheme that cannot be read is the workspace's fault, and validation names it.
            guard let breakdown = try? evaluator.breakdown(of: scheme) else { continue }
            let (unassigned, overlapping) = (breakdown.unassigned, breakdown.overlapping)
            guard !unassigned.isEmpty || !overlapping.isEmpty else { continue }
            rows.formUnion(unassigned)
            rows.formUnion(overlapping)
            evidence.append(.schemeGap(scheme, unassigned: unassigned.count, overlapping: overlapping.count))
        }
        return rows.isEmpty ? nil : CampaignFinding(count: rows.count, evidence: evidence, rows: rows)
    }
}
