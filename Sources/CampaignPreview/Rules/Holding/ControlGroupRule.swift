import AudienceEngine
import CampaignDomain

/// In the global or the campaign's control group.
public struct ControlGroupRule: RecordRule {
    public static let description = RuleDescription(
        id: "control-group", severity: .hold,
        whatItDoes: """
            Holds a stable share of persons so that the effect can be measured: the first 8 bytes of SHA-256 of \
            `salt:scope:personKey`, big-endian, over 2⁶⁴, are below the share. The scope is `global` or the campaign's id. \
            Service content is exempt from the global group.
            """,
        whyItMatters: "Without people who got nothing, every sale after a letter looks like the letter's work.",
        whatToDo: "Leave it, or change the share in the campaign or the policies.")

    public static let examples: [RuleExample] = [
        .triggering("everybody is in the campaign's control group") { $0.campaign = #"{"controlGroup": 1}"# },
        .triggering("everybody is in the global one") { $0.policies = #"{"controlGroup": {"share": 1}}"# },
        .clean("service content is exempt from the global one") {
            $0.campaign = #"{"content": "service"}"#
            $0.policies = #"{"controlGroup": {"share": 1}}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        groups(in: context).reduce(into: context.none) { held, group in
            held.formUnion(context.facts.members(of: group, among: context.kept))
        }
    }

    private func groups(in context: PreviewContext) -> [ControlGroupDraw] {
        let policy = context.policies.controlGroup
        var groups: [ControlGroupDraw] = []
        if policy.share > 0, context.campaign.content != .service {
            groups.append(ControlGroupDraw(salt: policy.salt, scope: "global", share: policy.share))
        }
        if let share = context.campaign.controlGroupShare, share > 0 {
            groups.append(ControlGroupDraw(salt: policy.salt, scope: context.campaign.id.rawValue, share: share))
        }
        return groups
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        let key = context.personKey(of: row)
        return groups(in: context).filter { $0.contains(key) }.map {
            .controlGroup(scope: $0.scope, draw: $0.draw(key), share: $0.share)
        }
    }
}
