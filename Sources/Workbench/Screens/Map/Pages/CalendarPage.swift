import CampaignDomain
import CommunicationMap
import TerminalKit

struct CalendarState: Sendable {
    /// The chosen day of the simulation.
    var day = ListState()
    /// Whether the day is opened into what goes out.
    var isOpen = false
    /// The chosen number of the opened day.
    var cursor = FigureCursor()
}

/// Weeks under one another, or a line a day where there is no room for them.
struct CalendarLayout {
    static let widthForWeeks = 96
    static let headHeight = 1

    let rect: Rect
    /// Days before the first of the simulation in its week.
    let lead: Int
    let days: Int

    init(_ rect: Rect, days: [CalendarDate]) {
        self.rect = rect
        lead = (days.first?.weekday ?? 1) - 1
        self.days = days.count
    }

    var weeks: Int { (lead + days + 6) / 7 }
    var hasWeeks: Bool { rect.width >= Self.widthForWeeks && (rect.height - Self.headHeight) / max(1, weeks) >= 3 }
    private var cellHeight: Int { max(1, (rect.height - Self.headHeight) / max(1, weeks)) }
    private var cellWidth: Int { rect.width / 7 }

    func head(_ weekday: Int) -> Rect {
        Rect(x: rect.x + weekday * cellWidth, y: rect.y, width: cellWidth - 1, height: 1)
    }

    func cell(_ day: Int) -> Rect {
        let place = lead + day
        return Rect(
            x: rect.x + place % 7 * cellWidth, y: rect.y + Self.headHeight + place / 7 * cellHeight,
            width: cellWidth - 1, height: cellHeight)
    }

    func day(at point: Point) -> Int? { (0..<days).first { cell($0).contains(point) } }
}

extension MapScreen {
    private func presenter(in context: ScreenContext) -> CalendarPresenter? {
        forecast.map { CalendarPresenter(forecast: $0, context: context.presentation) }
    }

    private func dayIndex(_ forecast: MonthForecast) -> Int {
        max(0, min(calendar.day.selection, forecast.simulation.days.count - 1))
    }

    func calendarHead(in context: ScreenContext) -> [Paragraph] { presenter(in: context)?.head ?? [] }

    func calendarDayTitle(in context: ScreenContext) -> String {
        guard let forecast else { return "" }
        return context.words.date(forecast.simulation.days[dayIndex(forecast)])
    }

    // MARK: Drawing

    func drawCalendar(_ layout: MapLayout, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let forecast, let presenter = presenter(in: context) else { return }
        let day = dayIndex(forecast)
        if calendar.isOpen { return drawDay(day, presenter, layout, into: &buffer) }
        let places = CalendarLayout(layout.body, days: forecast.simulation.days)
        if places.hasWeeks {
            drawWeeks(places, presenter, day, into: &buffer)
        } else {
            drawDays(layout.body, presenter, into: &buffer)
        }
        let spoken =
            [calendarDayTitle(in: context), context.words.counted(presenter.sent(on: day), .message)]
            + presenter.channels(on: day).map {
                "\(context.words($0.channel.phrase)) \(context.words.number($0.count))"
            }
        buffer.drawFitted("▸ " + spoken.joined(separator: " · "), in: layout.foot.row(0), style: .accent)
    }

    private func drawDay(
        _ day: Int, _ presenter: CalendarPresenter, _ layout: MapLayout, into buffer: inout CellBuffer
    ) {
        let grid = presenter.dayGrid(day)
        guard !grid.lines.isEmpty else {
            let row = layout.body.row(layout.body.height / 3)
            let text = presenter.context.words("Nothing goes out on this day.")
            return buffer.drawFitted(text, in: row, alignment: .centre, style: .muted)
        }
        let cursor = calendar.cursor.settled(in: grid, rect: layout.body)
        FigureGridView(grid: grid, cursor: cursor, isFocused: true).draw(in: layout.body, into: &buffer)
        guard let cell = grid.cell(line: cursor.line, column: cursor.column), let heading = cell.heading else { return }
        buffer.drawFitted("▸ " + heading + ": " + (cell.spoken ?? cell.text), in: layout.foot.row(0), style: .accent)
    }

    private func drawWeeks(
        _ places: CalendarLayout, _ presenter: CalendarPresenter, _ chosen: Int, into buffer: inout CellBuffer
    ) {
        for weekday in 0..<7 {
            let style: Style = weekday >= 5 ? .note : .muted
            buffer.drawFitted(" " + presenter.weekday(weekday + 1), in: places.head(weekday), style: style)
        }
        for day in presenter.simulation.days.indices {
            CalendarCell(presenter: presenter, day: day, isChosen: day == chosen).draw(
                in: places.cell(day), into: &buffer)
        }
    }

