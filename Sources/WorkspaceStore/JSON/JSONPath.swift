/// The way from a document's root to a value in it, such as `audience.include.lists` or `consents[1].status`.
struct JSONPath: Hashable, Sendable, CustomStringConvertible {
    enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    var steps: [Step] = []

    static let root = JSONPath()

    func appending(_ key: String) -> JSONPath { JSONPath(steps: steps + [.key(key)]) }
    func appending(_ index: Int) -> JSONPath { JSONPath(steps: steps + [.index(index)]) }

    var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += text.isEmpty ? key : "." + key
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}

extension JSONPath: ExpressibleByStringLiteral {
    init(stringLiteral key: String) {
        self.init(steps: [.key(key)])
    }
}

extension JSONPath {
    /// A field of the root, or the root itself when the name is empty.
    init(_ field: String) {
        self.init(steps: field.isEmpty ? [] : [.key(field)])
    }
}
