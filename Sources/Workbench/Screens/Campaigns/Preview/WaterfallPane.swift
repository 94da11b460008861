import CampaignDomain
import CampaignPreview
import TerminalKit

/// A line of the waterfall as it is drawn.
struct WaterfallText: Equatable {
    var sign: String
    var label: String
    /// The stable name of the rule, when there is room for it.
    var note = ""
    /// Nil for a line without a number.
    var count: Int?
    var style: Style
    var barStyle: Style
}

/// Turns the steps of a preview into lines.
struct WaterfallTexts {
    let computed: ComputedPreview
    let context: PresentationContext
    var words: Words { context.words }

    func text(_ step: WaterfallStep) -> WaterfallText {
        switch step.line {
        case .included(let index): source("+", computed.outcome.sources.included[index], step)
        case .excluded(let index): source("−", computed.outcome.sources.excluded[index], step)
        case .overlap(let index): overlap(index, step)
        case .targeted:
            WaterfallText(sign: "", label: words("Targeted"), count: step.count, style: .text.bold, barStyle: .bar)
        case .held(let rule):
            WaterfallText(
                sign: "−", label: RulePresenter(words: words).title(rule), note: rule.rawValue, count: step.count,
                style: step.count == 0 ? .muted : .text, barStyle: .bar)
        case .foldedRules:
            WaterfallText(
                sign: "·", label: words.counted(foldedCount, .ruleHoldingNobody), count: nil, style: .muted,
                barStyle: .bar)
        case .send:
            WaterfallText(sign: "═", label: words("Send"), count: step.count, style: .good.bold, barStyle: .good)
        case .warned:
            WaterfallText(
                sign: "", label: "  " + words("with warnings"), count: step.count,
                style: step.count == 0 ? .muted : .warn, barStyle: .warn)
        }
    }

    private var foldedCount: Int {
        computed.steps.count { if case .held = $0.line { $0.count == 0 } else { false } }
    }

    private func source(_ sign: String, _ source: AudienceSource, _ step: WaterfallStep) -> WaterfallText {
        WaterfallText(
            sign: sign, label: context.source(source), note: source.isList ? words("list") : words("segment"),
            count: step.count, style: .muted, barStyle: .barMuted)
    }

    private func overlap(_ index: Int, _ step: WaterfallStep) -> WaterfallText {
        let sources = computed.outcome.sources
        let pair = sources.overlaps[index]
        let names = "\(context.source(sources.included[pair.first])) ∩ \(context.source(sources.included[pair.second]))"
        return WaterfallText(sign: "∩", label: names, count: step.count, style: .muted, barStyle: .barMuted)
    }
}

extension CountedNoun {
    static let ruleHoldingNobody = CountedNoun("{0} rule holds nobody", "{0} rules hold nobody")
}

extension OpenPreview {
    /// The lines of the waterfall pane, in order.
    func waterfallSteps(in context: ScreenContext) -> [WaterfallStep] {
        guard let computed else { return [] }
        let rules = ruleSteps(computed)
        let sources = computed.steps.filter(\.line.isSource)
        let hasRoom = sources.count + rules.count + 2 <= PreviewLayout.tallestTop(in: context.area)
        return showsSources ?? hasRoom ? sources + rules : rules
    }

    /// From the targeted to the sent; rules at zero are folded into one line unless they are asked for.
    private func ruleSteps(_ computed: ComputedPreview) -> [WaterfallStep] {
        let steps = computed.steps.filter { !$0.line.isSource }
        guard !showsEmptyRules else { return steps }
        let shown = steps.filter { step in
            if case .held = step.line { step.count > 0 } else { true }
        }
        guard shown.count < steps.count, let send = shown.firstIndex(where: { $0.line == .send }) else { return shown }
        let folded = WaterfallStep(.foldedRules, .init(capacity: 0))
        return shown[..<send] + [folded] + shown[send...]
    }

    /// Where the lines that are shown stand, with the selected one in sight.
    func waterfallPlaces(_ steps: [WaterfallStep], height: Int) -> WaterfallPlaces {
        let selection = steps.firstIndex { $0.line == waterfallLine } ?? steps.firstIndex { $0.line == .targeted } ?? 0
        return WaterfallPlaces(steps: steps, selection: selection, top: waterfallTop, height: height)
    }

