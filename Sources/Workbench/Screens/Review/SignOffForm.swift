import CampaignDomain
import CampaignPreview
import TerminalKit

/// The dialog in which a decision is made: whose name, why a stop may go out, why it is rejected.
struct SignOffForm: Sendable {
    /// What a field is for.
    enum Purpose: Hashable, Sendable {
        case reviewer, reason
        case override(RuleID)
    }

    struct Field: Sendable {
        let purpose: Purpose
        var text: TextField
    }

    enum Response {
        case none, cancelled
        case signed(SignOff)
    }

    let subject: ReviewSubject
    let checks: [ReviewCheck]
    let decision: ReviewDecision
    private(set) var fields: [Field]
    /// The field that has the keyboard.
    private(set) var focus = 0
    /// Why the last attempt was not taken.
    private(set) var refusal: SignOffRefusal?

    init(_ decision: ReviewDecision, _ checks: [ReviewCheck], of subject: ReviewSubject, reviewer: String) {
        self.subject = subject
        self.checks = checks
        self.decision = decision
        let stops = decision == .approve ? checks.flatMap(subject.stops) : []
        fields =
            [Field(purpose: .reviewer, text: TextField(reviewer))]
            + stops.map { Field(purpose: .override($0), text: TextField()) }
            + [Field(purpose: .reason, text: TextField())]
        if !reviewer.isEmpty { focus = 1 }
    }

    var signOff: SignOff {
        let overrides = fields.compactMap { field -> ReviewOverride? in
            guard case .override(let rule) = field.purpose else { return nil }
            return ReviewOverride(rule: rule.rawValue, reason: field.text.text)
        }
        return SignOff(
            checks: checks, decision: decision, reviewer: text(of: .reviewer), overrides: overrides,
            reason: text(of: .reason))
    }

    private func text(of purpose: Purpose) -> String {
        fields.first { $0.purpose == purpose }?.text.text ?? ""
    }

    /// Enter signs when nothing is missing, else goes to what is; Tab and the arrows go between the fields.
    mutating func handle(_ event: TerminalEvent, log: ReviewLog) -> Response {
        if case .key(let chord) = event {
            switch (chord.key, chord.modifiers) {
            case (.escape, _): return .cancelled
            case (.enter, _): return sign(log)
            case (.up, _), (.tab, .shift):
                focus = (focus + fields.count - 1) % fields.count
                return .none
            case (.down, _), (.tab, _):
                focus = (focus + 1) % fields.count
                return .none
            default: break
            }
        }
        if fields[focus].text.handle(event) == .changed { refusal = nil }
        return .none
    }

    private mutating func sign(_ log: ReviewLog) -> Response {
        let signOff = signOff
        refusal = signOff.refusal(for: subject, log: log)
        guard let refusal else { return .signed(signOff) }
        if let place = fields.firstIndex(where: { $0.purpose == purpose(at: refusal) }) { focus = place }
        return .none
    }

    /// The field in which a refusal can be answered.
    private func purpose(at refusal: SignOffRefusal) -> Purpose? {
        switch refusal {
        case .noReviewer, .ownCampaign: .reviewer
        case .noReasonToOverride(let rule): .override(RuleID(rule))
        case .noReason: .reason
        case .brokenLog, .stopsWithoutOverride, .notAStop, .overrideOfRejection: nil
        }
    }

    // MARK: Drawing

    /// A label and a line of text for each field, then what is wrong or what Enter will do.
    private static let rowsOfField = 2

    private func frame(in area: Rect) -> Rect {
        let rows = fields.count * Self.rowsOfField + 2
        return area.centred(Size(width: min(area.width - 2, 76), height: min(area.height, rows + 2)))
    }

    /// The places of the fields that can be seen; with many stops those around the focus.
    private func places(in area: Rect) -> [(field: Int, label: Rect, input: Rect)] {
        let content = Panel.content(of: frame(in: area))
        let visible = max(1, (content.height - 2) / Self.rowsOfField)
        let first = max(0, min(focus - visible + 1, fields.count - visible))
        return (first..<min(fields.count, first + visible)).map { field in
            let row = (field - first) * Self.rowsOfField
            return (field, content.row(row), content.row(row + 1))
        }
    }

    func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        let words = context.words
        let presenter = ReviewPresenter(context.presentation)
        let names =
            checks.count == ReviewCheck.allCases.count
            ? words("all four checks") : checks.map(presenter.title).joined(separator: ", ")
        let title = decision == .approve ? words("Sign off: {0}", names) : words("Reject: {0}", names)
        let content = TerminalKit.Overlay.draw(title: title, frame: frame(in: context.area), into: &buffer)
        var cursor: Point?
        for place in places(in: context.area) {
            buffer.drawFitted(
                label(of: fields[place.field].purpose, words), in: place.label,
                style: place.field == focus ? .overlay.bold : .overlayMuted)
            let blink = fields[place.field].text.draw(in: place.input, isFocused: place.field == focus, into: &buffer)
            // In some themes a field has the ground of the dialog.
            buffer.emphasise(place.input, .underline)
            if place.field == focus { cursor = blink }
        }
        drawHint(in: content.rows([.flexible(), .fixed(2)])[1], presenter, into: &buffer)
        return cursor
    }

    private func label(of purpose: Purpose, _ words: Words) -> String {
        switch purpose {
        case .reviewer: words("Whose name stands under it")
        case .reason: decision == .reject ? words("Why it is rejected") : words("Remark (may stay empty)")
        case .override(let rule):
            "✖ " + words("Why it may go out although: {0}", RulePresenter(words: words).title(rule))
        }
    }

    private func drawHint(in rect: Rect, _ presenter: ReviewPresenter, into buffer: inout CellBuffer) {
        let words = presenter.words
        var hint = TextSpan(
            decision == .approve
                ? words("The signature is under what you see; any later change makes it stale.")
                : words("The rejection stands until somebody signs the check off."), .overlayMuted)
        if let refusal {
            let (reason, advice) = presenter.sentence(refusal)
            hint = TextSpan("✖ \(reason); \(advice)", .overlay.bold)
        }
        for (index, line) in TextWrapping.lines([hint], width: rect.width).prefix(rect.height).enumerated() {
            buffer.draw(line, at: rect.row(index).origin, in: rect.row(index))
        }
    }

    mutating func click(_ position: Point, in context: ScreenContext) {
        for place in places(in: context.area) where place.input.contains(position) || place.label.contains(position) {
            focus = place.field
            fields[focus].text.click(position, in: place.input)
        }
    }
}
