import AudienceEngine
import CampaignDomain

/// Reads `customers.jsonl`.
struct CustomerDecoder: LineDecoder {
    enum Field {
        case id, externalIDs, givenName, familyName, patronymic, gender, birthDate, email, phone, pushID, messengers
        case city, region, timezone, language, registeredAt, source, updatedAt, consents, loyalty, interests, tags
        case flags, attributes

        /// Whether it tells nobody from another.
        var isDetail: Bool {
            switch self {
            case .attributes, .consents, .interests, .tags, .messengers: true
            default: false
            }
        }
    }

    static let fields = WordTable<Field>([
        ("id", .id), ("externalIds", .externalIDs), ("givenName", .givenName), ("familyName", .familyName),
        ("patronymic", .patronymic), ("gender", .gender), ("birthDate", .birthDate), ("email", .email),
        ("phone", .phone), ("pushId", .pushID), ("messengers", .messengers), ("city", .city), ("region", .region),
        ("timezone", .timezone), ("language", .language), ("registeredAt", .registeredAt), ("source", .source),
        ("updatedAt", .updatedAt), ("consents", .consents), ("loyalty", .loyalty), ("interests", .interests),
        ("tags", .tags), ("flags", .flags), ("attributes", .attributes),
    ])
    static let genders = WordTable(Gender.self)
    static let flagNames = WordTable<CustomerFlags>(CustomerFlags.names.map { ($0.name, $0.flag) })

    private(set) var rows: CustomerRows
    private var draft = CustomerDraft()
    private let arena = TextArena()
    private var consents = ConsentDecoder()
    private let isForIdentity: Bool

    /// - Parameter isForIdentity: leaves out what does not tell people apart.
    init(zones: ZoneRegister, isForIdentity: Bool = false) {
        rows = CustomerRows(zones: zones)
        self.isForIdentity = isForIdentity
    }

    mutating func decode(_ fields: TapeFields, line: Int) throws(ContentFault) {
        draft.clear()
        arena.clear()
        var fields = fields
        while let (key, value) = fields.next() {
            guard let field = CustomerDecoder.fields[key], !(isForIdentity && field.isDetail) else { continue }
            try read(field, value)
        }
        guard let id = draft.id, !id.isEmpty else { throw .missing("id") }
        do throws(SnapshotBuilder.Rejection) {
            try rows.append(draft, line: line)
        } catch {
            throw ContentFault(error)
        }
    }

    private mutating func read(_ field: Field, _ value: TapeValue) throws(ContentFault) {
        switch field {
        case .id: draft.id = try value.readText("id")
        case .givenName: draft.givenName = try value.readText("givenName")
        case .familyName: draft.familyName = try value.readText("familyName")
        case .patronymic: draft.patronymic = try value.readText("patronymic")
        case .gender: draft.gender = try value.readWord("gender", CustomerDecoder.genders)
        case .birthDate: draft.birthDate = try value.readDate("birthDate")
        case .email: draft.email = try value.readText("email")
        case .phone: draft.phone = try value.readText("phone")
        case .pushID: draft.pushID = try value.readText("pushId")
        case .city: draft.city = try value.readText("city")
        case .region: draft.region = try value.readText("region")
        case .timezone: draft.zone = try value.readText("timezone")
        case .language: draft.language = try value.readText("language")
        case .registeredAt: draft.registeredAt = try value.readInstant("registeredAt")
        case .source: draft.source = try value.readText("source")
        case .updatedAt: draft.updatedAt = try value.readInstant("updatedAt")
        case .interests: try value.readTexts("interests", into: &draft.interests)
        case .tags: try value.readTexts("tags", into: &draft.tags)
        case .externalIDs: try value.readPairs("externalIds", arena, into: &draft.externalIDs)
        case .messengers: try value.readPairs("messengers", arena, into: &draft.messengers)
        case .attributes: try value.readPairs("attributes", arena, into: &draft.attributes)
        case .consents: try consents.read(value, into: &draft.consents)
        case .loyalty: try readLoyalty(value)
        case .flags: try readFlags(value)
        }
    }

