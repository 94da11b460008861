import CampaignDomain

/// A value of an enumeration that columns hold as one byte. The byte is what an index on disk holds too.
public protocol ColumnWord: Sendable {
    /// The value of a byte that a column of such values holds. Traps for any other byte.
    init(columnCode: UInt8)
    var columnCode: UInt8 { get }
}

/// Values of an enumeration, a byte each.
@frozen
public struct WordColumn<Word: ColumnWord>: RandomAccessCollection, Sendable {
    @usableFromInline var codes = Column<UInt8>()

    @inlinable
    public init() {}

    @inlinable
    init(codes: Column<UInt8>) {
        self.codes = codes
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { codes.count }

    @inlinable
    public subscript(place: Int) -> Word {
        Word(columnCode: codes[place])
    }

    mutating func append(_ word: Word) {
        codes.append(word.columnCode)
    }

    static func += (column: inout WordColumn, more: WordColumn) {
        column.codes += more.codes
    }

    func reordered(by rows: Column<Int32>) -> WordColumn {
        WordColumn(codes: codes.reordered(by: rows))
    }

    /// The same, giving up this column's memory.
    mutating func handedOver(by rows: Column<Int32>) -> WordColumn {
        WordColumn(codes: codes.handedOver(by: rows))
    }
}

// Switches rather than searches in `allCases`: they are asked for every row and become arithmetic.

extension EventKind: ColumnWord {
    @inlinable
    public init(columnCode: UInt8) {
        switch columnCode {
        case 0: self = .sent
        case 1: self = .delivered
        case 2: self = .opened
        case 3: self = .clicked
        case 4: self = .bounced
        case 5: self = .unsubscribed
        case 6: self = .complained
        case 7: self = .visited
        case 8: self = .viewed
        case 9: self = .searched
        case 10: self = .cartAdded
        case 11: self = .cartRemoved
        case 12: self = .favourited
        case 13: self = .unfavourited
        case 14: self = .registered
        case 15: self = .subscribed
        case 16: self = .optInConfirmed
        case 17: self = .identified
        case 18: self = .ticketOpened
        case 19: self = .ticketClosed
        case 20: self = .npsScored
        case 21: self = .surveyAnswered
        case 22: self = .reviewed
        case 23: self = .called
        default: preconditionFailure("no kind of event has this code")
        }
    }

    @inlinable
    public var columnCode: UInt8 {
        switch self {
        case .sent: 0
        case .delivered: 1
        case .opened: 2
        case .clicked: 3
        case .bounced: 4
        case .unsubscribed: 5
        case .complained: 6
        case .visited: 7
        case .viewed: 8
        case .searched: 9
        case .cartAdded: 10
        case .cartRemoved: 11
        case .favourited: 12
        case .unfavourited: 13
        case .registered: 14
        case .subscribed: 15
        case .optInConfirmed: 16
        case .identified: 17
        case .ticketOpened: 18
        case .ticketClosed: 19
        case .npsScored: 20
        case .surveyAnswered: 21
        case .reviewed: 22
        case .called: 23
        }
    }
}

extension OrderStatus: ColumnWord {
    @inlinable
    public init(columnCode: UInt8) {
        switch columnCode {
        case 0: self = .completed
        case 1: self = .returned
        case 2: self = .cancelled
        default: preconditionFailure("no status of an order has this code")
        }
    }

    @inlinable
    public var columnCode: UInt8 {
        switch self {
        case .completed: 0
        case .returned: 1
        case .cancelled: 2
        }
    }
}

extension ConsentPurpose: ColumnWord {
    @inlinable
    public init(columnCode: UInt8) {
        switch columnCode {
        case 0: self = .dataProcessing
        case 1: self = .marketing
        default: preconditionFailure("no purpose of a consent has this code")
        }
    }

    @inlinable
    public var columnCode: UInt8 {
        switch self {
        case .dataProcessing: 0
        case .marketing: 1
        }
    }
}

extension ConsentStatus: ColumnWord {
    @inlinable
    public init(columnCode: UInt8) {
        switch columnCode {
        case 0: self = .granted
        case 1: self = .withdrawn
        case 2: self = .unknown
        default: preconditionFailure("no status of a consent has this code")
        }
    }

    @inlinable
    public var columnCode: UInt8 {
        switch self {
        case .granted: 0
        case .withdrawn: 1
        case .unknown: 2
        }
    }
}

/// A channel or, for what concerns all of them, none.
extension Channel?: ColumnWord {
    @inlinable
    public init(columnCode: UInt8) {
        switch columnCode {
        case 0: self = .email
        case 1: self = .sms
        case 2: self = .push
        case 3: self = .inapp
        case 4: self = .messenger
        case 5: self = .call
        case 6: self = .mail
        case 7: self = .ads
        case 8: self = .site
        case EventColumns.noChannel: self = .none
        default: preconditionFailure("no channel has this code")
        }
    }

    @inlinable
    public var columnCode: UInt8 {
        self?.code ?? EventColumns.noChannel
    }
}

extension AddressValidity: ColumnWord {
    @inlinable
    public init(columnCode: UInt8) {
        switch columnCode {
        case 0: self = .missing
        case 1: self = .invalid
        case 2: self = .junk
        case 3: self = .valid
        default: preconditionFailure("no validity of an address has this code")
        }
    }

    @inlinable public var columnCode: UInt8 { rawValue }
}
