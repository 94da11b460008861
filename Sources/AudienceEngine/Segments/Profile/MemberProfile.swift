import CampaignDomain

/// What the members of a set are like, beside the whole base and beside the declared ideal portrait (004, rule 5).
public struct MemberProfile: Equatable, Sendable {
    /// Records of the set, and of the visible base, which the set is part of.
    public let memberCount: Int
    public let baseCount: Int
    /// One for each ``ProfileAttribute`` of which the base has any value, in its order.
    public let attributes: [AttributeProfile]
    /// Nil when no ideal was declared.
    public let ideal: IdealMatch?

    /// The values of all attributes that the set has more often than the base, or less often, farthest from it first.
    public func distinctive(_ representation: Representation) -> [(attribute: ProfileAttribute, value: ValueShare)] {
        attributes.flatMap { profile in
            profile.values.filter { $0.representation == representation }.map { (profile.attribute, $0) }
        }.sorted { abs($0.value.z) > abs($1.value.z) }
    }
}

/// What is compared. A field is the record's own value, else the latest known of its person; orders and channels are the
/// person's.
public enum ProfileAttribute: String, CaseIterable, Sendable {
    case gender
    /// Whole years as of as-of, in bands.
    case age
    case city, region, language, source
    case tier
    case interests, tags
    /// The categories of the items of completed orders up to as-of.
    case categories
    /// The direct channels that reach the person.
    case channels

    /// Whether a record can have several of the values, so that shares may add up to more than one.
    public var isSet: Bool {
        switch self {
        case .interests, .tags, .categories, .channels: true
        default: false
        }
    }
}

public struct AttributeProfile: Hashable, Sendable {
    public let attribute: ProfileAttribute
    /// Most frequent first, whether among the members or in the base; at most ``limit``.
    public let values: [ValueShare]
    /// How many more values there are.
    public let otherValues: Int

    public static let limit = 50
}

/// How frequent a value is in a set and in the base.
public struct ValueShare: Hashable, Sendable {
    /// As the files write it; a band of ages is `25-34`, `65+` or `0-17`, a gender or channel its word. Nil: not known, or an
    /// empty set.
    public let value: String?
    /// Records with the value.
    public let members: Int
    public let base: Int
    /// 0 to 1.
    public let memberShare: Double
    public let baseShare: Double
    /// Standard errors between the members and the rest of the base (two proportions, pooled); 0 when one of them is empty.
    public let z: Double
    public let representation: Representation

    /// The share among the members by that in the base: 1 is as usual; nil when the base has none.
    public var index: Double? { baseShare == 0 ? nil : memberShare / baseShare }
}

/// Whether a set has a value more or less often than the base, as far as the numbers allow to say so.
///
/// Something is said only when members and the rest of the base would each be expected to have the value, and not to have it,
/// at least ``fewestExpected`` times; when the difference is at least ``leastZ`` standard errors; and when the index is
/// outside ``usualIndex``, since with a million records every difference is significant.
public enum Representation: String, CaseIterable, Sendable {
    case over, under, usual
    /// Too few records to say.
    case unsure

    public static let fewestExpected = 5.0
    /// One chance in a hundred, two-sided.
    public static let leastZ = 2.58
    public static let usualIndex = 0.9...1.1
}

/// How the members of a set meet its ideal portrait.
public struct IdealMatch: Equatable, Sendable {
    /// As its author wrote it.
    public let expression: String
    /// Members who meet it.
    public let membersMeeting: RowSet
    /// Records outside the set who meet it: whom to win.
    public let outsideMeeting: RowSet
    public let memberCount: Int

    /// Of the members, 0 to 1; nil without members.
    public var share: Double? {
        memberCount == 0 ? nil : Double(membersMeeting.count) / Double(memberCount)
    }
}
