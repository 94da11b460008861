/// An email address in the form in which addresses are compared: trimmed, NFC, lower case, the domain in ASCII
/// (DOMAIN.md 4).
public struct EmailAddress: Hashable, Sendable {
    public let normalized: String

    /// Nil unless the text is a dot-atom of at most 64 bytes (letters of any script), `@`, and a dotted domain of valid
    /// labels whose last is not all digits, 254 bytes in all.
    ///
    /// - Parameter providerAliases: whether gmail.com's dots and `+tag` are dropped and googlemail.com is the same domain.
    public init?(_ text: some StringProtocol, providerAliases: Bool = false) {
        if !providerAliases, let plain = EmailAddress.plainASCII(text) {
            normalized = plain
            return
        }
        let folded = text.normalizedNFC.trimmed.lowercased().normalizedNFC
        guard let at = folded.lastIndex(of: "@") else { return nil }
        var local = String(folded[..<at])
        guard EmailAddress.isDotAtom(local), local.utf8.count <= 64,
            var domain = EmailAddress.asciiDomain(folded[folded.index(after: at)...])
        else { return nil }
        if providerAliases, domain == "gmail.com" || domain == "googlemail.com" {
            domain = "gmail.com"
            local = String(local.prefix { $0 != "+" }).filter { $0 != "." }
            guard !local.isEmpty else { return nil }
        }
        guard local.utf8.count + 1 + domain.utf8.count <= 254 else { return nil }
        normalized = local + "@" + domain
    }

    /// The part before the `@`.
    public var localPart: Substring {
        normalized.utf8.lastIndex(of: UInt8(ascii: "@")).map { normalized[..<$0] } ?? normalized[...]
    }

    private static func isDotAtom(_ local: String) -> Bool {
        guard !local.isEmpty else { return false }
        var previousWasDot = true
        for scalar in local.unicodeScalars {
            if scalar == "." {
                guard !previousWasDot else { return false }
                previousWasDot = true
                continue
            }
            previousWasDot = false
            guard scalar.isAtomText else { return false }
        }
        return !previousWasDot
    }

    /// The dotted domain with every label in ASCII; nil unless it is a valid host name with at least two labels.
    private static func asciiDomain(_ domain: Substring) -> String? {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, !last.utf8.allSatisfy(\.isDigit) else { return nil }
        var ascii: [String] = []
        for label in labels {
            guard label.unicodeScalars.allSatisfy({ $0 == "-" || $0.isWordCharacter }),
                let encoded = Punycode.asciiLabel(label), (1...63).contains(encoded.utf8.count),
                encoded.utf8.first != UInt8(ascii: "-"), encoded.utf8.last != UInt8(ascii: "-")
            else { return nil }
            ascii.append(encoded)
        }
        return ascii.joined(separator: ".")
    }
}

extension Unicode.Scalar {
    /// A letter, a digit, or one of the marks that RFC 5322 allows in an atom.
    fileprivate var isAtomText: Bool {
        if isASCII { return isWordCharacter || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(self) }
        return isWordCharacter
    }

    /// A letter, mark or digit of any script; in ASCII, letters and digits only.
    fileprivate var isWordCharacter: Bool {
        if isASCII {
            return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || (0x30...0x39).contains(value)
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            return true
        default: return false
        }
    }
}
