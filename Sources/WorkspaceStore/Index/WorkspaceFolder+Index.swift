import Foundation

/// Whether the columns on disk are as they were written.
public enum IndexCondition: Sendable {
    /// There is none that this program would use.
    case none
    case sound
    /// It was put out of use.
    case damaged
}

extension WorkspaceFolder {
    /// Compares all of a workspace's index with its checksums, and puts a damaged one out of use. O(size of the index).
    public static func checkIndex(of folder: URL) -> IndexCondition {
        let path = WorkspaceIndex.folder(of: folder.path)
        guard let manifest = try? IndexManifest(folder: path) else { return .none }
        let isSound = manifest.tables.values.allSatisfy { table in
            (try? MappedFile(path: path + "/" + table.name)).map {
                $0.state.size == table.state.size && ColumnFileReader(file: $0, entries: table.columns).isSound
            } ?? false
        }
        if !isSound { unlink(path + "/" + IndexManifest.file) }
        return isSound ? .sound : .damaged
    }
}
