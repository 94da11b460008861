import CampaignDomain

/// Puts the fields of a definition together, leaving out those that say nothing.
struct EncodedObject {
    private(set) var object = JSONObject()

    var value: JSONValue { .object(object) }

    mutating func set(_ key: String, _ value: JSONValue?) {
        if let value { object[key] = value }
    }

    mutating func set(_ key: String, _ text: String?) {
        set(key, text.map { JSONValue.string($0) })
    }

    mutating func set(_ key: String, _ number: Int?) {
        set(key, number.map { JSONValue.integer($0) })
    }

    mutating func set(_ key: String, _ number: Double?) {
        set(key, number.map { JSONValue.decimal($0) })
    }

    mutating func set(_ key: String, _ flag: Bool?) {
        set(key, flag.map { JSONValue.boolean($0) })
    }

    mutating func set<Word: RawRepresentable>(_ key: String, _ word: Word?) where Word.RawValue == String {
        set(key, word?.rawValue)
    }

    /// Leaves an empty array out unless it must be there.
    mutating func set(_ key: String, _ texts: [String], evenIfEmpty: Bool = false) {
        if !texts.isEmpty || evenIfEmpty { object[key] = .array(texts.map { .string($0) }) }
    }

    mutating func set(_ key: String, _ instant: Instant?, _ context: DefinitionContext) {
        set(key, instant.map { context.zone.iso8601($0) })
    }

    mutating func set(_ key: String, _ money: Money?, _ context: DefinitionContext) {
        set(key, money.map { context.currency.decimal($0) })
    }
}

extension TimeSpan {
    /// In the largest unit that says it exactly, as files write it: `2d`, `36h`.
    public var written: String {
        seconds % 86_400 == 0 ? "\(seconds / 86_400)d" : "\(seconds / 3_600)h"
    }
}
