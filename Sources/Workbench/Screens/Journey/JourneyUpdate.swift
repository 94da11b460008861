import AudienceEngine
import CampaignDomain
import CommunicationMap
import TerminalKit

extension JourneyScreen {
    static let openSlot = "open"

    /// Everything is prepared anew: the customers, the chains or the clock may be others.
    public mutating func start(in context: ScreenContext) -> [ScreenRequest] {
        personas = context.model.personas.map { .persona($0.id) }
        ground = nil
        deeds = nil
        fault = nil
        list.fit(count: personas.count + 1, height: .max)
        return opened.map { open($0.traveller) } ?? []
    }

    public mutating func open(_ place: Place, in context: ScreenContext) -> [ScreenRequest] {
        guard case .journey(let traveller) = place else { return [] }
        isVisit = true
        return open(traveller)
    }

    private mutating func open(_ traveller: JourneyTraveller) -> [ScreenRequest] {
        opened = nil
        fault = nil
        awaited = traveller
        return [.work(JourneyWork(traveller: traveller, ground: ground), slot: Self.openSlot)]
    }

    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] {
        awaited = nil
        switch outcome {
        case .answer(.ready(let journey, let ground) as JourneyWork.Answer):
            opened = journey
            self.ground = ground ?? self.ground
        case .answer(.failed(let fault) as JourneyWork.Answer): self.fault = fault
        case .failure(let reason): fault = .unexpected(reason)
        case .answer: break
        }
        return []
    }

    // MARK: Keys

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard var journey = opened else { return performInChooser(action, count: count, in: context) }
        switch action {
        case .leave: return leave()
        case .ownDeed:
            let presenter = journey.presenter(context)
            deeds = Menu(
                title: context.words("Of one's own accord"),
                items: journey.journey.ground.deeds.map(presenter.deed) + [context.words("buys")])
        case .openCard:
            if case .customer = journey.traveller { return [.open(.customer(journey.row))] }
        default:
            journey.perform(action, count: count, in: context)
            opened = journey
        }
        return []
    }

    private mutating func leave() -> [ScreenRequest] {
        opened = nil
        guard isVisit else { return [] }
        isVisit = false
        return [.back]
    }

    private mutating func performInChooser(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        if let movement = ListMovement(action, count: count) {
            list.move(movement, count: personas.count + 1, height: context.area.height)
            return []
        }
        guard action == .openSelected else { return [] }
        return chosen(list.selection, in: context)
    }

    /// A persona travels at once; a customer is looked for among all.
    private mutating func chosen(_ place: Int, in context: ScreenContext) -> [ScreenRequest] {
        isVisit = false
        if personas.indices.contains(place) { return open(personas[place]) }
        let heading = context.words("J sends somebody on a journey")
        return [.open(.customers(context.model.audience.visible, heading: heading))]
    }

    public mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard var menu = deeds else { return [] }
        switch menu.handle(event, in: context.area) {
        case .none: deeds = menu
        case .cancelled: deeds = nil
        case .chosen(let place):
            deeds = nil
            opened?.act(place, in: context)
        }
        return []
    }

    // MARK: Mouse

    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        if deeds != nil { return type(.mouse(mouse), in: context) }
        guard var journey = opened else { return pointAtChooser(mouse, in: context) }
        journey.point(mouse, in: context)
        opened = journey
        return []
    }

    private mutating func pointAtChooser(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        let lines = JourneyChooser.places(of: self, in: context)
        switch mouse.action {
        case .wheelDown, .wheelUp:
            let step = mouse.action == .wheelDown ? 1 : -1
            list.move(.by(step), count: personas.count + 1, height: context.area.height)
        case .press(.left), .doubleClick(.left):
            guard let place = lines.firstIndex(where: { $0.contains(mouse.position) }) else { return [] }
            list.move(.to(place), count: personas.count + 1, height: context.area.height)
            if mouse.action == .doubleClick(.left) { return chosen(place, in: context) }
        default: break
        }
        return []
    }
}

extension OpenJourney {
    mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) {
        if let movement = ListMovement(action, count: count) { return move(movement, in: context) }
        switch action {
        case .goOn: isOver = !journey.goOn()
        case .stepBack: journey.back()
        case .restart: journey.restart()
        case .nextPane: turnPane(by: 1)
        case .previousPane: turnPane(by: -1)
        default:
            if let deed = journey.ground.deeds.first(where: { .deed($0) == action }) {
                journey.act(deed)
                break
            }
            guard let reaction = Journey.Reaction.allCases.first(where: { .reaction($0) == action }) else { return }
            if journey.awaiting.isEmpty, reaction == .buy { journey.buy() } else { journey.answer(reaction) }
        }
        guard action != .nextPane, action != .previousPane else { return }
        if action != .goOn { isOver = false }
        showLatest(in: context)
    }

    /// Something of the menu: a deed, or a purchase, which stands last.
    mutating func act(_ place: Int, in context: ScreenContext) {
        let deeds = journey.ground.deeds
        if deeds.indices.contains(place) { journey.act(deeds[place]) } else { journey.buy() }
        isOver = false
        showLatest(in: context)
    }

    private mutating func turnPane(by step: Int) {
        let all = Pane.allCases
        let place = all.firstIndex(of: pane) ?? 0
        pane = all[(place + step + all.count) % all.count]
    }

    /// To what the last move brought: the last message of it, else its last note.
    private mutating func showLatest(in context: ScreenContext) {
        let new = journey.newNotes
        let message = new.last { place in
            if case .message = journey.notes[place].what { true } else { false }
        }
        let place = journey.canGoBack ? (message ?? journey.notes.count - 1) + 1 : 0
        let height = JourneyLayout(area: context.area, pane: pane).lines.height
        list.move(.last, count: lineCount, height: height)
        list.move(.to(place), count: lineCount, height: height)
        detailOffset = 0
        standingOffset = 0
    }

    private mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        let layout = JourneyLayout(area: context.area, pane: pane)
        switch pane {
        case .story:
            list.move(movement, count: lineCount, height: layout.lines.height)
            detailOffset = 0
        case .detail:
            scroll(&detailOffset, detail(context, width: layout.content(.detail).width), movement, .detail, layout)
        case .standing: scroll(&standingOffset, standing(context), movement, .standing, layout)
        }
    }

    private func scroll(
        _ offset: inout Int, _ paragraphs: [Paragraph], _ movement: ListMovement, _ pane: Pane, _ layout: JourneyLayout
    ) {
        var text = ScrollText(paragraphs, offset: offset)
        text.move(movement, in: layout.content(pane))
        offset = text.offset
    }

    mutating func point(_ mouse: MouseEvent, in context: ScreenContext) {
        let layout = JourneyLayout(area: context.area, pane: pane)
        guard let hit = Pane.allCases.first(where: { layout.rect(of: $0)?.contains(mouse.position) ?? false }) else {
            return
        }
        pane = hit
        switch mouse.action {
        case .wheelDown: move(.scroll(3), in: context)
        case .wheelUp: move(.scroll(-3), in: context)
        case .press(.left), .doubleClick(.left):
            let line = list.offset + mouse.position.y - layout.lines.y
            if hit == .story, layout.lines.contains(mouse.position), line < lineCount { move(.to(line), in: context) }
        default: break
        }
    }
}
