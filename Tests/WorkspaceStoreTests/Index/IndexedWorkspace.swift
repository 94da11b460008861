import Foundation
import Testing

@testable import WorkspaceStore

/// A workspace of which an index is kept, however small it is.
struct IndexedWorkspace {
    let workspace: TemporaryWorkspace

    init(_ files: [String: String] = IndexedWorkspace.files) throws {
        workspace = try TemporaryWorkspace(files)
    }

    static let files = [
        "customers.jsonl": """
        {"id":"c-2","city":"Минск","timezone":"Europe/Minsk","tags":["a"],"attributes":{"size":"M"}}
        {"id":"c-1","city":"Брест","timezone":"Nowhere/At","consents":[{"purpose":"marketing","status":"granted"}]}
        {"id":"c-3","email":"c3@example.com","externalIds":{"crm":"7"}}
        {"id":"c-2","city":"Гродно","timezone":"Europe/Minsk"}

        """,
        "orders.jsonl": """
        {"id":"o-1","customer":"c-1","at":"2026-01-01T10:00:00Z","total":"10.50","items":[{"sku":"s-1"}]}
        {"id":"o-2","customer":"c-9","at":"2026-01-02T10:00:00Z","total":"10.50"}
        {"id":"o-3","customer":"c-3","at":"2026-01-03T10:00:00Z","total":"7","channel":"site"}

        """,
        "events.jsonl": """
        {"customer":"c-1","at":"2026-01-01T10:00:00Z","kind":"visited","channel":"site"}
        {"anonymousId":"x-1","at":"2026-01-01T11:00:00Z","kind":"viewed","sku":"s-1"}
        {"anonymousId":"x-2","at":"2026-01-01T12:00:00Z","kind":"viewed","sku":"s-2"}
        {"customer":"c-3","anonymousId":"x-1","at":"2026-01-02T10:00:00Z","kind":"identified"}
        {"customer":"c-3","at":"2026-01-02T10:00:00Z","kind":"bounced","bounce":"hard","address":"old@example.com"}

        """,
        "products.jsonl": #"{"id":"s-1","name":"Витамин"}"# + "\n",
    ]

    private var options: LoadOptions {
        var options = LoadOptions()
        options.smallestIndexed = 1
        options.settlingTime = 0
        return options
    }

    func open() throws -> LoadedWorkspace {
        // Writes of the same tick of the file system's clock look like one.
        usleep(20_000)
        return try workspace.open(options)
    }

    func openWithoutIndex() throws -> LoadedWorkspace {
        try workspace.open(LoadOptions(index: .ignore))
    }

    /// Opens and writes the index that is offered.
    func openAndIndex() throws -> LoadedWorkspace {
        let loaded = try open()
        let outcome = try loaded.indexDraft?.write()
        #expect(outcome == .current || outcome == .written)
        return loaded
    }

    /// Opens and expects what is read without an index.
    @discardableResult
    func expectSound(_ comment: Comment? = nil, at location: SourceLocation = #_sourceLocation) throws
        -> LoadedWorkspace
    {
        let loaded = try open()
        expectSame(loaded, try openWithoutIndex(), comment, at: location)
        return loaded
    }

    func append(_ text: String, to file: String) throws {
        let content = (try? Data(contentsOf: workspace.url(file))) ?? Data()
        let handle = try #require(FileHandle(forWritingAtPath: try existing(file, content)))
        handle.seekToEndOfFile()
        handle.write(Data(text.utf8))
        try handle.close()
    }

    private func existing(_ file: String, _ content: Data) throws -> String {
        if !workspace.exists(file) { try workspace.write(content, to: file) }
        return workspace.url(file).path
    }

    var indexFolder: URL { workspace.url(".muster/index") }

    /// The files of the index but for the lock.
    var indexFiles: [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: indexFolder.path)) ?? []
        return names.filter { $0 != "lock" }.sorted().map { indexFolder.appendingPathComponent($0) }
    }
}
