import Foundation

/// Why a row of a file cannot be taken. Never holds a value of the row.
public enum RowFault: Hashable, Sendable {
    /// More or fewer fields than the header has.
    case fieldCount(found: Int, expected: Int)
    /// A field in quotes that does not end.
    case openQuote
    /// Bytes that stand for no letter in the file's encoding.
    case unreadableText
    /// Nothing by which somebody could be found again.
    case noKey
    case notATime(column: String)
    case notANumber(column: String)
    case notMoney(column: String)
    case missing(column: String)
    /// A word that means nothing there.
    case unknownWord(column: String)
    case foreignCurrency(String)
    /// An order or an event of somebody who is in no file.
    case unknownCustomer
    case tooLong(column: String)
    case notJSON(column: String)
}

/// A place in an imported file.
public struct RowPlace: Hashable, Sendable {
    /// Index of the file in the order of the import.
    public let file: Int
    /// From one; the line on which the row begins.
    public let line: Int

    public init(file: Int, line: Int) {
        self.file = file
        self.line = line
    }
}

/// Rows of an imported file as one text, on their way from whoever reads to whoever plans.
struct RowBatch: Sendable {
    struct Row: Sendable {
        /// How many fields of the batch there are up to its end.
        let fieldEnd: UInt32
        let line: Int
        var isSound = true
    }

    struct Fault: Sendable {
        let line: Int
        let fault: RowFault
    }

    var text: [UInt8] = []
    /// Where each field ends in the text.
    var fieldEnds: [UInt32] = []
    var rows: [Row] = []
    var faults: [Fault] = []

    /// Adds a row of texts. For formats whose rows are put together from parts.
    mutating func append(_ fields: [String], line: Int) {
        for field in fields {
            text.append(contentsOf: field.utf8)
            fieldEnds.append(UInt32(text.count))
        }
        rows.append(Row(fieldEnd: UInt32(fieldEnds.count), line: line))
    }

    var isEmpty: Bool { rows.isEmpty && faults.isEmpty }

    /// Calls `body` with every sound row. The row is valid during the call.
    func forEachRow<Failure: Error>(_ body: (ImportedRow) throws(Failure) -> Void) throws(Failure) {
        let result = text.withUnsafeBufferPointer { text in
            fieldEnds.withUnsafeBufferPointer { ends -> Result<Void, Failure> in
                var first = 0
                for row in rows {
                    let view = ImportedRow(
                        text: text, ends: ends, first: first, last: Int(row.fieldEnd), line: row.line)
                    first = Int(row.fieldEnd)
                    guard row.isSound else { continue }
                    do throws(Failure) { try body(view) } catch { return .failure(error) }
                }
                return .success(())
            }
        }
        try result.get()
    }
}

/// One row, a view into its batch.
struct ImportedRow {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    fileprivate let text: Bytes
    fileprivate let ends: UnsafeBufferPointer<UInt32>
    fileprivate let first: Int
    fileprivate let last: Int
    /// From one; where the row begins.
    let line: Int

    fileprivate init(text: Bytes, ends: UnsafeBufferPointer<UInt32>, first: Int, last: Int, line: Int) {
        self.text = text
        self.ends = ends
        self.first = first
        self.last = last
        self.line = line
    }

    var count: Int { last - first }

    /// The bytes of a field, none for a column that the row does not have.
    @inline(__always)
    subscript(column: Int) -> Bytes {
        let field = first + column
        guard field < last else { return Bytes(start: nil, count: 0) }
        let start = field == 0 ? 0 : Int(ends[field - 1])
        return Bytes(rebasing: text[start..<Int(ends[field])])
    }

    func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }
}

/// Whoever reads the rows of a file, whatever its kind.
protocol RowReader: AnyObject {
    /// The next rows; nil at the end.
    func next() throws(WorkspaceError) -> RowBatch?
}

extension RowFault: Error {}
