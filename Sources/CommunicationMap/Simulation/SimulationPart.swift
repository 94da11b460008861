import CampaignDomain

/// What becomes of a message that a chain or campaign wants to send.
public enum MessageOutcome: Int, CaseIterable, Hashable, Sendable {
    case sent, heldByCap, heldByQuietHours
    /// No usable address, no consent, or a complaint that nobody has answered yet.
    case unreachable
}

/// How many people answered messages in one way.
public enum MessageAnswer: Int, CaseIterable, Hashable, Sendable {
    case opened, clicked, ordered, unsubscribed
}

/// The results for some persons, in numbers that add up.
struct SimulationPart: Sendable {
    /// By day, source and outcome.
    var messages: [Int]
    /// By source and answer.
    var answers: [Int]
    /// Persons to whom some chain's message was sent.
    var reached: [Int32] = []
    var overCaps: [PersonOverCap] = []
    /// Persons whose chains had to be stopped because they sent without end.
    var endless: [Int32] = []

    /// Whose the messages are; nil when nobody asks.
    private(set) var people: SimulatedPeople.Notes?

    let sources: Int

    init(days: Int, sources: Int, notesPeople: Bool) {
        self.sources = sources
        messages = [Int](repeating: 0, count: days * sources * MessageOutcome.allCases.count)
        people = notesPeople ? SimulatedPeople.Notes(placeCount: messages.count) : nil
        answers = [Int](repeating: 0, count: sources * MessageAnswer.allCases.count)
    }

    mutating func add(_ outcome: MessageOutcome, day: Int, source: Int, of person: Int) {
        let place = (day * sources + source) * MessageOutcome.allCases.count + outcome.rawValue
        messages[place] += 1
        people?.note(place: place, person: person)
    }

    mutating func add(_ answer: MessageAnswer, source: Int) {
        answers[source * MessageAnswer.allCases.count + answer.rawValue] += 1
    }

    /// Adds the results of persons that come later.
    mutating func append(_ later: SimulationPart) {
        for index in messages.indices { messages[index] += later.messages[index] }
        for index in answers.indices { answers[index] += later.answers[index] }
        reached += later.reached
        overCaps += later.overCaps
        endless += later.endless
        if let notes = later.people { people?.append(notes) }
    }
}

/// A person to whom chains and campaigns want to send more than a cap allows, and what.
public struct PersonOverCap: Hashable, Sendable {
    /// The number of the person in the audience.
    public let person: Int
    /// The cap by its place in the policies; of several the one that is exceeded most.
    public let cap: Int
    /// How many messages of the past the window counts.
    public let already: Int
    /// The messages wanted in the fullest window, in order of time.
    public let messages: [WantedMessage]

    public var count: Int { already + messages.count }
}

/// A message that a chain or campaign wants to send to one person.
public struct WantedMessage: Hashable, Sendable {
    /// Index into ``MapSimulation/sources``.
    public let source: Int
    public let at: Instant
    public let outcome: MessageOutcome
}
