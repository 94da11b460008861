import CampaignDomain
import CampaignPreview
import TerminalKit

/// Where the panes of an opened review are: checks and findings beside each other, the log below.
struct OpenReviewLayout {
    let checks: Rect
    let findings: Rect
    let log: Rect

    init(area: Rect, entries: Int) {
        // The log is as high as it is long, but leaves the findings two thirds.
        let logHeight = min(max(3, entries + 2), max(3, area.height / 3))
        let rows = area.rows([.flexible(), .fixed(logHeight)])
        let columns = rows[0].columns([.fixed(min(38, max(28, area.width / 4))), .flexible()])
        checks = columns[0]
        findings = columns[1]
        log = rows[1]
    }

    func pane(at point: Point) -> OpenReview.Pane? {
        if checks.contains(point) { return .checks }
        if findings.contains(point) { return .findings }
        return log.contains(point) ? .log : nil
    }
}

extension OpenReview {
    func layout(_ context: ScreenContext) -> OpenReviewLayout {
        OpenReviewLayout(area: context.area, entries: context.model.reviews.entries(of: campaign).count)
    }

    func draw(into buffer: inout CellBuffer, in context: ScreenContext) {
        let words = context.words
        switch state {
        case .computing:
            let content = Panel(title: words("Review"), isFocused: true).draw(in: context.area, into: &buffer)
            let row = content.height / 3
            buffer.drawFitted(
                "… " + words("Computing who gets it"), in: content.row(row), alignment: .centre, style: .muted)
            buffer.drawFitted(words("Esc gives up"), in: content.row(row + 1), alignment: .centre, style: .muted)
        case .failed(let failure):
            let content = Panel(title: words("Review"), isFocused: true).draw(in: context.area, into: &buffer)
            let page = FaultPage(failure: failure, campaign: campaign, context: context.presentation)
            ScrollText(page.paragraphs).draw(in: content, into: &buffer)
        case .ready:
            let layout = layout(context)
            drawChecks(in: layout.checks, into: &buffer, context)
            drawFindings(in: layout.findings, into: &buffer, context)
            drawLog(in: layout.log, into: &buffer, context)
        }
        ruleCard?.draw(in: context.area, into: &buffer, words)
    }

    // MARK: Checks

    private func drawChecks(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let review = review(context) else { return }
        let words = context.words
        let presenter = ReviewPresenter(context.presentation)
        let content = Panel(title: words("Checks"), isFocused: pane == .checks).draw(in: rect, into: &buffer)
        for (index, check) in ReviewCheck.allCases.enumerated() {
            let row = content.row(index)
            let state = review.state(of: check)
            let word = presenter.title(state)
            let room = content.width - DisplayWidth.columns(of: word) - 3
            let spans = [
                TextSpan(state.sign + " ", state.style.bold),
                TextSpan(TextFitting.fitted(presenter.title(check), to: max(0, room)) + " "),
                TextSpan(word, state.style),
            ]
            buffer.draw(spans, at: row.origin, in: row)
            if check == self.check { buffer.restyle(row, pane == .checks ? .selection : .selectionInactive) }
        }
        let rest = content.rows([.fixed(ReviewCheck.allCases.count + 1), .flexible()])[1]
        ScrollText(summary(review, context)).draw(in: rest, into: &buffer)
    }

    /// Whether it may go out, and the numbers one has to know to decide.
    private func summary(_ review: CampaignReview, _ context: ScreenContext) -> [Paragraph] {
        let words = context.words
        let subject = review.subject
        let sign = review.isLaunchable ? "✔ " : "✖ "
        let style: Style = review.isLaunchable ? .good : .stop
        var lines = [
            Paragraph(
                [
                    TextSpan(sign, style.bold),
                    TextSpan(ReviewPresenter(context.presentation).shortLaunch(review), style),
                ],
                continuationIndent: 2)
        ]
        if context.model.isReadOnly {
            lines.append(Paragraph("▲ " + words("read-only: nothing can be signed here"), .warn, continuationIndent: 2))
        }
        let facts = CampaignFacts(context)
        let numbers = [
            (words("Owner"), facts.cell(.owner, subject.campaign)),
            (words("Targeted"), TextSpan(words.number(subject.targeted))),
            (words("Send"), TextSpan(words.number(subject.send))),
        ]
        let width = numbers.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
        return lines + [.blank, Paragraph([facts.sendTime(subject.campaign)])]
            + numbers.map { label, value in
                Paragraph([TextSpan(TextFitting.fitted(label, to: width) + " ", .muted), value])
            }
    }

