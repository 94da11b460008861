import CampaignDomain

/// The right side of a comparison.
public enum Literal: Hashable, Sendable, CustomStringConvertible {
    case text(String)
    /// One of the words of a ``SymbolSet``, spelt as the format spells it.
    case symbol(String)
    case number(DecimalNumber)
    case date(CalendarDate)
    case instant(Instant)

    public var description: String {
        switch self {
        case .text(let text): Literal.quoted(text)
        case .symbol(let word): Literal.isBareWord(word) ? word : Literal.quoted(word)
        case .number(let number): number.description
        case .date(let date): date.description
        case .instant(let instant): instant.iso8601()
        }
    }

    /// In double quotes, with `\` before quotes and backslashes.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text {
            if character == "\"" || character == "\\" { result.append("\\") }
            result.append(character)
        }
        return result + "\""
    }

    private static func isBareWord(_ word: String) -> Bool {
        guard let first = word.first, first.isLetter else { return false }
        return word.allSatisfy(Lexer.continuesWord) && Keyword(word) == nil
    }
}

/// An exact decimal number as a person writes it: 3000, 0.05, −7.
public struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
    /// The digits without the point; has no trailing zero after the point.
    public let coefficient: Int64
    /// How many digits stand after the point.
    public let fractionDigits: Int

    public init(_ integer: Int) {
        coefficient = Int64(integer)
        fractionDigits = 0
    }

    /// An amount counted in units of 10^−fractionDigits.
    public init(coefficient: Int64, fractionDigits: Int) {
        var coefficient = coefficient
        var digits = fractionDigits
        while digits > 0, coefficient % 10 == 0 {
            coefficient /= 10
            digits -= 1
        }
        self.coefficient = coefficient
        self.fractionDigits = digits
    }

    /// Reads `12`, `-0.5`, `3000.50`. Nil for anything else and beyond 18 digits.
    public init?(_ text: some StringProtocol) {
        var digits = Substring(text)
        let isNegative = digits.first == "-"
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            digits.utf8.count <= 19, let magnitude = Int64(parts.joined())
        else { return nil }
        self.init(
            coefficient: isNegative ? -magnitude : magnitude, fractionDigits: parts.count == 2 ? parts[1].count : 0)
    }

    public var description: String {
        guard fractionDigits > 0 else { return String(coefficient) }
        let digits = String(coefficient.magnitude)
        let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
        return (coefficient < 0 ? "-" : "") + padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
    }

    /// The number in units of 10^−digits: the largest whole count not above it, and whether that is the number exactly.
    func units(digits: Int) -> (floor: Int64, isExact: Bool) {
        var floor = coefficient
        if fractionDigits <= digits {
            for _ in fractionDigits..<digits {
                let (product, overflowed) = floor.multipliedReportingOverflow(by: 10)
                guard !overflowed else { return (coefficient < 0 ? .min : .max, false) }
                floor = product
            }
            return (floor, true)
        }
        var isExact = true
        for _ in digits..<fractionDigits {
            if floor % 10 != 0 { isExact = false }
            floor = floor / 10 - (floor % 10 < 0 ? 1 : 0)
        }
        return (floor, isExact)
    }
}
