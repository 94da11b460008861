import TerminalKit

/// Something about the files that is found out and can be said instead.
enum ImportSetting: CaseIterable, Sendable {
    case tool, encoding, delimiter, header, source, mapping, again

    func title(_ words: Words) -> String {
        switch self {
        case .tool: words("Tool")
        case .encoding: words("Encoding")
        case .delimiter: words("Delimiter")
        case .header: words("Header")
        case .source: words("Source")
        case .mapping: words("Mapping file")
        case .again: words("Read before")
        }
    }
}

/// What can be chosen of a setting, and what a choice makes of a wish.
struct ImportOptions: Sendable {
    struct Option: Sendable {
        let title: String
        let wish: ImportWish
    }

    let options: [Option]
    /// The one that is chosen now.
    let selection: Int

    /// Nil for settings that are typed.
    init?(_ setting: ImportSetting, of wish: ImportWish, _ choices: ImportChoices, _ vocabulary: ImportVocabulary) {
        let words = vocabulary.words
        var made: [(title: String, isChosen: Bool, wish: ImportWish)] = []
        func add(_ title: String, _ isChosen: Bool, _ change: (inout ImportWish) -> Void) {
            var changed = wish
            change(&changed)
            made.append((title, isChosen, changed))
        }
        switch setting {
        case .tool:
            add(words("found out"), wish.format == nil) { $0.format = nil }
            for format in choices.formats { add(format.title, wish.format == format.id) { $0.format = format.id } }
        case .encoding:
            add(words("found out"), wish.encoding == nil) { $0.encoding = nil }
            for name in choices.encodings {
                add(name.uppercased(), wish.encoding == name) { $0.encoding = name }
            }
        case .delimiter:
            add(words("found out"), wish.delimiter == nil) { $0.delimiter = nil }
            for byte in [",", ";", "\t", "|"].map({ UInt8(ascii: $0) }) {
                add(vocabulary.delimiter(byte), wish.delimiter == byte) { $0.delimiter = byte }
            }
        case .header:
            add(words("found out"), wish.hasHeader == nil) { $0.hasHeader = nil }
            add(words("the first row names the columns"), wish.hasHeader == true) { $0.hasHeader = true }
            add(words("no header"), wish.hasHeader == false) { $0.hasHeader = false }
        case .again:
            add(words("passed over"), !wish.readsAgain) { $0.readsAgain = false }
            add(words("read again"), wish.readsAgain) { $0.readsAgain = true }
        case .source, .mapping: return nil
        }
        options = made.map { Option(title: $0.title, wish: $0.wish) }
        selection = made.firstIndex { $0.isChosen } ?? 0
    }

    func menu(title: String) -> Menu { Menu(title: title, items: options.map(\.title), selection: selection) }
}