    // MARK: Findings

    private func drawFindings(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let page = page(context), let review = review(context) else { return }
        let isFocused = pane == .findings
        let findings = review.subject.findings(of: check)
        let title = ReviewPresenter(context.presentation).title(check)
        let texts = FindingTexts(findings: findings, context: context.presentation)
        buffer.drawFrame(
            rect, title: title, label: texts.tally(beside: title, width: rect.width),
            border: isFocused ? .borderFocused : .border, titleStyle: isFocused ? .accent : .title,
            labelStyle: findings.first?.severity == .stop ? .stop : .muted)
        let content = Panel.content(of: rect)
        let lines = page.lines(width: max(1, content.width - 1))
        let top = max(0, min(findingsTop, lines.count - content.height))
        for index in top..<max(top, min(lines.count, top + content.height)) {
            let row = content.row(index - top)
            buffer.draw(lines[index].spans, at: row.origin, in: row)
            guard isFocused, lines[index].rule == ruleList.selection else { continue }
            buffer.restyle(Rect(x: row.x, y: row.y, width: row.width - 1, height: 1), .selection)
        }
        Scrollbar(count: lines.count, visible: content.height, offset: top).draw(in: content, into: &buffer)
    }

    // MARK: Log

    /// The newest first.
    func logParagraphs(_ context: ScreenContext) -> [Paragraph] {
        let presenter = ReviewPresenter(context.presentation)
        let entries = context.model.reviews.entries(of: campaign).reversed()
        let checkWidth = ReviewCheck.allCases.map { DisplayWidth.columns(of: presenter.title($0)) }.max() ?? 0
        return entries.map { entry in
            let isApproval = entry.decision == .approve
            let reasons = [entry.reason].compactMap(\.self) + entry.overrides.map { "\($0.rule): \($0.reason)" }
            return Paragraph(
                [
                    TextSpan(context.presentation.dateTime(entry.at) + "  ", .muted),
                    TextSpan(TextFitting.fitted(presenter.title(entry.check), to: checkWidth) + "  "),
                    TextSpan((isApproval ? "✔ " : "✖ ") + presenter.title(entry.decision), isApproval ? .good : .stop),
                    TextSpan("  " + entry.reviewer, .accent),
                    TextSpan(reasons.isEmpty ? "" : "  " + reasons.joined(separator: "; ")),
                ], continuationIndent: 2)
        }
    }

    private func drawLog(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let entries = context.model.reviews.entries(of: campaign).count
        let label = entries == 0 ? "" : words.counted(entries, .entry)
        let content = Panel(title: words("Log"), label: label, isFocused: pane == .log).draw(in: rect, into: &buffer)
        guard entries > 0 else {
            buffer.drawFitted(words("Nobody has decided anything yet."), in: content.row(0), style: .muted)
            return
        }
        ScrollText(logParagraphs(context), offset: logTop).draw(in: content, into: &buffer)
    }
}

extension OpenReview {
    mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        if ruleCard != nil {
            if case .press = mouse.action { ruleCard = nil }
            return []
        }
        guard reviewed != nil, let target = layout(context).pane(at: mouse.position) else { return [] }
        switch mouse.action {
        case .wheelDown, .wheelUp:
            pane = target
            move(.by(mouse.action == .wheelDown ? 1 : -1), in: context)
        case .press(.left), .doubleClick(.left):
            pane = target
            guard select(mouse.position, target, context), mouse.action == .doubleClick(.left) else { return [] }
            return perform(.openSelected, count: nil, in: context)
        default: break
        }
        return []
    }

    /// - Returns: whether something is there that can be opened.
    private mutating func select(_ position: Point, _ pane: Pane, _ context: ScreenContext) -> Bool {
        switch pane {
        case .checks:
            let row = position.y - Panel.content(of: layout(context).checks).y
            guard ReviewCheck.allCases.indices.contains(row) else { return false }
            show(ReviewCheck.allCases[row])
            return true
        case .findings:
            let content = Panel.content(of: layout(context).findings)
            guard let page = page(context), content.contains(position) else { return false }
            let lines = page.lines(width: max(1, content.width - 1))
            let index = max(0, min(findingsTop, lines.count - content.height)) + position.y - content.y
            guard lines.indices.contains(index), let rule = lines[index].rule else { return false }
            ruleList.move(.to(rule), count: page.rules.count, height: page.rules.count)
            return true
        case .log: return false
        }
    }
}
