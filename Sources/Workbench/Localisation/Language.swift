/// A language the workbench speaks. Adding one is its folder in `Languages`, its case here, and its line in
/// ``translation``.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case russian = "ru"
    case ukrainian = "uk"
    case belarusian = "be"

    /// The language of a locale as systems and workspaces write it: `ru`, `ru-RU`, `ru_RU.UTF-8`. English for a language that
    /// the workbench does not speak, and for `C` and `POSIX`, which name none.
    public init(locale: String) {
        let code = locale.prefix { $0.isLetter }.lowercased()
        self = Language(rawValue: code) ?? .english
    }

    /// All codes, for those who may choose: `en, ru, uk, be`.
    public static var codes: String { allCases.map(\.rawValue).joined(separator: ", ") }

    var translation: Translation {
        switch self {
        case .english: .english
        case .russian: .russian
        case .ukrainian: .ukrainian
        case .belarusian: .belarusian
        }
    }

    /// The name by which its speakers know it.
    public var nativeName: String {
        switch self {
        case .english: "English"
        case .russian: "Русский"
        case .ukrainian: "Українська"
        case .belarusian: "Беларуская"
        }
    }
}
