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
            block: { $0.city.isBelarusian ? "+37528" : "+7\(943 + $0.index / 9_999_991 % 6)" },
            typed: { phone, dice in
                guard phone.hasPrefix("+7") else { return phone }
                return Phones.typed(phone, country: "+7", code: 3, trunk: "8", brackets: ("8 (", ")"), &dice)
            },
            junk: "79777777777"),
        junkEmails: ["test@test.ru", "noemail@example.org"])
}
