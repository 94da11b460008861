import AudienceEngine
import CampaignDomain

/// What an exported file, or each file of an archive, will hold.
struct ExportPlan {
    /// One table: a file, or one inside an archive.
    struct Part {
        /// Inside the archive; nil for a file of its own.
        let name: String?
        let rows: RowSet
        let columns: [ExportColumn]
    }

    let outgoing: OutgoingFormat
    /// The system whose ids are the tool's own.
    let source: String
    let parts: [Part]
    /// What stands in the object of attributes, when the tool has one.
    let members: [ExportColumn]
    /// Why records have no line, by the identifier of the rule.
    let leftOut: [(rule: String, count: Int)]
    let context: ExportContext

    var format: InterchangeFormat { outgoing.format }
    var isArchive: Bool { parts.contains { $0.name != nil } }

    /// O(records of the file).
    init(_ request: ExportRequest, _ audience: Audience) throws(WorkspaceError) {
        outgoing = request.format
        let format = request.format.format
        source = request.idSystem ?? format.source
        var lines = request.lines
        lines.rows.formIntersection(audience.visible)
        let gone = lines.rows.filter { row in
            audience.persons.contains(ofPersonAt: row) {
                !audience.snapshot.customers.flags[$0].isDisjoint(with: .gone)
            }
        }
        lines.rows.subtract(gone)
        let choice = ColumnChoice(
            format: format, container: request.format.container, source: source,
            customers: audience.snapshot.customers,
            lines: lines)
        let columns = try choice.columns(named: request.columns)
        guard !columns.isEmpty else {
            throw WorkspaceError(
                .invalid, file: "--columns", reason: "no column is named", advice: "name some, or leave it out for all")
        }
        members = format.columns.contains { $0.meaning == .attributesObject } ? choice.further : []
        let isParted = lines.channel == nil && !format.standings.isEmpty
        var context = ExportContext(audience, lines, columns: columns, isParted: isParted)
        let unaddressed = ExportPlan.withoutKey(context, columns, format, source)
        context.lines.rows.subtract(unaddressed)
        leftOut = [("erased", gone.count), ("no-address", unaddressed.count)]
        self.context = context
        parts = ExportPlan.parts(context, columns, format, isParted: isParted)
    }

    /// Records of which the file would show nothing by which the tool could know them.
    private static func withoutKey(
        _ context: ExportContext, _ columns: [ExportColumn], _ format: InterchangeFormat, _ source: String
    ) -> RowSet {
        let customers = context.audience.snapshot.customers
        if format.needsEmail, context.lines.channel == nil {
            return context.lines.rows.filter { !context.addresses.shows(.email, $0) }
        }
        let hasOwnID = columns.contains { $0.meaning == .id }
        let kinds = [(AddressKind.email, ColumnMeaning.text(.email)), (.phone, .text(.phone))].filter { kind in
            columns.contains { $0.meaning == kind.1 }
        }.map(\.0)
        guard !hasOwnID, !kinds.isEmpty, context.lines.channel == nil else {
            return RowSet(capacity: context.lines.rows.capacity)
        }
        let system = customers.externalIDs.keyNames.firstIndex(of: source).map { Int32($0) }
        return context.lines.rows.filter { row in
            !kinds.contains { context.addresses.shows($0, row) }
                && !customers.externalIDs.entries(row).contains { customers.externalIDs.keyCode($0) == system }
        }
    }

    private static func parts(
        _ context: ExportContext, _ columns: [ExportColumn], _ format: InterchangeFormat, isParted: Bool
    ) -> [Part] {
        guard isParted else {
            let omitted = Set(format.standings.first?.omits ?? [])
            let shown = columns.filter { !omitted.contains($0.name) }
            return [Part(name: nil, rows: context.lines.rows, columns: shown)]
        }
        var rows = Dictionary(
            uniqueKeysWithValues: ContactStanding.allCases.map { ($0, RowSet(capacity: context.lines.rows.capacity)) })
        context.lines.rows.forEach { rows[context.standing(of: $0)]?.insert($0) }
        return format.standings.map { file in
            var shown = columns.filter { !file.omits.contains($0.name) }
            if let needed = file.needs, !shown.contains(where: { $0.name == needed }),
                let column = format.columns.first(where: { $0.name == needed })
            {
                shown.append(ExportColumn(column))
            }
            return Part(name: file.name, rows: rows[file.standing] ?? context.lines.rows, columns: shown)
        }
    }
}

/// What the writing of every row looks at.
struct ExportContext {
    let audience: Audience
    var lines: ExportLines
    let consents: ConsentReport
    let addresses: ExportedAddresses

    /// O(records).
    ///
    /// - Parameter isParted: whether the file in which somebody stands says whether email was withdrawn.
    init(_ audience: Audience, _ lines: ExportLines, columns: [ExportColumn], isParted: Bool) {
        self.audience = audience
        self.lines = lines
        // What says on its own that somebody is on the stop list need not say it as a withdrawal.
        let saysStopList = columns.contains { $0.meaning == .flag("stopList") }
        let stopped = saysStopList ? RowSet(capacity: audience.count) : StopList(audience: audience).rows
        let consents = ConsentReport(audience: audience, stopped: stopped)
        self.consents = consents
        var hidden: [AddressKind: RowSet] = [:]
        for (kind, topic) in [(AddressKind.email, ConsentTopic.email), (.phone, .sms)] {
            let isSent = lines.channel.flatMap { AddressKind($0) } == kind
            let isSaid = columns.canSayWithdrawal(of: topic) || (isParted && kind == .email)
            guard !isSent, !isSaid else { continue }
            let column = kind == .email ? audience.snapshot.customers.email : audience.snapshot.customers.phone
            hidden[kind] = lines.rows.filter { row in
                !column.isMissing(row) && consents.consent(topic, of: row).standing == .withdrawn
            }
        }
        let needsHealth = isParted || columns.contains(where: \.tellsBounces)
        addresses = ExportedAddresses(
            audience: audience, lines: lines, hidden: hidden,
            health: needsHealth ? DeliveryHealth(audience: audience) : nil)
        hiddenAddresses = hidden.mapValues(\.count)
    }

    /// How many addresses are left out, for their owners have withdrawn and the file could not say so.
    let hiddenAddresses: [AddressKind: Int]

    /// Whether a record may be written to by email. A withdrawal outweighs a bounce.
    func standing(of row: Int) -> ContactStanding {
        switch consents.consent(.email, of: row).standing {
        case .withdrawn: .withdrawn
        case let standing where addresses.bouncedAt(row) == nil: standing == .granted ? .granted : .unknown
        default: .bounced
        }
    }
}

extension ExportColumn {
    /// Whether it says of an address that it bounces.
    fileprivate var tellsBounces: Bool {
        switch meaning {
        case .bouncedAt: true
        case .consent(_, let words): words.spelling.bounced != nil
        default: false
        }
    }
}
