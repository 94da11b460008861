import AudienceEngine
import CampaignDomain
import TerminalKit

extension MapScreen {
    static let factsSlot = "facts"
    static let monthSlot = "month"
    static let coverageSlot = "coverage"
    static let peopleSlot = "people"
    static let whatIfSlot = "what-if"

    public mutating func start(in context: ScreenContext) -> [ScreenRequest] {
        redefine(in: context)
    }

    /// Everything is computed anew; who looks at the map keeps the place.
    public mutating func redefine(in context: ScreenContext) -> [ScreenRequest] {
        (facts, fault, month) = (nil, nil, .none)
        coverage.facts = nil
        whatIf.result = nil
        whatIf.isRunning = false
        let slots = [Self.monthSlot, Self.coverageSlot, Self.whatIfSlot]
        return slots.map { .cancel(slot: $0) } + [.work(MapFactsWork(), slot: Self.factsSlot)]
    }

    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] {
        switch outcome {
        case .answer(let answer as MapFacts): return take(answer)
        case .answer(let answer as MonthForecast):
            month = .known(answer)
            return askForPage()
        case .answer(let answer as MapPeopleWork.Answer):
            guard !answer.rows.isEmpty else {
                return [.say(Notice(context.words("nobody is behind this number")))]
            }
            return [.open(.customers(answer.rows, heading: answer.heading))]
        case .answer(let answer as CoverageFacts): coverage.facts = answer
        case .answer(let answer as WhatIfWork.Answer):
            whatIf.isRunning = false
            whatIf.result = answer
        case .failure(let reason): fail(reason, slot)
        case .answer: break
        }
        return []
    }

    private mutating func take(_ facts: MapFacts) -> [ScreenRequest] {
        self.facts = facts
        // A lane or chain that is gone cannot be looked into.
        path.removeAll { place in
            switch place.zoom {
            case .lanes: false
            case .lane(let stage): !facts.lanes.contains { $0.stage == stage }
            case .chain(let id): facts.chain(id) == nil
            }
        }
        return simulate()
    }

    private mutating func fail(_ reason: String, _ slot: String) {
        switch slot {
        case Self.factsSlot: fault = reason
        case Self.monthSlot: month = .failed(reason)
        case Self.whatIfSlot: whatIf.isRunning = false
        default: break
        }
    }

    private mutating func simulate() -> [ScreenRequest] {
        month = .running
        return [.work(ForecastWork(), slot: Self.monthSlot)]
    }

    /// Asks for what the page needs beside the simulated month.
    private func askForPage() -> [ScreenRequest] {
        guard page == .coverage, coverage.facts == nil, let facts, let forecast else { return [] }
        return [.work(CoverageWork(facts: facts, forecast: forecast), slot: Self.coverageSlot)]
    }

    // MARK: Keys

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        switch action {
        case .nextPage: return turnPage(by: 1)
        case .previousPage: return turnPage(by: -1)
        case .simulateMonth: return simulate()
        case .stopSimulation: return stop()
        case .editDefinition: return chosenChain(in: context).map { [.edit(.chain($0))] } ?? []
        default: break
        }
        if let page = MapPage.allCases.first(where: { ActionID.mapPage($0) == action }) { return show(page) }
        guard facts != nil else { return [] }
        switch page {
        case .map: return performOnMap(action, count: count, in: context)
        case .coverage: return performInCoverage(action, count: count, in: context)
        case .floods: return performInFloods(action, count: count, in: context)
        case .calendar: return performInCalendar(action, count: count, in: context)
        case .whatIf: return performInWhatIf(action, count: count, in: context)
        }
    }

    private mutating func turnPage(by step: Int) -> [ScreenRequest] {
        let pages = MapPage.allCases
        guard let place = pages.firstIndex(of: page) else { return [] }
        return show(pages[(place + step + pages.count) % pages.count])
    }

    mutating func show(_ page: MapPage) -> [ScreenRequest] {
        self.page = page
        return askForPage()
    }

    private mutating func stop() -> [ScreenRequest] {
        if whatIf.isRunning {
            whatIf.isRunning = false
            return [.cancel(slot: Self.whatIfSlot)]
        }
        guard case .running = month else { return [] }
        month = .stopped
        return [.cancel(slot: Self.monthSlot)]
    }

    public mutating func open(_ place: Place, in context: ScreenContext) -> [ScreenRequest] {
        if case .chain(let id) = place { zoom(to: .chain(id)) }
        return []
    }

    // MARK: The map

    private mutating func performOnMap(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        if action == .leave {
            if path.count > 1 { path.removeLast() }
            return []
        }
        let rect = boardPlaces(layout(in: context)).board
        guard let board = board(in: context, rect: rect) else { return [] }
        let height = boardHeight(rect)
        if let movement = ListMovement(action, count: count) {
            cursor.move(movement, in: board, height: height)
            return []
        }
        switch action {
        case .moveLeft: cursor.moveSideways(by: -(count ?? 1), in: board, height: height)
        case .moveRight: cursor.moveSideways(by: count ?? 1, in: board, height: height)
        case .openSelected: return open(cursor.settled(in: board, height: height), of: board, in: context)
        default: break
        }
        return []
    }

    /// Closer to a lane or chain; to the people behind a number or at a step.
    mutating func open(_ place: BoardCursor, of board: MapBoard, in context: ScreenContext) -> [ScreenRequest] {
        if let people = board.people(at: place) { return open(people.source, heading: people.heading) }
        switch board.target(at: place) {
        case .lane(let stage): zoom(to: .lane(stage))
        case .chain(let id): zoom(to: .chain(id))
        case .step:
            let standing = board.items[place.item].cells.first?.people
            guard let standing else { return [.say(Notice(context.words("nobody stands at this step now")))] }
            return open(standing.source, heading: standing.heading)
        case nil: break
        }
        return []
    }

    mutating func zoom(to zoom: Zoom) {
        page = .map
        guard self.zoom != zoom else { return }
        // The heading of a lane stands before its first chain.
        let isLane: Bool = if case .lane = zoom { true } else { false }
        path.append((zoom, BoardCursor(item: isLane ? 1 : 0)))
    }

    func open(_ people: MapPeople, heading: String) -> [ScreenRequest] {
        guard let facts else { return [] }
        return [
            .work(
                MapPeopleWork(people: people, heading: heading, facts: facts, forecast: forecast), slot: Self.peopleSlot
            )
        ]
    }

    /// The chain that `E` edits: the open one, or that under the cursor.
    func chosenChain(in context: ScreenContext) -> ChainID? {
        switch page {
        case .map:
            if let openChain { return openChain }
            let rect = boardPlaces(layout(in: context)).board
            guard let board = board(in: context, rect: rect) else { return nil }
            let place = cursor.settled(in: board, height: boardHeight(rect))
            guard board.items.indices.contains(place.item), case .chain(let id) = board.items[place.item].target else {
                return nil
            }
            return id
        case .whatIf: return whatIfChain(in: context)
        case .floods: return floodChain
        case .coverage, .calendar: return nil
        }
    }
}
