import AudienceEngine
import CampaignDomain

/// The addresses that stand in a file: of a file for sending the one that the preview chose, and nowhere one whose owner has
/// withdrawn what the file cannot say.
struct ExportedAddresses {
    private let customers: CustomerColumns
    private let contacts: ContactDirectory
    private let events: EventColumns
    /// Which kind of address the file is for.
    private let kind: AddressKind?
    private let addressRows: [Int: Int]
    /// By kind, whose address is left out.
    private let hidden: [AddressKind: RowSet]
    /// Nil when nobody asks for bounces.
    private let health: DeliveryHealth?

    init(audience: Audience, lines: ExportLines, hidden: [AddressKind: RowSet], health: DeliveryHealth?) {
        customers = audience.snapshot.customers
        contacts = audience.contacts
        events = audience.snapshot.events
        kind = lines.channel.flatMap { AddressKind($0) }
        addressRows = lines.addressRows
        self.hidden = hidden
        self.health = health
    }

    /// The record whose address is used for a line.
    func owner(_ kind: AddressKind, of row: Int) -> Int {
        self.kind == kind && !addressRows.isEmpty ? addressRows[row] ?? row : row
    }

    /// Adds an address as its record writes it; a phone that is sent to in its normal form, which every gateway knows.
    func append(_ kind: AddressKind, of row: Int, to bytes: inout [UInt8]) {
        if hidden[kind]?.contains(row) ?? false { return }
        let owner = owner(kind, of: row)
        switch kind {
        case .email: customers.email.withBytes(owner) { bytes.append(contentsOf: $0) }
        case .phone where self.kind == .phone && contacts.validity(.phone, row: owner) == .valid:
            bytes.append(contentsOf: contacts.text(.phone, code: contacts.code(.phone, row: owner)).utf8)
        case .phone: customers.phone.withBytes(owner) { bytes.append(contentsOf: $0) }
        case .push: customers.pushID.withBytes(owner) { bytes.append(contentsOf: $0) }
        case .mail: customers.attributes[AddressKind.attribute]?.append(owner, to: &bytes)
        case .messenger: break
        }
    }

    /// Whether a line shows an email or a phone.
    func shows(_ kind: AddressKind, _ row: Int) -> Bool {
        let column = kind == .email ? customers.email : customers.phone
        return !(hidden[kind]?.contains(row) ?? false) && !column.isMissing(owner(kind, of: row))
    }

    /// When the email address was last found not to take letters; nil when it takes them.
    func bouncedAt(_ row: Int) -> Instant? {
        guard let health else { return nil }
        let code = contacts.code(.email, row: owner(.email, of: row))
        guard health.isBounced(.email, code: code), let bounces = health.bounces(.email, code: code) else { return nil }
        return (bounces.hard + bounces.soft).map { events.at[$0] }.max().map { Instant(seconds: $0) }
    }
}
