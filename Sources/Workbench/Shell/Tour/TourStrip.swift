import CampaignDomain
import TerminalKit

/// What the guide says, below the screen or beside it: never over what is to be seen.
struct TourStrip {
    /// From this width on the guide stands beside the screen.
    static let widthForBeside = 150
    static let widthBeside = 46

    let guide: TourGuide
    let words: Words
    /// Previous, next, leave.
    let keys: [KeyBinding]
    /// What the room may try.
    let trials: [KeyBinding]

    private var language: String { words.language.rawValue }
    private var count: String {
        words("{0} of {1}", words.number(guide.place + 1), words.number(guide.tour.stops.count))
    }
    private var title: String { guide.stop.title.text(in: language) }

    /// How many rows it takes below a screen of a size, its head included: all that is said, but a fifth of the window at most, and
    /// less where the screen would have no room.
    func height(in size: Size) -> Int {
        let lines = ScrollText(said).lines(width: max(1, size.width - 3)).count
        return 1 + min(lines, max(2, min((size.height - WorkbenchState.smallestSize.height) / 2, size.height / 5)))
    }

    private var said: [Paragraph] {
        let notes = Paragraph(guide.stop.notes.text(in: language), .overlay)
        return trials.isEmpty ? [notes] : [notes, tryParagraph]
    }

    private var tryParagraph: Paragraph {
        let pairs = trials.enumerated().flatMap { place, binding in
            [
                TextSpan(place == 0 ? "" : "  ", .overlay), TextSpan(binding.keyText + " ", .overlay.bold),
                TextSpan(binding.shortLabel ?? binding.label, .overlay),
            ]
        }
        return Paragraph([TextSpan(words("Try:") + " ", .overlayMuted)] + pairs, continuationIndent: 2)
    }

    func draw(in rect: Rect, into buffer: inout CellBuffer) {
        guard !rect.isEmpty else { return }
        buffer.fill(rect, style: .overlay)
        if isBeside(rect) { drawBeside(in: rect, into: &buffer) } else { drawBelow(in: rect, into: &buffer) }
    }

    /// The key under a place of the guide.
    func hit(_ position: Point, in rect: Rect) -> KeyBinding? {
        keyBar.hit(position, in: keyRow(of: rect))
    }

    private func isBeside(_ rect: Rect) -> Bool { rect.width == Self.widthBeside }

    private var keyBar: KeyBar { KeyBar(keys) }

    private func keyRow(of rect: Rect) -> Rect {
        if isBeside(rect) { return rect.inset(horizontal: 2, vertical: 1).row(rect.height - 3) }
        let width = min(rect.width, hintWidth)
        return Rect(x: rect.maxX - width, y: rect.y, width: width, height: 1)
    }

    /// What the keys take in the head.
    private var hintWidth: Int {
        keys.reduce(1) { $0 + DisplayWidth.columns(of: $1.keyText + ($1.shortLabel ?? $1.label)) + 4 }
    }

    private func drawBelow(in rect: Rect, into buffer: inout CellBuffer) {
        let keys = keyRow(of: rect)
        let head = Rect(x: rect.x + 1, y: rect.y, width: rect.width - keys.width - 2, height: 1)
        let spans = [
            TextSpan("▌ " + words("Tour") + " \(guide.place + 1)/\(guide.tour.stops.count) · ", .overlayMuted),
            TextSpan(title, .overlay.bold),
        ]
        buffer.draw(CardLine(spans).fitted(to: head.width), at: head.origin, in: head)
        keyBar.draw(in: keys, into: &buffer, look: .overlay)
        let text = Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 1)
        ScrollText(said).draw(in: text, into: &buffer)
    }

    private func drawBeside(in rect: Rect, into buffer: inout CellBuffer) {
        let content = TerminalKit.Overlay.draw(title: words("Tour"), label: count, frame: rect, into: &buffer)
        let parts = content.rows([.flexible(), .fixed(guide.tour.stops.count + 1), .fixed(1)], gap: 1)
        ScrollText([Paragraph(title, .overlay.bold), .init(" ", .overlay)] + spaced(said)).draw(
            in: parts[0], into: &buffer)
        drawStops(in: parts[1], into: &buffer)
        keyBar.draw(in: keyRow(of: rect), into: &buffer, look: .overlay)
    }

    private func spaced(_ paragraphs: [Paragraph]) -> [Paragraph] {
        Array(paragraphs.map { [$0] }.joined(separator: [Paragraph(" ", .overlay)]))
    }

    private func drawStops(in rect: Rect, into buffer: inout CellBuffer) {
        for (place, stop) in guide.tour.stops.enumerated() where place < rect.height {
            let isHere = place == guide.place
            buffer.drawFitted(
                (isHere ? "▸ " : place < guide.place ? "✓ " : "  ") + stop.title.text(in: language),
                in: rect.row(place),
                style: isHere ? .overlaySelection : .overlayMuted)
        }
    }
}

extension TourGuide {
    /// Marks the text to look at where it stands first in a rectangle. O(cells).
    func mark(in rect: Rect, of buffer: inout CellBuffer, language: Language) {
        let text = stop.look.text(in: language.rawValue)
        guard !text.isEmpty, waiting.isEmpty else { return }
        for (y, line) in buffer.lines.enumerated() where y >= rect.y && y < rect.maxY {
            guard let found = line.firstRange(of: text) else { continue }
            let place = Rect(
                x: DisplayWidth.columns(of: line[..<found.lowerBound]), y: y, width: DisplayWidth.columns(of: text),
                height: 1)
            if place.maxX <= rect.maxX { return buffer.restyle(place, .match) }
        }
    }
}
