import CampaignDomain
import Foundation

extension ImportReport {
    /// A field of a record that a row changed.
    public struct FieldChange: Hashable, Sendable {
        /// As mapping files call it: `city`, `attributes.club`, `consent.email`.
        public let field: String
        /// Nil when nothing stood there; nil of tags, interests and flags too, to which a row only adds.
        public let before: String?
        /// What stands there now; of tags, interests and flags what was added.
        public let after: String
    }

    /// A row that added a record, changed one, or said nothing new of one; with what tells people apart.
    public struct RecordRow: Hashable, Sendable {
        public let place: RowPlace
        public let id: String
        public let name: String
        public let email: String?
        public let phone: String?
        /// The first fields that were changed, at most ``mostFieldChanges``.
        public let changes: [FieldChange]
        /// How many further ones were.
        public let furtherChanges: Int
    }

    /// The first rows of customers by what became of them, at most ``mostRecordRows`` of each kind; all are counted.
    public struct RecordRows: Sendable {
        public internal(set) var new: [RecordRow] = []
        public internal(set) var updated: [RecordRow] = []
        public internal(set) var unchanged: [RecordRow] = []
    }

    /// How many rows of each kind are kept, so that the report of a million rows is no larger than that of some thousands.
    public static let mostRecordRows = 1_000
    /// How many changed fields of a row are kept.
    public static let mostFieldChanges = 20

    // MARK: Noting

    /// Keeps a new record if it is one of the first. O(1) beyond them, else O(bytes of its line).
    mutating func noteNew(_ line: @autoclosure () -> [UInt8], at place: RowPlace) {
        guard recordRows.new.count < ImportReport.mostRecordRows else { return }
        let record = line().withUnsafeBufferPointer { (try? JSONValue(parsing: $0))?.object }
        recordRows.new.append(RecordRow(record ?? JSONObject(), at: place))
    }

    /// Keeps a record that a row changed if it is one of the first. O(1) beyond them, else O(size of the record).
    mutating func noteUpdated(_ stored: JSONObject, to merged: JSONObject, at place: RowPlace) {
        guard recordRows.updated.count < ImportReport.mostRecordRows else { return }
        recordRows.updated.append(
            RecordRow(merged, at: place, changes: FieldChange.changes(from: stored, to: merged)))
    }

    /// Keeps a record of which a row said nothing new if it is one of the first. O(1) beyond them.
    mutating func noteUnchanged(_ stored: @autoclosure () -> JSONObject, at place: RowPlace) {
        guard recordRows.unchanged.count < ImportReport.mostRecordRows else { return }
        recordRows.unchanged.append(RecordRow(stored(), at: place))
    }
}

extension ImportReport.RecordRow {
    fileprivate init(_ record: JSONObject, at place: RowPlace, changes: [ImportReport.FieldChange] = []) {
        self.place = place
        id = record["id"]?.text ?? ""
        name = ["givenName", "familyName"].compactMap { record[$0]?.text }.joined(separator: " ")
        email = record["email"]?.text
        phone = record["phone"]?.text
        self.changes = Array(changes.prefix(ImportReport.mostFieldChanges))
        furtherChanges = changes.count - self.changes.count
    }
}

extension ImportReport.FieldChange {
    /// Longer values are cut off: a listing shows no more of them.
    private static let longestValue = 200

    /// What a row changed, in the order of the record.
    fileprivate static func changes(from stored: JSONObject, to merged: JSONObject) -> [ImportReport.FieldChange] {
        merged.members.flatMap { member -> [ImportReport.FieldChange] in
            let before = stored[member.key]
            guard before != member.value else { return [] }
            switch (before ?? .null, member.value) {
            case (let before, .array(let entries)) where member.key == "consents":
                return consents(entries, after: before.elements ?? [])
            case (.array(let before), .array(let after)):
                return [ImportReport.FieldChange(member.key, nil, .array(after.filter { !before.contains($0) }))]
            case (let before, .object(let after)):
                return parts(of: member.key, before.object ?? JSONObject(), after)
            case (let before, let after): return [ImportReport.FieldChange(member.key, before, after)]
            }
        }
    }

    /// Of a field that holds further ones: `attributes.club`.
    private static func parts(
        of field: String, _ before: JSONObject, _ after: JSONObject
    ) -> [ImportReport.FieldChange] {
        after.members.filter { before[$0.key] != $0.value }.map { part in
            ImportReport.FieldChange("\(field).\(part.key)", before[part.key], part.value)
        }
    }

    /// Entries are only added; what one says takes the place of what was said last of the same: the word, and since when.
    private static func consents(_ entries: [JSONValue], after stored: [JSONValue]) -> [ImportReport.FieldChange] {
        var last: [ConsentTopic: ConsentEntry] = [:]
        for value in stored { ConsentEntry(value).map { last[$0.topic] = $0 } }
        return entries.dropFirst(stored.count).compactMap { ConsentEntry($0) }.flatMap { entry in
            consent(entry, after: last.updateValue(entry, forKey: entry.topic))
        }
    }

    private static func consent(_ entry: ConsentEntry, after before: ConsentEntry?) -> [ImportReport.FieldChange] {
        let (topic, word) = ("consent.\(entry.topic.name)", entry.status.rawValue)
        let isTurned = before?.status != entry.status
        var changes: [ImportReport.FieldChange] = []
        if isTurned {
            changes.append(
                ImportReport.FieldChange(topic, before.map { .string($0.status.rawValue) }, .string(word)))
        }
        for (name, was, now) in [
            (word + "At", isTurned ? nil : before?.at, entry.at),
            ("confirmedAt", before?.confirmedAt, entry.confirmedAt),
        ] where now != nil && now != was {
            changes.append(ImportReport.FieldChange("\(topic).\(name)", time(was), time(now) ?? .null))
        }
        return changes
    }

    private static func time(_ instant: Instant?) -> JSONValue? { instant.map { .string($0.iso8601()) } }

    private init(_ field: String, _ before: JSONValue?, _ after: JSONValue) {
        self.field = field
        self.before = before.flatMap { ImportReport.FieldChange.shown($0) }
        self.after = ImportReport.FieldChange.shown(after) ?? ""
    }

    /// A value as a text; nil when there is none.
    private static func shown(_ value: JSONValue) -> String? {
        let text =
            switch value {
            case .null: ""
            case .string(let text): text
            case .array(let elements): elements.map { $0.text ?? $0.line }.joined(separator: ", ")
            case .boolean, .number, .object: value.line
            }
        guard !text.isEmpty else { return nil }
        return text.count > longestValue ? text.prefix(longestValue) + "…" : text
    }
}
