import AudienceEngine
import CampaignDomain

/// Which records a file has a line for, and what it says of them beside the records themselves.
public struct ExportLines: Sendable {
    public var rows: RowSet
    /// By which channel the people of the file are written to; nil for a file that is not for sending.
    public var channel: Channel?
    /// Of a file for sending, the record whose address is used where it is not the line's own.
    public var addressRows: [Int: Int] = [:]
    /// Which variant of the message each line gets; nil without several.
    public var variants: Variants?

    /// Variants by row.
    public struct Variants: Sendable {
        public var names: [String]
        /// For each row of the audience the place of its name; −1 for rows without a line.
        public var places: [Int16]

        public init(names: [String], places: [Int16]) {
            self.names = names
            self.places = places
        }
    }

    public init(rows: RowSet, channel: Channel? = nil) {
        self.rows = rows
        self.channel = channel
    }
}