    private mutating func readLoyalty(_ value: TapeValue) throws(ContentFault) {
        guard var fields = try value.readFields("loyalty") else { return }
        while let (key, value) = fields.next() {
            do throws(ContentFault) {
                switch LoyaltyField.table[key] {
                case .tier: draft.loyaltyTier = try value.readText("tier")
                case .points: draft.loyaltyPoints = try value.readInteger("points")
                case .pointsExpireAt: draft.loyaltyPointsExpireOn = try value.readDate("pointsExpireAt")
                case nil: continue
                }
            } catch {
                throw error.under("loyalty")
            }
        }
    }

    private enum LoyaltyField: String, CaseIterable {
        case tier, points, pointsExpireAt

        static let table = WordTable(LoyaltyField.self)
    }

    private mutating func readFlags(_ value: TapeValue) throws(ContentFault) {
        guard var elements = try value.readElements("flags") else { return }
        var place = 0
        while let element = elements.next() {
            guard let text = element.text, let flag = CustomerDecoder.flagNames[text] else {
                throw .notOneOf(JSONPath("flags").appending(place), CustomerDecoder.flagNames.words)
            }
            draft.flags.insert(flag)
            place += 1
        }
    }
}

/// The customer records of a log or of a part of it.
struct CustomerRows: LogRows {
    var builder = SnapshotBuilder()
    private(set) var zones: ZoneRegister
    /// On which line of the part each record stands.
    private var lines: [Int32] = []
    private var replaced = ReplacedLines()

    init(zones: ZoneRegister) {
        self.zones = zones
    }

    /// Takes up records that were read before.
    init(resuming customers: CustomerColumns, memo: LogMemo, zones: ZoneRegister) {
        builder = SnapshotBuilder(resuming: customers)
        replaced = memo.replaced
        self.zones = zones
    }

    mutating func append(_ draft: CustomerDraft, line: Int) throws(SnapshotBuilder.Rejection) {
        if let zone = draft.zone { zones.note(zone, line: line) }
        replaced.note(try builder.append(customer: draft) == .replacedEarlierLine, line: line)
        lines.append(Int32(truncatingIfNeeded: line))
    }

    mutating func absorb(_ later: CustomerRows, linesBefore: Int) {
        for record in builder.absorb(customersOf: later.builder) {
            replaced.note(true, line: Int(later.lines[record]) + linesBefore)
        }
        replaced.absorb(later.replaced, linesBefore: linesBefore)
        zones.absorb(later.zones, linesBefore: linesBefore)
        lines += later.lines.map { $0 + Int32(truncatingIfNeeded: linesBefore) }
    }

    var memo: LogMemo { LogMemo(replaced: replaced, zones: zones.names) }
}

extension TapeValue {
    /// Appends the members of an object. Not a method of the decoder, which would be copied for it on every line.
    fileprivate func readPairs(
        _ name: String, _ arena: TextArena, into pairs: inout [CustomerDraft.KeyedText]
    ) throws(ContentFault) {
        guard var fields = try readFields(name) else { return }
        while let (key, value) = fields.next() {
            do throws(ContentFault) {
                guard let text = try value.readPlain("", arena) else { continue }
                pairs.append(CustomerDraft.KeyedText(key: key, text: text))
            } catch {
                throw error.under(JSONPath(name).appending(String(decoding: key, as: UTF8.self)))
            }
        }
    }
}

extension CustomerDraft {
    /// Empties the draft, keeping the memory of its arrays.
    mutating func clear() {
        id = nil
        givenName = nil
        familyName = nil
        patronymic = nil
        email = nil
        phone = nil
        pushID = nil
        city = nil
        region = nil
        zone = nil
        language = nil
        source = nil
        gender = nil
        birthDate = nil
        registeredAt = nil
        updatedAt = nil
        flags = []
        loyaltyTier = nil
        loyaltyPoints = nil
        loyaltyPointsExpireOn = nil
        interests.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        externalIDs.removeAll(keepingCapacity: true)
        messengers.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        consents.removeAll(keepingCapacity: true)
    }
}
