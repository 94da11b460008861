/// Contacts that stand for nobody, such as `79777777777`, `test@test.ru` or `noemail@*` (that name at any domain). They
/// never link records and are not usable. An entry is normalised as a contact is.
public struct JunkContacts: Hashable, Sendable {
    private var exact: Set<String> = []
    private var localParts: Set<String> = []
    /// The same names as they look at Gmail when its dots and tags are dropped.
    private var gmailNames: Set<String> = []

    public init(entries: [String], country: String, providerAliases: Bool) {
        for entry in entries {
            let folded = entry.normalizedNFC.trimmed.lowercased()
            if folded.hasSuffix("@*") || folded.hasSuffix("@…") {
                let name = String(folded.dropLast(2))
                localParts.insert(name)
                if providerAliases, let atGmail = EmailAddress(name + "@gmail.com", providerAliases: true) {
                    gmailNames.insert(atGmail.normalized)
                }
            } else if let email = EmailAddress(entry, providerAliases: providerAliases) {
                exact.insert(email.normalized)
            } else if let phone = PhoneNumber(entry, country: country) {
                exact.insert(phone.normalized)
            }
        }
    }

    /// All contacts that it has, as they are compared.
    public var contacts: Set<String> { exact.union(gmailNames) }

    /// The names that are junk at any domain.
    public var names: Set<String> { localParts }

    public var isEmpty: Bool { exact.isEmpty && localParts.isEmpty }

    public func contains(_ email: EmailAddress) -> Bool {
        exact.contains(email.normalized) || gmailNames.contains(email.normalized)
            || (!localParts.isEmpty && localParts.contains(String(email.localPart)))
    }

    public func contains(_ phone: PhoneNumber) -> Bool {
        exact.contains(phone.normalized)
    }
}
