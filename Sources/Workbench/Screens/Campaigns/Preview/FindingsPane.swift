import CampaignDomain
import CampaignPreview
import TerminalKit

/// Something to be selected among the findings: one of them, or a part of one.
struct FindingItem: Hashable, Sendable {
    let finding: Int
    var part: Int?

    var subject: OpenPreview.Subject {
        part.map { .findingPart(finding: finding, part: $0) } ?? .finding(finding)
    }
}

/// Findings as lines of a pane: a sign, what the rule is called, what it says.
struct FindingTexts {
    let findings: [Finding]
    let context: PresentationContext
    private var words: Words { context.words }

    /// The lines of one finding: the name with the stable name at its end, the message wrapped under it.
    ///
    /// A short message does not move up beside the name: what stands at the right end would differ from line to line.
    func lines(_ finding: Finding, width: Int) -> [[TextSpan]] {
        let title = RulePresenter(words: words).title(finding.rule)
        let presenter = FindingPresenter(context)
        let message = finding.isSplit ? presenter.messageBesideParts(finding) : presenter.message(finding)
        let head = [
            TextSpan(finding.severity.sign + " ", finding.severity.style.bold),
            TextSpan(title, finding.severity == .stop ? .stop.bold : .text.bold),
        ]
        let used = DisplayWidth.columns(of: title) + 2
        let body = TextWrapping.lines([TextSpan(message)], width: max(1, width - 2)).map { [TextSpan("  ")] + $0 }
        return [head + id(finding.rule, width: width - used)] + body
    }

    /// The stable name at the right end, when there is room.
    private func id(_ rule: RuleID, width: Int) -> [TextSpan] {
        let free = width - DisplayWidth.columns(of: rule.rawValue)
        return free >= 2 ? [TextSpan(String(repeating: " ", count: free)), TextSpan(rule.rawValue, .muted)] : []
    }

    /// All lines with what each belongs to. The parts of a finding stand under it.
    func lines(width: Int) -> [(item: FindingItem, spans: [TextSpan])] {
        findings.indices.flatMap { index -> [(FindingItem, [TextSpan])] in
            let own = lines(findings[index], width: width).map { (FindingItem(finding: index), $0) }
            guard findings[index].isSplit else { return own }
            return own
                + findings[index].parts.enumerated().flatMap { place, part in
                    lines(part, width: width).map { (FindingItem(finding: index, part: place), $0) }
                }
        }
    }

    private func lines(_ part: FindingPart, width: Int) -> [[TextSpan]] {
        let text = EvidencePresenter(context).sentence(part.evidence)
        return TextWrapping.lines([TextSpan(text)], width: max(1, width - 4)).enumerated().map { index, line in
            [TextSpan(index == 0 ? "  · " : "    ", .muted)] + line
        }
    }

    /// `3 stop · 2 warnings`; `✖ 3 · ▲ 2` where the words would cut the title off in a frame that is this wide.
    func tally(beside title: String, width: Int) -> String {
        let nouns: [(Severity, CountedNoun)] = [(.stop, .stopFinding), (.warn, .warning), (.note, .noteFinding)]
        let counts = nouns.map { severity, noun in
            (sign: severity.sign, noun: noun, count: findings.count { $0.severity == severity })
        }.filter { $0.count > 0 }
        let told = counts.map { words.counted($0.count, $0.noun) }.joined(separator: " · ")
        let taken = DisplayWidth.columns(of: title) + DisplayWidth.columns(of: told) + Self.frameAroundHeading
        guard taken > width else { return told }
        return counts.map { "\($0.sign) \(words.number($0.count))" }.joined(separator: " · ")
    }

    /// The corners, the blanks and the lines that a frame needs around its title and its label, in cells.
    private static let frameAroundHeading = 8
}

extension CountedNoun {
    static let stopFinding = CountedNoun("{0} stop", "{0} stop")
    static let noteFinding = CountedNoun("note", "notes")
}

extension Severity {
    var style: Style {
        switch self {
        case .stop: .stop
        case .hold: .text
        case .warn: .warn
        case .note: .note
        }
    }
}

extension OpenPreview {
    func findingTexts(in context: ScreenContext) -> FindingTexts {
        FindingTexts(findings: computed?.preview.findings ?? [], context: context.presentation)
    }

    func drawFindings(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let lines = findingTexts(in: context).lines(width: max(1, rect.width - 1))
        if lines.isEmpty {
            let text = "✔ " + context.words("No findings")
            buffer.drawFitted(text, in: rect.row(rect.height / 3), alignment: .centre, style: .good)
        }
        let top = max(0, min(findingsTop, lines.count - rect.height))
        for index in top..<max(top, min(lines.count, top + rect.height)) {
            let row = rect.row(index - top)
            buffer.draw(lines[index].spans, at: row.origin, in: row)
            guard subject == lines[index].item.subject else { continue }
            let width = lines.count > rect.height ? row.width - 1 : row.width
            buffer.restyle(
                Rect(x: row.x, y: row.y, width: width, height: 1),
                pane == .findings ? .selection : .selectionInactive)
        }
        Scrollbar(count: lines.count, visible: rect.height, offset: top).draw(in: rect, into: &buffer)
    }

    /// Scrolls as little as it takes to show the selected finding as a whole, its name at any rate.
    mutating func revealSelectedFinding(in rect: Rect, _ context: ScreenContext) {
        let lines = findingTexts(in: context).lines(width: max(1, rect.width - 1))
        let own = lines.indices.filter { lines[$0].item == selectedFinding }
        guard let first = own.first, let last = own.last else { return }
        findingsTop = max(0, min(findingsTop, lines.count - rect.height))
        if last >= findingsTop + rect.height { findingsTop = last - rect.height + 1 }
        if first < findingsTop { findingsTop = first }
    }

    /// What can be selected among the findings, in order.
    var findingItems: [FindingItem] {
        (computed?.preview.findings ?? []).enumerated().flatMap { index, finding in
            [FindingItem(finding: index)]
                + (finding.isSplit ? finding.parts.indices.map { FindingItem(finding: index, part: $0) } : [])
        }
    }

    var selectedFinding: FindingItem? {
        let items = findingItems
        return items.indices.contains(findingsList.selection) ? items[findingsList.selection] : nil
    }

    /// What can be selected at a place, for the mouse.
    func finding(at point: Point, in rect: Rect, _ context: ScreenContext) -> Int? {
        let lines = findingTexts(in: context).lines(width: max(1, rect.width - 1))
        let index = max(0, min(findingsTop, lines.count - rect.height)) + point.y - rect.y
        guard rect.contains(point), lines.indices.contains(index) else { return nil }
        return findingItems.firstIndex(of: lines[index].item)
    }
}

extension Finding {
    /// Whether its parts are told one by one: a single one says the same as the finding.
    var isSplit: Bool { parts.count > 1 }
}
