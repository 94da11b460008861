/// Names in Latin letters, as people spell them in their addresses.
enum Transliteration {
    private static let letters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya",
    ]

    static func latin(_ name: String) -> String {
        name.lowercased().map { letters[$0] ?? "" }.joined()
    }

    /// Every name of the tables in Latin letters, made once: names are drawn a million times.
    static let ofName: [String: String] = {
        let surnames = Surnames.masculine + Surnames.belarusian
        let all = GivenNames.male.map(\.name) + GivenNames.female + surnames + surnames.map(Surnames.feminine)
        return Dictionary(all.map { ($0, latin($0)) }, uniquingKeysWith: { first, _ in first })
    }()
}
