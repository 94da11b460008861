import AudienceEngine
import CampaignDomain
import CommunicationMap
import TerminalKit

struct FloodsState: Sendable {
    enum Pane: Sendable {
        case people, messages
    }

    var people = ListState()
    var messages = ListState()
    var pane = Pane.people
}

/// Where the people and their messages are.
struct FloodsLayout {
    let people: Rect
    let messages: Rect

    static let widthForBoth = 110

    init(_ body: Rect) {
        if body.width >= Self.widthForBoth {
            let columns = body.columns([.flexible(weight: 5), .flexible(weight: 7)], gap: 2)
            (people, messages) = (columns[0], columns[1])
        } else {
            let rows = body.rows([.flexible(weight: 2), .flexible(weight: 3)], gap: body.height > 10 ? 1 : 0)
            (people, messages) = (rows[0], rows[1])
        }
    }
}

extension MapScreen {
    /// The person whose messages are shown.
    private var chosenFlood: PersonOverCap? {
        guard let floods = forecast?.floods, !floods.isEmpty else { return nil }
        return floods[min(floods.people(at: self.floods.people), floods.count - 1)]
    }

    /// The chain of the chosen message, else of the person's first.
    var floodChain: ChainID? {
        guard let forecast, let flood = chosenFlood else { return nil }
        let index = floods.pane == .messages ? min(floods.messages.selection, flood.messages.count - 1) : 0
        guard flood.messages.indices.contains(index),
            case .chain(let id, _) = forecast.simulation.sources[flood.messages[index].source].origin
        else { return nil }
        return id
    }

    func floodsHead(in context: ScreenContext) -> [Paragraph] {
        guard let forecast else { return [] }
        return FloodsPresenter(forecast: forecast, context: context.presentation)
            .head(isBrief: context.area.width < 100)
    }

    func drawFloods(_ layout: MapLayout, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let forecast, !forecast.floods.isEmpty else { return }
        let presenter = FloodsPresenter(forecast: forecast, context: context.presentation)
        let parts = FloodsLayout(layout.body)
        var list = floods.people
        list.fit(
            count: forecast.floods.count,
            height: presenter.people(ListState(), isFocused: true).visibleHeight(in: parts.people))
        presenter.people(list, isFocused: floods.pane == .people)
            .draw(FloodRows(presenter: presenter), in: parts.people, into: &buffer)
        guard let flood = chosenFlood else { return }
        let rows = presenter.messages(of: flood)
        presenter.messageTable(floods.messages, isFocused: floods.pane == .messages, width: parts.messages.width)
            .draw(ListedRows(rows), in: parts.messages, into: &buffer)
        buffer.drawFitted("▸ " + presenter.sentence(of: flood), in: layout.foot.row(0), style: .accent)
    }

    mutating func performInFloods(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard let forecast, let flood = chosenFlood else { return [] }
        let parts = FloodsLayout(layout(in: context).body)
        if let movement = ListMovement(action, count: count) {
            switch floods.pane {
            case .people:
                let height = max(0, parts.people.height - 1)
                floods.people.move(movement, count: forecast.floods.count, height: height)
                floods.messages = ListState()
            case .messages:
                floods.messages.move(movement, count: flood.messages.count, height: max(0, parts.messages.height - 1))
            }
            return []
        }
        switch action {
        case .nextPane, .moveLeft, .moveRight: floods.pane = floods.pane == .people ? .messages : .people
        case .leave: floods.pane = .people
        case .openSelected: return openFlood(flood, in: context)
        case .everybodyOverCap:
            return open(.overCap(chains: nil), heading: context.words("over a cap in 30 days"))
        default: break
        }
        return []
    }

    /// The person's card, or the chain or campaign of a message.
    private mutating func openFlood(_ flood: PersonOverCap, in context: ScreenContext) -> [ScreenRequest] {
        guard floods.pane == .messages, let forecast else {
            return [.open(.customer(context.model.audience.persons.key(of: flood.person)))]
        }
        let index = min(floods.messages.selection, flood.messages.count - 1)
        guard flood.messages.indices.contains(index) else { return [] }
        return open(forecast.simulation.sources[flood.messages[index].source].origin)
    }

    /// What sends: a chain is shown here, a campaign on its screen.
    mutating func open(_ origin: MessageSource.Origin) -> [ScreenRequest] {
        switch origin {
        case .chain(let id, _):
            zoom(to: .chain(id))
            return []
        case .campaign(let id): return [.open(.campaign(id))]
        }
    }

    mutating func pointAtFloods(
        _ mouse: MouseEvent, _ layout: MapLayout, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard let forecast, let flood = chosenFlood else { return [] }
        let parts = FloodsLayout(layout.body)
        let presenter = FloodsPresenter(forecast: forecast, context: context.presentation)
        let isMessages = parts.messages.contains(mouse.position)
        guard isMessages || parts.people.contains(mouse.position) else { return [] }
        floods.pane = isMessages ? .messages : .people
        switch mouse.action {
        case .wheelDown, .wheelUp:
            return performInFloods(mouse.action == .wheelDown ? .moveDown : .moveUp, count: nil, in: context)
        case .press(.left), .doubleClick(.left):
            let table =
                isMessages
                ? presenter.messageTable(floods.messages, isFocused: true, width: parts.messages.width)
                : presenter.people(floods.people, isFocused: true)
            let (count, rect) =
                isMessages ? (flood.messages.count, parts.messages) : (forecast.floods.count, parts.people)
            guard case .row(let row) = table.hit(mouse.position, count: count, in: rect) else { return [] }
            _ = performInFloods(.moveToLast, count: row + 1, in: context)
            guard mouse.action == .doubleClick(.left), let flood = chosenFlood else { return [] }
            return openFlood(flood, in: context)
        default: return []
        }
    }

    func floodsKeys(_ words: Words) -> [KeyBinding] {
        let group = words("Floods")
        let isEmpty = forecast?.floods.isEmpty ?? true
        let nobody = KeyBinding.Availability.disabled(words("nobody is over a cap"))
        let isMessages = floods.pane == .messages
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: isMessages ? words("chain") : words("card"), group: group,
                isHinted: true, importance: .high, availability: isEmpty ? nobody : .enabled),
            KeyBinding(
                [KeyChord(.tab), KeyChord("l"), KeyChord(.right), KeyChord("h"), KeyChord(.left)], .nextPane,
                label: isMessages ? words("people") : words("messages"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord("a")], .everybodyOverCap, label: words("all of them in Customers"),
                shortLabel: words("all of them"), group: group, isHinted: true,
                availability: isEmpty ? nobody : .enabled),
        ] + (isMessages ? [MapScreen.leave(words, group: group)] : [])
    }
}

extension [PersonOverCap] {
    /// The place that a list stands at.
    fileprivate func people(at list: ListState) -> Int { Swift.max(0, Swift.min(list.selection, count - 1)) }
}
