/// The bottom line: the keys that work here, now. ` Enter why   w waterfall   ? help`
public struct KeyBar: Equatable, Sendable {
    public private(set) var bindings: [KeyBinding]
    /// The blank columns between two hints.
    private var gap = KeyBar.wideGap

    private static let wideGap = 3
    private static let narrowGap = 2

    public init(_ bindings: [KeyBinding]) {
        self.bindings = bindings
    }

    /// As many hints as fit into a width, in their order. Where there is no room for all, they first move together; then those
    /// go that cannot be used now, then the least important, of equals the last.
    ///
    /// - Parameters:
    ///   - rest: the way to everything that is not shown, always the last hint.
    ///   - restLabel: what `rest` is called when something had to go that is more than welcome and can be used.
    public init(_ bindings: [KeyBinding], rest: KeyBinding, restLabel: String, width: Int) {
        var kept = bindings
        var last = rest
        while true {
            self.init(kept + [last])
            if fits(width) { return }
            gap = KeyBar.narrowGap
            if fits(width) || kept.isEmpty { return }
            let removed = kept.remove(at: KeyBar.leastImportant(kept))
            if removed.importance > .whenRoom, removed.availability == .enabled { last.shortLabel = restLabel }
        }
    }

    private static func leastImportant(_ bindings: [KeyBinding]) -> Int {
        func rank(_ binding: KeyBinding) -> (Int, Int) {
            (binding.availability == .enabled ? 1 : 0, binding.importance.rawValue)
        }
        var least = bindings.count - 1
        for index in bindings.indices.reversed() where rank(bindings[index]) < rank(bindings[least]) { least = index }
        return least
    }

    /// What keys and their hints look like on the ground they stand on.
    public struct Look: Sendable {
        let key: Style
        let label: Style
        let disabled: Style

        /// On the ground of the screen.
        public static let screen = Look(key: .key, label: .keyLabel, disabled: .keyDisabled)
        /// On the ground of a dialog or the guide.
        public static let overlay = Look(key: .overlay.bold, label: .overlay, disabled: .overlayMuted)
    }

    public func draw(in rect: Rect, into buffer: inout CellBuffer, look: Look = .screen) {
        let row = rect.row(0)
        buffer.fill(row, style: look.label)
        for (binding, span) in zip(bindings, spans(width: row.width)) {
            let isEnabled = binding.availability == .enabled
            let place = Point(x: row.x + span.lowerBound, y: row.y)
            let used = buffer.draw(binding.keyText, at: place, in: row, style: isEnabled ? look.key : look.disabled)
            buffer.draw(
                " " + binding.hint, at: Point(x: place.x + used, y: row.y), in: row,
                style: isEnabled ? look.label : look.disabled)
        }
    }

    /// The binding at a place: what is written there is also a button.
    public func hit(_ point: Point, in rect: Rect) -> KeyBinding? {
        guard rect.row(0).contains(point) else { return nil }
        let spans = spans(width: rect.width)
        return zip(bindings, spans).first { $0.1.contains(point.x - rect.x) }?.0
    }

    private func fits(_ width: Int) -> Bool {
        spans(width: width).count == bindings.count
    }

    /// Only what fits as a whole: half a hint is a riddle.
    private func spans(width: Int) -> [Range<Int>] {
        var position = 1
        var spans: [Range<Int>] = []
        for binding in bindings {
            let length = DisplayWidth.columns(of: binding.keyText) + 1 + DisplayWidth.columns(of: binding.hint)
            guard position + length <= width else { break }
            spans.append(position..<position + length)
            position += length + gap
        }
        return spans
    }
}
