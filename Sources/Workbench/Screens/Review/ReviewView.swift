import CampaignDomain
import CampaignPreview
import TerminalKit

/// Where the parts of the queue are.
struct QueueLayout {
    /// From this width on every check has a column of its own.
    static let widthForChecks = 104

    let panel: Rect
    /// The line that says that the log was changed; empty when it was not.
    let banner: Rect
    let table: Rect

    init(area: Rect, hasBanner: Bool) {
        panel = area
        let rows = area.inset(horizontal: 1, vertical: 1).rows([.fixed(hasBanner ? 1 : 0), .flexible()])
        banner = rows[0].inset(horizontal: 1)
        table = rows[1]
    }
}

/// A column of the queue.
enum QueueColumn: Hashable, Sendable {
    case name, sendAt, checks, worst
    case check(ReviewCheck)
}

extension ReviewScreen {
    public func crumbs(in context: ScreenContext) -> [String] {
        guard let opened else { return [] }
        return [context.model.definitions.campaign(opened.campaign)?.name ?? opened.campaign.rawValue]
    }

    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        if let opened { opened.draw(into: &buffer, in: context) } else { drawQueue(into: &buffer, context) }
        return form?.draw(into: &buffer, in: context)
    }

    private func drawQueue(into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let log = context.model.reviews
        let layout = QueueLayout(area: context.area, hasBanner: !log.isIntact)
        Panel(title: words("Waiting for review"), label: queueLabel(words), isFocused: true)
            .draw(in: layout.panel, into: &buffer)
        if let broken = log.breaks.first {
            let text = "✖ " + ReviewPresenter(context.presentation).sentence(broken)
            buffer.drawFitted(text, in: layout.banner, style: .stop)
        }
        let rows = QueueRows(
            screen: self, columns: queueColumns(in: layout.table), facts: CampaignFacts(context), log: log)
        queueTable(in: layout.table, words).draw(rows, in: layout.table, into: &buffer)
    }

    /// How far the queue was looked through, then how long it is.
    private func queueLabel(_ words: Words) -> String {
        looked.count < queue.count
            ? words("{0} of {1}", words.number(looked.count), words.number(queue.count))
            : words.counted(queue.count, .campaign)
    }

    func queueColumns(in rect: Rect) -> [QueueColumn] {
        rect.width >= QueueLayout.widthForChecks
            ? [.name, .sendAt] + ReviewCheck.allCases.map { .check($0) } + [.worst] : [.name, .sendAt, .checks, .worst]
    }

    func queueTable(in rect: Rect, _ words: Words) -> TableView {
        TableView(
            columns: queueColumns(in: rect).map { $0.tableColumn(words) }, list: list,
            emptyText: words("Nothing waits for review: every campaign is sent or cancelled."))
    }
}

extension QueueColumn {
    func tableColumn(_ words: Words) -> TableColumn {
        switch self {
        case .name: TableColumn("name", title: words("Campaign"), width: .flexible(minimum: 20))
        case .sendAt: TableColumn("sendAt", title: words("Send time"), width: .fixed(19), alignment: .right)
        case .checks: TableColumn("checks", title: words("Checks"), width: .fixed(8))
        case .worst: TableColumn("worst", title: words("Worst finding"), width: .flexible(minimum: 25))
        case .check(let check):
            TableColumn(check.rawValue, title: words(check.phrase), width: .fixed(12))
        }
    }
}

/// The visible rows of the queue, made when they are drawn.
struct QueueRows: TableRows {
    let screen: ReviewScreen
    let columns: [QueueColumn]
    let facts: CampaignFacts
    let log: ReviewLog

    private var words: Words { facts.words }
    var count: Int { screen.queue.count }

    func cells(of row: Int) -> [TextSpan] {
        let campaign = screen.queue[row]
        let review = screen.review(of: campaign.id, log)
        return columns.map { cell($0, campaign, review) }
    }

    private func cell(_ column: QueueColumn, _ campaign: Campaign, _ review: CampaignReview?) -> TextSpan {
        switch column {
        case .name: return TextSpan(campaign.name)
        case .sendAt: return facts.sendTime(campaign)
        case .checks:
            guard let review else { return TextSpan("· · · ·", .muted) }
            return TextSpan(ReviewCheck.allCases.map { review.state(of: $0).sign }.joined(separator: " "))
        case .check(let check):
            guard let state = review?.state(of: check) else { return TextSpan("·", .muted) }
            return TextSpan("\(state.sign) \(ReviewPresenter(facts.presentation).title(state))", state.style)
        case .worst: return worst(campaign, review)
        }
    }

    private func worst(_ campaign: Campaign, _ review: CampaignReview?) -> TextSpan {
        switch screen.looked[campaign.id] {
        case nil: return TextSpan("…", .muted)
        case .failed?: return TextSpan("✖ " + words("The preview cannot be computed"), .stop)
        case .ready(let subject)?:
            guard let worst = subject.findings.first else { return TextSpan("✔ " + words("No findings"), .good) }
            let title = RulePresenter(words: words).title(worst.rule)
            return TextSpan("\(worst.severity.sign) \(title)", worst.severity.style)
        }
    }
}

extension CheckState {
    var style: Style {
        switch self {
        case .open: .muted
        case .approved: .good
        case .rejected: .stop
        case .stale: .warn
        }
    }
}
