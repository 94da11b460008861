import AudienceEngine
import CXXHash
import CampaignDomain

/// Reads addresses as identity does (DOMAIN.md 4), and makes of them the numbers by which records are compared. One for all rows and
/// threads.
final class AddressReader: Sendable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// An address as a number.
    struct Address {
        let hash: UInt64
        /// Whether it may link records: valid, and no junk.
        let links: Bool
    }

    /// What a number is of, so that an email is never taken for an id.
    enum Kind: UInt64 {
        case email = 1, phone = 2, externalID = 3, recordID = 4
    }

    private let country: String
    private let providerAliases: Bool
    private let junk: JunkContacts
    /// A bit for every hash of something that is junk: where none is, nothing need be looked up.
    private let junkBits: [UInt64]

    init(definitions: Definitions) {
        let policy = definitions.policies.identity
        country = definitions.settings.country
        providerAliases = policy.providerAliases
        junk = JunkContacts(entries: policy.junkContacts, country: country, providerAliases: policy.providerAliases)
        var junkBits = [UInt64](repeating: 0, count: 16)
        for text in junk.contacts.union(junk.names) {
            let hash = AddressReader.hash(text, .email)
            junkBits[Int(hash >> 6 & 15)] |= 1 << (hash & 63)
        }
        self.junkBits = junkBits
    }

    /// An email. Of plain ASCII, as nearly all are, nothing is allocated. O(length).
    func email(_ text: Bytes) -> Address {
        if !providerAliases, let plain = plainEmail(text) { return plain }
        let raw = String(decoding: text, as: UTF8.self)
        guard let email = EmailAddress(raw, providerAliases: providerAliases) else {
            return Address(hash: AddressReader.hash(raw.folded, .email), links: false)
        }
        return Address(hash: AddressReader.hash(email.normalized, .email), links: !junk.contains(email))
    }

    private func plainEmail(_ text: Bytes) -> Address? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: EmailAddress.longest) { room in
            guard EmailAddress.normalize(plainASCII: text, into: room) else { return nil }
            let normalized = Bytes(rebasing: room[..<text.count])
            let hash = AddressReader.hash(normalized, .email)
            let name = Bytes(rebasing: normalized.prefix { $0 != 0x40 })
            if mayBeJunk(hash) || mayBeJunk(AddressReader.hash(name, .email)) { return nil }
            return Address(hash: hash, links: true)
        }
    }

    private func mayBeJunk(_ hash: UInt64) -> Bool {
        junkBits[Int(hash >> 6 & 15)] >> (hash & 63) & 1 != 0
    }

    /// A phone. Of one that is in E.164 form already nothing is allocated. O(length).
    func phone(_ text: Bytes) -> Address {
        if PhoneNumber.isNormalized(text), !mayBeJunk(AddressReader.hash(text, .email)) {
            return Address(hash: AddressReader.hash(text, .phone), links: true)
        }
        let raw = String(decoding: text, as: UTF8.self)
        guard let phone = PhoneNumber(raw, country: country) else {
            return Address(hash: AddressReader.hash(raw.folded, .phone), links: false)
        }
        return Address(hash: AddressReader.hash(phone.normalized, .phone), links: !junk.contains(phone))
    }

    /// Whether two texts of JSON are one email, or one phone.
    func areSame(_ one: JSONValue?, _ other: JSONValue?, isEmail: Bool) -> Bool {
        guard var one = one?.text, var other = other?.text else { return false }
        return one.withUTF8 { one in
            other.withUTF8 { other in
                isEmail ? email(one).hash == email(other).hash : phone(one).hash == phone(other).hash
            }
        }
    }

    static func externalID(_ system: String, _ text: Bytes) -> UInt64 {
        hash(text, .externalID) ^ hash(system, .externalID) &* 31
    }

    static func externalID(_ system: Bytes, _ text: Bytes) -> UInt64 {
        hash(text, .externalID) ^ hash(system, .externalID) &* 31
    }

    static func hash(_ text: String, _ kind: Kind) -> UInt64 {
        var text = text
        return text.withUTF8 { hash($0, kind) }
    }

    static func hash(_ text: Bytes, _ kind: Kind) -> UInt64 {
        muster_xxh3(text.baseAddress, text.count) &+ kind.rawValue &* 0x9E37_79B9_7F4A_7C15
    }
}
