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

    /// The same recipients on another day; what would have to go out before as-of goes out never.
    func apply(to campaigns: [PlannedSend], asOf: Instant) -> [PlannedSend] {
        campaigns.map { send in
            let turn = self[.campaign(send.campaign)]
            guard turn != 0 else { return send }
            var changed = send
            changed.recipients = send.recipients.compactMap { recipient in
                let at = recipient.at + .days(Int64(turn))
                return at > asOf ? (recipient.person, at) : nil
            }
            return changed
        }
    }
}

/// Simulates the month with changes, with the seed of the month without them.
struct WhatIfWork: Work {
    struct Answer: Sendable {
        let change: WhatIfChange
        let comparison: SimulationComparison
    }

    let change: WhatIfChange
    let forecast: MonthForecast

    func title(_ words: Words) -> String { words("Simulating the change") }

    func answer(in context: WorkContext) throws -> Answer {
        let model = context.model
        var plan = forecast.plan
        plan.policies = change.apply(to: plan.policies)
        plan.campaigns = change.apply(to: plan.campaigns, asOf: model.asOf)
        let engine = MapEngine(evaluator: model.evaluator, chains: change.apply(to: model.definitions.chains))
        let state = engine.state(model.parallel)
        try context.checkCancellation()
        let after = try engine.simulation(of: plan, from: state, in: context)
        return Answer(change: change, comparison: SimulationComparison(before: forecast.simulation, after: after))
    }
}

struct WhatIfState: Sendable {
    var list = ListState()
    var change = WhatIfChange()
    var isRunning = false
    var result: WhatIfWork.Answer?
}
