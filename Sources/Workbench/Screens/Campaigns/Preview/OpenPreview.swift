import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// The preview of one campaign on the screen: three panes, and the pages that open from them.
struct OpenPreview: Sendable {
    enum State: Sendable {
        case computing
        case failed(PreviewFailure)
        case ready(ComputedPreview)
    }

    enum Pane: CaseIterable, Sendable {
        case waterfall, findings, recipients
    }

    /// What the recipients are behind.
    enum Subject: Hashable, Sendable {
        case line(WaterfallLine)
        /// By its place among the findings.
        case finding(Int)
        /// A number of the comparison of caps.
        case capped(CapSelection)
        /// A part of a finding.
        case findingPart(finding: Int, part: Int)
        /// Everybody who is not in the audience.
        case untargeted
        /// By its place among the lines of the page that compares, which knows the records.
        case difference(Int)
    }

    let campaign: CampaignID
    var state = State.computing
    var pane = Pane.waterfall
    /// The selected line of the waterfall; a line, for which lines there are depends on the size of the window.
    var waterfallLine = WaterfallLine.targeted
    /// The first line of the waterfall that is shown.
    var waterfallTop = 0
    var findingsList = ListState()
    /// The first line of the findings that is shown; findings are of different heights.
    var findingsTop = 0
    var recipientsList = ListState()
    var subject = Subject.line(.targeted)
    /// The records behind the subject.
    var behind = PlacedRows.none
    /// Whether rules that hold nobody have lines of their own.
    var showsEmptyRules = false
    /// Whether the sources stand above the waterfall; nil shows them when there is room.
    var showsSources: Bool?
    /// What is known of other ways to count the caps; nil until it was asked for and computed.
    var caps: CapsState?
    /// Opened one from another, the last one on top.
    var pages: [PreviewPage] = []
    /// What a rule says about itself, over everything else.
    var ruleCard: RuleCard?
    /// Whose records another screen asked for; they are shown as soon as they are known.
    var wantedRule: RuleID?
    /// Whether it was opened from another screen, to which Esc comes back.
    var isVisit = false

    init(campaign: CampaignID) {
        self.campaign = campaign
    }

    var computed: ComputedPreview? {
        if case .ready(let computed) = state { computed } else { nil }
    }

    mutating func receive(_ answer: PreviewWork.Answer) {
        switch answer {
        case .failed(let failure): state = .failed(failure)
        case .ready(let computed):
            state = .ready(computed)
            behind = PlacedRows(computed.outcome.targeted)
            if let wantedRule { show(recordsOf: wantedRule, computed) }
        }
    }

    /// Goes to the recipients that a rule holds or that its finding is about.
    private mutating func show(recordsOf rule: RuleID, _ computed: ComputedPreview) {
        wantedRule = nil
        if let index = computed.preview.findings.firstIndex(where: { $0.rule == rule }) {
            findingsList.move(.to(index), count: computed.preview.findings.count, height: 1)
            select(.finding(index))
        } else if computed.step(.held(rule)) != nil {
            waterfallLine = .held(rule)
            select(.line(.held(rule)))
        }
        pane = .recipients
    }

    /// The record under the selection of the recipients.
    var selectedRow: Int? { behind.row(at: recipientsList.selection) }

    /// The rule that the subject is about.
    var selectedRule: RuleID? {
        switch subject {
        case .line(.held(let rule)): rule
        case .finding(let index), .findingPart(let index, _): finding(index)?.rule
        default: nil
        }
    }

    func finding(_ index: Int) -> Finding? {
        guard let findings = computed?.preview.findings, findings.indices.contains(index) else { return nil }
        return findings[index]
    }

    /// Turns to another number: the recipients change at once. O(records / 64).
    mutating func select(_ subject: Subject) {
        guard let computed, subject != self.subject else { return }
        self.subject = subject
        let rows: RowSet? =
            switch subject {
            case .line(let line): computed.step(line)?.rows
            // A finding without records is about the campaign, and concerns everybody.
            case .finding(let index): finding(index).map { $0.rows ?? computed.outcome.targeted }
            case .capped(let selection): caps?.comparison.flatMap { selection.rows(in: $0) }
            case .findingPart(let index, let part): finding(index)?.parts[part].rows
            case .untargeted: computed.preview.audience.visible.subtracting(computed.outcome.targeted)
            case .difference: nil
            }
        behind = rows.map { PlacedRows($0) } ?? .none
        recipientsList = ListState()
    }
}
