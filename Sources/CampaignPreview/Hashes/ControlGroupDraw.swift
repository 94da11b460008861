import Crypto

/// Whether a person belongs to a control group: a draw that depends only on the salt, the scope and the person's key.
struct ControlGroupDraw {
    let salt: String
    /// `global`, or a campaign's id.
    let scope: String
    let share: Double

    /// The first 8 bytes of SHA-256 of `salt:scope:personKey`, big-endian, over 2⁶⁴: 0 ≤ draw < 1.
    func draw(_ personKey: String) -> Double {
        let digest = SHA256.hash(data: Array("\(salt):\(scope):\(personKey)".utf8))
        let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Double(number) / 0x1p64
    }

    func contains(_ personKey: String) -> Bool {
        draw(personKey) < share
    }
}
