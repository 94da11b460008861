/// What a record may share with others, as a number: an email, a phone or an external id.
struct IdentityKey {
    let hash: UInt64
    /// Of the record: a row of the workspace as it was, or after those one that the import brings.
    let node: Int32
}
