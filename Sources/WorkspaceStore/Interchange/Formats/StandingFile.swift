/// Whether somebody may be written to, as far as a file says it.
public enum ContactStanding: String, CaseIterable, Sendable {
    case granted
    /// Nobody ever stated anything.
    case unknown
    case withdrawn
    /// Nothing was withdrawn, but the address bounces.
    case bounced
}

/// One of the files into which a tool parts its contacts.
public struct StandingFile: Hashable, Sendable {
    /// In the archive.
    public let name: String
    /// Whom it holds.
    public let standing: ContactStanding
    /// Columns of the tool that this file does not have.
    public let omits: [String]
    /// The column by which the file is known for what it is; it stands there whatever columns are chosen.
    public let needs: String?

    public init(_ name: String, _ standing: ContactStanding, omits: [String], needs: String? = nil) {
        self.name = name
        self.standing = standing
        self.omits = omits
        self.needs = needs
    }
}
