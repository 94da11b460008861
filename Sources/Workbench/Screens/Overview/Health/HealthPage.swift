import AudienceEngine
import TerminalKit

/// How good the data is and what would make it better: a page of the overview. Every number leads to its people.
struct HealthPage: Sendable {
    /// Nil while it is being computed.
    private(set) var health: DataHealth?
    private(set) var fault: String?
    /// Validity, freshness and coverage on the left, questions and sources on the right.
    private var board = SectionBoard(count: 5, leftCount: 3, crowding: .folds)

    static let slot = "health"
    static var request: ScreenRequest { .work(HealthWork(), slot: slot) }

    mutating func receive(_ outcome: WorkOutcome) {
        switch outcome {
        case .answer(let health as DataHealth): self.health = health
        case .failure(let reason): fault = reason
        case .answer: break
        }
    }

    func sections(_ context: ScreenContext) -> [OverviewSection] {
        HealthPresenter(health: health, fault: fault, context: context.presentation).sections
    }

    func selectedLine(_ context: ScreenContext) -> OverviewLine? { board.selectedLine(of: sections(context)) }

    mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) {
        board.perform(action, count: count, sections(context), in: context.area)
    }

    /// - Returns: whether the line under the pointer is to be opened.
    mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> Bool {
        board.point(mouse, sections(context), in: context.area)
    }

    func draw(into buffer: inout CellBuffer, in context: ScreenContext) {
        board.draw(sections(context), in: context.area, into: &buffer)
    }
}

/// Computes the health of the data, with what messages of campaigns to come ask for.
struct HealthWork: Work {
    func title(_ words: Words) -> String { words("Looking at the data") }

    func answer(in context: WorkContext) throws -> DataHealth {
        let holes = context.model.previewEngine.messageHoles()
        try context.checkCancellation()
        guard let health = context.model.reports.health(holes: holes, isCancelled: { context.isCancelled }) else {
            throw CancellationError()
        }
        return health
    }
}
