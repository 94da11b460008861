/// Turns presses into actions, with numbers before them: `20j`.
///
/// A digit may be bound itself (`5` opens a screen). It is held back until the next press or until ``resolve(with:)``
/// is called after a pause: followed by an action that takes a count it was a count, else it was the digit's own action.
public struct KeyReader: Equatable, Sendable {
    /// What a press came to.
    public enum Outcome: Equatable, Sendable {
        /// The binding to run, and the number typed before it.
        case run(KeyBinding, count: Int?)
        /// It is bound, but cannot be done now; the reason is in the binding's availability.
        case disabled(KeyBinding, reason: String)
        /// Nothing is bound to it.
        case unbound(KeyChord)
    }

    /// The longest number that is read; more digits are ignored.
    public static let largestCount = 9_999_999

    private var digits: [Int] = []

    public init() {}

    /// The number typed so far, for the message line; nil when there is none.
    public var pendingCount: Int? {
        digits.isEmpty ? nil : digits.reduce(0) { min($0 * 10 + $1, Self.largestCount) }
    }

    /// Whether what was typed so far is a single digit that does something itself: not yet a number.
    public func isAction(with map: KeyMap) -> Bool {
        digits.count == 1 && !resolved(with: map).isEmpty
    }

    /// Reads one press. Usually one outcome; none while a number is typed, two when a held digit was an action itself.
    public mutating func read(_ chord: KeyChord, with map: KeyMap) -> [Outcome] {
        if let digit = Self.digit(of: chord), digit > 0 || !digits.isEmpty {
            digits.append(digit)
            return []
        }
        if chord.key == .escape, !digits.isEmpty {
            digits = []
            return []
        }
        guard let binding = map.binding(for: chord) else {
            return resolve(with: map) + [.unbound(chord)]
        }
        if binding.takesCount {
            let count = pendingCount
            digits = []
            return [Self.outcome(binding, count: count)]
        }
        return resolve(with: map) + [Self.outcome(binding, count: nil)]
    }

    /// After a pause (some 0.4 s): a single digit that is bound itself becomes its action; other numbers are dropped.
    public mutating func resolve(with map: KeyMap) -> [Outcome] {
        defer { digits = [] }
        return resolved(with: map)
    }

    private func resolved(with map: KeyMap) -> [Outcome] {
        guard digits.count == 1, let digit = digits.first else { return [] }
        let chord = KeyChord(Character(String(digit)))
        return map.binding(for: chord).map { [KeyReader.outcome($0, count: nil)] } ?? []
    }

    private static func outcome(_ binding: KeyBinding, count: Int?) -> Outcome {
        switch binding.availability {
        case .enabled: .run(binding, count: count)
        case .disabled(let reason): .disabled(binding, reason: reason)
        }
    }

    private static func digit(of chord: KeyChord) -> Int? {
        guard let character = chord.typedCharacter, character.isASCII else { return nil }
        return character.wholeNumberValue
    }
}
