import AudienceEngine
import CampaignDomain
import CommunicationMap
import Workbench
import WorkspaceStore

/// The map as other programs read it (docs/COMMANDS.md).
struct MapJSON {
    let state: MapState
    let settings: WorkspaceSettings

    var value: JSONValue {
        .object([
            "asOf": .string(settings.zone.iso8601(state.asOf)),
            "chains": .array(state.programs.indices.map(chain)),
        ])
    }

    private func chain(_ chain: Int) -> JSONValue {
        let program = state.programs[chain]
        let counts = state.counts(of: chain)
        return .object([
            "id": .string(program.chain.id.rawValue),
            "name": .string(program.chain.name),
            "stage": program.chain.stage.map { JSONValue.string($0) } ?? .null,
            "priority": .integer(program.chain.priority),
            "content": .string(program.chain.content.rawValue),
            "trigger": .string(MapGraph.text(of: program.chain.trigger)),
            "inside": .integer(counts.reduce(0, +)),
            "steps": .array(
                program.nodes.indices.map { node in
                    .object([
                        "number": .integer(node), "name": .string(program.name(of: node)),
                        "action": .string(program.nodes[node].actionName), "count": .integer(counts[node]),
                        "next": .array(program.successors(of: node).map { .integer($0) }),
                    ])
                }),
        ])
    }
}

/// A simulation as other programs read it (docs/COMMANDS.md). Ids, never contacts.
struct SimulationJSON {
    let simulation: MapSimulation
    let audience: Audience

    private var zone: ZoneRules { audience.definitions.settings.zone }

    var value: JSONValue {
        .object([
            "asOf": .string(zone.iso8601(simulation.asOf)),
            "seed": .string(String(simulation.seed)),
            "sent": .integer(simulation.count(.sent)),
            "heldByCap": .integer(simulation.count(.heldByCap)),
            "heldByQuietHours": .integer(simulation.count(.heldByQuietHours)),
            "unreachable": .integer(simulation.count(.unreachable)),
            "automatedShare": simulation.automatedShare.map { JSONValue.decimal($0) } ?? .null,
            "unsubscribes": .integer(simulation.predictedUnsubscribes),
            "cost": .string(audience.definitions.settings.currency.decimal(simulation.cost)),
            "unreached": .integer(simulation.unreached.count),
            "days": .array(simulation.days.indices.map(day)),
            "overCaps": .array(simulation.overCaps.map(overCap)),
        ])
    }

    private func day(_ day: Int) -> JSONValue {
        .object([
            "date": .string(simulation.days[day].description),
            "messages": .array(
                simulation.sources.indices.flatMap { source in
                    MessageOutcome.allCases.compactMap { outcome -> JSONValue? in
                        let count = simulation.count(outcome, day: day, source: source)
                        guard count > 0 else { return nil }
                        return .object([
                            "source": .string(simulation.sources[source].name),
                            "channel": .string(simulation.sources[source].channel.rawValue),
                            "outcome": .string(outcome.word), "count": .integer(count),
                        ])
                    }
                }),
        ])
    }

    private func overCap(_ over: PersonOverCap) -> JSONValue {
        let id = audience.snapshot.customers.customerID(audience.persons.key(of: over.person))
        return .object([
            "person": .string(id.rawValue), "limit": .integer(simulation.caps[over.cap].limit),
            "already": .integer(over.already),
            "messages": .array(
                over.messages.map {
                    .object([
                        "source": .string(simulation.sources[$0.source].name), "at": .string(zone.iso8601($0.at)),
                        "outcome": .string($0.outcome.word),
                    ])
                }),
        ])
    }
}

extension MessageOutcome {
    /// The word that machine formats use.
    var word: String {
        switch self {
        case .sent: "sent"
        case .heldByCap: "held-by-cap"
        case .heldByQuietHours: "held-by-quiet-hours"
        case .unreachable: "unreachable"
        }
    }
}

extension ChainProgram.Node {
    /// The word for the kind of action, as the files have it.
    fileprivate var actionName: String {
        switch action {
        case .wait, .waitUntil: "wait"
        case .send: "send"
        case .branch: "branch"
        case .split: "split"
        case .update: "update"
        case .handoff: "handoff"
        }
    }
}
