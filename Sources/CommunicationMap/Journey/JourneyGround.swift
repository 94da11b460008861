import AudienceEngine
import CampaignDomain

/// What all journeys through one map share, whoever travels: worked out once, however many people travel.
public struct JourneyGround: Sendable {
    let setting: SimulationSetting

    /// O(records + events), for it reads who stands in which chain.
    ///
    /// - Parameters:
    ///   - plan: how many days a journey can last, under which policies, and which campaigns go out meanwhile.
    ///   - state: of the engine, when it is known already.
    public init(engine: MapEngine, plan: SimulationPlan, state: MapState? = nil, _ parallel: Parallel = .serial) {
        setting = SimulationSetting(
            engine: engine, state: state ?? engine.state(parallel), plan: plan, parallel, for: .journey)
    }

    public var audience: Audience { setting.audience }
    public var programs: [ChainProgram] { setting.engine.programs }
    /// Everything that may send: the steps of the chains, then the campaigns.
    public var sources: [MessageSource] { setting.sources }

    /// The message of a source that is a chain's step; nil for campaigns.
    public func message(of source: Int) -> MessageID? {
        for (chain, steps) in setting.sourceOfStep.enumerated() {
            guard let node = steps.firstIndex(of: source) else { continue }
            if case .send(_, let message) = setting.chains[chain].program.nodes[node].action { return message }
        }
        return nil
    }

    /// What customers can do of their own accord: what fires a chain, in the order of the map, then what ends many.
    public var deeds: [EventKind] {
        let firing = setting.fired.triggers.filter { $0.isUnconditional && !$0.kind.isAboutMessages }.map(\.kind)
        return (firing + [.ticketOpened, .unsubscribed]).reduce(into: []) { kinds, kind in
            if !kinds.contains(kind) { kinds.append(kind) }
        }
    }
}

extension EventKind {
    /// Whether it is something that happens to a message, so that nobody can do it without one.
    fileprivate var isAboutMessages: Bool {
        switch self {
        case .sent, .delivered, .opened, .clicked, .bounced, .complained: true
        default: false
        }
    }
}
