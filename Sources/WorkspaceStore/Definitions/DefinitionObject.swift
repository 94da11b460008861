import CampaignDomain

/// An object of a definition file while it is decoded: typed reading of its fields, with the path in every fault.
struct DefinitionObject {
    let object: JSONObject
    let path: JSONPath
    let context: DefinitionContext

    init(_ value: JSONValue, path: JSONPath, context: DefinitionContext) throws(ContentFault) {
        guard let object = value.object else { throw .wrongType(path, "an object in braces") }
        self.object = object
        self.path = path
        self.context = context
    }

    /// The field's value; null counts as absent.
    func value(_ key: String) -> JSONValue? {
        let value = object[key]
        return value == .null ? nil : value
    }

    func place(_ key: String) -> JSONPath { path.appending(key) }

    func text(_ key: String) throws(ContentFault) -> String? {
        guard let value = value(key) else { return nil }
        return try DefinitionObject.text(value, at: place(key))
    }

    private static func text(_ value: JSONValue, at path: JSONPath) throws(ContentFault) -> String {
        guard let text = value.text else { throw .wrongType(path, "a text in double quotes") }
        guard !text.utf8.contains(0) else { throw ContentFault(path, "holds a NUL character", "remove it") }
        return text
    }

    func requiredText(_ key: String) throws(ContentFault) -> String {
        guard let text = try text(key), !text.isEmpty else { throw ContentFault(place(key), "is missing", "add it") }
        return text
    }

    func texts(_ key: String) throws(ContentFault) -> [String] {
        guard let value = value(key) else { return [] }
        guard let elements = value.elements else { throw .wrongType(place(key), "an array of texts") }
        var texts: [String] = []
        texts.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            // A path is made for the fault only: a list may have a million members.
            guard case .string(let text) = element else {
                throw .wrongType(place(key).appending(index), "a text in double quotes")
            }
            texts.append(text)
        }
        return texts
    }

    func integer(_ key: String) throws(ContentFault) -> Int? {
        guard let value = value(key) else { return nil }
        guard case .number(let digits) = value, let number = Int(digits) else {
            throw .wrongType(place(key), "a whole number")
        }
        return number
    }

    func number(_ key: String) throws(ContentFault) -> Double? {
        guard let value = value(key) else { return nil }
        guard case .number(let digits) = value, let number = Double(digits), number.isFinite else {
            throw .wrongType(place(key), "a number")
        }
        return number
    }

    /// A number from 0 to 1.
    func share(_ key: String) throws(ContentFault) -> Double? {
        guard let number = try number(key) else { return nil }
        guard (0...1).contains(number) else { throw .wrongType(place(key), "a share from 0 to 1") }
        return number
    }

    func boolean(_ key: String) throws(ContentFault) -> Bool? {
        guard let value = value(key) else { return nil }
        guard case .boolean(let flag) = value else { throw .wrongType(place(key), "true or false") }
        return flag
    }

    func word<Word>(_ key: String, _ type: Word.Type) throws(ContentFault) -> Word?
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        guard let text = try text(key) else { return nil }
        guard let word = Word(rawValue: text) else { throw .notOneOf(place(key), Word.allCases.map(\.rawValue)) }
        return word
    }

    func instant(_ key: String) throws(ContentFault) -> Instant? {
        guard let text = try text(key) else { return nil }
        guard let instant = Instant(iso8601: text) else { throw .notATime(place(key)) }
        return instant
    }

    func date(_ key: String) throws(ContentFault) -> CalendarDate? {
        guard let text = try text(key) else { return nil }
        guard let date = CalendarDate(text) else { throw .notADate(place(key)) }
        return date
    }

    func money(_ key: String) throws(ContentFault) -> Money? {
        guard let value = value(key) else { return nil }
        guard let text = value.text, let money = context.currency.amount(text) else {
            throw .notMoney(place(key), context.currency)
        }
        return money
    }

    func span(_ key: String) throws(ContentFault) -> TimeSpan? {
        guard let text = try text(key) else { return nil }
        guard let span = TimeSpan(text) else { throw .notASpan(place(key)) }
        return span
    }

    func object(_ key: String) throws(ContentFault) -> DefinitionObject? {
        guard let value = value(key) else { return nil }
        return try DefinitionObject(value, path: place(key), context: context)
    }

    /// The objects of an array, none when it is absent.
    func objects(_ key: String) throws(ContentFault) -> [DefinitionObject] {
        guard let value = value(key) else { return [] }
        guard let elements = value.elements else { throw .wrongType(place(key), "an array of objects") }
        var objects: [DefinitionObject] = []
        for (index, element) in elements.enumerated() {
            objects.append(try DefinitionObject(element, path: place(key).appending(index), context: context))
        }
        return objects
    }
}

/// What the meaning of a definition's values depends on.
struct DefinitionContext: Sendable {
    var currency: Currency
    /// The workspace's zone: times are written with its offset.
    var zone: ZoneRules
}

/// A definition that lives in a file of its own or in an array of them: read from a tree, and written as one.
///
/// ``encoded(_:)`` is everything this program understands of a definition; a save compares the encodings before and after a
/// change and touches nothing else in the file (``JSONValue/merging(from:to:)``).
protocol StoredDefinition: Sendable {
    init(_ object: DefinitionObject) throws(ContentFault)
    func encoded(_ context: DefinitionContext) -> JSONValue
    var storedID: String { get }
}
