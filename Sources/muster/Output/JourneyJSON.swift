import AudienceEngine
import CampaignDomain
import CommunicationMap
import Workbench
import WorkspaceStore

/// A journey as other programs read it (docs/COMMANDS.md). Ids, never contacts.
struct JourneyJSON {
    let traveller: String
    let journey: Journey
    let presenter: JourneyPresenter

    private var zone: ZoneRules { journey.ground.audience.definitions.settings.zone }

    var value: JSONValue {
        .object([
            "traveller": .string(traveller),
            "asOf": .string(zone.iso8601(journey.ground.audience.asOf)),
            "now": .string(zone.iso8601(journey.now)),
            "notes": .array(journey.notes.map(note)),
            "standings": .array(journey.standings.map(standing)),
            "segments": .array(journey.segments.map { .string($0.rawValue) }),
            "stage": stage(journey.lifecycleStage),
        ])
    }

    private func note(_ note: JourneyNote) -> JSONValue {
        var fields = JSONObject()
        fields["at"] = .string(zone.iso8601(note.at))
        for (name, value) in details(of: note.what) { fields[name] = value }
        fields["text"] = .string(presenter.sentence(note))
        fields["why"] = .array(presenter.reasons(note).map { .string($0) })
        return .object(fields)
    }

    private func details(of what: JourneyNote.What) -> [(String, JSONValue)] {
        switch what {
        case .entered(let chain): [("what", .string("entered")), ("chain", name(chain))]
        case .refused(let chain, let why):
            [("what", .string("refused")), ("chain", name(chain)), ("because", .string("\(why)"))]
        case .message(let source, let outcome, let hold, let at):
            [("what", .string(outcome == .sent ? "sent" : "held"))] + origin(source)
                + (hold.map { [("rule", .string($0.rule))] } ?? [("sentAt", .string(zone.iso8601(at)))])
        case .answered(let kind, let source):
            [("what", .string("answered")), ("kind", .string(kind.rawValue))] + (source < 0 ? [] : origin(source))
        case .ignored(let source): [("what", .string("ignored"))] + origin(source)
        case .ordered: [("what", .string("ordered"))]
        case .exited(let chain, _): [("what", .string("exited")), ("chain", name(chain))]
        case .finished(let chain): [("what", .string("finished")), ("chain", name(chain))]
        case .joined(let id): [("what", .string("joined")), ("segment", .string(id.rawValue))]
        case .left(let id): [("what", .string("left")), ("segment", .string(id.rawValue))]
        case .stage(let from, let to): [("what", .string("stage")), ("from", stage(from)), ("to", stage(to))]
        }
    }

    private func name(_ chain: Int) -> JSONValue { .string(journey.programs[chain].chain.id.rawValue) }

    private func origin(_ source: Int) -> [(String, JSONValue)] {
        let from = journey.sources[source]
        let channel: (String, JSONValue) = ("channel", .string(from.channel.rawValue))
        switch from.origin {
        case .chain(let id, let step): return [("chain", .string(id.rawValue)), ("step", .string(step)), channel]
        case .campaign(let id): return [("campaign", .string(id.rawValue)), channel]
        }
    }

    private func standing(_ standing: JourneyStanding) -> JSONValue {
        .object([
            "chain": name(standing.chain),
            "step": .string(journey.programs[standing.chain].name(of: standing.node)),
            "since": .string(zone.iso8601(standing.since)),
            "goesOn": .string(zone.iso8601(standing.goesOn)),
        ])
    }

    /// The part of the lifecycle; null is none.
    private func stage(_ place: Int?) -> JSONValue {
        let parts = Journey.lifecycle(of: journey.ground.audience.definitions)?.parts ?? []
        return place.flatMap { parts.indices.contains($0) ? .string(parts[$0].id) : nil } ?? .null
    }
}
