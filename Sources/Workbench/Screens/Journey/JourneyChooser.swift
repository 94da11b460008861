import AudienceEngine
import CampaignDomain
import TerminalKit

/// The list of those who can travel: each persona with its story, then the customers.
struct JourneyChooser {
    let screen: JourneyScreen
    let context: ScreenContext
    private var words: Words { context.words }

    /// The rectangle of each entry that can be seen, in the order of the list.
    static func places(of screen: JourneyScreen, in context: ScreenContext) -> [Rect] {
        JourneyChooser(screen: screen, context: context).entries(in: Panel.content(of: context.area)).map(\.rect)
    }

    func draw(into buffer: inout CellBuffer) {
        let count = words.counted(screen.personas.count, .persona)
        let content = Panel(title: words("Who travels?"), label: count, isFocused: true)
            .draw(in: context.area, into: &buffer)
        for entry in entries(in: content) {
            for (line, spans) in entry.lines.enumerated() {
                buffer.draw(spans, at: entry.rect.row(line).origin, in: entry.rect.row(line))
            }
            if entry.isSelected { buffer.restyle(entry.rect.row(0), .selection) }
        }
        guard let fault = screen.fault else { return }
        let row = content.row(content.height - 1)
        buffer.drawFitted("✖ " + sentence(fault), in: row, style: .stop)
    }

    private func sentence(_ fault: JourneyWork.Fault) -> String {
        switch fault {
        case .missing(let id): words("nobody is called {0} any more", context.presentation.quoted(id.rawValue))
        case .campaign(let id):
            words(
                "the campaign {0} cannot be computed; its preview says why", context.presentation.campaign(id.rawValue))
        case .unexpected(let reason): reason
        }
    }

    private struct Entry {
        let rect: Rect
        let lines: [[TextSpan]]
        let isSelected: Bool
    }

    /// Those that fit, from the top; the selected one is always among them.
    private func entries(in content: Rect) -> [Entry] {
        var texts = screen.personas.map { lines(of: $0, width: content.width) } + [customerLines(width: content.width)]
        var first = 0
        func height(_ range: ClosedRange<Int>) -> Int { texts[range].reduce(0) { $0 + $1.count + 1 } }
        let selection = min(screen.list.selection, texts.count - 1)
        texts[selection][0][0] = TextSpan("▸ ", .accent)
        while first < selection, height(first...selection) > content.height { first += 1 }
        var y = content.y
        return texts.indices.map { place in
            guard place >= first, y < content.maxY else { return Entry(rect: .zero, lines: [], isSelected: false) }
            let rows = min(texts[place].count, content.maxY - y)
            let rect = Rect(x: content.x, y: y, width: content.width, height: rows)
            y += texts[place].count + 1
            return Entry(rect: rect, lines: texts[place], isSelected: place == selection)
        }
    }

    private func lines(of traveller: JourneyTraveller, width: Int) -> [[TextSpan]] {
        guard case .persona(let id) = traveller, let persona = context.model.persona(id) else { return [] }
        let customers = persona.snapshot.customers
        let mask = PersonalDataMask(isOn: context.isMasked)
        let name = [customers.familyName[0], customers.givenName[0]].compactMap(\.self).joined(separator: " ")
        let about = [customers.city[0], customers.loyaltyTier[0]].compactMap(\.self).joined(separator: ", ")
        let head = [
            TextSpan("  "), TextSpan(name.isEmpty ? id.rawValue : mask.name(name), .text.bold),
            TextSpan(about.isEmpty ? "" : "  \(about)", .muted),
        ]
        return [head] + wrapped(persona.story, width: width)
    }

    private func customerLines(width: Int) -> [[TextSpan]] {
        let head = [TextSpan("  "), TextSpan(words("a customer of the workspace"), .text.bold)]
        return [head]
            + wrapped(words("Enter leads to the customers; J sends the selected one on a journey."), width: width)
    }

    private func wrapped(_ text: String, width: Int) -> [[TextSpan]] {
        TextWrapping.lines([TextSpan("  ", .muted), TextSpan(text, .muted)], width: width - 1, continuationIndent: 2)
    }
}

extension CountedNoun {
    static let persona = CountedNoun("persona", "personas")
}