    func drawWaterfall(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let computed else { return }
        let steps = waterfallSteps(in: context)
        let texts = WaterfallTexts(computed: computed, context: context.presentation)
        let lines = steps.map(texts.text)
        let columns = WaterfallColumns(lines: lines, width: rect.width, words: context.words)
        let places = waterfallPlaces(steps, height: rect.height)
        for row in 0..<max(0, rect.height) {
            guard let index = places.step(onRow: row) else { continue }
            let isSelected = subject == .line(steps[index].line)
            let selection: Style? = isSelected ? (pane == .waterfall ? .selection : .selectionInactive) : nil
            columns.draw(
                lines[index], total: computed.outcome.targeted.count, selection: selection,
                in: rect.row(row), into: &buffer)
        }
        places.drawScrollbar(in: rect, into: &buffer)
    }
}

/// Where sign, label, number, share and bar of the waterfall stand.
struct WaterfallColumns {
    /// Narrower bars say nothing.
    static let narrowestBar = 5
    /// From this width on there is room for shares and names of rules.
    static let widthForShare = 52
    static let widthForNote = 78

    private let label: Int
    private let note: Int
    private let value: Int
    private let share: Int
    private let words: Words

    init(lines: [WaterfallText], width: Int, words: Words) {
        func widest(_ texts: [String]) -> Int { texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0 }
        self.words = words
        value = widest(lines.compactMap { $0.count.map(words.number) })
        share = width >= Self.widthForShare ? DisplayWidth.columns(of: words.percent(1)) : 0
        note = width >= Self.widthForNote ? widest(lines.map(\.note)) : 0
        // Sign, gaps between the columns, and a column for the scroll bar.
        let taken = 2 + 1 + value + (share > 0 ? share + 1 : 0) + (note > 0 ? note + 2 : 0) + 1 + 1
        label = max(8, min(widest(lines.map(\.label)), width - taken - Self.narrowestBar))
    }

    func draw(_ line: WaterfallText, total: Int, selection: Style?, in row: Rect, into buffer: inout CellBuffer) {
        let lengths: [LayoutLength] = [
            .fixed(2), .fixed(label + (note > 0 ? 2 : 1)), .fixed(note > 0 ? note + 1 : 0), .fixed(value + 1),
            .fixed(share > 0 ? share + 1 : 0), .flexible(), .fixed(1),
        ]
        let parts = row.columns(lengths)
        let style = selection ?? line.style
        if let selection {
            buffer.fill(Rect(x: row.x, y: row.y, width: parts[5].x - row.x, height: 1), style: selection)
        }
        buffer.draw(line.sign, at: parts[0].origin, in: parts[0], style: style)
        guard let count = line.count else {
            let rest = Rect(x: parts[1].x, y: row.y, width: parts[5].x - parts[1].x, height: 1)
            buffer.drawFitted(line.label, in: rest, style: style)
            return
        }
        let room = Rect(x: parts[1].x, y: row.y, width: label, height: 1)
        buffer.draw(TextFitting.truncated(line.label, to: label), at: room.origin, in: room, style: style)
        if note > 0 { buffer.draw(line.note, at: parts[2].origin, in: parts[2], style: selection ?? .muted) }
        right(words.number(count), in: parts[3], style, into: &buffer)
        let fraction = total == 0 ? 0 : Double(count) / Double(total)
        if share > 0, total > 0 { right(words.percent(fraction), in: parts[4], selection ?? .muted, into: &buffer) }
        let bar = Rect(x: parts[5].x, y: row.y, width: parts[5].width, height: 1)
        buffer.drawBar(min(1, fraction), in: bar, style: line.barStyle)
    }

    /// A number with the blank column after it.
    private func right(_ text: String, in part: Rect, _ style: Style, into buffer: inout CellBuffer) {
        buffer.drawFitted(
            text, in: Rect(x: part.x, y: part.y, width: part.width - 1, height: 1), alignment: .right, style: style)
    }
}
