import AudienceEngine
import Foundation

/// The columns of a workspace's logs on disk, under `.muster/index`: derived, private, and gone without loss.
///
/// What it promises, and how:
/// - It was made by this very program from these very files. A file whose state is what it was has not been written to since;
///   one with another state is compared by content.
/// - Its own files are as they were left: their states are in the manifest, which has a checksum; with another state all of a
///   file is compared with its checksums before it is used.
/// - A manifest replaces the one before at once, when everything it names is on the disk.
/// - Whatever is odd makes it be ignored, and written anew.
///
/// What a failing disk changes without anybody writing is found by ``WorkspaceFolder/checkIndex(of:)``, which reads all of it;
/// until then an index out of range ends the program rather than reading what is not there.
struct WorkspaceIndex: Sendable {
    let folder: String
    let manifest: IndexManifest

    /// The folder of a workspace's index.
    static func folder(of workspace: String) -> String { workspace + "/.muster/index" }

    /// The index of a workspace. O(size of the manifest).
    init(workspace: String, key: IndexKey) throws(IndexRefusal) {
        folder = WorkspaceIndex.folder(of: workspace)
        manifest = try IndexManifest(folder: folder)
        guard manifest.key == key else { throw IndexRefusal.foreign }
    }

    /// What has become of a log since.
    enum Standing: Equatable {
        /// Its content is the same.
        case unchanged
        /// Lines were appended after so many bytes.
        case grown(from: Int)
        /// It is another one.
        case changed
    }

    /// Compares a log with what was read then. O(1) while nobody has written to it, else O(size).
    ///
    /// - Parameter state: nil when there is no such file.
    func standing(of log: IndexedLog, path: String, state: FileState?) -> Standing {
        if log.state == state { return .unchanged }
        guard log.state != nil, let state, state.size >= log.content.length,
            log.content.isBeginning(ofFile: path)
        else { return .changed }
        if state.size == log.content.length { return .unchanged }
        return log.content.endsLine ? .grown(from: log.content.length) : .changed
    }

    func log(_ file: String) throws(IndexRefusal) -> IndexedLog {
        guard let log = manifest.logs[file] else { throw IndexRefusal.damaged }
        return log
    }

    func customers() throws(IndexRefusal) -> CustomerColumns {
        var reader = try reader(.customers)
        var customers = CustomerColumns()
        try customers.visitColumns(&reader)
        guard customers.isSound else { throw IndexRefusal.damaged }
        return customers
    }

    /// - Parameter customers: how many there were when the index was written.
    func orders(customers: Int) throws(IndexRefusal) -> OrderColumns {
        var reader = try reader(.orders)
        var orders = OrderColumns()
        try orders.visitColumns(&reader)
        guard orders.isSound(customers: customers) else { throw IndexRefusal.damaged }
        return orders
    }

    func events(customers: Int) throws(IndexRefusal) -> EventColumns {
        var reader = try reader(.events)
        var events = EventColumns()
        try events.visitColumns(&reader)
        guard events.isSound(customers: customers) else { throw IndexRefusal.damaged }
        return events
    }

    /// Who is whom; nil when that was not written, or cannot be used.
    ///
    /// - Parameter customers: how many there were when the index was written.
    func identity(customers: Int) -> ResolvedIdentity? {
        guard var reader = try? reader(IndexDraft.identityTable) else { return nil }
        var identity = ResolvedIdentity()
        do throws(IndexRefusal) {
            try identity.visitColumns(&reader)
        } catch {
            return nil
        }
        return identity.isSound(customers: customers) ? identity : nil
    }

    private func reader(_ table: IndexTable) throws(IndexRefusal) -> ColumnFileReader {
        try reader(table.rawValue)
    }

    private func reader(_ table: String) throws(IndexRefusal) -> ColumnFileReader {
        guard let file = manifest.tables[table] else { throw IndexRefusal.damaged }
        return try file.open(in: folder)
    }
}

/// The tables of an index, each a file.
enum IndexTable: String, CaseIterable, Sendable {
    case customers, orders, events

    var log: String { rawValue + ".jsonl" }
}
