/// Texts of many rows as small numbers into a dictionary. Code −1 means that the row has none.
public struct CodedColumn: Sendable {
    /// One code a row; empty when no row has a value.
    public private(set) var codes: [Int32] = []
    /// The distinct values; a code is an index into them.
    public private(set) var values: [String] = []
    /// While rows are appended, the values once more as bytes, so that a row's text is looked up without making a string of
    /// it. Dropped by ``reordered(by:)``.
    private var texts = TextColumn()
    private var codeOfText = IDIndex()
    public private(set) var count = 0

    public init() {}

    public static let missing: Int32 = -1

    /// The row's code, −1 when it has none.
    @inlinable
    public func code(_ row: Int) -> Int32 {
        codes.isEmpty ? CodedColumn.missing : codes[row]
    }

    public subscript(row: Int) -> String? {
        let code = code(row)
        return code < 0 ? nil : values[Int(code)]
    }

    /// The code of a value, nil when no row has it. O(distinct values): ask once, not for every row.
    public func code(of value: String) -> Int32? {
        values.firstIndex(of: value).map { Int32($0) }
    }

    /// One entry for each distinct value, made once so that a loop over rows compares numbers. O(distinct values).
    public func table<Entry>(_ entry: (String) -> Entry) -> [Entry] {
        values.map(entry)
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>?) {
        defer { count += 1 }
        guard let text, !text.isEmpty else {
            if !codes.isEmpty { codes.append(CodedColumn.missing) }
            return
        }
        if codes.isEmpty { codes = [Int32](repeating: CodedColumn.missing, count: count) }
        codes.append(intern(text))
    }

    /// Gives `row` a value; rows between the last one and `row` have none. A value set twice is replaced.
    mutating func set(_ text: UnsafeBufferPointer<UInt8>, row: Int) {
        while count < row { append(nil) }
        if count == row {
            append(text)
        } else if !text.isEmpty {
            if codes.isEmpty { codes = [Int32](repeating: CodedColumn.missing, count: count) }
            codes[row] = intern(text)
        }
    }

    /// Rows after the last value have none. Called when the table is complete.
    mutating func pad(to rows: Int) {
        while count < rows { append(nil) }
    }

    /// The code of a text, a new one when it has not been seen.
    mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        if let code = codeOfText.row(of: text, in: texts) { return Int32(code) }
        let code = Int32(values.count)
        values.append(String(decoding: text, as: UTF8.self))
        texts.append(text)
        _ = codeOfText.insert(text, row: Int(code), in: texts)
        return code
    }

    /// Appends the rows of another column to which nothing was reordered. O(their number and distinct values).
    mutating func absorb(_ later: CodedColumn) {
        defer { count += later.count }
        guard !later.codes.isEmpty else {
            if !codes.isEmpty { codes.append(contentsOf: repeatElement(CodedColumn.missing, count: later.count)) }
            return
        }
        if codes.isEmpty { codes = [Int32](repeating: CodedColumn.missing, count: count) }
        let codeHere = codesHere(of: later)
        codes.append(later.codes, translatedBy: codeHere)
    }

    /// For each value of another column its code in this one.
    mutating func codesHere(of later: CodedColumn) -> [Int32] {
        later.values.indices.map { value in later.texts.withBytes(value) { intern($0) } }
    }

    /// The rows in a new order. The result is complete: nothing is appended to it.
    func reordered(by rows: [Int32]) -> CodedColumn {
        var result = CodedColumn()
        result.values = values
        result.count = rows.count
        if !codes.isEmpty { result.codes = rows.map { codes[Int($0)] } }
        return result
    }
}

/// Several coded values a row, such as tags. The values of a row are consecutive.
public struct CodedSetColumn: Sendable {
    private var dictionary = CodedColumn()
    private var ends: [UInt32] = []
    private var codes: [Int32] = []

    public init() {}

    public var count: Int { ends.count }
    public var values: [String] { dictionary.values }

    public func codes(_ row: Int) -> ArraySlice<Int32> {
        codes[Int(row == 0 ? 0 : ends[row - 1])..<Int(ends[row])]
    }

    public subscript(row: Int) -> [String] {
        codes(row).map { dictionary.values[Int($0)] }
    }

    mutating func append(_ texts: [UnsafeBufferPointer<UInt8>]) {
        for text in texts where !text.isEmpty { codes.append(dictionary.intern(text)) }
        ends.append(UInt32(codes.count))
    }

    /// Appends the rows of another column.
    mutating func absorb(_ later: CodedSetColumn) {
        ends.append(later.ends, shiftedBy: UInt32(codes.count))
        codes.append(later.codes, translatedBy: dictionary.codesHere(of: later.dictionary))
    }

    func reordered(by rows: [Int32]) -> CodedSetColumn {
        var result = CodedSetColumn()
        result.dictionary = dictionary
        for row in rows {
            result.codes.append(contentsOf: codes(Int(row)))
            result.ends.append(UInt32(result.codes.count))
        }
        return result
    }
}

extension [Int32] {
    /// Appends codes of another dictionary; the missing stay missing.
    fileprivate mutating func append(_ codes: [Int32], translatedBy codeHere: [Int32]) {
        reserveRoom(for: codes.count)
        for code in codes { append(code < 0 ? code : codeHere[Int(code)]) }
    }
}
