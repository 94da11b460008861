/// What happens to every targeted record of a campaign.
struct ReferenceWaterfall {
    let targeting: ReferenceTargeting
    let recipients: [ReferenceRecipient]
    /// Record id → `send` or the first holding rule.
    private(set) var verdicts: [String: String] = [:]
    /// Record id → every holding rule in order.
    private(set) var reasons: [String: [String]] = [:]
    /// Record id → holding rules that only warn, then warnings.
    private(set) var warnings: [String: [String]] = [:]
    /// The same for rules whose severity is `note`.
    private(set) var notes: [String: [String]] = [:]
    /// The person each shared address was given to.
    let givenTo: [ReferenceAddress: String]

    init(_ plan: ReferencePlan) throws {
        let policies = plan.policies
        targeting = try ReferenceTargeting(plan.campaign, plan.moment)
        recipients = Self.recipients(targeting.targeted, plan)
        var findings = try recipients.map { try Self.concerns($0, plan) }
        givenTo = Self.sharedAddresses(recipients, findings, plan)
        for place in recipients.indices {
            let address = recipients[place].contact?.address
            if let winner = address.flatMap({ givenTo[$0] }), winner != recipients[place].person.key {
                findings[place].append(.sharedAddress)
            }
        }
        for (recipient, concerns) in zip(recipients, findings) {
            let soft = try ReferenceWarning.allCases.filter { warning in
                try !policies.off.contains(warning.rawValue) && warning.concerns(recipient, plan)
            }
            for record in recipient.targeted {
                let isDuplicate = record != recipient.kept.id && !policies.off.contains("duplicate-person")
                let all = (isDuplicate ? [.duplicatePerson] : []) + concerns
                let holding = all.filter(policies.holds).map(\.rawValue)
                reasons[record] = holding
                verdicts[record] = holding.first ?? "send"
                let flags =
                    all.filter { !policies.holds($0) }.map { (rule: $0.rawValue, severity: "hold") }
                    + soft.map { (rule: $0.rawValue, severity: $0.severity) }
                let isNote = { (flag: (rule: String, severity: String)) in
                    policies.severity[flag.rule] ?? flag.severity == "note"
                }
                warnings[record] = flags.filter { !isNote($0) }.map(\.rule)
                notes[record] = flags.filter(isNote).map(\.rule)
            }
        }
    }

    private static func recipients(_ targeted: [String], _ plan: ReferencePlan) -> [ReferenceRecipient] {
        let byPerson = Dictionary(grouping: targeted, by: { plan.moment.person(of: $0)?.key ?? "" })
        return plan.moment.persons.compactMap { person in
            byPerson[person.key].flatMap { plan.recipient(person, targeted: $0) }
        }
    }

    /// The rules that are on and concern a recipient, `shared-address` not yet among them.
    static func concerns(_ recipient: ReferenceRecipient, _ plan: ReferencePlan) throws -> [ReferenceRule] {
        try ReferenceRule.allCases.filter { rule in
            try !plan.policies.off.contains(rule.rawValue) && rule.concerns(recipient, plan)
        }
    }

    /// Each address that several recipients share goes to the first of those whom nothing else holds.
    private static func sharedAddresses(
        _ recipients: [ReferenceRecipient], _ findings: [[ReferenceRule]], _ plan: ReferencePlan
    ) -> [ReferenceAddress: String] {
        guard plan.policies.sharedAddressOnce, !plan.policies.off.contains("shared-address"),
            plan.campaign.isSelling
        else { return [:] }
        var winners: [ReferenceAddress: CustomerRow] = [:]
        for (recipient, concerns) in zip(recipients, findings) where !concerns.contains(where: plan.policies.holds) {
            guard let address = recipient.contact?.address else { continue }
            if let best = winners[address],
                !plan.moment.isKept(recipient.kept, before: best, channel: plan.campaign.channel)
            {
                continue
            }
            winners[address] = recipient.kept
        }
        return winners.compactMapValues { plan.moment.person(of: $0.id)?.key }
    }
}

extension PoliciesRow {
    /// A holding rule set to `warn` or `note` holds nobody; set to `stop` it still holds.
    func holds(_ rule: ReferenceRule) -> Bool {
        !["warn", "note"].contains(severity[rule.rawValue] ?? "hold")
    }
}

extension ReferenceWaterfall {
    /// The ids of the records that are sent to, sorted.
    var sent: [String] { targeting.targeted.filter { verdicts[$0] == "send" } }
}

extension ReferenceMoment {
    func waterfall(_ campaign: String) throws -> ReferenceWaterfall {
        if let known = previews[campaign] { return known }
        guard let row = workspace.campaigns[campaign] else { throw ReferenceError("there is no campaign \(campaign)") }
        let waterfall = try ReferenceWaterfall(ReferencePlan(row, self))
        previews[campaign] = waterfall
        return waterfall
    }
}
