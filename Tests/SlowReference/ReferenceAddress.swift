import Foundation

/// A contact in its normal form. Two addresses are the same when kind and value are.
struct ReferenceAddress: Hashable {
    /// `email`, `phone`, `push`, `messenger`, `mail`, or `record` for channels that need no contact.
    let kind: String
    let value: String
}

/// How contacts are normalised, checked and recognised as junk in one workspace.
struct ReferenceContacts {
    let providerAliases: Bool
    let country: String
    let junk: [String]

    /// The kind of contact a channel uses.
    static func kind(ofChannel channel: String) -> String {
        switch channel {
        case "email": "email"
        case "sms", "call": "phone"
        case "push", "messenger", "mail": channel
        default: "record"
        }
    }

    func normalised(_ raw: String, kind: String) -> ReferenceAddress {
        switch kind {
        case "email": ReferenceAddress(kind: kind, value: emailWithoutAliases(plainEmail(raw)))
        case "phone": ReferenceAddress(kind: kind, value: phone(raw))
        default: ReferenceAddress(kind: kind, value: ReferenceText.trimmed(raw))
        }
    }

    /// Syntax only. Push and messenger ids and postal addresses have none.
    func isValid(_ raw: String, kind: String) -> Bool {
        switch kind {
        case "email": isValidEmail(plainEmail(raw))
        case "phone": isValidPhone(phone(raw))
        default: !ReferenceText.isBlank(raw)
        }
    }

    /// Whether a junk entry, normalised as a contact is, names this address; `name@*` is that name at any domain.
    func isJunk(_ address: ReferenceAddress) -> Bool {
        junk.contains { entry in
            guard ["email", "phone"].contains(address.kind), entry.contains("@") == (address.kind == "email") else {
                return false
            }
            guard entry.hasSuffix("@*") else { return normalised(entry, kind: address.kind) == address }
            let domain =
                address.value.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init) ?? ""
            return address.value.contains("@") && normalised(entry.dropLast() + domain, kind: "email") == address
        }
    }

    // MARK: Email

    /// Trimmed, NFC, lower case, the domain in ASCII.
    private func plainEmail(_ raw: String) -> String {
        let text = ReferenceText.trimmed(raw).lowercased()
        guard let at = text.lastIndex(of: "@") else { return text }
        let labels = text[text.index(after: at)...].split(separator: ".", omittingEmptySubsequences: false)
        return text[...at] + labels.map { ReferencePunycode.asciiLabel(String($0)) }.joined(separator: ".")
    }

    private func emailWithoutAliases(_ email: String) -> String {
        guard providerAliases, let at = email.lastIndex(of: "@"),
            ["gmail.com", "googlemail.com"].contains(email[email.index(after: at)...])
        else { return email }
        let name = email[..<at].prefix { $0 != "+" }.filter { $0 != "." }
        return (name.isEmpty ? String(email[..<at]) : String(name)) + "@gmail.com"
    }

    private func isValidEmail(_ email: String) -> Bool {
        guard let at = email.lastIndex(of: "@"), email.utf8.count <= 254 else { return false }
        return isDotAtom(email[..<at]) && isDomain(email[email.index(after: at)...])
    }

    private func isDotAtom(_ name: Substring) -> Bool {
        let atoms = name.split(separator: ".", omittingEmptySubsequences: false)
        return name.utf8.count <= 64
            && atoms.allSatisfy { atom in
                !atom.isEmpty
                    && atom.unicodeScalars.allSatisfy { scalar in
                        "!#$%&'*+-/=?^_`{|}~0123456789".unicodeScalars.contains(scalar)
                            || scalar.properties.isAlphabetic
                    }
            }
    }

    private func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy(isLabel)
            && !labels[labels.count - 1].allSatisfy { "0123456789".contains($0) }
    }

    private func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) }
    }

    // MARK: Phone

    private func phone(_ raw: String) -> String {
        let compact = ReferenceText.trimmed(raw).filter { !$0.isWhitespace && !"-‐‑.()[]".contains($0) }
        if compact.hasPrefix("+") { return compact }
        if compact.hasPrefix("00") { return "+" + compact.dropFirst(2) }
        guard !compact.isEmpty, compact.allSatisfy({ "0123456789".contains($0) }) else { return compact }
        switch (country, compact.count) {
        case ("RU", 11) where compact.hasPrefix("8"), ("KZ", 11) where compact.hasPrefix("8"):
            return "+7" + compact.dropFirst()
        case ("BY", 11) where compact.hasPrefix("80"):
            return "+375" + compact.dropFirst(2)
        case ("UA", 10) where compact.hasPrefix("0"):
            return "+380" + compact.dropFirst()
        case (_, 11...15):
            return "+" + compact
        default:
            return compact
        }
    }

    private func isValidPhone(_ phone: String) -> Bool {
        let digits = phone.dropFirst()
        return phone.hasPrefix("+") && (8...15).contains(digits.count)
            && digits.allSatisfy { "0123456789".contains($0) } && !digits.hasPrefix("0")
    }
}
