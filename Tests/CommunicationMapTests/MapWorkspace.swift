import AudienceEngine
import CampaignDomain
import CommunicationMap
import Foundation
import WorkspaceStore

/// A workspace of one or a few people and some chains, written as the files would be. It is 7 March 2026, 09:00 in Moscow.
struct MapWorkspace {
    var customers = [#"{"id": "a"}"#]
    var orders: [String] = []
    var events: [String] = []
    var segments: [String] = []
    var schemes: [String] = []
    var chains: [String] = []
    var messages = ["m"]
    var policies = "{}"
    var clock = "2026-03-07T09:00:00+03:00"

    init(_ change: (inout MapWorkspace) -> Void) {
        change(&self)
    }

    /// Consents to everything, since a year ago.
    static let consents = #"""
        "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2025-01-01T00:00:00Z"},
        {"purpose": "marketing", "status": "granted", "at": "2025-01-01T00:00:00Z", "confirmedAt": "2025-01-01T00:00:00Z"}]
        """#

    mutating func event(_ at: String, _ kind: String, of customer: String = "a", _ more: String = "") {
        let rest = more.isEmpty ? "" : ", " + more
        events.append(#"{"customer": "\#(customer)", "at": "\#(at)+03:00", "kind": "\#(kind)"\#(rest)}"#)
    }

    /// A message of a chain's step, by email.
    mutating func message(_ at: String, _ kind: String, _ chain: String, _ step: String, of customer: String = "a") {
        event(at, kind, of: customer, #""channel": "email", "chain": "\#(chain)", "step": "\#(step)", "message": "m""#)
    }

    func engine() throws -> MapEngine {
        let loaded = try load()
        guard let asOf = loaded.definitions.settings.clock else { throw Unreadable(problems: ["no clock"]) }
        let audience = Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: asOf)
        return MapEngine(evaluator: ExpressionEvaluator(audience: audience))
    }

    struct Unreadable: Error { let problems: [String] }

    func load() throws -> LoadedWorkspace {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-map-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let loaded = try WorkspaceFolder.open(folder)
        guard loaded.problems.allSatisfy({ $0.severity != .error }) else {
            throw Unreadable(problems: loaded.problems.map(\.description))
        }
        return loaded
    }

    private var files: [String: String] {
        var files = [
            "workspace.json": #"""
            {"schema": 1, "name": "Map", "currency": "RUB", "timezone": "Europe/Moscow", "locale": "en", "country": "RU",
             "clock": "\#(clock)"}
            """#,
            "customers.jsonl": Self.lines(customers), "orders.jsonl": Self.lines(orders),
            "events.jsonl": Self.lines(events), "segments.json": "[" + segments.joined(separator: ",") + "]",
            "schemes.json": "[" + schemes.joined(separator: ",") + "]", "policies.json": policies,
        ]
        for (number, chain) in chains.enumerated() { files["map/chain-\(number).json"] = chain }
        for message in messages { files["messages/\(message).json"] = #"{"id": "\#(message)", "body": "."}"# }
        return files
    }

    private static func lines(_ objects: [String]) -> String {
        objects.map { $0.replacing("\n", with: " ") }.joined(separator: "\n") + "\n"
    }
}

extension MapState {
    /// Each run as people say it: `chain/step since 2026-03-06T12:00:00+03:00, entered …`.
    func story(zone: ZoneRules) -> [String] {
        programs.indices.flatMap { chain in
            runs(of: chain).map { run in
                let program = programs[chain]
                return "\(run.person) \(program.chain.id)/\(program.name(of: run.node)) "
                    + "since \(zone.clockText(run.since)) until \(zone.clockText(run.goesOn))"
            }
        }
    }
}

extension DueSteps {
    func story(ofPerson person: Int = 0, zone: ZoneRules) -> [String] {
        steps(ofPerson: person).map {
            "\(programs[$0.chain].chain.id)/\(programs[$0.chain].name(of: $0.node)) \(zone.clockText($0.at))"
        }
    }
}

extension ZoneRules {
    /// Day, month, hour and minute.
    func clockText(_ instant: Instant) -> String {
        String(iso8601(instant).prefix(19).dropFirst(5)).replacing("T", with: " ")
    }
}
