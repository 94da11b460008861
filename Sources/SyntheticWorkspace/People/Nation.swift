/// Among whom customers are made up: where people live there, what they are called, and how their telephones ring.
struct Nation: Sendable {
    let cities: [City]
    /// Where no region and no night keeps anything back: whoever is an example lives here.
    let heartland: [City]
    let maleNames: [MaleName]
    let femaleNames: [String]
    /// A surname in its masculine form for somebody of a city.
    let surname: @Sendable (City, inout Dice) -> String
    /// The same surname as a woman bears it.
    let feminine: @Sendable (String) -> String
    /// A given name as it is called, where that is another form.
    let vocative: @Sendable (String) -> String?
    /// Names in Latin letters, as people spell them in their addresses.
    let latinNames: [String: String]
    /// What a number in E.164 begins with; seven digits follow. No operator was given these blocks.
    let phoneBlock: @Sendable (Person) -> String
    /// A number as people write it who do not think of abroad, or E.164 where nobody does.
    let typedPhone: @Sendable (_ phone: String, inout Dice) -> String
    /// What is written where a telephone is asked for and none is given.
    let junkPhone: String
    /// What is written where an address is asked for and none is given.
    let junkEmails: [String]

    let cityWeights: [Int]

    /// - Parameters:
    ///   - surnames: the surnames that `surname` draws from.
    ///   - letters: what each letter of a name becomes in an address.
    init(
        cities: [City], heartland: [City], names: (male: [MaleName], female: [String]), surnames: [String],
        letters: [Character: String],
        surname: @escaping @Sendable (City, inout Dice) -> String, feminine: @escaping @Sendable (String) -> String,
        vocative: @escaping @Sendable (String) -> String? = { _ in nil }, phones: Phones, junkEmails: [String]
    ) {
        self.cities = cities
        self.heartland = heartland
        maleNames = names.male
        femaleNames = names.female
        self.surname = surname
        self.feminine = feminine
        self.vocative = vocative
        phoneBlock = phones.block
        typedPhone = phones.typed
        junkPhone = phones.junk
        self.junkEmails = junkEmails
        cityWeights = cities.map(\.weight)
        let all = names.male.map(\.name) + names.female + surnames + surnames.map(feminine)
        latinNames = Dictionary(
            all.map { name in (name, name.lowercased().map { letters[$0] ?? "" }.joined()) },
            uniquingKeysWith: { first, _ in first })
    }

    /// How telephones ring.
    struct Phones {
        let block: @Sendable (Person) -> String
        let typed: @Sendable (_ phone: String, inout Dice) -> String
        let junk: String

        /// A number in one of five spellings.
        ///
        /// - Parameters:
        ///   - phone: a number in E.164 that begins with `country`.
        ///   - code: how many digits the code of the operator has.
        ///   - trunk: what is dialled at home in place of `country`.
        ///   - brackets: what stands around the code in the spelling with spaces.
        static func typed(
            _ phone: String, country: String, code: Int, trunk: String, brackets: (String, String), _ dice: inout Dice
        ) -> String {
            let digits = phone.dropFirst(country.count)
            let operatorCode = digits.prefix(code)
            let number = digits.dropFirst(code)
            let blocks = [number.prefix(3), number.dropFirst(3).prefix(2), number.dropFirst(5)]
            switch dice.roll(5) {
            case 0: return trunk + digits
            case 1: return "\(country) (\(operatorCode)) " + blocks.joined(separator: "-")
            case 2: return brackets.0 + operatorCode + brackets.1 + " " + blocks.joined(separator: " ")
            case 3: return String(country.dropFirst() + digits)
            default: return phone
            }
        }
    }

    func city(named name: String) -> City? { cities.first { $0.name == name } }
}
