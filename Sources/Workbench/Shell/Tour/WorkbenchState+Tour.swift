import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

extension WorkbenchState {
    /// The keys of the tour: how it begins, and while it goes on how one moves.
    var tourBindings: [KeyBinding] {
        let group = words("Tour")
        let begin = KeyBinding(
            [KeyChord("T")], .toggleTour, label: guide == nil ? words("guided tour") : words("leave the tour"),
            shortLabel: words("end it"), group: group,
            availability: model.definitions.tour == nil ? .disabled(noTourReason) : .enabled)
        guard let guide else { return [begin] }
        return [
            KeyBinding(
                [KeyChord(","), KeyChord(.function(7))], .previousStop, label: words("previous stop"),
                shortLabel: words("back"), group: group,
                availability: guide.isFirst ? .disabled(words("this is the first stop")) : .enabled),
            KeyBinding(
                [KeyChord("."), KeyChord(.function(8))], .nextStop, label: words("next stop"),
                shortLabel: words("next"), group: group,
                availability: guide.isLast ? .disabled(words("this is the last stop")) : .enabled),
            begin,
        ]
    }

    private var noTourReason: String { words("this workspace has no tour; one is written in tour.json") }

    /// Begins the tour at its first stop; says so when there is none.
    mutating func beginTour() -> [Effect] {
        guard let tour = model.definitions.tour else {
            notice = Notice(noTourReason, .warning)
            return startActiveScreen()
        }
        guide = TourGuide(tour)
        return go(toStop: 0)
    }

    /// Does what a key of the tour asked for; nil for other actions.
    mutating func performOnTour(_ action: ActionID) -> [Effect]? {
        switch action {
        case .toggleTour where guide == nil: return beginTour()
        case .toggleTour:
            guide = nil
            notice = Notice(words("the tour is left; T begins it again"))
            return []
        case .nextStop: return guide.map { go(toStop: $0.place + 1) } ?? []
        case .previousStop: return guide.map { go(toStop: $0.place - 1) } ?? []
        default: return nil
        }
    }

    /// Goes to a stop: its screen is made anew, so that every visit finds it the same.
    private mutating func go(toStop place: Int) -> [Effect] {
        guide?.go(to: place)
        guard let stop = guide?.stop else { return [] }
        popup = nil
        returnPath = []
        guard let target = tab(of: stop.place) else {
            notice = Notice(words("what this stop shows is not in the workspace"), .warning)
            guide?.waiting = []
            return []
        }
        var effects = renew(tab: target)
        active = target
        effects += startActiveScreen()
        if let place = opened(stop.place) { effects += inScreen { $0.open(place, in: $1) } }
        return effects + continueTour()
    }

    /// A screen as it is at the beginning, but for what it remembers.
    private mutating func renew(tab: Int) -> [Effect] {
        let id = tabs[tab].descriptor.id
        let slots = running.keys.filter { $0.screen == id }
        for slot in slots { running[slot] = nil }
        tabs[tab].screen = tabs[tab].descriptor.make(tabs[tab].screen.preferences)
        tabs[tab].hasStarted = false
        return slots.map { .cancel($0) }
    }

    /// Does what the stop still waits for, as soon as its screen has what it works on.
    mutating func continueTour() -> [Effect] {
        var effects: [Effect] = []
        while let action = guide?.waiting.first, !isActiveScreenWorking {
            guide?.waiting.removeFirst()
            effects += perform(action, count: nil)
        }
        return effects
    }

    private var isActiveScreenWorking: Bool {
        running.keys.contains { $0.screen == activeScreen && $0.name != Self.exportSlot }
    }

    // MARK: Places

    /// The screen that shows a place; nil when none does.
    func tab(of place: Tour.Place) -> Int? {
        if case .screen(let name) = place { return tabs.firstIndex { $0.descriptor.id.rawValue == name } }
        return opened(place).flatMap { place in tabs.firstIndex { $0.descriptor.opens(place) } }
    }

    /// What other screens would ask for; nil for screens themselves and for what is not there.
    private func opened(_ place: Tour.Place) -> Place? {
        switch place {
        case .screen: nil
        case .campaign(let id, .none): .campaign(id)
        case .campaign(let id, .some(let rule)): .recipients(id, of: RuleID(rule))
        case .review(let id): .review(id)
        case .customer(let id): model.audience.snapshot.customers.row(of: id).map { .customer($0) }
        case .journey(let id): .journey(.customer(id))
        case .persona(let id): .journey(.persona(id))
        }
    }
}
