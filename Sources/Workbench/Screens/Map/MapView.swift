import CampaignDomain
import CommunicationMap
import TerminalKit

extension MapScreen {
    public func crumbs(in context: ScreenContext) -> [String] {
        switch page {
        case .map: path.dropFirst().compactMap { name(of: $0.zoom, in: context) }
        case .calendar where calendar.isOpen: [page.title(context.words), calendarDayTitle(in: context)]
        case .coverage, .floods, .calendar, .whatIf: [page.title(context.words)]
        }
    }

    private func name(of zoom: Zoom, in context: ScreenContext) -> String? {
        switch zoom {
        case .lanes: nil
        case .lane(let stage): facts?.lanes.first { $0.stage == stage }?.title(context.words) ?? stage
        case .chain(let id): context.model.definitions.chain(id)?.name ?? id.rawValue
        }
    }

    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        let layout = layout(in: context)
        Panel(title: title(context), label: label(context.words), isFocused: true).draw(in: layout.panel, into: &buffer)
        pageTabs(context.words).draw(in: layout.tabs, into: &buffer)
        if drawPlaceholder(layout, into: &buffer, context) { return nil }
        ScrollText(head(in: context)).draw(in: layout.head, into: &buffer)
        switch page {
        case .map: drawMap(layout, into: &buffer, context)
        case .coverage: drawCoverage(layout, into: &buffer, context)
        case .floods: drawFloods(layout, into: &buffer, context)
        case .calendar: drawCalendar(layout, into: &buffer, context)
        case .whatIf: drawWhatIf(layout, into: &buffer, context)
        }
        return nil
    }

    func pageTabs(_ words: Words) -> TabsBar {
        TabsBar(
            titles: MapPage.allCases.map { $0.title(words) }, active: MapPage.allCases.firstIndex(of: page) ?? 0,
            showsNumbers: false)
    }

    private func title(_ context: ScreenContext) -> String {
        page == .map ? name(of: zoom, in: context) ?? context.words("Communication map") : page.title(context.words)
    }

    /// How the simulated month stands.
    private func label(_ words: Words) -> String {
        switch month {
        case .none: ""
        case .running: words("simulating the month…")
        case .stopped: words("not simulated · r")
        case .failed: words("not simulated")
        case .known(let forecast):
            forecast.floods.isEmpty
                ? words("nobody over a cap in 30 days")
                : "▲ " + words("over a cap in 30 days: {0}", words.counted(forecast.floods.count, .person))
        }
    }

    // MARK: The map

    private func drawMap(_ layout: MapLayout, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let places = boardPlaces(layout)
        guard let board = board(in: context, rect: places.board) else { return }
        let settled = cursor.settled(in: board, height: boardHeight(places.board))
        MapBoardView(board: board, cursor: settled).draw(in: places.board, into: &buffer)
        if let rect = places.message { drawMessage(of: settled, on: board, in: rect, into: &buffer, context) }
        drawFoot(board, settled, in: layout.foot, into: &buffer, context)
    }

    /// What the chosen step sends, as it is written.
    private func drawMessage(
        of cursor: BoardCursor, on board: MapBoard, in rect: Rect, into buffer: inout CellBuffer,
        _ context: ScreenContext
    ) {
        guard let id = openChain, let chain = facts?.chain(id), board.items.indices.contains(cursor.item),
            case .step(let node) = board.items[cursor.item].target,
            case .send(let channel, let message) = ChainOutline(chain.chain).steps[node].action
        else { return }
        let words = context.words
        let title = channel.sign + " " + words(channel.phrase)
        let place = Rect(x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, 16))
        let content = Panel(title: title, label: message.rawValue).draw(in: place, into: &buffer)
        guard let text = context.model.definitions.message(message) else {
            return buffer.drawFitted("✖ " + words("no such message"), in: content.row(0), style: .stop)
        }
        let subject = text.subject.map { [Paragraph($0, .accent.bold), .blank] } ?? []
        let body = text.body.split(separator: "\n", omittingEmptySubsequences: false).map { Paragraph(String($0)) }
        ScrollText(subject + body).draw(in: content, into: &buffer)
    }

    private func drawFoot(
        _ board: MapBoard, _ cursor: BoardCursor, in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext
    ) {
        let spoken =
            board.people(at: cursor).map { $0.heading + ": " + $0.spoken }
            ?? (board.items.indices.contains(cursor.item) ? board.items[cursor.item].spoken : "")
        buffer.drawFitted("▸ " + spoken, in: rect.row(0), style: .accent)
        guard rect.height > 1 else { return }
        buffer.draw(legend(context.words), at: rect.row(1).origin, in: rect.row(1))
    }

    private func legend(_ words: Words) -> [TextSpan] {
        var spans: [TextSpan] = []
        for channel in facts?.channels ?? [] {
            spans += [TextSpan(channel.sign, channel.style), TextSpan(" " + words(channel.phrase) + "  ", .muted)]
        }
        let signs = [
            ("●", Style.accent, words("what fires it")), ("◇", .warn, words("question")), ("■", .muted, words("end")),
            ("▲", .warn, words("over a cap")), ("✖", .stop, words("cannot work")),
        ]
        for (sign, style, meaning) in signs {
            spans += [TextSpan(sign, style), TextSpan(" " + meaning + "  ", .muted)]
        }
        return spans
    }

    // MARK: Instead of numbers

    /// What stands in the place of a page that has nothing to show yet.
    /// - Returns: whether there is nothing else to draw.
    private func drawPlaceholder(_ layout: MapLayout, into buffer: inout CellBuffer, _ context: ScreenContext) -> Bool {
        let words = context.words
        if let fault { return drawPlaceholder("✖ " + fault, .stop, layout, into: &buffer) }
        guard let facts else {
            return drawPlaceholder("… " + words("Following the chains"), .muted, layout, into: &buffer)
        }
        if facts.lanes.isEmpty, page != .calendar, page != .whatIf {
            let text = words("This workspace has no chains yet: each is a file in the folder map/ (docs/FORMAT.md).")
            return drawPlaceholder(text, .muted, layout, into: &buffer)
        }
        guard page.needsForecast else { return false }
        switch month {
        case .known: return false
        case .none, .running:
            return drawPlaceholder(
                "… " + words("Simulating the coming month; x stops it"), .muted, layout, into: &buffer)
        case .stopped:
            return drawPlaceholder(words("The month was not simulated; r does it"), .muted, layout, into: &buffer)
        case .failed(let reason): return drawPlaceholder("✖ " + reason, .stop, layout, into: &buffer)
        }
    }

    private func drawPlaceholder(
        _ text: String, _ style: Style, _ layout: MapLayout, into buffer: inout CellBuffer
    ) -> Bool {
        let rect = layout.body.inset(horizontal: min(8, layout.body.width / 8))
        let lines = ScrollText([Paragraph(text, style)]).lines(width: max(1, rect.width))
        for (index, line) in lines.enumerated() {
            let row = rect.row(rect.height / 3 + index)
            buffer.drawFitted(line.map(\.text).joined(), in: row, alignment: .centre, style: style)
        }
        return true
    }
}
