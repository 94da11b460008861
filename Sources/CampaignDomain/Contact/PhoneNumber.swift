/// A phone number in E.164 form: `+`, a digit 1 to 9, then 7 to 14 digits (DOMAIN.md 4 and 10).
public struct PhoneNumber: Hashable, Sendable {
    public let normalized: String

    /// Reads a number as people write it: spaces, hyphens, dots and brackets are dropped, `00` becomes `+`, the national
    /// form of `country` is replaced, and 11 to 15 other bare digits get a `+`. Nil when the outcome is not valid.
    ///
    /// - Parameter country: ISO 3166 code of the workspace's country; `RU`, `KZ`, `BY` and `UA` have a national form.
    public init?(_ text: some StringProtocol, country: String) {
        if PhoneNumber.isNormalized(text) {
            normalized = String(text)
            return
        }
        var digits: [UInt8] = []
        var hasPlus = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value))
            case "+" where digits.isEmpty && !hasPlus: hasPlus = true
            case "-", ".", "(", ")", "[", "]", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": continue
            default:
                guard scalar.properties.isWhitespace else { return nil }
            }
        }
        if !hasPlus {
            guard let international = PhoneNumber.international(digits, country: country) else { return nil }
            digits = international
        }
        guard (8...15).contains(digits.count), digits[0] != UInt8(ascii: "0") else { return nil }
        normalized = "+" + String(decoding: digits, as: UTF8.self)
    }

    /// Whether a text is in E.164 form already, as most sources write it.
    private static func isNormalized(_ text: some StringProtocol) -> Bool {
        let utf8 = text.utf8
        return utf8.withContiguousStorageIfAvailable { isNormalized($0) }
            ?? Array(utf8).withUnsafeBufferPointer { isNormalized($0) }
    }

    /// The same of bytes. O(length), and nothing is allocated.
    public static func isNormalized(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (9...16).contains(text.count), text[0] == UInt8(ascii: "+"), text[1] != UInt8(ascii: "0") else {
            return false
        }
        for place in 1..<text.count where !text[place].isDigit { return false }
        return true
    }

    /// The digits after the `+` for a number written without one.
    private static func international(_ digits: [UInt8], country: String) -> [UInt8]? {
        if digits.starts(with: Array("00".utf8)) { return Array(digits.dropFirst(2)) }
        for form in nationalForms where form.countries.contains(country) {
            if digits.count == form.length, digits.starts(with: Array(form.trunk.utf8)) {
                return Array(form.code.utf8) + digits.dropFirst(form.trunk.utf8.count)
            }
        }
        return (11...15).contains(digits.count) ? digits : nil
    }

    private struct NationalForm {
        let countries: [String]
        let trunk: String
        /// Digits in all, with the trunk prefix.
        let length: Int
        let code: String
    }

    private static let nationalForms = [
        NationalForm(countries: ["RU", "KZ"], trunk: "8", length: 11, code: "7"),
        NationalForm(countries: ["BY"], trunk: "80", length: 11, code: "375"),
        NationalForm(countries: ["UA"], trunk: "0", length: 10, code: "380"),
    ]
}
