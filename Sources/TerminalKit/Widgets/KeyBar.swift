/// The bottom line: the keys that work here, now. ` Enter why   w waterfall   ? help`
public struct KeyBar: Equatable, Sendable {
    public var bindings: [KeyBinding]

    public init(_ bindings: [KeyBinding]) {
        self.bindings = bindings
    }

    /// The bindings of a map that are marked to be hinted.
    public init(_ map: KeyMap) {
        bindings = map.bindings.filter { $0.isHinted && !$0.chords.isEmpty }
    }

    public func draw(in rect: Rect, into buffer: inout CellBuffer) {
        let row = rect.row(0)
        buffer.fill(row, style: .keyLabel)
        for (binding, span) in zip(bindings, spans(width: row.width)) {
            let isEnabled = binding.availability == .enabled
            let place = Point(x: row.x + span.lowerBound, y: row.y)
            let used = buffer.draw(binding.keyText, at: place, in: row, style: isEnabled ? .key : .keyDisabled)
            buffer.draw(
                " " + binding.label, at: Point(x: place.x + used, y: row.y), in: row,
                style: isEnabled ? .keyLabel : .keyDisabled)
        }
    }

    /// The binding at a place: what is written there is also a button.
    public func hit(_ point: Point, in rect: Rect) -> KeyBinding? {
        guard rect.row(0).contains(point) else { return nil }
        let spans = spans(width: rect.width)
        return zip(bindings, spans).first { $0.1.contains(point.x - rect.x) }?.0
    }

    /// Only what fits as a whole: half a hint is a riddle.
    private func spans(width: Int) -> [Range<Int>] {
        var position = 1
        var spans: [Range<Int>] = []
        for binding in bindings {
            let length = DisplayWidth.columns(of: binding.keyText) + 1 + DisplayWidth.columns(of: binding.label)
            guard position + length <= width else { break }
            spans.append(position..<position + length)
            position += length + 3
        }
        return spans
    }
}