    private func drawDays(_ rect: Rect, _ presenter: CalendarPresenter, into buffer: inout CellBuffer) {
        let days = presenter.simulation.days
        let (words, most) = (presenter.context.words, presenter.most)
        var list = calendar.day
        list.fit(count: days.count, height: rect.height)
        for day in list.visibleRows(count: days.count, height: rect.height) {
            let row = rect.row(day - list.offset)
            let parts = row.columns([.fixed(13), .fixed(8), .fixed(1), .flexible(), .fixed(26), .fixed(1)])
            let sent = presenter.sent(on: day)
            let date = presenter.weekday(days[day].weekday) + " " + words.shortDate(days[day])
            let chosen: Style? = day == list.selection ? .selection : nil
            buffer.drawFitted(date, in: parts[0], style: chosen ?? (days[day].weekday > 5 ? .note : .text))
            buffer.drawFitted(words.number(sent), in: parts[1], alignment: .right, style: chosen ?? .text)
            buffer.drawBar(Double(sent) / Double(most), in: parts[3])
            var x = parts[4].x + 1
            for (channel, count) in presenter.channels(on: day) {
                let spans = [TextSpan(channel.sign + " ", channel.style), TextSpan(words.number(count) + "  ", .muted)]
                x += buffer.draw(spans, at: Point(x: x, y: row.y), in: parts[4])
            }
        }
        Scrollbar(count: days.count, visible: rect.height, offset: list.offset).draw(in: rect, into: &buffer)
    }

    // MARK: Keys

    mutating func performInCalendar(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard let forecast, let presenter = presenter(in: context) else { return [] }
        let rect = layout(in: context).body
        if calendar.isOpen { return performInDay(action, count: count, presenter, rect) }
        let days = forecast.simulation.days
        let hasWeeks = CalendarLayout(rect, days: days).hasWeeks
        let height = hasWeeks ? days.count : rect.height
        let steps = count ?? 1
        switch action {
        case .moveLeft: calendar.day.move(.by(-steps), count: days.count, height: height)
        case .moveRight: calendar.day.move(.by(steps), count: days.count, height: height)
        case .moveDown where hasWeeks:
            if calendar.day.selection + 7 < days.count { calendar.day.move(.by(7), count: days.count, height: height) }
        case .moveUp where hasWeeks:
            if calendar.day.selection >= 7 { calendar.day.move(.by(-7), count: days.count, height: height) }
        case .openSelected:
            calendar.isOpen = true
            calendar.cursor = FigureCursor()
        default:
            if let movement = ListMovement(action, count: count) {
                calendar.day.move(movement, count: days.count, height: height)
            }
        }
        return []
    }

    private mutating func performInDay(
        _ action: ActionID, count: Int?, _ presenter: CalendarPresenter, _ rect: Rect
    ) -> [ScreenRequest] {
        let day = dayIndex(presenter.forecast)
        let grid = presenter.dayGrid(day)
        var cursor = calendar.cursor.settled(in: grid, rect: rect)
        switch action {
        case .leave: calendar.isOpen = false
        case .nextDay, .previousDay: turnDay(by: (count ?? 1) * (action == .nextDay ? 1 : -1), presenter)
        case .openSelected: return openPeople(at: cursor, on: day, presenter)
        case .openSender:
            let source = presenter.day(day).source(ofLine: cursor.line)
            return source.map { open(presenter.simulation.sources[$0].origin) } ?? []
        case .moveLeft, .moveRight:
            cursor.moveSideways(by: (count ?? 1) * (action == .moveLeft ? -1 : 1), in: grid, rect: rect)
            calendar.cursor = cursor
        default:
            if let movement = ListMovement(action, count: count) {
                cursor.move(movement, in: grid, rect: rect)
                calendar.cursor = cursor
            }
        }
        return []
    }

    private mutating func turnDay(by steps: Int, _ presenter: CalendarPresenter) {
        let days = presenter.simulation.days.count
        calendar.day.move(.by(steps), count: days, height: days)
        calendar.cursor = FigureCursor()
    }

    private func openPeople(
        at cursor: FigureCursor, on day: Int, _ presenter: CalendarPresenter
    ) -> [ScreenRequest] {
        let cell = presenter.dayGrid(day).cell(line: cursor.line, column: cursor.column)
        guard let heading = cell?.heading, MessageOutcome.allCases.indices.contains(cursor.column) else { return [] }
        let outcome = MessageOutcome.allCases[cursor.column]
        let source = presenter.day(day).source(ofLine: cursor.line)
        return open(.simulated(outcome, day: day, source: source), heading: heading)
    }

    mutating func pointAtCalendar(
        _ mouse: MouseEvent, _ layout: MapLayout, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard let forecast, let presenter = presenter(in: context), layout.body.contains(mouse.position) else {
            return []
        }
        switch mouse.action {
        case .wheelDown, .wheelUp:
            return performInCalendar(mouse.action == .wheelDown ? .moveDown : .moveUp, count: nil, in: context)
        case .press(.left), .doubleClick(.left):
            let isDouble = mouse.action == .doubleClick(.left)
            if calendar.isOpen {
                guard let cursor = dayCursor(at: mouse.position, layout.body, presenter) else { return [] }
                calendar.cursor = cursor
            } else {
                let days = forecast.simulation.days
                let places = CalendarLayout(layout.body, days: days)
                let day =
                    places.hasWeeks
                    ? places.day(at: mouse.position) : calendar.day.offset + mouse.position.y - layout.body.y
                guard let day, days.indices.contains(day) else { return [] }
                let height = places.hasWeeks ? days.count : layout.body.height
                calendar.day.move(.to(day), count: days.count, height: height)
            }
            return isDouble ? performInCalendar(.openSelected, count: nil, in: context) : []
        default: return []
        }
    }

