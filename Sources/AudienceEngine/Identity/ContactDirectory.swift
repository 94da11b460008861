import CampaignDomain

/// What kind of address a channel uses: sms and call share the phone.
public enum AddressKind: Int, CaseIterable, Sendable {
    case email, phone, push, messenger, mail

    /// The kind that a channel sends to; nil for a channel that needs no address.
    public init?(_ channel: Channel) {
        switch channel {
        case .email: self = .email
        case .sms, .call: self = .phone
        case .push: self = .push
        case .messenger: self = .messenger
        case .mail: self = .mail
        case .inapp, .ads, .site: return nil
        }
    }
}

/// What the text of an address is worth, before any history of delivery.
public enum AddressValidity: UInt8, Sendable {
    case missing, invalid, junk, valid
}

/// The addresses of every record in the form in which they are compared, as small numbers. Depends on the files and on
/// `policies.identity`, not on the as-of instant.
public struct ContactDirectory: Sendable {
    private let books: ContactBooks
    private let rules: ContactRules

    /// What was read before under the same policies.
    init(books: ContactBooks, definitions: Definitions) {
        self.books = books
        rules = ContactRules(definitions: definitions)
    }

    /// O(records), about a microsecond each.
    init(snapshot: AudienceSnapshot, definitions: Definitions) {
        let rules = ContactRules(definitions: definitions)
        self.rules = rules
        var books = ContactBooks(rules: rules)
        for kind in AddressKind.allCases {
            var book = ContactBooks.Book()
            var interner = TextInterner()
            for row in 0..<snapshot.customers.count {
                let raw = ContactDirectory.raw(kind, of: row, in: snapshot.customers)
                let (address, validity) = rules.read(raw, as: kind)
                book.codes.append(address.map { interner.code(of: $0) } ?? -1)
                book.validity.append(validity)
            }
            book.texts = interner.texts
            books[kind] = book
        }
        self.books = books
    }

    /// What was read, without the rules for reading more.
    var readBooks: ContactBooks { books }

    /// The number of a row's address, −1 when it has none; equal numbers are equal addresses of that kind.
    public func code(_ kind: AddressKind, row: Int) -> Int32 {
        books[kind].codes[row]
    }

    /// For each row the number of its address, for passes over many rows.
    public func codes(_ kind: AddressKind) -> Column<Int32> { books[kind].codes }

    /// For each row what its address is worth, for passes over many rows.
    public func validities(_ kind: AddressKind) -> WordColumn<AddressValidity> { books[kind].validity }

    public func validity(_ kind: AddressKind, row: Int) -> AddressValidity {
        books[kind].validity[row]
    }

    /// Whether a row's address is one by its syntax; junk is.
    public func isWellFormed(_ kind: AddressKind, row: Int) -> Bool {
        switch validity(kind, row: row) {
        case .valid, .junk: true
        case .missing, .invalid: false
        }
    }

    /// The compared form of an address number.
    public func text(_ kind: AddressKind, code: Int32) -> String {
        books[kind].texts[Int(code)] ?? ""
    }

    /// How many different addresses of a kind there are.
    public func count(_ kind: AddressKind) -> Int {
        books[kind].texts.count
    }

    /// The number of an address as some file writes it, when a record has that address.
    func knownCode(_ kind: AddressKind, of raw: String) -> Int32? {
        let book = books[kind]
        return rules.read(raw, as: kind).address.flatMap { book.index.row(of: $0, in: book.texts).map { Int32($0) } }
    }

    /// Address numbers of a kind in order of the bytes of their compared forms.
    func codesInOrder(_ kind: AddressKind, of codes: [Int32]) -> [Int32] {
        let texts = books[kind].texts
        return codes.sorted { texts.precedes(Int($0), Int($1)) }
    }

    /// The address as the record's file writes it.
    public static func raw(_ kind: AddressKind, of row: Int, in customers: CustomerColumns) -> String? {
        switch kind {
        case .email: customers.email[row]
        case .phone: customers.phone[row]
        case .push: customers.pushID[row]
        case .messenger: customers.messengers[row].first { !$0.text.trimmed.isEmpty }?.text
        case .mail: customers.attributes["address"]?[row]
        }
    }
}

/// How a raw address is read under the workspace's identity policy.
struct ContactRules: Sendable {
    let country: String
    let providerAliases: Bool
    let junk: JunkContacts
    private let junkEntries: [String]

    init(definitions: Definitions) {
        country = definitions.settings.country
        providerAliases = definitions.policies.identity.providerAliases
        junkEntries = definitions.policies.identity.junkContacts
        junk = JunkContacts(
            entries: junkEntries, country: country, providerAliases: providerAliases)
    }

    /// Two rules with one key read all addresses alike.
    var key: String {
        ([country, String(providerAliases)] + junkEntries).map { "\($0.utf8.count):\($0)" }.joined()
    }

    /// The compared form, when there is one, and what the address is worth. Blank is none.
    func read(_ raw: String?, as kind: AddressKind) -> (address: String?, validity: AddressValidity) {
        guard let raw, !raw.utf8.allSatisfy({ $0 == 0x20 }) else { return (nil, .missing) }
        switch kind {
        case .email:
            guard let email = EmailAddress(raw, providerAliases: providerAliases) else { return unread(raw) }
            return (email.normalized, junk.contains(email) ? .junk : .valid)
        case .phone:
            guard let phone = PhoneNumber(raw, country: country) else { return unread(raw) }
            return (phone.normalized, junk.contains(phone) ? .junk : .valid)
        case .push, .messenger, .mail:
            let trimmed = raw.trimmed
            return trimmed.isEmpty ? (nil, .missing) : (trimmed, .valid)
        }
    }

    /// An address that cannot be read is compared as it is written.
    private func unread(_ raw: String) -> (address: String?, validity: AddressValidity) {
        let folded = raw.folded
        return folded.isEmpty ? (nil, .missing) : (folded, .invalid)
    }
}
