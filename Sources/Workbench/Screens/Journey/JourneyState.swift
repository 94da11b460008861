import AudienceEngine
import CampaignDomain
import CommunicationMap
import TerminalKit

/// Journey: one customer or persona on the way through the map, a happening at a time, for showing a room how a customer
/// travels.
public struct JourneyScreen: Screen {
    static let id: ScreenID = "journey"

    static let descriptor = ScreenDescriptor(
        id: id, number: 7, title: Phrase("Journey"),
        opens: { place in
            if case .journey = place { true } else { false }
        },
        make: { _ in JourneyScreen() })

    /// Who can travel: personas, the last line stands for the customers.
    var personas: [JourneyTraveller] = []
    var list = ListState()
    var opened: OpenJourney?
    /// Who is being prepared.
    var awaited: JourneyTraveller?
    /// Why the one who was wanted last cannot travel.
    var fault: JourneyWork.Fault?
    /// What all customers' journeys share, once somebody travelled.
    var ground: JourneyGround?
    /// Whether another screen sent the user here, so that leaving leads back there.
    var isVisit = false
    /// What the customer can do of their own accord, while one chooses.
    var deeds: Menu?

    public var isTyping: Bool { deeds != nil }
}

/// A journey that is played.
struct OpenJourney: Sendable {
    enum Pane: CaseIterable, Sendable {
        case story, detail, standing
    }

    let traveller: JourneyTraveller
    var journey: Journey
    /// The record that travels.
    let row: Int
    /// Who the persona is; empty for customers.
    let story: String
    var pane = Pane.story
    /// The lines of the story: the beginning, then every note.
    var list = ListState()
    var detailOffset = 0
    var standingOffset = 0
    /// Whether nothing happened any more when somebody went on last.
    var isOver = false

    init(_ traveller: JourneyTraveller, _ journey: Journey, row: Int, story: String) {
        self.traveller = traveller
        self.journey = journey
        self.row = row
        self.story = story
    }

    /// How many lines the story has.
    var lineCount: Int { journey.notes.count + 1 }

    /// The note under the selection; nil at the beginning.
    var selectedNote: JourneyNote? {
        let place = list.selection - 1
        return journey.notes.indices.contains(place) ? journey.notes[place] : nil
    }

    func presenter(_ context: ScreenContext) -> JourneyPresenter {
        JourneyPresenter(
            journey, row: row, words: context.words, mask: PersonalDataMask(isOn: context.isMasked))
    }

    func written(_ context: ScreenContext) -> JourneyStory {
        JourneyStory(journey, presenter(context), introduction: story)
    }
}
