import CampaignDomain

/// A list read by the parser of logs: lists of many customers are the only definitions that are large.
struct QuickList {
    let list: CustomerList

    /// Nil when the file is not a sound list; the reader that knows places then says why.
    init?(_ content: [UInt8]) {
        guard let parser = JSONLineParser() else { return nil }
        let padded = content + [UInt8](repeating: 0, count: JSONLineParser.padding)
        let list = padded.withUnsafeBufferPointer { bytes -> CustomerList? in
            let text = UnsafeBufferPointer(rebasing: bytes[..<content.count])
            guard var fields = parser.parse(text)?.fields else { return nil }
            return QuickList.list(&fields)
        }
        guard let list else { return nil }
        self.list = list
    }

    private static func list(_ fields: inout TapeFields) -> CustomerList? {
        var (id, name, source, createdAt) = (String?.none, String?.none, String?.none, Instant?.none)
        var members: [CustomerID] = []
        while let (key, value) = fields.next() {
            switch String(decoding: key, as: UTF8.self) {
            case "id": id = plain(value)
            case "name": name = plain(value)
            case "source": source = plain(value)
            case "createdAt":
                createdAt = value.text.flatMap { Instant(iso8601: $0) }
                if createdAt == nil { return nil }
            case "members":
                guard let found = ids(value) else { return nil }
                members = found
                continue
            default: continue
            }
            guard !value.isNull, plain(value) != nil else { return nil }
        }
        guard let id, !id.isEmpty else { return nil }
        var list = CustomerList(id: ListID(id), name: name, members: members)
        list.source = source
        list.createdAt = createdAt
        return list
    }

    private static func plain(_ value: TapeValue) -> String? {
        guard let text = value.text, !text.contains(0) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    private static func ids(_ value: TapeValue) -> [CustomerID]? {
        guard var elements = value.elements else { return nil }
        var ids: [CustomerID] = []
        while let element = elements.next() {
            guard let text = element.text else { return nil }
            ids.append(CustomerID(String(decoding: text, as: UTF8.self)))
        }
        return ids
    }
}

extension StoredDocument {
    /// The document of a list with its trees, which are made only when it is saved.
    ///
    /// - Parameter content: that of the file when it was read.
    func withTrees(_ content: [UInt8], _ context: DefinitionContext) throws(WorkspaceError) -> StoredDocument {
        guard quickID != nil else { return self }
        let document = try DefinitionDocument(file: file, content: content)
        do throws(ContentFault) {
            let list = try CustomerList(DefinitionObject(document.root, path: .root, context: context))
            return StoredDocument(
                file: file, fingerprint: fingerprint, root: document.root, understood: list.encoded(context))
        } catch {
            throw WorkspaceError(.invalid, document.problem(error))
        }
    }
}
