import CampaignDomain

/// Customer records as columns. Rows are in order of id (by UTF-8 bytes), so the smaller row is the smaller id.
public struct CustomerColumns: Sendable {
    public internal(set) var count = 0
    public internal(set) var id = TextColumn()
    public internal(set) var givenName = CodedColumn()
    public internal(set) var familyName = CodedColumn()
    public internal(set) var patronymic = CodedColumn()
    /// As written in the file; the normal forms are the business of identity.
    public internal(set) var email = TextColumn()
    public internal(set) var phone = TextColumn()
    public internal(set) var pushID = TextColumn()
    public internal(set) var city = CodedColumn()
    public internal(set) var region = CodedColumn()
    public internal(set) var zone = CodedColumn()
    public internal(set) var language = CodedColumn()
    public internal(set) var source = CodedColumn()
    /// `Gender` by position in `allCases`; ``absent`` when unknown.
    public internal(set) var gender: [UInt8] = []
    /// Days since the epoch; ``noDate`` when unknown.
    public internal(set) var birthDate: [Int32] = []
    /// Seconds since the epoch; ``noTime`` when unknown.
    public internal(set) var registeredAt: [Int64] = []
    public internal(set) var updatedAt: [Int64] = []
    public internal(set) var flags: [CustomerFlags] = []
    public internal(set) var loyaltyTier = CodedColumn()
    /// ``noNumber`` when unknown.
    public internal(set) var loyaltyPoints: [Int64] = []
    public internal(set) var loyaltyPointsExpireOn: [Int32] = []
    public internal(set) var interests = CodedSetColumn()
    public internal(set) var tags = CodedSetColumn()
    public internal(set) var externalIDs = KeyedTextColumn()
    public internal(set) var messengers = KeyedTextColumn()
    /// One column for each attribute name; values as text.
    public internal(set) var attributes: [String: CodedColumn] = [:]
    public internal(set) var consents = ConsentColumns()

    public static let absent: UInt8 = .max
    public static let noDate: Int32 = .min
    public static let noTime: Int64 = .min
    public static let noNumber: Int64 = .min

    public init() {}

    public func customerID(_ row: Int) -> CustomerID {
        CustomerID(id[row] ?? "")
    }

    /// The row of an id, by binary search. O(log n).
    public func row(of id: CustomerID) -> Int? {
        var text = id.rawValue
        return text.withUTF8 { wanted in
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                let isBefore = self.id.withBytes(middle) { $0.lexicographicallyPrecedes(wanted) }
                if isBefore { low = middle + 1 } else { high = middle }
            }
            return low < count && self.id.withBytes(low) { $0.elementsEqual(wanted) } ? low : nil
        }
    }

    public func gender(_ row: Int) -> Gender? {
        gender[row] == CustomerColumns.absent ? nil : Gender.allCases[Int(gender[row])]
    }

    public func birthDate(_ row: Int) -> CalendarDate? {
        birthDate[row] == CustomerColumns.noDate ? nil : CalendarDate(daysSinceEpoch: birthDate[row])
    }

    public func registeredAt(_ row: Int) -> Instant? {
        registeredAt[row] == CustomerColumns.noTime ? nil : Instant(seconds: registeredAt[row])
    }

    public func updatedAt(_ row: Int) -> Instant? {
        updatedAt[row] == CustomerColumns.noTime ? nil : Instant(seconds: updatedAt[row])
    }
}

/// Key and text pairs of many rows, such as external ids by system. The pairs of a row are consecutive, by key.
public struct KeyedTextColumn: Sendable {
    private var keys = CodedColumn()
    private var texts = TextColumn()
    private var ends: [UInt32] = []

    public init() {}

    /// The distinct keys.
    public var keyNames: [String] { keys.values }

    public func entries(_ row: Int) -> Range<Int> {
        Int(row == 0 ? 0 : ends[row - 1])..<Int(ends[row])
    }

    public func keyCode(_ entry: Int) -> Int32 { keys.code(entry) }

    public func withText<Result>(_ entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        texts.withBytes(entry, body)
    }

    /// The row's pairs in order of key.
    public subscript(row: Int) -> [(key: String, text: String)] {
        entries(row).map { (keys[$0] ?? "", texts[$0] ?? "") }
    }

    mutating func append(_ pairs: [CustomerDraft.KeyedText]) {
        let sorted =
            pairs.count < 2 ? pairs : pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        for pair in sorted where pair.text.unlessBlank != nil {
            keys.append(pair.key)
            texts.append(pair.text)
        }
        ends.append(UInt32(keys.count))
    }

    /// Appends the rows of another column.
    mutating func absorb(_ later: KeyedTextColumn) {
        ends.append(later.ends, shiftedBy: UInt32(keys.count))
        keys.absorb(later.keys)
        texts.absorb(later.texts)
    }

    func reordered(by rows: [Int32]) -> KeyedTextColumn {
        var entries: [Int32] = []
        var result = KeyedTextColumn()
        for row in rows {
            entries.append(contentsOf: self.entries(Int(row)).map { Int32($0) })
            result.ends.append(UInt32(entries.count))
        }
        result.keys = keys.reordered(by: entries)
        result.texts = texts.reordered(by: entries)
        return result
    }
}

/// What customers said about being contacted. The consents of a row are consecutive, in the order of the file.
public struct ConsentColumns: Sendable {
    private var ends: [UInt32] = []
    public private(set) var purpose: [ConsentPurpose] = []
    /// Nil is every channel.
    public private(set) var channel: [Channel?] = []
    public private(set) var status: [ConsentStatus] = []
    /// ``CustomerColumns/noTime`` when undated: older than any dated one.
    public private(set) var at: [Int64] = []
    public private(set) var confirmedAt: [Int64] = []
    public private(set) var source = CodedColumn()
    public private(set) var proof = CodedColumn()

    public init() {}

    public func entries(_ row: Int) -> Range<Int> {
        Int(row == 0 ? 0 : ends[row - 1])..<Int(ends[row])
    }

    mutating func append(_ consents: [CustomerDraft.Consent]) {
        for consent in consents {
            purpose.append(consent.purpose)
            channel.append(consent.channel)
            status.append(consent.status)
            at.append(consent.at?.seconds ?? CustomerColumns.noTime)
            confirmedAt.append(consent.confirmedAt?.seconds ?? CustomerColumns.noTime)
            source.append(consent.source)
            proof.append(consent.proof)
        }
        ends.append(UInt32(purpose.count))
    }

    /// Appends the rows of other columns.
    mutating func absorb(_ later: ConsentColumns) {
        ends.append(later.ends, shiftedBy: UInt32(purpose.count))
        purpose += later.purpose
        channel += later.channel
        status += later.status
        at += later.at
        confirmedAt += later.confirmedAt
        source.absorb(later.source)
        proof.absorb(later.proof)
    }

    func reordered(by rows: [Int32]) -> ConsentColumns {
        var entries: [Int32] = []
        var result = ConsentColumns()
        for row in rows {
            entries.append(contentsOf: self.entries(Int(row)).map { Int32($0) })
            result.ends.append(UInt32(entries.count))
        }
        result.purpose = entries.map { purpose[Int($0)] }
        result.channel = entries.map { channel[Int($0)] }
        result.status = entries.map { status[Int($0)] }
        result.at = entries.map { at[Int($0)] }
        result.confirmedAt = entries.map { confirmedAt[Int($0)] }
        result.source = source.reordered(by: entries)
        result.proof = proof.reordered(by: entries)
        return result
    }
}
