import CampaignDomain
import TerminalKit

extension ActionID {
    static let simulateMonth: ActionID = "map.simulate"
    static let stopSimulation: ActionID = "map.stop"
    static let everybodyOverCap: ActionID = "map.floods.everybody"
    static let nextDay: ActionID = "map.calendar.next-day"
    static let previousDay: ActionID = "map.calendar.previous-day"
    static let openSender: ActionID = "map.calendar.sender"
    static let raiseValue: ActionID = "map.what-if.raise"
    static let lowerValue: ActionID = "map.what-if.lower"
    static let resetValue: ActionID = "map.what-if.reset"
    static let resetAllValues: ActionID = "map.what-if.reset-all"

    static func mapPage(_ page: MapPage) -> ActionID { ActionID(rawValue: "map.page." + page.rawValue) }
}

extension MapScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        return pageKeys(context) + pagesBindings(words) + simulationBindings(words)
            + [.edit(context, group: words("Definitions"), isPossible: chosenChain(in: context) != nil)]
            + KeyBinding.movements(words)
    }

    private func pageKeys(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        switch page {
        case .map: return mapKeys(words)
        case .coverage: return coverageKeys(words)
        case .floods: return floodsKeys(words)
        case .calendar: return calendarKeys(words)
        case .whatIf: return whatIfKeys(words)
        }
    }

    private func mapKeys(_ words: Words) -> [KeyBinding] {
        let group = words("Map")
        let isChain = openChain != nil
        var bindings = [
            KeyBinding(
                [KeyChord(.enter)], .openSelected,
                label: isChain || cursor.column > 0 ? words("people") : words("closer"),
                group: group, isHinted: true, importance: .high,
                availability: facts == nil ? .disabled(words("nothing is selected")) : .enabled)
        ]
        bindings += MapScreen.sideways(words, group: group)
        if path.count > 1 { bindings.append(MapScreen.leave(words, group: group)) }
        return bindings
    }

    static func sideways(_ words: Words, group: String) -> [KeyBinding] {
        [
            KeyBinding(
                [KeyChord("l"), KeyChord(.right)], .moveRight, label: words("number to the right"),
                shortLabel: words("numbers"), group: group, takesCount: true, isHinted: true),
            KeyBinding(
                [KeyChord("h"), KeyChord(.left)], .moveLeft, label: words("number to the left"), group: group,
                takesCount: true),
        ]
    }

    static func leave(_ words: Words, group: String) -> KeyBinding {
        KeyBinding(
            [KeyChord(.escape)], .leave, label: words("back"), group: group, isHinted: true, importance: .high)
    }

    private func pagesBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Pages")
        return [
            KeyBinding(
                [KeyChord("]")], .nextPage, label: words("next page"), shortLabel: words("page"), group: group,
                isHinted: true),
            KeyBinding([KeyChord("[")], .previousPage, label: words("previous page"), group: group),
        ] + MapPage.allCases.map { KeyBinding([], .mapPage($0), label: $0.title(words), group: group) }
    }

    private func simulationBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Simulation")
        let isRunning: Bool = if case .running = month { true } else { whatIf.isRunning }
        let idle = KeyBinding.Availability.disabled(words("nothing is being simulated"))
        return [
            KeyBinding(
                [KeyChord("x")], .stopSimulation, label: words("stop the simulation"), shortLabel: words("stop"),
                group: group, isHinted: isRunning, availability: isRunning ? .enabled : idle),
            KeyBinding(
                [KeyChord("r")], .simulateMonth, label: words("simulate the month again"),
                shortLabel: words("simulate"),
                group: group, isHinted: needsSimulation,
                availability: facts == nil || isRunning ? .disabled(words("it is being computed")) : .enabled),
        ]
    }

    private var needsSimulation: Bool {
        switch month {
        case .stopped, .failed: true
        case .none, .running, .known: false
        }
    }
}
