import AudienceEngine
import CampaignDomain

/// What somebody decided about two records that might be one person.
public enum ConflictDecision: String, CaseIterable, Sendable {
    /// They are one person: all their records get an external id in common, which joins them for ever.
    case accepted
    /// They are two: the conflict is not shown any more.
    case keptApart
}

/// The conflicts of a workspace that wait for a human, in order of their first record.
public struct ConflictQueue: Sendable {
    public let items: [ConflictItem]

    /// O(conflicts), and the size of `decisions.jsonl`.
    ///
    /// - Parameters:
    ///   - audience: of the workspace; conflicts are those of its instant.
    ///   - workspace: where decisions are remembered.
    public init(_ audience: Audience, of workspace: LoadedWorkspace) throws(WorkspaceError) {
        let customers = audience.snapshot.customers
        let persons = audience.persons
        var apart: Set<PersonPair> = []
        for (first, second) in try ConflictQueue.keptApart(folder: workspace.folder.path) {
            guard let first = customers.row(of: first), let second = customers.row(of: second),
                audience.visible.contains(first), audience.visible.contains(second)
            else { continue }
            apart.insert(PersonPair(persons.person(of: first), persons.person(of: second)))
        }
        var seen: Set<PersonPair> = []
        items = audience.conflicts.filter { conflict in
            let pair = PersonPair(persons.person(of: conflict.first), persons.person(of: conflict.second))
            return !apart.contains(pair) && seen.insert(pair).inserted
        }.map { ConflictItem($0, of: audience) }.sorted { ($0.first.id, $0.second.id) < ($1.first.id, $1.second.id) }
    }

    /// Two persons, whichever of their records shared the address.
    private struct PersonPair: Hashable {
        let smaller: Int
        let larger: Int

        init(_ one: Int, _ other: Int) {
            smaller = min(one, other)
            larger = max(one, other)
        }
    }

    /// The pairs whose last decision was to keep them apart.
    private static func keptApart(folder: String) throws(WorkspaceError) -> [(CustomerID, CustomerID)] {
        let name = ImportLog.decisions.file
        guard let content = try FileBytes.read(folder + "/" + name, name: name) else { return [] }
        var last: [String: (decision: ConflictDecision, first: CustomerID, second: CustomerID)] = [:]
        for line in content.split(separator: 0x0A) {
            guard let value = line.withUnsafeBufferPointer({ try? JSONValue(parsing: $0) }),
                let id = value["conflict"]?.text,
                let decision = value["decision"]?.text.flatMap(ConflictDecision.init(rawValue:)),
                let first = value["first"]?.text, let second = value["second"]?.text
            else { continue }
            last[id] = (decision, CustomerID(first), CustomerID(second))
        }
        return last.values.filter { $0.decision == .keptApart }.map { ($0.first, $0.second) }
    }
}

extension WorkspaceStore {
    /// Remembers what somebody decided about a conflict, in `decisions.jsonl`. It can be taken back like an import.
    ///
    /// - Throws: ``WorkspaceError/Kind/invalid`` when one of the records is not there any more.
    public func decide(_ item: ConflictItem, _ decision: ConflictDecision, at instant: Instant) throws(WorkspaceError) {
        let lines = StoredLines(folder: folder, log: .customers)
        try change("\(decision.rawValue) \(item.id)", at: instant) { logs throws(WorkspaceError) in
            if decision == .accepted {
                for id in item.members {
                    guard var record = try lines.object(of: Array(id.utf8)) else {
                        throw WorkspaceError(
                            .invalid, file: ImportLog.customers.file, reason: "there is no record \"\(id)\" any more",
                            advice: "list the conflicts again")
                    }
                    var ids = record["externalIds"]?.object ?? JSONObject()
                    ids["linked-" + item.id] = .string(item.id)
                    record["externalIds"] = .object(ids)
                    _ = try logs.spool(.customers).append(Array((JSONValue.object(record).line + "\n").utf8))
                }
            }
            let line: JSONObject = [
                "conflict": .string(item.id), "first": .string(item.first.id), "second": .string(item.second.id),
                "decision": .string(decision.rawValue), "at": .string(instant.iso8601()),
            ]
            _ = try logs.spool(.decisions).append(Array((JSONValue.object(line).line + "\n").utf8))
        }
    }
}
