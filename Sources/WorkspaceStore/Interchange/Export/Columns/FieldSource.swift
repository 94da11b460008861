import AudienceEngine
import CampaignDomain

/// Where the values of one exported column come from. Columns of the audience are held once, for passes over many rows.
enum FieldSource {
    case nothing
    case id
    case address(AddressKind)
    /// Which of the messengers, by its code.
    case messenger(Int32)
    case coded(CodedColumn)
    case keyed(KeyedTextColumn, key: Int32)
    case set(CodedSetColumn, separator: UInt8)
    case fullName
    case gender
    case date(Column<Int32>)
    case time(Column<Int64>)
    case number(Column<Int64>)
    case flag(CustomerFlags)
    case attributes
    /// What is said of the topic at this place.
    case consent(Int, ConsentSpelling)
    case grantedAt(Int)
    case confirmedAt(Int)
    /// Also of a withdrawal that a dated grant ended, when the file tells of grants by their time.
    case withdrawnAt(Int, tellsHistory: Bool)
    case changedAt(Int)
    case proof(Int, ExportColumn)
    case bouncedAt
    case variant
}

extension FieldSource {
    /// - Parameters:
    ///   - source: the system whose ids are the tool's own.
    ///   - topics: of the file; a column's topic is one of them.
    ///   - columns: all of the file.
    init(
        _ column: ExportColumn, of customers: CustomerColumns, format: InterchangeFormat, source: String,
        topics: [ConsentTopic], columns: [ExportColumn]
    ) {
        guard let meaning = column.meaning else {
            self = .variant
            return
        }
        let separator = format.tagSeparators.utf8.first ?? 0x2C
        switch meaning {
        case .ignored, .order, .event, .anonymousID: self = .nothing
        case .id: self = .id
        case .externalID(let system):
            let key = customers.externalIDs.keyNames.firstIndex(of: system ?? source)
            self = key.map { .keyed(customers.externalIDs, key: Int32($0)) } ?? .nothing
        case .messenger(let name):
            self = customers.messengers.keyNames.firstIndex(of: name).map { .messenger(Int32($0)) } ?? .nothing
        case .attribute(AddressKind.attribute): self = .address(.mail)
        case .attribute(let name): self = customers.attributes[name].map { .coded($0) } ?? .nothing
        case .attributesObject: self = .attributes
        case .text(let text): self = FieldSource(text, of: customers)
        case .fullName: self = .fullName
        case .gender: self = .gender
        case .birthDate: self = .date(customers.birthDate)
        case .registeredAt: self = .time(customers.registeredAt)
        case .updatedAt: self = .time(customers.updatedAt)
        case .tags: self = .set(customers.tags, separator: separator)
        case .interests: self = .set(customers.interests, separator: separator)
        case .loyaltyTier: self = .coded(customers.loyaltyTier)
        case .loyaltyPoints: self = .number(customers.loyaltyPoints)
        case .loyaltyPointsExpireAt: self = .date(customers.loyaltyPointsExpireOn)
        case .flag(let name):
            self = CustomerFlags.names.first { $0.name == name }.map { .flag($0.flag) } ?? .nothing
        case .bouncedAt: self = .bouncedAt
        case .consent, .consentGrantedAt, .consentConfirmedAt, .consentWithdrawnAt, .consentChangedAt, .consentProof:
            self = FieldSource(consent: meaning, column, topics, columns)
        }
    }

    private init(
        consent meaning: ColumnMeaning, _ column: ExportColumn, _ topics: [ConsentTopic], _ columns: [ExportColumn]
    ) {
        guard let topic = meaning.topic, let place = topics.firstIndex(of: topic) else {
            self = .nothing
            return
        }
        switch meaning {
        case .consent(_, let words): self = .consent(place, words.spelling)
        case .consentGrantedAt: self = .grantedAt(place)
        case .consentConfirmedAt: self = .confirmedAt(place)
        case .consentWithdrawnAt:
            self = .withdrawnAt(place, tellsHistory: columns.contains { $0.meaning == .consentGrantedAt(topic) })
        case .consentChangedAt: self = .changedAt(place)
        default: self = .proof(place, column)
        }
    }

    private init(_ text: CustomerText, of customers: CustomerColumns) {
        switch text {
        case .email: self = .address(.email)
        case .phone: self = .address(.phone)
        case .pushId: self = .address(.push)
        case .givenName: self = .coded(customers.givenName)
        case .familyName: self = .coded(customers.familyName)
        case .patronymic: self = .coded(customers.patronymic)
        case .city: self = .coded(customers.city)
        case .region: self = .coded(customers.region)
        case .timezone: self = .coded(customers.zone)
        case .language: self = .coded(customers.language)
        case .source: self = .coded(customers.source)
        }
    }

    /// Whether any of some records has a value. O(records). Of consents, bounces and variants nothing is known beforehand.
    func hasValue(in rows: RowSet, _ customers: CustomerColumns) -> Bool {
        switch self {
        case .nothing: false
        case .address(let kind): rows.containsRow { customers.hasAddress(kind, $0) }
        case .messenger(let key):
            rows.containsRow { row in
                customers.messengers.entries(row).contains { customers.messengers.keyCode($0) == key }
            }
        case .coded(let column): !column.codes.isEmpty && rows.containsRow { column.code($0) >= 0 }
        case .keyed(let column, let key):
            rows.containsRow { column.entries($0).contains { column.keyCode($0) == key } }
        case .set(let column, _): rows.containsRow { !column.codes($0).isEmpty }
        case .gender: rows.containsRow { customers.gender[$0] != CustomerColumns.absent }
        case .date(let column): rows.containsRow { column[$0] != CustomerColumns.noDate }
        case .time(let column), .number(let column): rows.containsRow { column[$0] != CustomerColumns.noTime }
        case .flag(let flag): rows.containsRow { customers.flags[$0].contains(flag) }
        default: true
        }
    }
}

extension AddressKind {
    /// The attribute that holds the address of letters on paper.
    static let attribute = "address"
}

extension CustomerColumns {
    /// Whether a record has an address of a kind of its own, whatever it is worth.
    fileprivate func hasAddress(_ kind: AddressKind, _ row: Int) -> Bool {
        switch kind {
        case .email: !email.isMissing(row)
        case .phone: !phone.isMissing(row)
        case .push: !pushID.isMissing(row)
        case .messenger: !messengers.entries(row).isEmpty
        case .mail: (attributes[AddressKind.attribute]?.code(row) ?? -1) >= 0
        }
    }
}

extension RowSet {
    /// Whether something holds for a row of the set; stops at the first.
    func containsRow(where holds: (Int) -> Bool) -> Bool {
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                if holds(place * 64 + rest.trailingZeroBitCount) { return true }
                rest &= rest - 1
            }
        }
        return false
    }
}
