import CampaignDomain
import Foundation

/// What a user writes down about the columns of a table: a JSON file, described in docs/IMPORT.md.
public struct MappingFile: Sendable {
    /// The format it builds upon, `csv` unless it says otherwise.
    public let format: InterchangeFormat
    public let overrides: ShapeOverrides
    /// Of its content, to know the same mapping again.
    public let contentHash: String

    /// Reads a mapping.
    ///
    /// - Throws: ``WorkspaceError/Kind/invalid`` that names what is wrong in it.
    public init(path: String) throws(WorkspaceError) {
        let name = (path as NSString).lastPathComponent
        guard let content = try FileBytes.read(path, name: name) else {
            throw WorkspaceError(.system, file: name, reason: "there is no such file", advice: "check the name")
        }
        let root: JSONValue
        do {
            root = try content.withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in try JSONValue(parsing: bytes)
            }
        } catch {
            throw .mapping(name, "is no JSON: \(error.reason)", "correct the file")
        }
        try self.init(root, name: name, contentHash: try MemoryByteSource(content).contentHash())
    }

    init(_ root: JSONValue, name: String, contentHash: String) throws(WorkspaceError) {
        let reader = MappingReader(name: name)
        format = try reader.format(root)
        overrides = try reader.overrides(root)
        self.contentHash = contentHash
    }
}

extension WorkspaceError {
    static func mapping(_ file: String, _ reason: String, _ advice: String) -> WorkspaceError {
        WorkspaceError(.invalid, file: file, reason: reason, advice: advice)
    }
}

/// Turns the JSON of a mapping into a format.
private struct MappingReader {
    let name: String

    func format(_ root: JSONValue) throws(WorkspaceError) -> InterchangeFormat {
        let base = root["format"]?.text ?? InterchangeFormat.table.id
        guard var format = FormatRegistry.format(base) else {
            throw .mapping(name, "there is no format \"\(base)\"", "choose one that muster import --help lists")
        }
        if let source = root["source"]?.text { format.source = source }
        if let content = root["content"]?.text {
            guard let content = ImportContent(rawValue: content) else {
                throw .mapping(name, "content is none of customers, orders and events", "write one of them")
            }
            format.content = content
        }
        switch root["otherColumns"]?.text {
        case nil: break
        case "attributes": format.otherColumns = .attributes
        case "ignored": format.otherColumns = .ignored
        default: throw .mapping(name, "otherColumns is neither attributes nor ignored", "write one of them")
        }
        switch root["dates"]?.text {
        case nil: break
        case "monthFirst": format.slashDates = .monthFirst
        case "dayFirst": format.slashDates = .dayFirst
        default: throw .mapping(name, "dates is neither monthFirst nor dayFirst", "write one of them")
        }
        if let separators = root["tagSeparators"]?.text { format.tagSeparators = separators }
        var own: [FormatColumn] = []
        for member in root["columns"]?.object?.members ?? [] {
            own.append(FormatColumn(member.key, try meaning(of: member.value, column: member.key)))
        }
        let named = Set(own.map(\.name.folded))
        format.columns = own + format.columns.filter { !named.contains($0.name.folded) }
        return format
    }

    private func meaning(of value: JSONValue, column: String) throws(WorkspaceError) -> ColumnMeaning {
        let field = value.text ?? value["field"]?.text
        guard let field else {
            throw .mapping(name, "column \"\(column)\" names no field", "write it like \"\(column)\": \"email\"")
        }
        guard let meaning = ColumnMeaning(name: field, words: try words(of: value, column: column)) else {
            throw .mapping(
                name, "column \"\(column)\": there is no field \"\(field)\"", "docs/IMPORT.md lists the fields")
        }
        return meaning
    }

    /// The words of a column that states a consent: `{"field": "consent.email", "granted": ["да"], "withdrawn": ["нет"]}`.
    private func words(of value: JSONValue, column: String) throws(WorkspaceError) -> ConsentWords? {
        guard value.object != nil else { return nil }
        var meanings: [String: ConsentWord] = [:]
        for word in ConsentWord.allCases {
            guard let texts = value[word.rawValue] else { continue }
            guard let elements = texts.elements else {
                throw .mapping(name, "column \"\(column)\": \(word.rawValue) is no list", "write it like [\"yes\"]")
            }
            for element in elements { meanings[(element.text ?? "").folded] = word }
        }
        guard !meanings.isEmpty else { return nil }
        return ConsentWords(meanings, whenEmpty: meanings[""] ?? .nothing)
    }

    func overrides(_ root: JSONValue) throws(WorkspaceError) -> ShapeOverrides {
        var overrides = ShapeOverrides()
        if let word = root["encoding"]?.text {
            guard let encoding = TextEncoding(rawValue: word.lowercased()) else {
                throw .mapping(name, "there is no encoding \"\(word)\"", "choose one that docs/IMPORT.md lists")
            }
            overrides.encoding = encoding
        }
        if let delimiter = root["delimiter"]?.text {
            guard let byte = delimiter.utf8.first, delimiter.utf8.count == 1 else {
                throw .mapping(name, "delimiter is not one character", "write it like \";\"")
            }
            overrides.delimiter = byte
        }
        if case .boolean(let flag)? = root["header"] { overrides.hasHeader = flag }
        return overrides
    }
}
