/// A name that files refer to: a campaign's id is not a segment's. Ids sort by their UTF-8 bytes.
public struct Identifier<Owner>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        self.rawValue = value
    }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

/// Names the kind of thing that a customer record's id identifies; the records themselves live in columns.
public enum CustomerRecord {}

public typealias CustomerID = Identifier<CustomerRecord>
public typealias CampaignID = Identifier<Campaign>
public typealias MessageID = Identifier<Message>
public typealias ListID = Identifier<CustomerList>
public typealias SegmentID = Identifier<Segment>
public typealias SchemeID = Identifier<Scheme>
public typealias ChainID = Identifier<Chain>
public typealias ProductID = Identifier<Product>
