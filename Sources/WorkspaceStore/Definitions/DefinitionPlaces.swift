import Foundation

/// Where the fields of definition files stand, for reports that point at them.
public struct DefinitionPlaces: Sendable {
    /// A place in a definition file as editors count: from one, columns in Unicode scalars.
    public struct Place: Hashable, Sendable {
        /// Path inside the workspace.
        public let file: String
        public let line: Int
        public let column: Int
    }

    private let folder: String

    /// - Parameter folder: the workspace's.
    public init(folder: URL) {
        self.folder = folder.path
    }

    /// The place of the value that the names lead to in the definition of an id, or of the deepest value on the way that
    /// exists; nil when no file of the subfolder defines the id.
    ///
    /// - Parameter subfolder: `campaigns`, `messages`, `lists` or `map`.
    /// O(size of the file) when it is named after its id, else of all files of the subfolder.
    public func place(of path: [String], inDefinition id: String, of subfolder: String) -> Place? {
        guard let document = document(of: id, in: subfolder) else { return nil }
        let path = JSONPath(steps: path.map { .key($0) })
        let place = document.content.withUnsafeBufferPointer {
            TextPlace(offset: JSONScanner.offset(of: path, in: $0), in: $0)
        }
        return Place(file: document.file, line: place.line, column: place.column)
    }

    /// The place of a field of a definition in a file that lists several, or of a part of one; nil when the file has none of
    /// this id. Of the deepest value on the way that exists. O(size of the file).
    ///
    /// - Parameter file: `segments.json` or `schemes.json`.
    public func place(
        of field: String, ofPart part: String? = nil, inDefinition id: String, listedIn file: String
    ) -> Place? {
        guard let document = try? DefinitionDocument(folder: folder, file: file),
            let index = Self.index(of: id, in: document.root)
        else { return nil }
        var path = JSONPath.root.appending(index)
        if let part, let place = document.root.elements?[index]["parts"].flatMap({ Self.index(of: part, in: $0) }) {
            path = path.appending("parts").appending(place)
        }
        let place = document.content.withUnsafeBufferPointer {
            TextPlace(offset: JSONScanner.offset(of: path.appending(field), in: $0), in: $0)
        }
        return Place(file: file, line: place.line, column: place.column)
    }

    private static func index(of id: String, in list: JSONValue) -> Int? {
        list.elements?.firstIndex { $0["id"]?.text == id }
    }

    private func document(of id: String, in subfolder: String) -> DefinitionDocument? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + subfolder)) ?? []
        let usual = id + ".json"
        let others = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && $0 != usual }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in names.filter({ $0 == usual }) + others {
            let document = try? DefinitionDocument(folder: folder, file: "\(subfolder)/\(name)")
            if let document, document.root["id"]?.text == id { return document }
        }
        return nil
    }
}
