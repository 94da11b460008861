/// Which form of a noun a whole number asks for: the cardinal rules of the Unicode CLDR.
public enum PluralRule: Sendable {
    /// 1 record, 2 records.
    case oneOther
    /// Russian, Ukrainian and Belarusian: 1 запись, 2 записи, 5 записей, 21 запись.
    case oneFewMany

    /// Nil for a language whose rule is not known here.
    public init?(languageCode: String) {
        switch languageCode {
        case "en": self = .oneOther
        case "ru", "uk", "be": self = .oneFewMany
        default: return nil
        }
    }

    /// How many forms a noun has.
    public var formCount: Int {
        switch self {
        case .oneOther: 2
        case .oneFewMany: 3
        }
    }

    /// The position of the form for a number, in the order of the rule's name.
    public func form(for number: Int) -> Int {
        let magnitude = number.magnitude
        switch self {
        case .oneOther: return magnitude == 1 ? 0 : 1
        case .oneFewMany:
            let lastTwo = magnitude % 100
            if (11...14).contains(lastTwo) { return 2 }
            switch magnitude % 10 {
            case 1: return 0
            case 2...4: return 1
            default: return 2
            }
        }
    }
}
