import CampaignDomain
import TerminalKit

extension ActionID {
    static let nextStop: ActionID = "tour.next"
    static let previousStop: ActionID = "tour.previous"
    /// Begins the tour, and leaves it.
    static let toggleTour: ActionID = "tour"
}

/// Somebody who leads through the workspace: where the tour is, and what is still to be done to get there.
struct TourGuide: Sendable {
    let tour: Tour
    private(set) var place = 0
    /// Actions of the stop that wait until the screen has what it needs.
    var waiting: [ActionID] = []

    init(_ tour: Tour) {
        self.tour = tour
    }

    var stop: Tour.Stop { tour.stops[place] }
    var isFirst: Bool { place == 0 }
    var isLast: Bool { place == tour.stops.count - 1 }

    /// To another stop, not beyond the ends.
    mutating func go(to place: Int) {
        self.place = max(0, min(place, tour.stops.count - 1))
        waiting = stop.actions.map { ActionID(rawValue: $0) }
    }
}

/// What the workbench shows first.
public enum WorkbenchOpening: Sendable {
    /// The screen that was left last.
    case lastScreen
    case tour
}
