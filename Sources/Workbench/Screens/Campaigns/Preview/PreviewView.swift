import CampaignDomain
import TerminalKit

extension OpenPreview {
    func crumbs(in context: ScreenContext) -> [String] {
        let name = context.model.definitions.campaign(campaign)?.name ?? campaign.rawValue
        return [name]
            + pages.map { page in
                switch page.kind {
                case .why: recipientName(in: context)
                case .message: context.words("message")
                case .caps: context.words("caps")
                case .difference: context.words("difference")
                }
            }
    }

    private func recipientName(in context: ScreenContext) -> String {
        guard let row = selectedRow else { return "" }
        let presentation = context.presentation
        return CustomerNamePresenter(audience: context.model.audience, mask: presentation.mask).shortName(row)
    }

    func draw(into buffer: inout CellBuffer, in context: ScreenContext) {
        switch state {
        case .computing: drawComputing(into: &buffer, context)
        case .failed(let failure): drawFault(failure, into: &buffer, context)
        case .ready(let computed):
            if case .caps(let selection)? = pages.last?.kind {
                drawCaps(selection, into: &buffer, context)
            } else if let page = differencePage {
                draw(page, computed, into: &buffer, context)
            } else if let page = pages.last, let row = selectedRow {
                draw(page, of: row, computed, into: &buffer, context)
            } else {
                drawPanes(into: &buffer, context)
            }
        }
        ruleCard?.draw(in: context.area, into: &buffer, context.words)
    }

    private func drawComputing(into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let content = Panel(title: words("Preview"), isFocused: true).draw(in: context.area, into: &buffer)
        let text = "… " + words("Computing who gets it")
        buffer.drawFitted(text, in: content.row(content.height / 3), alignment: .centre, style: .muted)
        buffer.drawFitted(
            words("Esc gives up"), in: content.row(content.height / 3 + 1), alignment: .centre, style: .muted)
    }

    private func drawFault(_ failure: PreviewFailure, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let content = Panel(title: context.words("Preview"), isFocused: true).draw(in: context.area, into: &buffer)
        let page = FaultPage(failure: failure, campaign: campaign, context: context.presentation)
        let text = content.inset(horizontal: content.width > 60 ? 2 : 0, vertical: content.height > 8 ? 1 : 0)
        ScrollText(page.paragraphs).draw(in: text, into: &buffer)
    }

    // MARK: Panes

    private func drawPanes(into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let layout = layout(in: context)
        let isAlone = layout.waterfall.isEmpty || layout.findings.isEmpty
        if !layout.waterfall.isEmpty {
            let label = isAlone ? words("f: findings") : ""
            Panel(title: words("Waterfall"), label: label, isFocused: pane == .waterfall)
                .draw(in: layout.waterfall, into: &buffer)
            drawWaterfall(in: layout.content(of: .waterfall), into: &buffer, context)
        }
        if !layout.findings.isEmpty {
            drawFindingsFrame(layout, into: &buffer, context)
            drawFindings(in: layout.content(of: .findings), into: &buffer, context)
        }
        Panel(title: recipientsTitle(in: context), label: recipientsCount(in: context), isFocused: pane == .recipients)
            .draw(in: layout.recipients, into: &buffer)
        drawRecipients(in: layout.content(of: .recipients), into: &buffer, context)
    }

    /// A stop is told in its colour, for it decides.
    private func drawFindingsFrame(
        _ layout: PreviewLayout, into buffer: inout CellBuffer, _ context: ScreenContext
    ) {
        let isFocused = pane == .findings
        let hasStop = computed?.preview.findings.first?.severity == .stop
        let title = context.words("Findings")
        buffer.drawFrame(
            layout.findings, title: title,
            label: findingTexts(in: context).tally(beside: title, width: layout.findings.width),
            border: isFocused ? .borderFocused : .border, titleStyle: isFocused ? .accent : .title,
            labelStyle: hasStop ? .stop : .muted)
    }

    /// `1 204 of 4 812`; people from outside of the audience are no part of it.
    private func recipientsCount(in context: ScreenContext) -> String {
        let words = context.words
        let targeted = computed?.step(.targeted)?.count ?? 0
        let isPart = computed.map { behind.rows.isSubset(of: $0.outcome.targeted) } ?? false
        return behind.count == targeted || !isPart
            ? words.counted(behind.count, .record)
            : words("{0} of {1}", words.number(behind.count), words.number(targeted))
    }

    // MARK: Pages

    private func draw(
        _ page: PreviewPage, of row: Int, _ computed: ComputedPreview, into buffer: inout CellBuffer,
        _ context: ScreenContext
    ) {
        let words = context.words
        let place = words("{0} of {1}", words.number(recipientsList.selection + 1), words.number(behind.count))
        switch page.kind {
        case .why(let story):
            let layout = PageLayout(area: context.area)
            let title = words("Why") + " · " + subjectName(computed, context.presentation)
            let content = Panel(title: title, label: place, isFocused: true).draw(in: layout.why, into: &buffer)
            let text = WhyPage(computed: computed, row: row, story: story, context: context.presentation)
            ScrollText(text.paragraphs, offset: page.offset).draw(in: content, into: &buffer)
            guard let beside = layout.message else { return }
            let label = words("m: alone")
            let room = Panel(title: words("Message"), label: label).draw(in: beside, into: &buffer)
            let message = messagePage(computed, row: row, variant: nil, context)
            message.draw(in: room, offset: 0, into: &buffer)
            let used = message.layout(in: room).usedHeight(in: room) + 1
            drawLatest(of: row, in: room.rows([.fixed(used), .flexible()])[1], into: &buffer, context)
        case .message(let variant):
            let title = words("Message") + " · " + recipientName(in: context)
            let content = Panel(title: title, label: place, isFocused: true).draw(in: context.area, into: &buffer)
            messagePage(computed, row: row, variant: variant, context)
                .draw(in: content, offset: page.offset, into: &buffer)
        // Not about a recipient.
        case .caps, .difference: break
        }
    }

    /// What happened to the person's record last, in the room under the message: the evidence in its order.
    private func drawLatest(of row: Int, in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let audience = context.model.audience
        let lines = CardTimeline(row: row, audience: audience, zone: context.model.settings.zone).lines
        guard rect.height > 1, !lines.isEmpty else { return }
        buffer.draw(context.words("What happened last"), at: rect.origin, in: rect, style: .title.bold)
        let reader = TimelineReader(facts: CustomerFacts(context))
        for (index, line) in lines.prefix(rect.height - 1).enumerated() {
            let place = rect.row(index + 1)
            buffer.draw(reader.line(line).fitted(to: place.width), at: place.origin, in: place)
        }
    }

    func messagePage(
        _ computed: ComputedPreview, row: Int, variant: Int?, _ context: ScreenContext
    ) -> MessagePage {
        MessagePage(computed: computed, row: row, variant: variant, context: context.presentation)
    }
}
