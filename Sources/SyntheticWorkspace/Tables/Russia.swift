extension Nation {
    /// Customers of Russia, and of the Belarusian cities beyond the border.
    static let russia = Nation(
        cities: Cities.all, heartland: Cities.central, names: (GivenNames.male, GivenNames.female),
        surnames: Surnames.masculine + Surnames.belarusian, letters: Transliteration.letters,
        surname: { city, dice in
            if city.isBelarusian, dice.chance(percent: 60) { return dice.pick(Surnames.belarusian) }
            return dice.pickEarly(Surnames.masculine)
        },
        feminine: Surnames.feminine,
        // The codes 943–948 in Russia and 28 in Belarus are unassigned.
        phones: Phones(
            block: { $0.city.isBelarusian ? "+37528" : "+7\(943 + $0.index / 9_999_991 % 6)" }, typed: typedAtHome,
            junk: "79777777777"),
        junkEmails: ["test@test.ru", "noemail@example.org"])

    private static func typedAtHome(_ phone: String, _ dice: inout Dice) -> String {
        guard phone.hasPrefix("+7") else { return phone }
        let digits = Array(phone.dropFirst(2))
        let code = String(digits[0..<3])
        let blocks = [String(digits[3..<6]), String(digits[6..<8]), String(digits[8...])]
        switch dice.roll(5) {
        case 0: return "8" + code + blocks.joined()
        case 1: return "+7 (\(code)) " + blocks.joined(separator: "-")
        case 2: return "8 (\(code)) " + blocks.joined(separator: " ")
        case 3: return "7" + code + blocks.joined()
        default: return phone
        }
    }
}
