import CXXHash

/// A hash by which the same content is known again: XXH3 of its pieces in turn, each with the hash of those before it.
struct ContentHash {
    /// How long every piece but the last is.
    static let pieceLength = 1 << 20
    private static let hashLength = 8

    private var hash: UInt64 = 0
    /// A piece, and room for the hash before it.
    private var piece = [UInt8](repeating: 0, count: pieceLength + hashLength)
    private var filled = 0

    /// Sixteen digits. Asked for when everything is added.
    var hexadecimal: String {
        var copy = self
        copy.finishPiece()
        return copy.hash.hexadecimal
    }

    /// Adds bytes. O(length).
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(ContentHash.pieceLength - filled)
            piece.withUnsafeMutableBytes { piece in
                piece[filled..<(filled + part.count)].copyBytes(from: part)
            }
            filled += part.count
            rest = rest.dropFirst(part.count)
            if filled == ContentHash.pieceLength { finishPiece() }
        }
    }

    /// Adds what a source reads right into the piece.
    ///
    /// - Returns: false at the end.
    mutating func add(from source: some ByteSource) throws(WorkspaceError) -> Bool {
        let start = filled
        let result = piece.withUnsafeMutableBytes { piece -> Result<Int, WorkspaceError> in
            Result { () throws(WorkspaceError) in
                try source.read(into: UnsafeMutableRawBufferPointer(rebasing: piece[start..<ContentHash.pieceLength]))
            }
        }
        let count = try result.get()
        filled += count
        if filled == ContentHash.pieceLength { finishPiece() }
        return count > 0
    }

    private mutating func finishPiece() {
        guard filled > 0 else { return }
        piece.replaceSubrange(filled..<(filled + ContentHash.hashLength), with: hash.bytes)
        hash = piece.withUnsafeBytes { muster_xxh3($0.baseAddress, filled + ContentHash.hashLength) }
        filled = 0
    }
}

extension ByteSource {
    /// A hash of all that is left. O(length).
    func contentHash() throws(WorkspaceError) -> String {
        var hash = ContentHash()
        while try hash.add(from: self) {}
        return hash.hexadecimal
    }
}

extension UInt64 {
    /// The eight bytes, the lowest first.
    var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> UInt64($0 * 8)) } }

    /// Sixteen digits.
    var hexadecimal: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
