import CampaignDomain

/// The send costs more than it may.
public struct CostOverBudgetRule: CampaignRule {
    public static let description = RuleDescription(
        id: "cost-over-budget", severity: .warn,
        whatItDoes: """
            Warns when the sends of a campaign with a budget cost more than that: each at costPerMessage, an SMS at so much a \
            part of the text that the recipient gets. Counts the sends.
            """,
        whyItMatters: "The bill comes at the end of the month, for four parts each, when nobody can call them back.",
        whatToDo: "Shorten the text, narrow the audience, or raise the budget.")

    public static let examples: [RuleExample] = [
        .triggering("a kopeck too much") { $0.campaign = #"{"budget": "4.89", "costPerMessage": "4.90"}"# },
        .triggering("an SMS in two parts") {
            $0.campaign = #"{"channel": "sms", "budget": "5.00", "costPerMessage": "4.90"}"#
            $0.message = #"{"body": "\#(String(repeating: "я", count: 71))"}"#
        },
        .triggering("a name makes it two parts") {
            $0.campaign = #"{"channel": "sms", "budget": "5.00", "costPerMessage": "4.90"}"#
            $0.message = #"{"body": "{{givenName}}\#(String(repeating: "я", count: 67))"}"#
        },
        .clean("just enough") { $0.campaign = #"{"budget": "4.90", "costPerMessage": "4.90"}"# },
        .clean("an SMS in one part") {
            $0.campaign = #"{"channel": "sms", "budget": "5.00", "costPerMessage": "4.90"}"#
            $0.message = #"{"body": "\#(String(repeating: "я", count: 70))"}"#
        },
        .clean("no budget") { $0.campaign = #"{"costPerMessage": "4.90"}"# },
        .clean("nobody knows the price") { $0.campaign = #"{"budget": "0.00"}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard let budget = context.campaign.budget, let price = context.campaign.costPerMessage else { return nil }
        let units = PaidUnits(context: context.record).total(of: context.outcome.send)
        let cost = price * units
        guard cost > budget else { return nil }
        return CampaignFinding(
            count: context.outcome.send.count, evidence: [.cost(cost, units: units, budget: budget)])
    }
}