    /// The number of the opened day at a place.
    private func dayCursor(at place: Point, _ rect: Rect, _ presenter: CalendarPresenter) -> FigureCursor? {
        let grid = presenter.dayGrid(dayIndex(presenter.forecast))
        var cursor = calendar.cursor.settled(in: grid, rect: rect)
        let layout = FigureGridLayout(grid: grid, cursor: cursor, rect: rect)
        guard let hit = layout.hit(place, lines: cursor.lines, count: grid.lines.count),
            let column = hit.column ?? grid.selectableColumns(of: hit.line).first
        else { return nil }
        cursor.go(to: hit.line, column: column, in: grid, rect: rect)
        return cursor
    }

    func calendarKeys(_ words: Words) -> [KeyBinding] {
        let group = words("Calendar")
        let open = KeyBinding(
            [KeyChord(.enter)], .openSelected, label: calendar.isOpen ? words("people") : words("the day"),
            group: group, isHinted: true, importance: .high,
            availability: forecast == nil ? .disabled(words("nothing is selected")) : .enabled)
        return [open] + (calendar.isOpen ? openDayKeys(words, group) : dayKeys(words, group))
    }

    private func dayKeys(_ words: Words, _ group: String) -> [KeyBinding] {
        [
            KeyBinding(
                [KeyChord("l"), KeyChord(.right)], .moveRight, label: words("next day"), group: group, takesCount: true),
            KeyBinding(
                [KeyChord("h"), KeyChord(.left)], .moveLeft, label: words("previous day"), group: group,
                takesCount: true),
        ]
    }

    private func openDayKeys(_ words: Words, _ group: String) -> [KeyBinding] {
        let source = forecast.flatMap { forecast in
            CalendarDay(forecast.simulation, dayIndex(forecast)).source(ofLine: calendar.cursor.line)
        }
        return MapScreen.sideways(words, group: group) + [
            KeyBinding(
                [KeyChord("o")], .openSender, label: words("chain or campaign"), group: group, isHinted: true,
                availability: source != nil ? .enabled : .disabled(words("nothing is selected"))),
            KeyBinding(
                [KeyChord(">")], .nextDay, label: words("next day"), group: group, takesCount: true, isHinted: true),
            KeyBinding([KeyChord("<")], .previousDay, label: words("previous day"), group: group, takesCount: true),
            MapScreen.leave(words, group: group),
        ]
    }
}

/// A day of the grid of weeks: date, how much goes out, by which channel, and what most of it is.
struct CalendarCell {
    let presenter: CalendarPresenter
    let day: Int
    let isChosen: Bool

    private var words: Words { presenter.context.words }

    func draw(in rect: Rect, into buffer: inout CellBuffer) {
        guard rect.width > 6, rect.height > 1 else { return }
        let date = presenter.simulation.days[day]
        let sent = presenter.sent(on: day)
        let heat = HeatCells.heat(of: sent, largest: presenter.most)
        let ground: Style = isChosen ? .selection : heat.map(Style.heat) ?? .muted
        let top = rect.row(0)
        buffer.fill(top, style: ground)
        buffer.drawFitted(
            (isChosen ? "▸" : " ") + words.shortDate(date),
            in: Rect(x: top.x, y: top.y, width: top.width / 2 + 2, height: 1),
            style: ground)
        let count = sent == 0 ? "·" : words.number(sent)
        let width = DisplayWidth.columns(of: count) + 1
        buffer.drawFitted(
            count + " ", in: Rect(x: top.maxX - width, y: top.y, width: width, height: 1), alignment: .right,
            style: ground)
        drawContents(in: Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1), into: &buffer)
    }

    /// Channels in one line, then chains and campaigns as far as there is room; a line stays free to the next week.
    private func drawContents(in rect: Rect, into buffer: inout CellBuffer) {
        let channels = presenter.channels(on: day).flatMap { channel, count in
            [TextSpan(" " + channel.sign + " ", channel.style), TextSpan(words.number(count) + " ", .muted)]
        }
        buffer.draw(channels, at: rect.origin, in: rect.row(0))
        let room = rect.height - (rect.height > 3 ? 2 : 1)
        let senders = presenter.day(day).senders.filter { $0.sent > 0 }
        for (index, line) in senders.prefix(max(0, room)).enumerated() {
            let row = rect.row(index + 1)
            let text = words.number(line.sent) + " " + presenter.name(of: line.source)
            buffer.drawFitted(text, in: Rect(x: row.x + 1, y: row.y, width: row.width - 1, height: 1), style: .muted)
        }
    }
}
