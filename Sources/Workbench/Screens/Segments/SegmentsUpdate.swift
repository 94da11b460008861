import AudienceEngine
import CampaignDomain
import TerminalKit

extension SegmentsScreen {
    static let countSlot = "counts"
    static let pageSlot = "page"
    static let aheadSlot = "ahead"
    static let chainsSlot = "chains"
    static let peopleSlot = "people"
    static let trialSlot = "trial"

    public mutating func start(in context: ScreenContext) -> [ScreenRequest] {
        form = nil
        return redefine(in: context)
    }

    /// Everything is computed anew; who reads the numbers keeps the place.
    public mutating func redefine(in context: ScreenContext) -> [ScreenRequest] {
        form = nil
        pages = [:]
        awaited = nil
        asksForChains = false
        counts = nil
        marks.removeAll { !Self.exists($0, in: context.model.definitions) }
        relist(wantedSubject ?? subject, in: context)
        wantedSubject = nil
        // What is still being computed is of the definitions as they were.
        return [
            .cancel(slot: Self.aheadSlot), .cancel(slot: Self.chainsSlot), .work(CountsWork(), slot: Self.countSlot),
        ]
            + showPage()
    }

    private static func exists(_ set: MemberSet, in definitions: Definitions) -> Bool {
        switch set {
        case .base: true
        case .segment(let id): definitions.segment(id) != nil
        case .unassigned(let id): definitions.scheme(id) != nil
        case .part(let scheme, let part): definitions.scheme(scheme)?.parts.contains { $0.id == part } ?? false
        }
    }

    /// Makes the lines of the list anew and goes to a subject; to its scheme when it is folded away.
    mutating func relist(_ wanted: SegmentSubject?, in context: ScreenContext) {
        if case .set? = wanted, let scheme = wanted?.scheme, wantedSubject != nil { unfolded.insert(scheme) }
        let definitions = context.model.definitions
        entries = SegmentEntry.all(in: definitions, unfolded: unfolded, matching: matcher(in: context))
        let place =
            entries.firstIndex { $0.subject == wanted && wanted != nil }
            ?? wanted?.scheme.flatMap { id in entries.firstIndex { $0.subject == .scheme(id) } }
        // What a filter leaves is read from its beginning.
        let otherwise = filter.isEmpty ? min(list.selection, max(0, entries.count - 1)) : 0
        move(.to(place ?? otherwise), in: context)
    }

    // MARK: Pages

    /// Asks for the page that is shown, unless it is there.
    mutating func showPage() -> [ScreenRequest] {
        guard let key = pageKey else { return [] }
        if pages[key] != nil {
            awaited = nil
            return [.cancel(slot: Self.pageSlot)] + askForChains() + lookAhead()
        }
        guard awaited != key else { return [] }
        awaited = key
        return [.work(PageWork(key: key), slot: Self.pageSlot)]
    }

    /// The matrix is shown at once; who gets letters from which chain takes a look at all of history and comes later.
    private mutating func askForChains() -> [ScreenRequest] {
        guard page == .activity, !asksForChains else { return [] }
        asksForChains = true
        return [.work(ActivityChainsWork(), slot: Self.chainsSlot)]
    }

