import CampaignDomain
import CommunicationMap
import TerminalKit

extension JourneyScreen {
    public func crumbs(in context: ScreenContext) -> [String] {
        opened.map { [$0.presenter(context).name] } ?? []
    }

    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        if let opened {
            opened.draw(into: &buffer, in: context)
        } else if awaited != nil {
            let content = Panel(title: context.words("Journey"), isFocused: true).draw(in: context.area, into: &buffer)
            buffer.drawFitted(
                "… " + context.words("Preparing the journey"), in: content.row(content.height / 3), alignment: .centre,
                style: .muted)
        } else {
            JourneyChooser(screen: self, context: context).draw(into: &buffer)
        }
        deeds?.draw(in: context.area, into: &buffer)
        return nil
    }
}

extension OpenJourney {
    func draw(into buffer: inout CellBuffer, in context: ScreenContext) {
        let layout = JourneyLayout(area: context.area, pane: pane)
        let presenter = presenter(context)
        drawStory(layout, presenter, into: &buffer)
        let words = context.words
        let isNarrow = context.area.width < JourneyLayout.widthForBoth
        if let rect = layout.detail {
            let label = isNarrow ? words("Tab: where the customer stands") : ""
            let content = Panel(title: detailTitle(presenter), label: label, isFocused: pane == .detail)
                .draw(in: rect, into: &buffer)
            ScrollText(detail(context, width: content.width), offset: detailOffset).draw(in: content, into: &buffer)
        }
        if let rect = layout.standing {
            let content = Panel(
                title: words("Where the customer stands"),
                label: words("stage: {0}", presenter.stage(journey.lifecycleStage)),
                isFocused: pane == .standing
            ).draw(in: rect, into: &buffer)
            ScrollText(standing(context), offset: standingOffset).draw(in: content, into: &buffer)
        }
    }

    // MARK: The story

    private func drawStory(_ layout: JourneyLayout, _ presenter: JourneyPresenter, into buffer: inout CellBuffer) {
        let words = presenter.words
        let now = presenter.context.dateTime(journey.now)
        Panel(title: words("Story"), label: words("now {0}", now), isFocused: pane == .story)
            .draw(in: layout.story, into: &buffer)
        var state = list
        state.fit(count: lineCount, height: layout.lines.height)
        for line in state.visibleRows(count: lineCount, height: layout.lines.height) {
            let row = layout.lines.row(line - state.offset)
            let sign = TextSpan(line == state.selection ? "▸" : " ", .accent)
            let spans = storyLine(line, presenter, isFirstVisible: line == state.offset)
            buffer.draw(CardLine([sign] + spans).fitted(to: row.width - 1), at: row.origin, in: row)
            if line == state.selection {
                buffer.restyle(row, pane == .story ? .selection : .selectionInactive)
            }
        }
        Scrollbar(count: lineCount, visible: layout.lines.height, offset: state.offset)
            .draw(in: layout.lines, into: &buffer)
        let foot = waiting(presenter)
        buffer.draw(CardLine(foot).fitted(to: layout.foot.width), at: layout.foot.origin, in: layout.foot)
    }

    /// What waits for an answer, or that nothing does.
    private func waiting(_ presenter: JourneyPresenter) -> [TextSpan] {
        let words = presenter.words
        if let message = journey.awaiting.first {
            let more = journey.awaiting.count - 1
            let rest = more > 0 ? " " + words("and {0} more", words.number(more)) : ""
            return [
                TextSpan("▸ " + words("waits for an answer:") + " ", .accent.bold),
                TextSpan(presenter.source(message.source) + rest, .accent),
            ]
        }
        if isOver { return [TextSpan("■ " + words("nothing happens any more"), .muted)] }
        return [TextSpan("· " + words("nothing waits; Space goes on"), .muted)]
    }

    /// The date stands where a day begins, and at the top of what can be seen.
    private func storyLine(_ line: Int, _ presenter: JourneyPresenter, isFirstVisible: Bool) -> [TextSpan] {
        let zone = presenter.context.settings.zone
        let words = presenter.words
        func instant(_ line: Int) -> Instant {
            line == 0 ? journey.ground.audience.asOf : journey.notes[line - 1].at
        }
        let clock = zone.wallClock(at: instant(line))
        let isNewDay = line == 0 || isFirstVisible || zone.date(at: instant(line - 1)) != clock.date
        let date = TextFitting.fitted(isNewDay ? words.dayAndMonth(clock.date) : "", to: Self.dateWidth, .right)
        let isNew = line > 0 && journey.newNotes.contains(line - 1)
        let what =
            line == 0
            ? JourneyLine("○", words("the journey begins"), .muted) : presenter.line(journey.notes[line - 1])
        return [
            TextSpan(date + " ", .title), TextSpan(words.timeOfDay(clock.secondOfDay) + " ", isNew ? .accent : .muted),
            TextSpan(what.sign + " ", what.style), TextSpan(what.text, isNew ? .text.bold : .text),
        ]
    }

    private static let dateWidth = 8
}

extension Words {
    /// `7 Mar`, «7 мар.».
    func dayAndMonth(_ date: CalendarDate) -> String {
        let (_, month, day) = date.components
        return "\(day) \(translation.months[month - 1])"
    }
}
