import CampaignDomain

/// A field of customer records whose validity is measured. The raw value is its name in the file.
public enum ValidatedField: String, CaseIterable, Sendable {
    case givenName, gender, birthDate, city, email, phone
}

/// How good the data of some records is (DOMAIN.md 6; goal 90 %, 003).
///
/// A field is *filled* when the record, or another of its person, has a value that is not blank. It is *valid* when that
/// value can also be believed: a birth date not in the future and at most 120 years ago; an email or phone that is
/// well-formed, no junk and not bouncing; and no value older than `policies.bestBefore` says for its field, told by
/// `updatedAt`, else `registeredAt`, of the record that it is from.
public struct DataValidity: Hashable, Sendable {
    /// Records.
    public let count: Int
    /// In the order of ``ValidatedField``.
    public let fields: [FieldValidity]
    /// Records whose every field is valid.
    public let completeCount: Int

    /// Valid values of all that there could be, 0 to 1; nil without records.
    public var share: Double? {
        guard count > 0, !fields.isEmpty else { return nil }
        return Double(fields.reduce(0) { $0 + $1.valid }) / Double(count * fields.count)
    }

    /// The share that 003 asks for.
    public static let goal = 0.9

    public var reachesGoal: Bool { share.map { $0 >= DataValidity.goal } ?? false }
}

public struct FieldValidity: Hashable, Sendable {
    public let field: ValidatedField
    /// Records for which the field has a value.
    public let filled: Int
    /// Records for which the value can be used.
    public let valid: Int
}
