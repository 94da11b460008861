import AudienceEngine
import CampaignDomain
import Testing

@testable import WorkspaceStore

/// The bytes of every column of a table, by name.
struct ColumnDump: ColumnVisitor {
    private(set) var columns: [String: [UInt8]] = [:]

    mutating func visit<Element>(_ name: String, _ column: inout Column<Element>) {
        columns[name] = column.withUnsafeBufferPointer { Array(UnsafeRawBufferPointer($0)) }
    }
}

extension AudienceSnapshot {
    /// All columns of all tables.
    var dump: [String: [UInt8]] {
        var (customers, orders, events) = (customers, orders, events)
        var (first, second, third) = (ColumnDump(), ColumnDump(), ColumnDump())
        customers.visitColumns(&first)
        orders.visitColumns(&second)
        events.visitColumns(&third)
        let tables = [("customers", first), ("orders", second), ("events", third)]
        return Dictionary(
            uniqueKeysWithValues: tables.flatMap { table, dump in dump.columns.map { ("\(table).\($0.key)", $0.value) }
            })
    }
}

extension Audience {
    /// All that says who is whom.
    var dump: [String: [UInt8]] {
        var identity = ResolvedIdentity(of: self)
        var dump = ColumnDump()
        identity.visitColumns(&dump)
        return dump.columns
    }
}

/// Expects two readings of a workspace to be the same in everything that anybody can ask of them.
func expectSame(
    _ loaded: LoadedWorkspace, _ expected: LoadedWorkspace, _ comment: Comment? = nil,
    at location: SourceLocation = #_sourceLocation
) {
    let (columns, expectedColumns) = (loaded.snapshot.dump, expected.snapshot.dump)
    #expect(columns.keys.sorted() == expectedColumns.keys.sorted(), comment, sourceLocation: location)
    for (name, bytes) in expectedColumns where columns[name] != bytes {
        Issue.record("\(name) differs. \(comment?.rawValue ?? "")", sourceLocation: location)
    }
    #expect(loaded.snapshot.zones == expected.snapshot.zones, comment, sourceLocation: location)
    #expect(loaded.snapshot.catalogue.products == expected.snapshot.catalogue.products, sourceLocation: location)
    #expect(loaded.problems == expected.problems, comment, sourceLocation: location)
    #expect(loaded.quarantined == expected.quarantined, comment, sourceLocation: location)
    #expect(loaded.rows == expected.rows, comment, sourceLocation: location)
}
