/// The stable name of something a key can do: `list.down`. Configuration files use it.
public struct ActionID: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        rawValue = value
    }

    public var description: String { rawValue }
}

/// Keys, what they do, how that is called, and why it cannot be done now.
public struct KeyBinding: Equatable, Sendable {
    /// How much a hint matters where the bottom line has no room for all of them.
    public enum Importance: Int, Comparable, Sendable {
        /// Known elsewhere, or seldom wanted.
        case whenRoom
        case usual
        /// One would be lost without it.
        case high

        public static func < (left: Importance, right: Importance) -> Bool { left.rawValue < right.rawValue }
    }

    public enum Availability: Equatable, Sendable {
        case enabled
        /// With the reason, in the user's language.
        case disabled(String)
    }

    /// The first chord is the one shown.
    public var chords: [KeyChord]
    public var action: ActionID
    /// What it does, in the help and in the list of commands: "sign off". Already in the user's language.
    public var label: String
    /// What the bottom line says instead, when the label is long.
    public var shortLabel: String?
    /// The heading in the help.
    public var group: String
    /// Whether a number typed before repeats it or counts for it (`20j`).
    public var takesCount: Bool
    /// Whether the bottom line shows it.
    public var isHinted: Bool
    public var importance: Importance
    public var availability: Availability

    public init(
        _ chords: [KeyChord], _ action: ActionID, label: String, shortLabel: String? = nil, group: String = "",
        takesCount: Bool = false, isHinted: Bool = false, importance: Importance = .usual,
        availability: Availability = .enabled
    ) {
        self.chords = chords
        self.action = action
        self.label = label
        self.shortLabel = shortLabel
        self.group = group
        self.takesCount = takesCount
        self.isHinted = isHinted
        self.importance = importance
        self.availability = availability
    }

    /// The shown chord as text, empty when the binding has none.
    public var keyText: String { chords.first?.description ?? "" }

    /// What the bottom line says beside the key.
    var hint: String { shortLabel ?? label }
}

/// A heading of the help and the lines under it.
public struct KeyHelpGroup: Equatable, Sendable {
    public struct Line: Equatable, Sendable {
        /// All keys: `j  ↓`.
        public let keys: String
        public let label: String
        public let availability: KeyBinding.Availability
    }

    public let title: String
    public let lines: [Line]
}
