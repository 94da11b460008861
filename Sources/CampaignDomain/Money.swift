/// An exact amount in the minor units of the workspace's one currency (kopecks, cents). Never binary floating point.
public struct Money: Hashable, Comparable, Sendable {
    public var minorUnits: Int64

    public init(minorUnits: Int64) {
        self.minorUnits = minorUnits
    }

    public static let zero = Money(minorUnits: 0)

    public static func < (left: Money, right: Money) -> Bool {
        left.minorUnits < right.minorUnits
    }

    /// Wraps on overflow, which needs more than 92 quadrillion units of a currency.
    public static func + (left: Money, right: Money) -> Money {
        Money(minorUnits: left.minorUnits &+ right.minorUnits)
    }

    /// So many times the amount; what does not fit is the most or the least that does.
    public static func * (money: Money, count: Int) -> Money {
        let (product, overflowed) = money.minorUnits.multipliedReportingOverflow(by: Int64(count))
        guard overflowed else { return Money(minorUnits: product) }
        return Money(minorUnits: (money.minorUnits < 0) == (count < 0) ? .max : .min)
    }
}

/// An ISO 4217 currency: its code and how many decimal digits its minor unit has.
public struct Currency: Hashable, Sendable {
    public let code: String
    /// Decimal digits of the minor unit: 2 for RUB, 0 for JPY, 3 for KWD.
    public let fractionDigits: Int

    /// Nil unless `code` is three capital letters.
    public init?(code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        self.code = code
        self.fractionDigits = Currency.unusualDigits[code] ?? 2
    }

    private static let unusualDigits: [String: Int] = [
        "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
        "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0,
        "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
    ]

    /// Reads a decimal string such as `1249.50` or `-3`. Nil when it is not one, has more decimals than the currency, or
    /// does not fit. O(length).
    public func amount(_ text: UnsafeBufferPointer<UInt8>) -> Money? {
        var position = 0
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative { position = 1 }
        var units: Int64 = 0
        var decimals = -1
        var digits = 0
        while position < text.count {
            let byte = text[position]
            position += 1
            if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
                decimals = 0
                continue
            }
            guard byte.isDigit else { return nil }
            let (product, overflowed) = units.multipliedReportingOverflow(by: 10)
            let (sum, overflowedAgain) = product.addingReportingOverflow(Int64(byte - 0x30))
            guard !overflowed, !overflowedAgain else { return nil }
            units = sum
            digits += 1
            if decimals >= 0 { decimals += 1 }
        }
        guard digits > 0, decimals != 0, decimals <= fractionDigits else { return nil }
        for _ in max(decimals, 0)..<fractionDigits {
            let (product, overflowed) = units.multipliedReportingOverflow(by: 10)
            guard !overflowed else { return nil }
            units = product
        }
        return Money(minorUnits: isNegative ? -units : units)
    }

    public func amount(_ text: String) -> Money? {
        var text = text
        return text.withUTF8 { amount($0) }
    }

    /// The plain decimal string of an amount, as files have it: `1249.50`.
    public func decimal(_ money: Money) -> String {
        let digits = String(money.minorUnits.magnitude)
        guard fractionDigits > 0 else { return (money.minorUnits < 0 ? "-" : "") + digits }
        let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
        return (money.minorUnits < 0 ? "-" : "") + padded.dropLast(fractionDigits) + "."
            + padded.suffix(fractionDigits)
    }
}
