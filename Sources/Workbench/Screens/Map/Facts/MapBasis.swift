import AudienceEngine
import CampaignDomain
import CommunicationMap
import Synchronization

/// Who is where in the chains, found once for a workspace: the map, the cards of customers and the simulations all begin with
/// it.
public struct MapBasis: Sendable {
    public let engine: MapEngine
    public let state: MapState

    /// How far the workbench looks ahead.
    public static let horizon = TimeSpan.days(30)

    /// O(events of the kinds that chains ask for, and rows for each day for which a segment is looked at).
    init(evaluator: ExpressionEvaluator, parallel: Parallel) {
        engine = MapEngine(evaluator: evaluator)
        state = engine.state(parallel)
    }

    /// What chains will send within a span when nothing happens but time. O(runs, and rows for each day).
    func due(within span: TimeSpan, _ parallel: Parallel) -> DueSteps {
        engine.due(through: state.asOf + span, from: state, parallel)
    }
}

/// Keeps what was found until the workspace or its definitions change.
final class MapOnce: Sendable {
    let basis = OnceMade<MapBasis>()
    let due = OnceMade<DueSteps>()
    let planned = OnceMade<[PlannedSend]>()
}

/// A value that is made by whoever asks first; the others wait for it.
final class OnceMade<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    func value(_ make: () throws -> Value) throws -> Value {
        try kept.withLock { kept in
            if let kept { return kept }
            let made = try make()
            kept = made
            return made
        }
    }

    func value(_ make: () -> Value) -> Value {
        kept.withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}

extension WorkbenchModel {
    /// Who is where. The first who asks finds it. For workers, never for drawing.
    public var mapBasis: MapBasis {
        map.basis.value { MapBasis(evaluator: evaluator, parallel: parallel) }
    }

    /// What chains will send in the coming ``MapBasis/horizon`` when nothing happens but time. The first who asks finds it. For
    /// workers, never for drawing.
    public var dueMonth: DueSteps {
        map.due.value { mapBasis.due(within: MapBasis.horizon, parallel) }
    }

    /// The approved campaigns of the coming ``MapBasis/horizon`` with whom each goes to: a preview each for the first who asks.
    /// For workers, never for drawing.
    public func plannedSends() throws -> [PlannedSend] {
        try map.planned.value { try previewEngine.plannedSends(within: MapBasis.horizon) }
    }
}

extension WorkbenchModel {
    /// Each chain with the key records of those whom it is about to write to within ``MapBasis/horizon``. O(due messages) once
    /// these are found. For workers, never for drawing.
    public var addressedByChains: [AddressedByChain] {
        let programs = mapBasis.engine.programs
        var rows = programs.map { _ in RowSet(capacity: audience.count) }
        dueMonth.forEach(before: asOf + MapBasis.horizon) { person, chain, _, _ in
            rows[chain].insert(audience.persons.key(of: person))
        }
        return zip(programs, rows).map { AddressedByChain(chain: $0.chain.id, rows: $1) }
    }
}
