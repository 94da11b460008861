import CMarkup
import Foundation

/// Reads the first sheet of an `.xlsx` file row by row: libarchive unpacks, expat parses, and only the shared texts are held.
final class SpreadsheetReader: TableReader {
    let columns: [String]
    private let sheet: SheetParser
    private let source: any ByteSource
    private let name: String
    private var isAtEnd = false

    private static let batchRows = 2_048

    init(_ file: ImportFile, onRead: @escaping (Int) -> Void = { _ in }) throws(WorkspaceError) {
        guard case .disk = file.place else {
            throw WorkspaceError(
                .invalid, file: file.name, reason: "a spreadsheet inside a ZIP is not read", advice: "unpack it first")
        }
        let entries = try ArchiveSource.entries(of: file.path, name: file.name)
        func place(_ wanted: (String) -> Bool) -> Int? { entries.firstIndex { wanted($0.name) } }
        let sheetPlace =
            place { $0 == "xl/worksheets/sheet1.xml" }
            ?? place { $0.hasPrefix("xl/worksheets/") && $0.hasSuffix(".xml") }
        guard let sheetPlace else { throw .damagedArchive(file.name) }
        var texts: [String] = []
        if let place = place({ $0 == "xl/sharedStrings.xml" }) {
            texts = try SharedTexts.read(ArchiveSource(path: file.path, index: place, name: file.name), name: file.name)
        }
        var dates: [Bool] = []
        if let place = place({ $0 == "xl/styles.xml" }) {
            dates = try CellStyles.read(ArchiveSource(path: file.path, index: place, name: file.name), name: file.name)
        }
        name = file.name
        source = try ArchiveSource(path: file.path, index: sheetPlace, name: file.name, onRead: onRead)
        sheet = try SheetParser(texts: texts, isDate: dates, name: file.name)
        while sheet.rows.isEmpty, !isAtEnd { isAtEnd = try !sheet.feed(from: source) }
        columns = sheet.rows.isEmpty ? [] : sheet.rows.removeFirst().fields
    }

    func next() throws(WorkspaceError) -> RowBatch? {
        while sheet.rows.count < SpreadsheetReader.batchRows, !isAtEnd { isAtEnd = try !sheet.feed(from: source) }
        guard !sheet.rows.isEmpty else { return nil }
        var batch = RowBatch()
        for row in sheet.rows where row.fields.contains(where: { !$0.isEmpty }) {
            // Programs leave out empty cells at the end of a row.
            let fields = row.fields + [String](repeating: "", count: max(0, columns.count - row.fields.count))
            batch.append(fields, line: row.number)
        }
        sheet.rows.removeAll(keepingCapacity: true)
        batch.setAsideRows(unlessFieldsAre: columns.count)
        return batch
    }
}

/// Feeds a document to expat, whose calls come to an object.
class MarkupDocument {
    private var parser: OpaquePointer?
    private let name: String

