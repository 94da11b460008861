import CampaignDomain
import Testing

/// Amounts are read digit by digit; no binary fraction is ever between the file and the sum.
@Suite struct MoneyTests {
    private func currency(_ code: String) throws -> Currency { try #require(Currency(code: code)) }

    @Test(
        arguments: [
            ("RUB", "1249.50", 124_950), ("RUB", "1249.5", 124_950), ("RUB", "1249", 124_900), ("RUB", "0.01", 1),
            ("RUB", "0.29", 29), ("RUB", "-3", -300), ("RUB", "-0.07", -7), ("RUB", "0", 0), ("RUB", "-0", 0),
            ("RUB", "007.10", 710), ("JPY", "1249", 1_249), ("KWD", "1.234", 1_234), ("KWD", "1.2", 1_200),
            ("RUB", "92233720368547758.07", .max), ("RUB", "-92233720368547758.07", -.max),
            ("JPY", "9223372036854775807", .max),
        ] as [(String, String, Int64)])
    func `a decimal string is exact minor units`(code: String, text: String, units: Int64) throws {
        #expect(try currency(code).amount(text) == Money(minorUnits: units))
    }

    @Test(
        arguments: [
            ("RUB", ""), ("RUB", "-"), ("RUB", "."), ("RUB", ".5"), ("RUB", "5."), ("RUB", "-.5"), ("RUB", "1.2.3"),
            ("RUB", "1,50"), ("RUB", "1 000"), ("RUB", "+1"), ("RUB", " 1"), ("RUB", "1 "), ("RUB", "1e3"),
            ("RUB", "0x1"), ("RUB", "NaN"), ("RUB", "--1"), ("RUB", "1-"), ("RUB", "1.005"), ("RUB", "1.500"),
            ("JPY", "1.0"), ("KWD", "1.2345"), ("RUB", "٣"), ("RUB", "1₽"),
            ("RUB", "92233720368547758.08"), ("RUB", "92233720368547759"), ("RUB", "9223372036854775807"),
            ("RUB", "99999999999999999999999"), ("JPY", "9223372036854775808"),
        ])
    func `anything else, more decimals than the currency has, and what does not fit is no amount`(
        code: String, text: String
    ) throws {
        #expect(try currency(code).amount(text) == nil)
    }

    @Test(
        arguments: [
            ("RUB", 124_950, "1249.50"), ("RUB", 1, "0.01"), ("RUB", -7, "-0.07"), ("RUB", 0, "0.00"),
            ("RUB", -124_900, "-1249.00"), ("JPY", 1_249, "1249"), ("JPY", -1, "-1"), ("KWD", 1_234, "1.234"),
            ("KWD", 5, "0.005"), ("RUB", .max, "92233720368547758.07"), ("RUB", .min, "-92233720368547758.08"),
        ] as [(String, Int64, String)])
    func `an amount is written with all its decimals`(code: String, units: Int64, text: String) throws {
        #expect(try currency(code).decimal(Money(minorUnits: units)) == text)
    }

    @Test func `a tenth added ten times is one`() throws {
        let rouble = try currency("RUB")
        let tenth = try #require(rouble.amount("0.10"))
        #expect((0..<10).reduce(Money.zero) { sum, _ in sum + tenth } == rouble.amount("1.00"))
        #expect(tenth < Money(minorUnits: 11))
    }

    @Test(arguments: ["", "RU", "RUBL", "rub", "R1B", "РУБ", "RU "])
    func `a currency is three capital letters`(code: String) {
        #expect(Currency(code: code) == nil)
    }

    @Test func `a currency knows its decimals`() throws {
        let digits = try ["RUB", "BYN", "UAH", "USD", "JPY", "KRW", "KWD"].map { try currency($0).fractionDigits }
        #expect(digits == [2, 2, 2, 2, 0, 0, 3])
    }
}
