import AudienceEngine

/// Whom the messages of a simulation are for: by day, source and outcome the persons, ascending, once for each message.
///
/// Four bytes a message that is wanted, so a month of three messages to each of a million persons takes 12 MB.
public struct SimulatedPeople: Sendable {
    private let sources: Int
    /// Where the persons of each day, source and outcome begin; one more than there are places.
    private let starts: [UInt32]
    private let persons: [Int32]

    /// Puts what was noted in order of its places. O(messages).
    init(_ notes: Notes, sources: Int) {
        self.sources = sources
        var starts = [UInt32](repeating: 0, count: notes.placeCount + 1)
        for place in notes.places { starts[Int(place) + 1] += 1 }
        for place in 0..<notes.placeCount { starts[place + 1] += starts[place] }
        var next = starts
        var persons = [Int32](repeating: 0, count: notes.places.count)
        for (place, person) in zip(notes.places, notes.persons) {
            persons[Int(next[Int(place)])] = person
            next[Int(place)] += 1
        }
        (self.starts, self.persons) = (starts, persons)
    }

    /// The persons, by their numbers in the audience, whose message of a source ends so on a day.
    public func persons(_ outcome: MessageOutcome, day: Int, source: Int) -> ArraySlice<Int32> {
        let place = (day * sources + source) * MessageOutcome.allCases.count + outcome.rawValue
        return persons[Int(starts[place])..<Int(starts[place + 1])]
    }

    /// What is noted while persons live through their days, in order of persons.
    struct Notes: Sendable {
        let placeCount: Int
        private(set) var places: [Int32] = []
        private(set) var persons: [Int32] = []

        init(placeCount: Int) {
            self.placeCount = placeCount
        }

        mutating func note(place: Int, person: Int) {
            places.append(Int32(place))
            persons.append(Int32(person))
        }

        mutating func append(_ later: Notes) {
            places += later.places
            persons += later.persons
        }
    }
}

extension MapEngine {
    /// Whom the messages of a simulation are for. It is lived through again, since the counts of a simulation do not say; the
    /// same plan and state give the people behind exactly those counts. O(persons + what happens to them).
    ///
    /// - Returns: nil when it was cancelled.
    public func people(
        of plan: SimulationPlan, from state: MapState, _ parallel: Parallel = .serial,
        progress: @escaping SimulationProgress = { _, _ in true }
    ) -> SimulatedPeople? {
        let setting = SimulationSetting(engine: self, state: state, plan: plan, parallel)
        return live(setting, notesPeople: true, parallel, progress).flatMap { part in
            part.people.map { SimulatedPeople($0, sources: setting.sources.count) }
        }
    }
}