    init(name: String) throws(WorkspaceError) {
        self.name = name
        let receiver = muster_markup_receiver(
            context: Unmanaged.passUnretained(self).toOpaque(),
            begin: { context, name, attributes in
                MarkupDocument.of(context)?.begin(String(cString: name), MarkupDocument.pairs(attributes))
            },
            end: { context, name in MarkupDocument.of(context)?.end(String(cString: name)) },
            text: { context, bytes, length in
                bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
                    MarkupDocument.of(context)?.text(UnsafeBufferPointer(start: $0, count: Int(length)))
                }
            })
        parser = muster_markup_create(receiver)
        guard parser != nil else { throw .shortOfMemory(name) }
    }

    deinit {
        muster_markup_destroy(parser)
    }

    func begin(_ element: String, _ attributes: [String: String]) {}
    func end(_ element: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Takes further bytes. False at the end.
    func feed(from source: any ByteSource) throws(WorkspaceError) -> Bool {
        let piece = try source.prefix(64 << 10)
        guard let parser else { return false }
        let error = piece.withUnsafeBufferPointer { bytes -> Int32 in
            var nothing: UInt8 = 0
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return muster_markup_feed(parser, &nothing, 0, 1)
            }
            return muster_markup_feed(parser, start, bytes.count, 0)
        }
        guard error == 0 else {
            throw WorkspaceError(
                .invalid, file: name, reason: "the spreadsheet is damaged", advice: "save it again, or save it as CSV")
        }
        return !piece.isEmpty
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> MarkupDocument? {
        context.map { Unmanaged<MarkupDocument>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func pairs(_ attributes: UnsafePointer<UnsafePointer<CChar>?>) -> [String: String] {
        var pairs: [String: String] = [:]
        var place = 0
        while let key = attributes[place], let value = attributes[place + 1] {
            pairs[String(cString: key)] = String(cString: value)
            place += 2
        }
        return pairs
    }
}

/// What XML cannot hold, sheets write as `_x000D_`.
private enum SheetText {
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}

/// The texts that cells refer to by number.
private final class SharedTexts: MarkupDocument {
    private var texts: [String] = []
    private var bytes: [UInt8] = []
    private var isText = false
    /// Readings of Chinese and Japanese signs are no part of the text.
    private var isPhonetic = false

    static func read(_ source: any ByteSource, name: String) throws(WorkspaceError) -> [String] {
        let document = try SharedTexts(name: name)
        while try document.feed(from: source) {}
        return document.texts
    }

    override func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "si": bytes.removeAll(keepingCapacity: true)
        case "rPh": isPhonetic = true
        case "t": isText = true
        default: break
        }
    }

    override func end(_ element: String) {
        switch element {
        case "si": texts.append(SheetText.unescaped(String(decoding: bytes, as: UTF8.self)))
        case "rPh": isPhonetic = false
        case "t": isText = false
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText, !isPhonetic { self.bytes.append(contentsOf: bytes) }
    }
}

/// Which styles of cells show a number as a date.
private final class CellStyles: MarkupDocument {
    private var dateFormats: Set<Int> = Set(14...22).union(45...47)
    private var isDate: [Bool] = []
    private var isInCells = false

    static func read(_ source: any ByteSource, name: String) throws(WorkspaceError) -> [Bool] {
        let document = try CellStyles(name: name)
        while try document.feed(from: source) {}
        return document.isDate
    }

    override func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            let plain = code.replacing(/"[^"]*"|\[[^\]]*\]|\\./, with: "").lowercased()
            if plain.contains(where: { "ydhs".contains($0) }) { dateFormats.insert(id) }
        case "cellXfs": isInCells = true
        case "xf":
            if isInCells { isDate.append(dateFormats.contains(attributes["numFmtId"].flatMap { Int($0) } ?? 0)) }
        default: break
        }
    }

    override func end(_ element: String) {
        if element == "cellXfs" { isInCells = false }
    }
}

/// The rows of a sheet, as far as it was parsed.
private final class SheetParser: MarkupDocument {
    var rows: [(fields: [String], number: Int)] = []
    private let texts: [String]
    private let isDate: [Bool]
    private var fields: [String] = []
    private var number = 0
    private var column = 0
    private var kind = ""
    private var style = 0
    private var bytes: [UInt8] = []
    private var isValue = false

    init(texts: [String], isDate: [Bool], name: String) throws(WorkspaceError) {
        self.texts = texts
        self.isDate = isDate
        try super.init(name: name)
    }

    override func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "row":
            number = attributes["r"].flatMap { Int($0) } ?? number + 1
            fields = []
            column = 0
        case "c":
            if let place = attributes["r"].flatMap(SheetParser.column) { column = place }
            kind = attributes["t"] ?? ""
            style = attributes["s"].flatMap { Int($0) } ?? 0
            bytes.removeAll(keepingCapacity: true)
        case "v", "t": isValue = true
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isValue { self.bytes.append(contentsOf: bytes) }
    }

    override func end(_ element: String) {
        switch element {
        case "v", "t": isValue = false
        case "c":
            while fields.count < column { fields.append("") }
            if fields.count == column { fields.append(value()) }
            column += 1
        case "row": rows.append((fields, number))
        default: break
        }
    }

    private func value() -> String {
        let raw = String(decoding: bytes, as: UTF8.self)
        switch kind {
        case "s": return Int(raw).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
        case "str", "inlineStr": return SheetText.unescaped(raw)
        case "b": return raw == "1" ? "true" : "false"
        case "e": return ""
        default:
            guard let number = Double(raw) else { return raw }
            if isDate.indices.contains(style), isDate[style] { return SheetParser.time(number) }
            // Phones and ids are whole numbers, which sheets may write as 7.9161234567E10.
            return Int64(exactly: number).map { String($0) } ?? raw
        }
    }

    /// `B7` is column one.
    private static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte) else { break }
            column = column * 26 + Int(byte - 0x40)
        }
        return (1...16_384).contains(column) ? column - 1 : nil
    }

    /// Days since the end of 1899, as sheets count them, with the time as a fraction.
    private static func time(_ serial: Double) -> String {
        guard serial >= 0, serial < 2_958_466 else { return String(serial) }
        let seconds = Int64((serial * 86_400).rounded()) - 25_569 * 86_400
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        let text = date.formatted(.iso8601)
        return seconds % 86_400 == 0 ? String(text.prefix(10)) : String(text.prefix(19)).replacing("T", with: " ")
    }
}
