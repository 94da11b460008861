import Mustache

/// What a name in a template stands for, as far as it matters for whether something is shown.
enum MergeValue: Hashable {
    /// The recipient: where names are looked up first.
    case recipient
    /// Groups of fields.
    case loyalty, attributes, product
    case text, number
    /// What a function such as `empty` answers.
    case flag(Bool)
    /// A list made by a function; what is inside it is not judged.
    case list

    /// What a section does with it.
    var isShown: Bool { self != .flag(false) }

    /// What the library's functions make of a value, the outermost function first; nil when they do not apply.
    static func transformed(_ sample: Any, by transforms: [String]) -> MergeValue? {
        var value: Any? = sample
        for transform in transforms.reversed() {
            value = (value as? any MustacheTransformable)?.transform(transform)
        }
        return value.map { MergeValue(result: $0) }
    }

    private init(result: Any) {
        switch result {
        case let flag as Bool: self = .flag(flag)
        case is Int: self = .number
        case is String, is Substring: self = .text
        default: self = .list
        }
    }
}
