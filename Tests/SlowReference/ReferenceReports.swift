import Foundation

/// What is told of segments and schemes, counted the plain way: record by record, person by person.
///
/// Where the definitions leave something open, this is the reading here: figures count a person once, with all its orders,
/// however many of its records are in the set. A channel reaches a person when some record's address is usable, marketing on
/// it is granted (and confirmed where the policies want that), data processing is granted, and nobody flagged the person or
/// an address of it. Whom nothing reaches is unreachable, whatever was opened before. An open without its delivery counts.
public final class ReferenceReports {
    let moment: ReferenceMoment

    public init(_ workspace: ReferenceWorkspace, asOf: Date? = nil) {
        moment = workspace.moment(asOf)
    }

    static let directChannels = ["email", "sms", "push", "messenger", "call", "mail"]

    public var visible: Set<String> { Set(moment.records.map(\.id)) }

    public func segment(_ id: String) throws -> Set<String> { try moment.membersOfSegment(id) }

    /// The part of each record that is in any.
    public func parts(of scheme: String) throws -> [String: String] { try moment.partsOfScheme(scheme) }

    /// For each part every record for which it holds, whatever stands before it.
    public func matching(_ scheme: String) throws -> [(part: String, records: Set<String>)] {
        guard let scheme = moment.workspace.schemes.last(where: { $0.id == scheme }) else { return [] }
        return try scheme.parts.map { ($0.id, try moment.members(matching: $0.expression)) }
    }

    /// How many records went from one part of a scheme to another since an earlier moment, by `FROM → TO`.
    public func migration(of scheme: String, since earlier: ReferenceReports) throws -> [String: Int] {
        let (then, now) = (try earlier.parts(of: scheme), try parts(of: scheme))
        let before = earlier.visible
        return visible.reduce(into: [:]) { counts, record in
            let source = before.contains(record) ? then[record] ?? "unassigned" : "appeared"
            counts["\(source) → \(now[record] ?? "unassigned")", default: 0] += 1
        }
    }

    /// How many records are in exactly each combination of segments, by their ids in the order given.
    public func overlap(of segments: [String]) throws -> [String: Int] {
        let members = try segments.map { (id: $0, records: try segment($0)) }
        return visible.reduce(into: [:]) { counts, record in
            let inside = members.filter { $0.records.contains(record) }.map(\.id)
            if !inside.isEmpty { counts[inside.joined(separator: " "), default: 0] += 1 }
        }
    }

    // MARK: Figures

    public struct Figures: Equatable {
        public var persons = 0
        public var orders = 0
        public var buyers = 0
        public var revenue = Decimal(0)
        public var ordersLastYear = 0
        public var revenueLastYear = Decimal(0)

        public init() {}
    }

    public func figures(of records: Set<String>) -> Figures {
        var figures = Figures()
        for person in moment.persons where person.members.contains(where: { records.contains($0.id) }) {
            let recent = ordersLastYear(person)
            figures.persons += 1
            figures.orders += person.orders.count
            figures.buyers += person.orders.isEmpty ? 0 : 1
            figures.revenue += person.orders.reduce(Decimal(0)) { $0 + $1.total }
            figures.ordersLastYear += recent.count
            figures.revenueLastYear += recent.reduce(Decimal(0)) { $0 + $1.total }
        }
        return figures
    }

    private func ordersLastYear(_ person: ReferencePerson) -> [OrderRow] {
        person.orders.filter { $0.at > moment.asOf - 365 * ReferenceTime.day }
    }

    /// The records that a direct channel reaches.
    public func reachable(by channel: String) -> Set<String> {
        Set(moment.persons.filter { reaches($0, channel) }.flatMap { $0.members.map(\.id) })
    }

    private func reaches(_ person: ReferencePerson, _ channel: String) -> Bool {
        let never = ["stopList", "blocked", "deceased", "erasureRequested"]
        return person.members.contains { moment.contact($0, channel: channel)?.isUsable ?? false }
            && moment.consent(person, channel: channel) == "granted"
            && (!moment.workspace.policies.doubleOptIn.contains(channel)
                || moment.isConfirmed(person, channel: channel))
            && moment.dataConsent(person) == "granted"
            && !person.members.contains { record in
                never.contains { record.flags.contains($0) } || moment.hasStoppedAddress(record)
            }
    }

    // MARK: Grids

    /// Records by `RECENCY FREQUENCY`; without a score by `-`.
    public func rfmGrid() -> [String: Int] {
        moment.persons.reduce(into: [:]) { counts, person in
            let cell = moment.rfm(of: person).map { "\($0.recency) \($0.frequency)" } ?? "-"
            counts[cell, default: 0] += person.members.count
        }
    }

    /// Records by `PURCHASES COMMUNICATION`.
    public func activityMatrix() -> [String: Int] {
        moment.persons.reduce(into: [:]) { counts, person in
            counts["\(purchases(person)) \(communication(person))", default: 0] += person.members.count
        }
    }

    private func purchases(_ person: ReferencePerson) -> String {
        switch ordersLastYear(person).count {
        case 0: "none"
        case 1: "one"
        case 2...5: "few"
        default: "many"
        }
    }

    private func communication(_ person: ReferencePerson) -> String {
        guard Self.directChannels.contains(where: { reaches(person, $0) }) else { return "unreachable" }
        let kinds = Set(person.events.filter { $0.at > moment.asOf - 180 * ReferenceTime.day }.map(\.kind))
        if kinds.contains("clicked") { return "clicks" }
        if kinds.contains("opened") { return "opens" }
        return kinds.contains("delivered") ? "silent" : "notContacted"
    }

    // MARK: Validity

    /// For each field how many records have a value, and how many one that can be used.
    public func validity() -> [String: [Int]] {
        [
            "givenName": count("givenName", { $0.givenName }) { _, _ in true },
            "gender": count("gender", { $0.gender }) { _, _ in true },
            "city": count("city", { $0.texts["city"] }) { _, _ in true },
            "birthDate": count("birthDate", { $0.birthDate }) { record, source in
                guard let date = source.birthDate else { return false }
                let today = ReferenceTime.localDate(self.moment.asOf, self.moment.zone(record))
                return date <= today && date.age(on: today) <= 120
            },
            "email": count("email", { $0.email }) { _, source in
                self.moment.contact(source, channel: "email")?.isUsable ?? false
            },
            "phone": count("phone", { $0.phone }) { _, source in
                self.moment.contact(source, channel: "sms")?.isUsable ?? false
            },
        ]
    }

    private func count<Value>(
        _ field: String, _ value: (CustomerRow) -> Value?, isValid: (CustomerRow, CustomerRow) -> Bool
    ) -> [Int] {
        let sources = moment.records.compactMap { record in
            moment.source(record, value).map { (record: record, source: $0) }
        }
        let valid = sources.filter { record, source in
            let span = moment.workspace.policies.bestBefore[field]
            let isStale = span.map { span in source.knownAt.map { $0 <= moment.asOf - span } ?? false } ?? false
            return !isStale && isValid(record, source)
        }
        return [sources.count, valid.count]
    }
}
