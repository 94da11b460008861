/// A JSON document as a tree that keeps what a rewrite must not lose: the order of fields, unknown ones, and numbers as they
/// were written.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The digits as written in the file.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    public static func integer(_ number: Int) -> JSONValue { .number(String(number)) }

    /// A number in its shortest form; whole ones without a fraction. Only finite numbers have a form in JSON, others are null.
    public static func decimal(_ number: Double) -> JSONValue {
        guard number.isFinite else { return .null }
        if let whole = Int64(exactly: number) { return .number(String(whole)) }
        return .number("\(number)")
    }

    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    public var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The field of an object; nil for anything else.
    public subscript(key: String) -> JSONValue? { object?[key] }
}

/// The fields of a JSON object in the order of the file. A repeated field is kept; the last one counts.
public struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSONValue
    }

    public private(set) var members: [Member] = []

    public init() {}

    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        members = elements.map { Member(key: $0.0, value: $0.1) }
    }

    /// The field's value. Setting keeps the field's place or adds it at the end; nil removes it. O(fields).
    public subscript(key: String) -> JSONValue? {
        get { members.last { $0.key == key }?.value }
        set {
            guard let newValue else { return members.removeAll { $0.key == key } }
            if let place = members.lastIndex(where: { $0.key == key }) {
                members[place].value = newValue
            } else {
                members.append(Member(key: key, value: newValue))
            }
        }
    }

    /// Adds a field without looking whether it is there.
    mutating func append(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
    }
}
