/// What an import counts. The number stands before, in a column of its own.
extension CountedNoun {
    static let recordAdded = CountedNoun("record added", "records added")
    static let recordUpdated = CountedNoun("record updated", "records updated")
    static let recordUnchanged = CountedNoun("record unchanged", "records unchanged")
    static let orderAdded = CountedNoun("order added", "orders added")
    static let orderUpdated = CountedNoun("order updated", "orders updated")
    static let orderUnchanged = CountedNoun("order unchanged", "orders unchanged")
    static let eventAdded = CountedNoun("event added", "events added")
    static let eventUpdated = CountedNoun("event updated", "events updated")
    static let eventUnchanged = CountedNoun("event unchanged", "events unchanged")
    static let recordOfKnownPerson = CountedNoun(
        "new record of a person who is known", "new records of people who are known")
    static let profileWithName = CountedNoun(
        "anonymous profile that got a name", "anonymous profiles that got a name")
    static let consentGranted = CountedNoun("consent granted", "consents granted")
    static let consentWithdrawn = CountedNoun("consent withdrawn", "consents withdrawn")
    static let grantHeldBack = CountedNoun(
        "grant held back: the withdrawal stands", "grants held back: the withdrawal stands")
    static let grantOutweighed = CountedNoun(
        "grant outweighed by another record", "grants outweighed by another record")
    static let withdrawalEnded = CountedNoun("withdrawal ended by a later grant", "withdrawals ended by a later grant")
    static let grantEnded = CountedNoun("grant ended by a withdrawal", "grants ended by a withdrawal")
    static let rowRejected = CountedNoun("row rejected", "rows rejected")
    static let possiblyOnePerson = CountedNoun("pair that might be one person", "pairs that might be one person")
    static let furtherField = CountedNoun("further field", "further fields")
    /// `{1}` is the name of a file.
    public static let byteLess = CountedNoun("{1}: {0} byte less", "{1}: {0} bytes less")
}
