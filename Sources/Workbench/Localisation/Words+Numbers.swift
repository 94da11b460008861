import CampaignDomain

extension Words {
    /// Between groups of three digits, and between a number and its sign: a no-break space, which every terminal draws one
    /// column wide (the narrow one, U+202F, many draw as a box).
    static let groupSeparator: Character = "\u{A0}"

    /// A whole number in groups of three: `4 812`.
    public func number(_ number: Int) -> String {
        (number < 0 ? "−" : "") + Words.grouped(String(number.magnitude))
    }

    /// A number rounded to `digits` decimals, half away from zero: `1 204.5`, `1 204,5`. A number that is none, or infinite,
    /// is a dash.
    public func decimal(_ number: Double, digits: Int) -> String {
        let digits = min(max(0, digits), 6)
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = (number * scale).rounded(.toNearestOrAwayFromZero)
        guard scaled.isFinite, scaled.magnitude < 9e18 else { return "—" }
        return decimal(units: Int64(scaled), fractionDigits: digits)
    }

    /// A share of one as a percentage with one decimal: 0.125 is `12.5 %`.
    public func percent(_ share: Double) -> String {
        decimal(share * 100, digits: 1) + "\(Words.groupSeparator)%"
    }

    /// An amount with its currency's sign: `1 249.50 ₽`. Exact.
    public func money(_ money: Money, _ currency: Currency) -> String {
        let amount = decimal(units: money.minorUnits, fractionDigits: currency.fractionDigits)
        return "\(amount)\(Words.groupSeparator)\(Words.signs[currency.code] ?? currency.code)"
    }

    /// An amount in whole units, halves away from zero, for tables: `1 250 ₽`.
    public func wholeMoney(_ money: Money, _ currency: Currency) -> String {
        let scale = (0..<currency.fractionDigits).reduce(Int64(1)) { scale, _ in scale * 10 }
        let (whole, rest) = money.minorUnits.quotientAndRemainder(dividingBy: scale)
        let rounded = whole + (rest.magnitude * 2 >= UInt64(scale) && scale > 1 ? money.minorUnits.signum() : 0)
        return "\(number(Int(rounded)))\(Words.groupSeparator)\(Words.signs[currency.code] ?? currency.code)"
    }

    /// A number with its sign: `+312`, `−40`, `0`.
    public func difference(_ number: Int) -> String {
        (number > 0 ? "+" : "") + self.number(number)
    }

    /// A share with its sign: `+8.4 %`.
    public func percentDifference(_ share: Double) -> String {
        (share > 0 ? "+" : "") + percent(share)
    }

    private func decimal(units: Int64, fractionDigits: Int) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
        let whole = Words.grouped(String(padded.dropLast(fractionDigits)))
        let fraction = fractionDigits > 0 ? translation.decimalSeparator + padded.suffix(fractionDigits) : ""
        return (units < 0 ? "−" : "") + whole + fraction
    }

    private static func grouped(_ digits: String) -> String {
        guard digits.utf8.count > 3 else { return digits }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { result.append(groupSeparator) }
            result.append(digit)
        }
        return result
    }

    private static let signs = ["RUB": "₽", "UAH": "₴", "BYN": "Br", "KZT": "₸", "USD": "$", "EUR": "€", "GBP": "£"]
}
