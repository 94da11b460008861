import CampaignDomain
import Workbench
import WorkspaceStore

extension ImportRequest {
    /// What somebody wishes, by whatever way it was said.
    ///
    /// - Throws: a failure that names what there is to choose from, and what is wrong in a mapping file.
    init(_ wish: ImportWish, now: Instant) throws {
        self.init(paths: wish.paths, now: now)
        source = wish.source
        again = wish.readsAgain
        overrides.hasHeader = wish.hasHeader
        overrides.delimiter = wish.delimiter
        overrides.encoding = try wish.encoding.map { word in
            guard let encoding = TextEncoding(rawValue: word.lowercased()) else {
                let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure("there is no encoding \"\(word)\"", advice: "choose one of \(known)")
            }
            return encoding
        }
        mapping = try wish.mapping.map { try MappingFile(path: $0) }
        format = try wish.format.map { id in
            guard let format = FormatRegistry.format(id) else {
                throw Failure(
                    "there is no format \"\(id)\"", named: id, among: FormatRegistry.all.map(\.id), nearest: nil,
                    listedBy: "muster import --help")
            }
            return format
        }
    }
}

extension ImportChoices {
    /// All formats and encodings that there are.
    static let all = ImportChoices(
        formats: FormatRegistry.all.map { Format(id: $0.id, title: $0.title) },
        encodings: TextEncoding.allCases.map(\.rawValue))
}
