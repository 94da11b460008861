import CampaignDomain
import Foundation

/// The rows of a batch as the records that they are when nobody knows them yet: made by any thread, without a look at the workspace or
/// at other rows. Whoever plans takes a row as it is here when that turns out to be so, which it is for nearly all rows of a
/// first import.
struct PreparedCustomers: Sendable {
    struct Row: Sendable {
        /// Whether the row can be taken as it is here at all: it was read, and says nothing but what makes a record.
        var isPlain = false
        /// Whether a plain row that is read again changes nothing of the record that it made: all its consents are in the line.
        var isRepeatable = true
        /// The hash of the id that a new record gets.
        var id: UInt64 = 0
        /// By what a record of the workspace would be it: an id in the tool, and an address.
        var externalID: UInt64?
        var ownAddress: UInt64?
        /// The addresses whose withdrawals would stand against its grants.
        var email: UInt64?
        var phone: UInt64?
        var granted = 0
        var withdrawn = 0
        /// Where the row's line, keys and withdrawals end.
        var lineEnd = 0
        var keyEnd = 0
        var withdrawalEnd = 0
    }

    /// What an address withdrew by a row.
    struct Withdrawal: Sendable {
        let address: UInt64
        let topic: ConsentTopic
        let since: Int64
    }

    var rows: [Row] = []
    /// Lines of `customers.jsonl`.
    var lines = Data()
    /// What the records share with others.
    var keys: [UInt64] = []
    var withdrawals: [Withdrawal] = []

    /// Where the line of `customers.jsonl` is that a row is as a new record.
    func range(ofLine place: Int) -> Range<Int> { (place == 0 ? 0 : rows[place - 1].lineEnd)..<rows[place].lineEnd }

    /// A copy of that line.
    func line(_ place: Int) -> [UInt8] { Array(lines[range(ofLine: place)]) }

    /// What that line says.
    func record(_ place: Int) -> JSONObject {
        line(place).withUnsafeBufferPointer { (try? JSONValue(parsing: $0))?.object } ?? JSONObject()
    }
}
