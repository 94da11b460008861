import CampaignPreview
import TerminalKit

extension CampaignsScreen {
    static let differenceSlot = "difference"
}

extension OpenPreview {
    /// The page on top, when it is the one that compares.
    var differencePage: DifferencePage? {
        get { if case .difference(let page)? = pages.last?.kind { page } else { nil } }
        set {
            guard let newValue, differencePage != nil else { return }
            pages[pages.count - 1].kind = .difference(newValue)
        }
    }

    /// A line of the page that compares, also while another page is on top of it.
    func differenceLine(_ place: Int, _ words: Words) -> DifferenceLine? {
        for page in pages.reversed() {
            guard case .difference(let page) = page.kind, let lines = page.difference?.lines(in: words) else {
                continue
            }
            return lines.indices.contains(place) ? lines[place] : nil
        }
        return nil
    }

    mutating func openDifference(in context: ScreenContext) {
        guard let computed else { return }
        let baselines = Baseline.all(for: computed.preview.campaign, in: context.model.definitions)
        let page = DifferencePage(baselines: baselines, paneBefore: pane, subjectBefore: subject)
        pages.append(PreviewPage(kind: .difference(page)))
        pane = .waterfall
    }

    /// Shows a difference from wherever it comes, on the page that waits for it.
    mutating func receive(_ answer: DifferenceWork.Answer, in context: ScreenContext) {
        guard var page = differencePage else { return }
        page.list = ListState()
        switch answer {
        case .ready(let difference): page.state = .ready(ComputedDifference(difference, words: context.words))
        case .failed(let failure): page.state = .failed(failure)
        }
        differencePage = page
        showPeopleOfLine()
    }

    mutating func performOnDifference(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard let page = differencePage else { return [] }
        if let movement = ListMovement(action, count: count) {
            moveOnDifference(movement, in: context)
            return []
        }
        switch action {
        case .leave: return leaveDifference()
        case .nextPane, .previousPane:
            if page.difference != nil, pane == .recipients || behind.count > 0 {
                pane = pane == .recipients ? .waterfall : .recipients
            }
        case .openSelected: return openSelectedOnDifference(in: context)
        case .openCard: return selectedRow.map { [.open(.customer($0))] } ?? []
        case .openAsCustomers:
            guard let page = page.difference, behind.count > 0 else { return [] }
            return [.open(.customers(behind.rows, heading: page.heading(context.words)))]
        default: break
        }
        return []
    }

    private mutating func openSelectedOnDifference(in context: ScreenContext) -> [ScreenRequest] {
        guard var page = differencePage, let computed else { return [] }
        switch page.state {
        case .choosing:
            guard page.baselines.indices.contains(page.list.selection) else { return [] }
            let baseline = page.baselines[page.list.selection]
            page.state = .computing
            differencePage = page
            let work = DifferenceWork(after: computed.preview, baseline: baseline)
            return [.work(work, slot: CampaignsScreen.differenceSlot)]
        case .ready where pane == .recipients: return openWhy()
        case .ready where behind.count > 0: pane = .recipients
        case .ready: return [.say(Notice(context.words("nobody is behind this line")))]
        case .computing, .failed: break
        }
        return []
    }

    /// From the people to the lines, from these to the choice, from there back to the preview.
    private mutating func leaveDifference() -> [ScreenRequest] {
        guard var page = differencePage else { return [] }
        if pane == .recipients {
            pane = .waterfall
            return []
        }
        guard case .choosing = page.state else {
            page.state = .choosing
            page.list = ListState()
            differencePage = page
            return [.cancel(slot: CampaignsScreen.differenceSlot)]
        }
        pages.removeLast()
        pane = page.paneBefore
        select(page.subjectBefore)
        return []
    }

    mutating func moveOnDifference(_ movement: ListMovement, in context: ScreenContext) {
        guard var page = differencePage else { return }
        let layout = DifferenceLayout(area: context.area, page: page)
        if pane == .recipients {
            recipientsList.move(movement, count: behind.count, height: max(0, layout.peopleTable.height - 1))
            return
        }
        page.list.move(movement, count: page.count, height: layout.lines.height)
        differencePage = page
        showPeopleOfLine()
    }

    /// The recipients are those behind the selected line.
    private mutating func showPeopleOfLine() {
        guard let page = differencePage, let difference = page.difference else { return }
        subject = .difference(page.list.selection)
        recipientsList = ListState()
        behind = difference.rows(of: page.list.selection).map { PlacedRows($0) } ?? .none
    }

    mutating func pointOnDifference(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard let page = differencePage else { return [] }
        let layout = DifferenceLayout(area: context.area, page: page)
        let isOnPeople = layout.people.contains(mouse.position)
        switch mouse.action {
        case .wheelDown, .wheelUp:
            let rows = mouse.action == .wheelDown ? 3 : -3
            if page.difference != nil { pane = isOnPeople && behind.count > 0 ? .recipients : .waterfall }
            moveOnDifference(.scroll(rows), in: context)
        case .press(.left), .doubleClick(.left):
            guard let place = place(at: mouse.position, layout, page, in: context) else { return [] }
            pane = isOnPeople ? .recipients : .waterfall
            moveOnDifference(.to(place), in: context)
            if mouse.action == .doubleClick(.left) { return openSelectedOnDifference(in: context) }
        default: break
        }
        return []
    }

    private func place(
        at point: Point, _ layout: DifferenceLayout, _ page: DifferencePage, in context: ScreenContext
    ) -> Int? {
        if layout.people.contains(point) {
            let rect = layout.peopleTable
            let hit = recipientsTable(in: rect, context.words).hit(point, count: behind.count, in: rect)
            if case .row(let place)? = hit { return place }
            return nil
        }
        let index = page.list.offset + point.y - layout.lines.y
        return layout.lines.contains(point) && index < page.count ? index : nil
    }
}
