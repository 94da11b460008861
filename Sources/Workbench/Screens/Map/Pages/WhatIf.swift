import AudienceEngine
import CampaignDomain
import CommunicationMap
import TerminalKit

/// Something that can be tried out: what it is, not what it is changed to.
enum WhatIfKnob: Hashable, Sendable {
    /// The length of a wait, in days: the chain, and the step's number.
    case wait(ChainID, node: Int)
    /// How many messages a cap of the policies allows: its place.
    case cap(Int)
    /// When an approved campaign goes out, in days from its own time.
    case campaign(CampaignID)
}

/// Changes that are tried together: by how much each knob is turned.
struct WhatIfChange: Equatable, Sendable {
    private(set) var turns: [WhatIfKnob: Int] = [:]

    var isEmpty: Bool { turns.isEmpty }

    subscript(knob: WhatIfKnob) -> Int {
        get { turns[knob] ?? 0 }
        set { turns[knob] = newValue == 0 ? nil : newValue }
    }

    // MARK: What comes of it

    /// The chains with their waits changed; never below nothing.
    func apply(to chains: [Chain]) -> [Chain] {
        chains.map { chain in
            var (changed, next) = (chain, 0)
            changed.steps = apply(to: chain.steps, of: chain.id, &next)
            return changed
        }
    }

    private func apply(to steps: [Chain.Step], of chain: ChainID, _ next: inout Int) -> [Chain.Step] {
        steps.map { step in
            let node = next
            next += 1
            let turn = self[.wait(chain, node: node)]
            var changed = step
            switch step.action {
            case .wait(let span): changed.action = .wait(WhatIfChange.turned(span, by: turn))
            case .waitUntil(let condition, let longest):
                changed.action = .waitUntil(condition: condition, atMost: WhatIfChange.turned(longest, by: turn))
            case .branch(let condition, let then, let otherwise):
                let first = apply(to: then, of: chain, &next)
                changed.action = .branch(
                    condition: condition, then: first, otherwise: apply(to: otherwise, of: chain, &next))
            case .split(let paths):
                changed.action = .split(
                    paths.map { Chain.SplitPath(weight: $0.weight, steps: apply(to: $0.steps, of: chain, &next)) })
            case .send, .update, .handoff: break
            }
            return changed
        }
    }

    static func turned(_ span: TimeSpan, by days: Int) -> TimeSpan {
        TimeSpan(seconds: max(0, span.seconds + Int64(days) * 86_400))
    }

    func apply(to policies: Policies) -> Policies {
        var changed = policies
        for place in changed.caps.indices {
            changed.caps[place].limit = max(0, changed.caps[place].limit + self[.cap(place)])
        }
        return changed
    }

    /// The campaigns at the same time of the clock on other days; one whose time would be over never goes out.
    func apply(to campaigns: [Campaign], zone: ZoneRules) -> [Campaign] {
        campaigns.map { campaign in
            let turn = self[.campaign(campaign.id)]
            guard turn != 0, let at = campaign.sendAt else { return campaign }
            var changed = campaign
            let clock = zone.wallClock(at: at)
            changed.sendAt = zone.instant(date: clock.date + turn, secondOfDay: clock.secondOfDay)
            return changed
        }
    }

    /// Everything as the files would have it after the change.
    func apply(to definitions: Definitions) -> Definitions {
        var changed = definitions
        changed.chains = apply(to: definitions.chains)
        changed.policies = apply(to: definitions.policies)
        changed.campaigns = apply(to: definitions.campaigns, zone: definitions.settings.zone)
        return changed
    }
}

/// What a campaign that was moved, or that others were moved past, sends to before and after.
struct RecipientsChange: Equatable, Sendable {
    let campaign: CampaignID
    let before: Int
    let after: Int
    /// Persons who get it only after the change, and only before it.
    let joined: Int
    let left: Int

    /// - Parameters:
    ///   - before: the campaigns that go out as it is.
    ///   - after: those that go out after the change.
    /// - Returns: those whose recipients are others, or that `isTurned` names, in the order of before. O(recipients).
    static func all(
        before: [PlannedSend], after: [PlannedSend], isTurned: (CampaignID) -> Bool
    ) -> [RecipientsChange] {
        let later = Dictionary(after.map { ($0.campaign, $0) }, uniquingKeysWith: { first, _ in first })
        return before.compactMap { send in
            let (then, now) = (send.recipients, later[send.campaign]?.recipients ?? [])
            let (old, new) = (Set(then.map(\.person)), Set(now.map(\.person)))
            guard old != new || isTurned(send.campaign) else { return nil }
            return RecipientsChange(
                campaign: send.campaign, before: then.count, after: now.count,
                joined: new.subtracting(old).count, left: old.subtracting(new).count)
        }
    }
}

/// Simulates the month as it would be if the changes stood in the files, with the seed of the month without them: also whom
/// campaigns go to is found anew, for caps, quiet hours and ages are judged when they are sent.
struct WhatIfWork: Work {
    struct Answer: Sendable {
        let change: WhatIfChange
        let comparison: SimulationComparison
        /// Campaigns that go to others now, and those that were moved.
        let recipients: [RecipientsChange]
    }

    let change: WhatIfChange
    let forecast: MonthForecast

    func title(_ words: Words) -> String { words("Simulating the change") }

    func answer(in context: WorkContext) throws -> Answer {
        let model = WorkbenchModel(
            context.model, definitions: change.apply(to: context.model.definitions))
        let basis = model.mapBasis
        try context.checkCancellation()
        let plan = try ForecastWork.plan(for: model)
        let after = try basis.engine.simulation(of: plan, from: basis.state, in: context)
        return Answer(
            change: change, comparison: SimulationComparison(before: forecast.simulation, after: after),
            recipients: RecipientsChange.all(before: forecast.plan.campaigns, after: plan.campaigns) {
                change[.campaign($0)] != 0
            })
    }
}

struct WhatIfState: Sendable {
    var list = ListState()
    var change = WhatIfChange()
    var isRunning = false
    var result: WhatIfWork.Answer?
}
