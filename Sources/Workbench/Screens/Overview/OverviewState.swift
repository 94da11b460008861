import TerminalKit

/// Overview: what needs attention today, how messages are sent, how good the data is, and what goes out in two weeks. Every number
/// leads to what is behind it.
public struct OverviewScreen: Screen {
    static let id: ScreenID = "overview"

    static let descriptor = ScreenDescriptor(
        id: id, number: 1, title: Phrase("Overview"), make: { _ in OverviewScreen() })

    var facts = OverviewFacts()
    /// Which section has the keyboard, and which of its lines is selected.
    var section = 0
    var lists = [ListState](repeating: ListState(), count: 4)

    static let slot = "overview"

    public mutating func start(in context: ScreenContext) -> [ScreenRequest] {
        facts = OverviewFacts()
        return [.work(OverviewWork(part: .ahead), slot: Self.slot)]
    }

    /// One part after the other, so that what is there can be read and other screens keep a core.
    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] {
        let done: OverviewWork.Part
        switch outcome {
        case .answer(.ahead(let ahead) as OverviewWork.Answer): (facts.ahead, done) = (ahead, .ahead)
        case .answer(.people(let people) as OverviewWork.Answer): (facts.people, done) = (people, .people)
        case .answer(.sending(let sending) as OverviewWork.Answer): (facts.sending, done) = (sending, .sending)
        case .answer(.reviews(let reviews) as OverviewWork.Answer): (facts.reviews, done) = (reviews, .reviews)
        case .failure(let reason):
            guard let part = nextPart else { return [] }
            facts.faults[part] = reason
            done = part
        case .answer: return []
        }
        return OverviewWork.Part(rawValue: done.rawValue + 1).map {
            [.work(OverviewWork(part: $0), slot: Self.slot)]
        } ?? []
    }

    /// The part that is being computed.
    private var nextPart: OverviewWork.Part? {
        OverviewWork.Part.allCases.first { part in
            guard facts.faults[part] == nil else { return false }
            return switch part {
            case .ahead: facts.ahead == nil
            case .people: facts.people == nil
            case .sending: facts.sending == nil
            case .reviews: facts.reviews == nil
            }
        }
    }

    func sections(_ context: ScreenContext) -> [OverviewSection] { OverviewReader(facts, in: context).sections }
}
