import CampaignDomain

/// Makes ids from names: `Женщины 25–45` is `zhenshchiny-25-45`.
enum DefinitionName {
    /// Longer ids are cut: they are names of files.
    static let longestID = 60

    /// An id of Latin letters, digits and hyphens that nobody has yet: with `-2`, `-3` … behind it when need be.
    ///
    /// - Parameter fallback: for a name without a letter or digit.
    static func id(from name: String, taken: Set<String>, fallback: String) -> String {
        let base = slug(name)
        let wanted = base.isEmpty ? fallback : base
        guard taken.contains(wanted) else { return wanted }
        var number = 2
        while taken.contains("\(wanted)-\(number)") { number += 1 }
        return "\(wanted)-\(number)"
    }

    private static func slug(_ name: String) -> String {
        var words: [String] = []
        var word = ""
        for character in name.lowercased() {
            if let letters = latin[character] {
                word += letters
            } else if character.isASCII, character.isLetter || character.isNumber {
                word.append(character)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return String(words.joined(separator: "-").prefix(longestID))
    }

    /// How Cyrillic is written in passports, nearly.
    private static let latin: [Character: String] = {
        let letters = "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюя"
        let latin = [
            "a", "b", "v", "g", "g", "d", "e", "ie", "e", "zh", "z", "i", "i", "i", "i", "k", "l", "m", "n", "o", "p",
            "r", "s", "t", "u", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia",
        ]
        return Dictionary(uniqueKeysWithValues: zip(letters, latin))
    }()
}
