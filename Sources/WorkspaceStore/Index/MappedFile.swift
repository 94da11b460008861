import AudienceEngine
import Foundation

/// A file of columns in memory, read-only. It stays while somebody looks into it, even when its name is gone.
struct MappedFile: Sendable {
    let memory: ColumnMemory
    let state: FileState
    private let address: UInt

    /// - Throws: when there is no such file, or the system refuses.
    init(path: String) throws(IndexRefusal) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw IndexRefusal.unreadable }
        defer { close(descriptor) }
        guard let state = FileState(descriptor: descriptor), state.size > 0,
            let start = mmap(nil, state.size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
        else { throw IndexRefusal.unreadable }
        let address = UInt(bitPattern: start)
        self.address = address
        self.state = state
        memory = ColumnMemory(of: UnsafeRawPointer(start)) { [size = state.size] in
            munmap(UnsafeMutableRawPointer(bitPattern: address), size)
        }
    }

    /// The bytes of the whole file, valid while ``memory`` lives.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: state.size)
    }
}

/// Why an index is not used. Nobody is told: it is made anew.
enum IndexRefusal: Error {
    /// There is none, or its files cannot be read.
    case unreadable
    /// Not of this program or layout, or for other settings.
    case foreign
    /// Its parts do not fit together, or its checksums are wrong.
    case damaged
    /// What it was made from is not what is there now.
    case outdated
}
