import AudienceEngine
import CampaignDomain

/// Writes what records say into rows, column by column: the mirror of ``CustomerRowReader``.
struct RecordFields {
    private let audience: Audience
    private let customers: CustomerColumns
    private let lines: ExportLines
    private let sources: [FieldSource]
    private let times: InterchangeFormat.TimeStyle
    private let tags: TagText
    private let topics: [ConsentTopic]
    private let consents: ConsentReport
    private let addresses: ExportedAddresses
    private let attributes: AttributesObject?
    /// Which source the tool's own proofs are from.
    private let source: String
    private let isTable: Bool
    /// The names of the columns that prove each topic.
    private let proofs: [[String]]
    /// What is said of each topic by the row at hand.
    private var stated: [StatedConsent]

    init(_ plan: ExportPlan, columns: [ExportColumn], context: ExportContext) {
        audience = context.audience
        customers = context.audience.snapshot.customers
        lines = context.lines
        let format = plan.format
        let topics = columns.reduce(into: [ConsentTopic]()) { topics, column in
            if let topic = column.meaning?.topic, !topics.contains(topic) { topics.append(topic) }
        }
        sources = columns.map { column in
            FieldSource(
                column, of: context.audience.snapshot.customers, format: format, source: plan.source, topics: topics,
                columns: columns)
        }
        self.topics = topics
        times = format.times
        tags = TagText(separators: format.tagSeparators)
        consents = context.consents
        addresses = context.addresses
        let hasObject = columns.contains { $0.meaning == .attributesObject }
        attributes = hasObject ? AttributesObject(plan, columns: columns, context: context) : nil
        source = plan.source
        isTable = format.understandsFieldNames
        proofs = topics.map { topic in
            format.columns.filter { $0.meaning == .consentProof(topic) }.map(\.name)
                + columns.filter { $0.meaning == .consentProof(topic) }.map(\.name)
        }
        stated = topics.map { _ in StatedConsent() }
    }

    /// Fills a row with what a record says. O(its values).
    mutating func read(_ row: Int, into out: inout OutgoingRow) {
        out.clear()
        for place in topics.indices { stated[place] = consents.consent(topics[place], of: row) }
        for source in sources {
            append(source, row, to: &out.bytes)
            out.endField()
        }
    }

    private func append(_ source: FieldSource, _ row: Int, to bytes: inout [UInt8]) {
        switch source {
        case .nothing: break
        case .id: customers.id.withBytes(row) { bytes.append(contentsOf: $0) }
        case .address(let kind): addresses.append(kind, of: row, to: &bytes)
        case .messenger(let key):
            let owner = addresses.owner(.messenger, of: row)
            for entry in customers.messengers.entries(owner) where customers.messengers.keyCode(entry) == key {
                customers.messengers.withText(entry) { bytes.append(contentsOf: $0) }
            }
        case .coded(let column): column.append(row, to: &bytes)
        case .keyed(let column, let key):
            for entry in column.entries(row) where column.keyCode(entry) == key {
                column.withText(entry) { bytes.append(contentsOf: $0) }
            }
        case .set(let column, let separator):
            let start = bytes.count
            column.append(row, separatedBy: TagText.betweenTags, to: &bytes)
            tags.separate(&bytes, from: start, with: separator)
        case .fullName: appendName(row, to: &bytes)
        case .gender: if let gender = customers.gender(row) { bytes.append(contentsOf: gender.rawValue.utf8) }
        case .date(let column):
            if column[row] != CustomerColumns.noDate { bytes.append(CalendarDate(daysSinceEpoch: column[row])) }
        case .time(let column):
            if column[row] != CustomerColumns.noTime { bytes.append(Instant(seconds: column[row]), times) }
        case .number(let column):
            if column[row] != CustomerColumns.noNumber { bytes.append(contentsOf: String(column[row]).utf8) }
        case .flag(let flag): if customers.flags[row].contains(flag) { bytes.append(contentsOf: "yes".utf8) }
        case .attributes: attributes?.append(row, to: &bytes)
        case .variant:
            let place = Int(lines.variants?.places[row] ?? -1)
            if place >= 0, let name = lines.variants?.names[place] { bytes.append(contentsOf: name.utf8) }
        case .bouncedAt: if let at = addresses.bouncedAt(row) { bytes.append(at, times) }
        case .consent, .grantedAt, .confirmedAt, .withdrawnAt, .changedAt, .proof:
            appendConsent(source, row, to: &bytes)
        }
    }

    private func appendConsent(_ source: FieldSource, _ row: Int, to bytes: inout [UInt8]) {
        switch source {
        case .consent(let place, let spelling):
            bytes.append(contentsOf: word(spelling, topics[place], stated[place].standing, row).utf8)
        case .grantedAt(let place): append(stated[place].grantedAt, to: &bytes)
        case .confirmedAt(let place): append(stated[place].confirmedAt, to: &bytes)
        case .changedAt(let place): append(stated[place].changedAt, to: &bytes)
        case .withdrawnAt(let place, let tellsHistory):
            let isHistory = stated[place].standing != .withdrawn
            guard !isHistory || (tellsHistory && stated[place].grantedAt != nil) else { return }
            append(stated[place].withdrawnAt, to: &bytes)
        case .proof(let place, let column):
            guard let entry = stated[place].entry else { return }
            bytes.append(contentsOf: proof(of: entry, column, among: proofs[place]).utf8)
        default: break
        }
    }

    private func word(
        _ spelling: ConsentSpelling, _ topic: ConsentTopic, _ standing: StatedConsent.Standing, _ row: Int
    ) -> String {
        switch standing {
        case .withdrawn: return spelling.withdrawn
        case .granted, .unknown:
            if topic == .email, let bounced = spelling.bounced, addresses.bouncedAt(row) != nil { return bounced }
            if standing == .granted { return spelling.granted }
            return lines.channel == nil ? spelling.unknown : spelling.addressed ?? spelling.unknown
        }
    }

    /// What a column of the tool's once said, else, where any words may stand, the proof or at least the source.
    private func proof(of entry: Int, _ column: ExportColumn, among columns: [String]) -> String {
        let proof = consents.proof(of: entry)
        if let own = ProofText.words(of: column.name, in: proof.text, among: columns) { return own }
        // Words of this very tool would come back to it as if somebody else had said them.
        let isOwn = proof.source == source && (!isTable || proof.text.hasPrefix("consent."))
        guard column.takesAnyWords, !isOwn else { return "" }
        return proof.text.isEmpty ? proof.source : proof.text
    }

    private func append(_ instant: Instant?, to bytes: inout [UInt8]) {
        if let instant { bytes.append(instant, times) }
    }

    /// Given name, patronymic, family name.
    private func appendName(_ row: Int, to bytes: inout [UInt8]) {
        let start = bytes.count
        for column in [customers.givenName, customers.patronymic, customers.familyName] where column.code(row) >= 0 {
            if bytes.count > start { bytes.append(0x20) }
            column.append(row, to: &bytes)
        }
    }
}
