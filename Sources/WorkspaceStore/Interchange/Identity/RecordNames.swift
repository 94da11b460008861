/// The ids of records that an import brings: `SOURCE-` and the id in the tool, or a hash.
struct RecordNames {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let prefix: [UInt8]
    /// Longer ones make no good name.
    private static let longestName = 64

    init(source: String) {
        prefix = Array(source.utf8) + [0x2D]
    }

    /// Adds the id of a record that has one in the tool. One that would make no good name is hashed.
    func append(_ externalID: Bytes, to id: inout [UInt8]) {
        let isName = externalID.count <= RecordNames.longestName && externalID.allSatisfy(\.isPlainInIdentifiers)
        guard isName else { return append(AddressReader.hash(externalID, .externalID), to: &id) }
        id.append(contentsOf: prefix)
        id.append(contentsOf: externalID)
    }

    /// Adds the id of a record that is known by a hash: that of its address.
    func append(_ hash: UInt64, to id: inout [UInt8]) {
        id.append(contentsOf: prefix)
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: hash >> shift) & 0xF
            id.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    /// Whether an id is one that imports of the source give.
    func contains(_ id: Bytes) -> Bool { id.count >= prefix.count && id.starts(with: prefix) }
}

extension UInt8 {
    /// A letter, a digit, or one of `._-`.
    fileprivate var isPlainInIdentifiers: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
