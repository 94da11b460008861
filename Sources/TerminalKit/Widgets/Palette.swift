/// Something the palette offers.
public struct PaletteItem: Equatable, Sendable {
    public var action: ActionID
    public var title: String
    /// The key that does the same, shown beside it.
    public var keyText: String
    public var availability: KeyBinding.Availability

    public init(
        action: ActionID, title: String, keyText: String = "", availability: KeyBinding.Availability = .enabled
    ) {
        self.action = action
        self.title = title
        self.keyText = keyText
        self.availability = availability
    }
}

/// The command palette: a text field and what fuzzily matches it, the best first.
public struct Palette: Equatable, Sendable {
    /// An item that matches, and the characters of its title that did.
    public struct Result: Equatable, Sendable {
        public let item: PaletteItem
        public let positions: [Int]
    }

    /// What a press came to.
    public enum Response: Equatable, Sendable {
        case none, cancelled
        case chosen(PaletteItem)
    }

    public private(set) var items: [PaletteItem]
    public private(set) var field: TextField
    public private(set) var results: [Result]
    public private(set) var list = ListState()
    static let visibleResults = 12

    public init(items: [PaletteItem], placeholder: String = "") {
        self.items = items
        field = TextField(placeholder: placeholder)
        results = Self.ranked(items, query: "")
    }

    /// Types, moves, chooses with Enter, leaves with Esc. Cost of typing: one match an item.
    public mutating func handle(_ event: TerminalEvent) -> Response {
        guard case .key(let chord) = event else {
            edit(event)
            return .none
        }
        switch (chord.key, chord.modifiers) {
        case (.escape, _): return .cancelled
        case (.enter, _): return results.indices.contains(list.selection) ? choose(list.selection) : .none
        case (.down, _), (.character("n"), .control): move(.by(1))
        case (.up, _), (.character("p"), .control): move(.by(-1))
        case (.pageDown, _): move(.pageDown)
        case (.pageUp, _): move(.pageUp)
        default: edit(event)
        }
        return .none
    }

    /// Chooses a result by its number, as the mouse does; one that cannot be done now is not chosen.
    public func choose(_ index: Int) -> Response {
        guard results.indices.contains(index), results[index].item.availability == .enabled else { return .none }
        return .chosen(results[index].item)
    }

    private mutating func move(_ movement: ListMovement) {
        list.move(movement, count: results.count, height: Self.visibleResults)
    }

    private mutating func edit(_ event: TerminalEvent) {
        guard field.handle(event) == .changed else { return }
        results = Self.ranked(items, query: field.text)
        list = ListState()
    }

    private static func ranked(_ items: [PaletteItem], query: String) -> [Result] {
        let matcher = FuzzyMatcher(query)
        let scored = items.enumerated().compactMap { index, item in
            matcher.match(item.title).map { (index: index, item: item, match: $0) }
        }
        // Equal scores keep the order in which the items were given.
        return scored.sorted { ($1.match.score, $0.index) < ($0.match.score, $1.index) }
            .map { Result(item: $0.item, positions: $0.match.positions) }
    }
}
