/// The bindings that work in one place. Of two bindings for one chord, the earlier wins.
public struct KeyMap: Equatable, Sendable {
    public private(set) var bindings: [KeyBinding]
    /// Where letters that are not Latin lie.
    public var layout: KeyLayout
    private var index: [KeyChord: Int] = [:]

    public init(_ bindings: [KeyBinding], layout: KeyLayout = .russianAndUkrainian) {
        self.bindings = bindings
        self.layout = layout
        rebuildIndex()
    }

    /// The bindings of this map, then those of another: a screen's own before those of every screen. The layout stays.
    public func merged(with other: KeyMap) -> KeyMap {
        KeyMap(bindings + other.bindings, layout: layout)
    }

    /// The binding for a press: as typed, else the same physical key on a Latin layout. O(1).
    public func binding(for chord: KeyChord) -> KeyBinding? {
        if let found = index[chord] { return bindings[found] }
        guard let latin = layout.latin(of: chord), let found = index[latin] else { return nil }
        return bindings[found]
    }

    /// The first binding of an action.
    public func binding(of action: ActionID) -> KeyBinding? {
        bindings.first { $0.action == action }
    }

    /// Gives actions other keys. A chord taken this way is lost by whoever had it; an empty list unbinds.
    /// - Returns: the actions that this map does not know, in order of name.
    @discardableResult
    public mutating func remap(_ changes: [ActionID: [KeyChord]]) -> [ActionID] {
        let taken = Set(changes.values.joined())
        for position in bindings.indices {
            if let chords = changes[bindings[position].action] {
                bindings[position].chords = chords
            } else {
                bindings[position].chords.removeAll(where: taken.contains)
            }
        }
        rebuildIndex()
        let known = Set(bindings.map(\.action))
        return changes.keys.filter { !known.contains($0) }.sorted { $0.rawValue < $1.rawValue }
    }

    /// The help: every binding that has a key, under its group, in the order the map gives them.
    public var help: [KeyHelpGroup] {
        var titles: [String] = []
        var lines: [String: [KeyHelpGroup.Line]] = [:]
        for binding in bindings where !binding.chords.isEmpty {
            if lines[binding.group] == nil { titles.append(binding.group) }
            let keys = binding.chords.map(\.description).joined(separator: "  ")
            lines[binding.group, default: []].append(
                KeyHelpGroup.Line(keys: keys, label: binding.label, availability: binding.availability))
        }
        return titles.map { KeyHelpGroup(title: $0, lines: lines[$0] ?? []) }
    }

    private mutating func rebuildIndex() {
        index = [:]
        for (position, binding) in bindings.enumerated() {
            for chord in binding.chords where index[chord] == nil { index[chord] = position }
        }
    }
}
