/// Texts of many rows as small numbers into a dictionary. Code −1 means that the row has none.
///
/// The dictionary is held as bytes: some have millions of entries, of which nobody needs strings.
public struct CodedColumn: Sendable {
    /// One code a row; empty when no row has a value.
    public internal(set) var codes = Column<Int32>()
    /// The distinct values; a code is a row of it.
    var texts = TextColumn()
    /// The codes by text, made when rows are appended.
    private var codeOfText = IDIndex()
    public internal(set) var count = 0

    public init() {}

    public static let missing: Int32 = -1

    /// The row's code, −1 when it has none.
    @inlinable
    public func code(_ row: Int) -> Int32 {
        codes.isEmpty ? CodedColumn.missing : codes[row]
    }

    public subscript(row: Int) -> String? {
        let code = code(row)
        return code < 0 ? nil : texts[Int(code)]
    }

    /// Adds the bytes of a row's value to others; nothing when it has none. Makes no string, for passes over many rows.
    public func append(_ row: Int, to bytes: inout [UInt8]) {
        let code = code(row)
        if code >= 0 { texts.withBytes(Int(code)) { bytes.append(contentsOf: $0) } }
    }

    /// How many distinct values there are.
    public var valueCount: Int { texts.count }

    /// The value of a code.
    public func value(_ code: Int32) -> String { texts[Int(code)] ?? "" }

    /// The distinct values in order of code. Makes a string of each: O(distinct values).
    public var values: [String] { table { $0 } }

    /// The code of a value, nil when no row has it. O(distinct values): ask once, not for every row.
    public func code(of value: String) -> Int32? {
        var value = value
        return value.withUTF8 { wanted in
            (0..<texts.count).first { texts.withBytes($0) { $0.elementsEqual(wanted) } }.map { Int32($0) }
        }
    }

    /// One entry for each distinct value, made once so that a loop over rows compares numbers. O(distinct values).
    public func table<Entry>(_ entry: (String) -> Entry) -> [Entry] {
        (0..<texts.count).map { entry(texts[$0] ?? "") }
    }
}

// MARK: Growing

extension CodedColumn {
    mutating func append(_ text: UnsafeBufferPointer<UInt8>?) {
        defer { count += 1 }
        guard let text, !text.isEmpty else {
            if !codes.isEmpty { codes.append(CodedColumn.missing) }
            return
        }
        writeCodes()
        codes.append(intern(text))
    }

    /// Gives `row` a value; rows between the last one and `row` have none. A value set twice is replaced.
    mutating func set(_ text: UnsafeBufferPointer<UInt8>, row: Int) {
        while count < row { append(nil) }
        if count == row {
            append(text)
        } else if !text.isEmpty {
            writeCodes()
            codes[row] = intern(text)
        }
    }

    /// Rows after the last value have none. Called when the table is complete.
    mutating func pad(to rows: Int) {
        while count < rows { append(nil) }
    }

    /// Takes up the dictionary of a column that was finished.
    mutating func resume(values: TextColumn) {
        texts = values
        codeOfText = IDIndex()
    }

    /// From the first value on every row has a code.
    private mutating func writeCodes() {
        if codes.isEmpty { codes.append(repeating: CodedColumn.missing, count: count) }
    }

    /// The code of a text, a new one when it has not been seen. Amortised O(length).
    mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        if codeOfText.count != texts.count { codeOfText = IDIndex(of: texts) }
        if let code = codeOfText.row(of: text, in: texts) { return Int32(code) }
        let code = texts.count
        texts.append(text)
        _ = codeOfText.insert(text, row: code, in: texts)
        return Int32(code)
    }

    /// Appends the rows of another column to which nothing was reordered. O(their number and distinct values).
    mutating func absorb(_ later: CodedColumn) {
        defer { count += later.count }
        guard !later.codes.isEmpty else {
            if !codes.isEmpty { codes.append(repeating: CodedColumn.missing, count: later.count) }
            return
        }
        writeCodes()
        codes.append(later.codes, translatedBy: codesHere(of: later))
    }

    /// For each value of another column its code in this one.
    mutating func codesHere(of later: CodedColumn) -> [Int32] {
        if codeOfText.count != texts.count, later.codeOfText.count == later.texts.count {
            return codesFound(of: later)
        }
        return (0..<later.texts.count).map { value in later.texts.withBytes(value) { intern($0) } }
    }

    /// The same for a dictionary of which there is no table: its values are looked up in the table of the other one, which is
    /// mostly much smaller. O(distinct values).
    private mutating func codesFound(of later: CodedColumn) -> [Int32] {
        var codes = [Int32](repeating: CodedColumn.missing, count: later.texts.count)
        for code in 0..<texts.count {
            let found = texts.withBytes(code) { later.codeOfText.row(of: $0, in: later.texts) }
            if let found { codes[found] = Int32(code) }
        }
        for value in codes.indices where codes[value] < 0 {
            codes[value] = Int32(texts.count)
            later.texts.withBytes(value) { texts.append($0) }
        }
        return codes
    }

    /// The rows in a new order, with the whole dictionary.
    func reordered(by rows: Column<Int32>) -> CodedColumn {
        var result = CodedColumn()
        result.texts = texts
        result.count = rows.count
        if !codes.isEmpty { result.codes = codes.reordered(by: rows) }
        return result
    }

    /// The same, giving up this column's memory.
    mutating func handedOver(by rows: Column<Int32>) -> CodedColumn {
        defer { self = CodedColumn() }
        return reordered(by: rows)
    }
}
