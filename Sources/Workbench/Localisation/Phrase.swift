/// An English text that will be translated where it is shown. Tables of data (tabs, key bindings, columns) hold phrases, so
/// that none of their texts reaches the screen untranslated and a test can find them all.
public struct Phrase: Hashable, Sendable {
    public let english: String

    public init(_ english: String) {
        self.english = english
    }
}

/// Something countable, in its English forms. A form may say where the number goes with `{0}` and have further arguments
/// from `{1}` on; without `{0}` the number stands before it.
public struct CountedNoun: Hashable, Sendable {
    public let one: String
    public let other: String

    public init(_ one: String, _ other: String) {
        self.one = one
        self.other = other
    }
}

extension CountedNoun {
    public static let record = CountedNoun("record", "records")
    public static let person = CountedNoun("person", "people")
    public static let customer = CountedNoun("customer", "customers")
    public static let campaign = CountedNoun("campaign", "campaigns")
    public static let segment = CountedNoun("segment", "segments")
    public static let list = CountedNoun("list", "lists")
    public static let chain = CountedNoun("chain", "chains")
    public static let message = CountedNoun("message", "messages")
    public static let order = CountedNoun("order", "orders")
    public static let event = CountedNoun("event", "events")
    public static let product = CountedNoun("product", "products")
    public static let finding = CountedNoun("finding", "findings")
    public static let warning = CountedNoun("warning", "warnings")
    public static let rule = CountedNoun("rule", "rules")
    public static let step = CountedNoun("step", "steps")
    public static let row = CountedNoun("row", "rows")
    public static let line = CountedNoun("line", "lines")
    public static let file = CountedNoun("file", "files")
    public static let error = CountedNoun("error", "errors")
    public static let match = CountedNoun("match", "matches")
    public static let mark = CountedNoun("marked", "marked")
    public static let year = CountedNoun("year", "years")
    public static let day = CountedNoun("day", "days")
    public static let hour = CountedNoun("hour", "hours")
    public static let minute = CountedNoun("minute", "minutes")
    public static let second = CountedNoun("second", "seconds")
    public static let part = CountedNoun("part", "parts")
    public static let point = CountedNoun("point", "points")
    public static let character = CountedNoun("character", "characters")
}
