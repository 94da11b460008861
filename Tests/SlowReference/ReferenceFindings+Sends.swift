import Foundation

/// Campaign rules about how much is sent, and what it costs.
extension ReferencePlan {
    /// Recipients who would get more manual sends in the week or the month of the send than the budget allows.
    func recipientsOverManualBudget(_ waterfall: ReferenceWaterfall) throws -> Int {
        guard campaign.kind == "manual", !campaign.isService else { return 0 }
        return try waterfall.recipients.filter { recipient in
            guard waterfall.verdicts[recipient.kept.id] == "send" else { return false }
            let manual = try countedSends(recipient).filter { $0.kind == "manual" }
            func count(_ period: String) -> Int {
                manual.filter { isInWindow($0.at, period, recipient) }.count + 1
            }
            return count("calendarWeek") > policies.manualSendsAWeek
                || count("calendarMonth") > policies.manualSendsAMonth
        }.count
    }

    /// Of the messages of 30 days and of this campaign, too few are triggered. Service messages do not count.
    func manualMessagesBelowGoal(_ waterfall: ReferenceWaterfall) -> Int? {
        guard campaign.kind != "triggered", !campaign.isService else { return nil }
        let past = moment.persons.flatMap(pastSends).filter { isWithin(days: 30, $0.at) }
        let triggered = past.filter { $0.kind == "triggered" }.count
        let manual = past.count - triggered + waterfall.sent.count
        guard triggered + manual > 0, Double(triggered) / Double(triggered + manual) < policies.triggerShareGoal else {
            return nil
        }
        return manual
    }

    /// The number of sends, when they cost more than the budget. A text message is paid for by its parts.
    func sendsOverBudget(_ waterfall: ReferenceWaterfall) -> Int? {
        guard let budget = campaign.budget, let cost = campaign.costPerMessage else { return nil }
        let units = waterfall.sent.reduce(0) { $0 + paidUnits($1) }
        return cost * Decimal(units) > budget ? waterfall.sent.count : nil
    }

    private func paidUnits(_ record: String) -> Int {
        guard campaign.channel == "sms", let row = moment.workspace.customers[record],
            let message = moment.person(of: record).flatMap(message)
        else { return 1 }
        return ReferenceSMS.parts(rendered(message.body, for: row))
    }
}
