import Crypto

/// Whether a person belongs to a control group: a draw that depends only on the salt, the scope and the person's key.
struct ControlGroupDraw: Sendable {
    /// `global`, or a campaign's id.
    let scope: String
    let share: Double
    /// `salt:scope:`, what every message that is hashed begins with.
    private let beginning: [UInt8]

    init(salt: String, scope: String, share: Double) {
        self.scope = scope
        self.share = share
        beginning = Array("\(salt):\(scope):".utf8)
    }

    /// The first 8 bytes of SHA-256 of `salt:scope:personKey`, big-endian, over 2⁶⁴: 0 ≤ draw < 1.
    func draw(_ personKey: String) -> Double {
        var room: [UInt8] = []
        return Array(personKey.utf8).withUnsafeBufferPointer { draw($0, &room) }
    }

    /// The same of a key as bytes, for passes over many persons.
    ///
    /// - Parameter room: for the message that is hashed, so that nothing is allocated for it.
    func draw(_ personKey: UnsafeBufferPointer<UInt8>, _ room: inout [UInt8]) -> Double {
        room.removeAll(keepingCapacity: true)
        room += beginning
        room += personKey
        var hash = SHA256()
        room.withUnsafeBytes { hash.update(bufferPointer: $0) }
        let number = hash.finalize().withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
        return Double(number) / 0x1p64
    }

    func contains(_ personKey: String) -> Bool {
        draw(personKey) < share
    }
}
