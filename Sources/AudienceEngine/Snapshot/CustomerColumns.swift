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
    public internal(set) var gender = Column<UInt8>()
    /// Days since the epoch; ``noDate`` when unknown.
    public internal(set) var birthDate = Column<Int32>()
    /// Seconds since the epoch; ``noTime`` when unknown.
    public internal(set) var registeredAt = Column<Int64>()
    public internal(set) var updatedAt = Column<Int64>()
    public internal(set) var flags = Column<CustomerFlags>()
    public internal(set) var loyaltyTier = CodedColumn()
    /// ``noNumber`` when unknown.
    public internal(set) var loyaltyPoints = Column<Int64>()
    public internal(set) var loyaltyPointsExpireOn = Column<Int32>()
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
        return text.withUTF8 { row(of: $0) }
    }

    func row(of wanted: UnsafeBufferPointer<UInt8>) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            let isBefore = id.withBytes(middle) { $0.lexicographicallyPrecedes(wanted) }
            if isBefore { low = middle + 1 } else { high = middle }
        }
        return low < count && id.withBytes(low) { $0.elementsEqual(wanted) } ? low : nil
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
