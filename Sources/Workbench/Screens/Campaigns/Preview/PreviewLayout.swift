import TerminalKit

/// Where the panes of the preview are. Drawing and mouse use the same places.
struct PreviewLayout {
    /// Below this width waterfall and findings take turns.
    static let widthForBoth = 76
    static let lowestRecipients = 7

    /// Empty while the other one is shown.
    let waterfall: Rect
    let findings: Rect
    let recipients: Rect

    /// - Parameters:
    ///   - wanted: the lines that the longer of the upper panes would like to have.
    ///   - showsFindings: which of the upper panes is shown when there is room for one.
    init(area: Rect, wanted: Int, showsFindings: Bool) {
        let height = max(min(8, area.height / 2), min(wanted + 2, Self.tallestTop(in: area)))
        let rows = area.rows([.fixed(height), .flexible()])
        recipients = rows[1]
        if area.width >= Self.widthForBoth {
            let columns = rows[0].columns([.fraction(0.55), .flexible()])
            waterfall = columns[0]
            findings = columns[1]
        } else {
            waterfall = showsFindings ? .zero : rows[0]
            findings = showsFindings ? rows[0] : .zero
        }
    }

    /// How high the upper panes may become, frames included.
    static func tallestTop(in area: Rect) -> Int {
        max(0, min(area.height * 3 / 5, area.height - lowestRecipients))
    }

    func rect(of pane: OpenPreview.Pane) -> Rect {
        switch pane {
        case .waterfall: waterfall
        case .findings: findings
        case .recipients: recipients
        }
    }

    /// What is inside a pane's frame: the table keeps its own margins.
    func content(of pane: OpenPreview.Pane) -> Rect {
        pane == .recipients ? recipients.inset(horizontal: 1, vertical: 1) : Panel.content(of: rect(of: pane))
    }

    func pane(at point: Point) -> OpenPreview.Pane? {
        OpenPreview.Pane.allCases.first { rect(of: $0).contains(point) }
    }
}

extension OpenPreview {
    func layout(in context: ScreenContext) -> PreviewLayout {
        var showsFindings = pane == .findings
        if pane == .recipients, case .finding = subject { showsFindings = true }
        let waterfall = waterfallSteps(in: context).count
        // The width of the findings does not depend on the height, so it can be asked before the height is known.
        let probe = PreviewLayout(area: context.area, wanted: waterfall, showsFindings: showsFindings)
        let width = max(1, probe.content(of: .findings).width - 1)
        let findings = probe.findings.isEmpty ? 0 : findingTexts(in: context).lines(width: width).count
        return PreviewLayout(area: context.area, wanted: max(waterfall, findings), showsFindings: showsFindings)
    }
}

/// Where the parts of a page over the panes are.
struct PageLayout {
    /// From this width on the message stands beside the reasons.
    static let widthForBoth = 110

    let why: Rect
    /// Nil when the window is too narrow.
    let message: Rect?

    init(area: Rect) {
        guard area.width >= Self.widthForBoth else {
            why = area
            message = nil
            return
        }
        let parts = area.columns([.flexible(), .fixed(min(84, area.width * 9 / 20))])
        why = parts[0]
        message = parts[1]
    }
}
