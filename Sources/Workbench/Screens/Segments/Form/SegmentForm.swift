import AudienceEngine
import CampaignDomain
import TerminalKit

/// The dialog in which a segment, or a part of a scheme, is written: name, condition with a live count, goal, priority.
struct SegmentForm: Sendable {
    enum Field: Hashable, Sendable {
        case name, condition, goal, priority
    }

    enum Response {
        case none, cancelled
        /// The condition is another one: it should be tried.
        case changed
        /// Nothing is missing or wrong.
        case finished
    }

    /// What keeps a form from being saved.
    enum Refusal: Equatable, Sendable {
        case noName, noCondition, noNumber
        /// The condition can be read, but not be used here.
        case unusable
        /// The condition cannot be read from this column on.
        case wrong(column: Int)
    }

    let purpose: SegmentPurpose
    var name: TextField
    var condition: FilterBar
    var goal: TextField
    var priority: TextField
    private(set) var focus = Field.name
    /// How many records fit, of how many; nil until they were counted.
    private(set) var fitting: (count: Int, base: Int)?
    /// Why the last attempt to save was not taken.
    private(set) var refusal: Refusal?

    init(_ segment: Segment) {
        purpose = .segment(segment.id)
        name = TextField(segment.name)
        condition = FilterBar(text: segment.condition)
        goal = TextField(segment.goal ?? "")
        priority = TextField(segment.priority.map(String.init) ?? "")
        focus = .condition
    }

    init(_ part: Scheme.Part, of scheme: SchemeID) {
        purpose = .part(scheme, part.id)
        name = TextField(part.name)
        condition = FilterBar(text: part.condition)
        goal = TextField()
        priority = TextField()
        focus = .condition
    }

    /// A new segment.
    init() {
        purpose = .newSegment
        name = TextField()
        condition = FilterBar()
        goal = TextField()
        priority = TextField()
    }

    /// In the order in which they stand. Parts of schemes have neither goal nor priority.
    var fields: [Field] {
        if case .part = purpose { return [.name, .condition] }
        return [.name, .condition, .goal, .priority]
    }

    var trial: SegmentTrialWork { SegmentTrialWork(purpose: purpose, condition: condition.field.text) }

    mutating func receive(_ answer: SegmentTrialWork.Answer) {
        guard answer.condition == condition.field.text else { return }
        show(answer.verdict)
    }

    private mutating func show(_ verdict: SegmentTrialWork.Verdict) {
        condition.error = nil
        condition.problem = nil
        condition.field.errorRange = nil
        fitting = nil
        switch verdict {
        case .fits(let count, let base): fitting = (count, base)
        case .wrong(let error):
            // Nothing is wrong with what was not begun.
            if !condition.field.isEmpty { condition.mark(error) }
        case .unusable(let error):
            condition.problem = FilterBar.Problem(error: error, definition: purpose.definition)
        }
    }

    // MARK: Keys

    /// Enter saves; Tab completes the condition and goes on elsewhere; the arrows go between the fields.
    mutating func handle(_ event: TerminalEvent, in model: WorkbenchModel) -> Response {
        if case .key(let chord) = event, let response = handle(chord, in: model) { return response }
        refusal = nil
        switch focus {
        case .name: _ = name.handle(event)
        case .goal: _ = goal.handle(event)
        case .priority: _ = priority.handle(event)
        case .condition:
            guard condition.field.handle(event) == .changed else { return .none }
            if condition.completion != nil { condition.complete(model.vocabulary) }
            return .changed
        }
        return .none
    }

    /// Nil for a press that is text.
    private mutating func handle(_ chord: KeyChord, in model: WorkbenchModel) -> Response? {
        if focus == .condition, condition.completion != nil, let response = handleCompletion(chord) { return response }
        switch (chord.key, chord.modifiers) {
        case (.escape, _): return .cancelled
        case (.enter, _): return finish(in: model)
        case (.up, _), (.tab, .shift): move(by: -1)
        case (.tab, _) where focus == .condition:
            let before = condition.field.text
            condition.complete(model.vocabulary)
            return condition.field.text == before ? Response.none : .changed
        case (.down, _), (.tab, _): move(by: 1)
        default: return nil
        }
        return Response.none
    }

    private mutating func handleCompletion(_ chord: KeyChord) -> Response? {
        switch (chord.key, chord.modifiers) {
        case (.down, _), (.tab, []): condition.completion?.move(.by(1))
        case (.up, _), (.tab, .shift): condition.completion?.move(.by(-1))
        case (.escape, _): condition.completion = nil
        case (.enter, _):
            condition.takeCompletion()
            return .changed
        default: return nil
        }
        return Response.none
    }

    mutating func move(by step: Int) {
        let place = fields.firstIndex(of: focus) ?? 0
        focus(on: fields[(place + step + fields.count) % fields.count])
    }

    mutating func focus(on field: Field) {
        focus = field
        condition.completion = nil
    }

    // MARK: Saving

    private mutating func finish(in model: WorkbenchModel) -> Response {
        if name.text.trimmed.isEmpty { return refuse(.noName, at: .name) }
        if condition.field.text.trimmed.isEmpty { return refuse(.noCondition, at: .condition) }
        if let fault = SegmentTrialWork.fault(purpose, condition.field.text, in: model) {
            show(fault)
            guard case .wrong(let error) = fault else { return refuse(.unusable, at: .condition) }
            // There the mending begins.
            condition.field.moveCursor(to: error.column - 1)
            return refuse(.wrong(column: error.column), at: .condition)
        }
        if !priority.text.trimmed.isEmpty, Int(priority.text.trimmed) == nil { return refuse(.noNumber, at: .priority) }
        return .finished
    }

    private mutating func refuse(_ reason: Refusal, at field: Field) -> Response {
        refusal = reason
        focus(on: field)
        return .none
    }

    /// The segment as it is written; of one that is there the fields that are not shown stay.
    func segment(id: SegmentID, from old: Segment?) -> Segment {
        var segment = old ?? Segment(id: id, condition: "")
        segment.name = name.text.trimmed
        segment.condition = condition.field.text.trimmed
        segment.goal = goal.text.trimmed.isEmpty ? nil : goal.text.trimmed
        segment.priority = Int(priority.text.trimmed)
        return segment
    }
}
