import AudienceEngine
import CampaignDomain
import CommunicationMap
import TerminalKit

/// The communication map: what reaches whom, now and in the coming month.
public struct MapScreen: Screen {
    static let id: ScreenID = "map"

    static let descriptor = ScreenDescriptor(
        id: id, number: 4, title: Phrase("Map"),
        opens: { place in if case .chain = place { true } else { false } }, make: { MapScreen(preferences: $0) })

    /// What is shown of the map itself, from far to near.
    enum Zoom: Hashable, Sendable {
        case lanes
        case lane(String)
        case chain(ChainID)
    }

    var page = MapPage.map
    /// Nil until it was found.
    var facts: MapFacts?
    /// Why there is nothing to show.
    var fault: String?
    /// The simulated month.
    var month = Month.none
    /// From the whole map to where one is; never empty.
    var path: [(zoom: Zoom, cursor: BoardCursor)] = [(.lanes, BoardCursor())]
    var coverage = CoverageState()
    var floods = FloodsState()
    var calendar = CalendarState()
    var whatIf = WhatIfState()

    /// How far the simulation is.
    enum Month: Sendable {
        case none, running, stopped
        case failed(String)
        case known(MonthForecast)

        var forecast: MonthForecast? {
            if case .known(let forecast) = self { forecast } else { nil }
        }
    }

    init(preferences: [String: String]) {
        page = preferences["page"].flatMap(MapPage.init) ?? .map
        if let chain = preferences["chain"], !chain.isEmpty { path.append((.chain(ChainID(chain)), BoardCursor())) }
    }

    public var preferences: [String: String] {
        ["page": page.rawValue, "chain": openChain?.rawValue ?? ""]
    }

    var forecast: MonthForecast? { month.forecast }

    var zoom: Zoom { path[path.count - 1].zoom }

    var cursor: BoardCursor {
        get { path[path.count - 1].cursor }
        set { path[path.count - 1].cursor = newValue }
    }

    /// The chain that is open.
    var openChain: ChainID? {
        if case .chain(let id) = zoom { id } else { nil }
    }
}

/// The pages of the screen.
enum MapPage: String, CaseIterable, Sendable {
    case map, coverage, floods, calendar, whatIf = "what-if"

    func title(_ words: Words) -> String {
        switch self {
        case .map: words("Chains")
        case .coverage: words("Coverage")
        case .floods: words("Floods")
        case .calendar: words("Calendar")
        case .whatIf: words("What if")
        }
    }

    /// Whether it tells of the simulated month.
    var needsForecast: Bool { self != .map }
}
