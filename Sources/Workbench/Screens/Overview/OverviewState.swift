import TerminalKit

/// Overview: what needs attention today, how messages are sent, how good the data is, and what goes out in two weeks. Every number
/// leads to what is behind it.
public struct OverviewScreen: Screen {
    static let id: ScreenID = "overview"

    static let descriptor = ScreenDescriptor(
        id: id, number: 1, title: Phrase("Overview"), make: { _ in OverviewScreen() })

    var facts = OverviewFacts()
    /// Attention, sending and health on the left, the calendar on the right.
    var board = SectionBoard(count: 4, leftCount: 3)
    /// The page of the data's health, when it is open.
    var health: HealthPage?
    /// The page where conflicts are decided, when it is open.
    var conflicts: ConflictsPage?
    /// The page where files are imported, when it is open; it stays open behind the conflicts.
    var importing: ImportPage?

    static let slot = "overview"

    public func crumbs(in context: ScreenContext) -> [String] {
        if conflicts != nil { return [context.words("Conflicts")] }
        if let importing { return importing.crumbs(context) }
        return health == nil ? [] : [context.words("Health of the data")]
    }

    public var isTyping: Bool { conflicts == nil && importing?.isTyping == true }

    public mutating func noteDecision(_ order: ConflictOrder) {
        conflicts?.noteDecision(order.decision)
        importing?.noteDecision(order.decision)
    }

    public mutating func start(in context: ScreenContext) -> [ScreenRequest] {
        facts = OverviewFacts()
        let requests =
            [ScreenRequest.work(OverviewWork(part: .ahead), slot: Self.slot)] + (importing?.startAgain() ?? [])
        guard health != nil else { return requests }
        health = HealthPage()
        return requests + [HealthPage.request]
    }

    /// One part after the other, so that what is there can be read and other screens keep a core.
    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] {
        if slot == ImportPage.slot || slot == ImportPage.pathSlot {
            return importing?.receive(outcome, for: slot, in: context) ?? []
        }
        guard slot == Self.slot else {
            health?.receive(outcome)
            return []
        }
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