    /// Figures of the neighbours are computed while one reads, so that moving on shows them at once.
    private func lookAhead() -> [ScreenRequest] {
        guard page == .breakdown else { return [] }
        let near = entries.indices.sorted { abs($0 - list.selection) < abs($1 - list.selection) }
        for index in near.prefix(12) {
            guard let subject = entries[index].subject else { continue }
            let key = PageKey(.breakdown, of: subject, earlier: earlier, marks: marks)
            if pages[key] == nil { return [.work(PageWork(key: key), slot: Self.aheadSlot)] }
        }
        return []
    }

    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] {
        switch outcome {
        case .answer(let answer as CountsWork.Answer): counts = answer
        case .answer(let answer as PageWork.Answer):
            pages[answer.key] = answer.data
            if awaited == answer.key { awaited = nil }
            if awaited == nil { return askForChains() + lookAhead() }
        case .answer(let answer as ActivityChainsWork.Answer):
            for key in pages.keys where key.page == .activity {
                pages[key] = .activity(answer.matrix, chains: .found)
            }
        case .answer(let answer as PeopleWork.Answer):
            guard !answer.rows.isEmpty else {
                return [.say(Notice(context.words("nobody is behind this number")))]
            }
            return [.open(.customers(answer.rows, heading: answer.heading))]
        case .answer(let answer as SegmentTrialWork.Answer): form?.receive(answer)
        case .failure(let reason) where slot == Self.pageSlot:
            if let awaited { pages[awaited] = .failed(reason) }
            awaited = nil
        case .failure(let reason) where slot == Self.chainsSlot:
            for (key, page) in pages {
                if case .activity(let matrix, _) = page { pages[key] = .activity(matrix, chains: .failed(reason)) }
            }
        case .answer, .failure: break
        }
        return []
    }

    // MARK: Keys

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        switch action {
        case .nextPage: return turnPage(by: 1)
        case .previousPage: return turnPage(by: -1)
        case .nextPane, .previousPane:
            pane = pane == .list ? .page : .list
            return []
        case .changeEarlier:
            earlier = earlier.next
            return showPage()
        case .leave:
            pane = .list
            return []
        case .filter:
            openFilter()
            return []
        case .clearFilter: return clearFilter(in: context)
        default: break
        }
        if let page = SegmentPage.allCases.first(where: { ActionID.segmentPage($0) == action }) {
            wantedPage = page
            return showPage()
        }
        if let requests = performOnDefinition(action, in: context) { return requests }
        return pane == .list
            ? performInList(action, count: count, in: context) : performInPage(action, count: count, in: context)
    }

    private mutating func turnPage(by step: Int) -> [ScreenRequest] {
        let shown = shownPages
        guard let place = shown.firstIndex(of: page) else { return [] }
        wantedPage = shown[(place + step + shown.count) % shown.count]
        cursor = FigureCursor()
        return showPage()
    }

    private mutating func performInList(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        if let movement = ListMovement(action, count: count) {
            move(movement, in: context)
            return showPage()
        }
        switch action {
        case .openSelected: return openSubject(in: context)
        case .moveRight: pane = .page
        case .fold: fold(in: context)
        case .mark: return mark(subject?.set, in: context)
        default: break
        }
        return []
    }

    private mutating func performInPage(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard let picture = picture(in: context) else { return [] }
        let rect = gridRect(picture, in: context)
        cursor = cursor.settled(in: picture.grid, rect: rect)
        if let movement = ListMovement(action, count: count) {
            cursor.move(movement, in: picture.grid, rect: rect)
            return []
        }
        switch action {
        case .moveLeft: cursor.moveSideways(by: -(count ?? 1), in: picture.grid, rect: rect)
        case .moveRight: cursor.moveSideways(by: count ?? 1, in: picture.grid, rect: rect)
        case .openSelected: return openNumber(picture)
        case .mark:
            guard picture.grid.lines.indices.contains(cursor.line) else { return [] }
            let requests = mark(picture.grid.lines[cursor.line].set, in: context)
            return requests
        default: break
        }
        return []
    }

    /// Headings are passed over.
    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        let before = list.selection
        let height = max(1, layout(in: context).lines.height)
        list.move(movement, count: entries.count, height: height)
        guard subject == nil, !entries.isEmpty else { return }
        let step = list.selection >= before ? 1 : -1
        list.move(.by(step), count: entries.count, height: height)
        if subject == nil { list.move(.by(-step), count: entries.count, height: height) }
        if subject == nil { list.move(.by(-step), count: entries.count, height: height) }
    }

    // MARK: What is chosen

    /// To the people of a set; a scheme is opened as a page, for its number is of parts.
    mutating func openSubject(in context: ScreenContext) -> [ScreenRequest] {
        guard let set = subject?.set else {
            pane = .page
            return []
        }
        let people = FigurePeople(source: .set(set), heading: SegmentNames(context.presentation).full(set))
        return [.work(PeopleWork(people: people, earlier: earlier), slot: Self.peopleSlot)]
    }

    func openNumber(_ picture: PagePicture) -> [ScreenRequest] {
        guard let people = picture.grid.cell(line: cursor.line, column: cursor.column)?.people else { return [] }
        return [.work(PeopleWork(people: people, earlier: earlier), slot: Self.peopleSlot)]
    }

    private mutating func fold(in context: ScreenContext) {
        guard let scheme = subject?.scheme else { return }
        if unfolded.remove(scheme) == nil { unfolded.insert(scheme) }
        relist(.scheme(scheme), in: context)
    }

    private mutating func mark(_ set: MemberSet?, in context: ScreenContext) -> [ScreenRequest] {
        guard let set else { return [.say(Notice(context.words("a segment or a part can be marked")))] }
        if marks.contains(set) { marks.removeAll { $0 == set } } else { marks.append(set) }
        if pane == .list { move(.by(1), in: context) }
        return showPage()
    }
}
