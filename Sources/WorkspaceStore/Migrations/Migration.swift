/// Takes documents of one schema to the next. One file a version, named `MigrationFrom1.swift` and so on, and one line in
/// ``all``. Schema 1 is the first, so there is nothing to migrate from yet.
struct Migration: Sendable {
    /// The schema it understands; it makes the next one.
    let fromSchema: Int
    /// Changes a document of the kind that stands at `path` in the workspace, such as `workspace.json` or `map/welcome.json`.
    let migrate: @Sendable (_ path: String, _ document: inout JSONValue) -> Void

    static let currentSchema = 1
    static let all: [Migration] = []

    /// The migrations that lead from a schema to the current one, in order; nil when there is no way.
    static func chain(from schema: Int, to current: Int = currentSchema, among migrations: [Migration] = all)
        -> [Migration]?
    {
        var chain: [Migration] = []
        var schema = schema
        while schema < current {
            guard let step = migrations.first(where: { $0.fromSchema == schema }) else { return nil }
            chain.append(step)
            schema += 1
        }
        return chain
    }
}
