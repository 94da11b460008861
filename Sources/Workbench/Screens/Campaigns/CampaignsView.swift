import CampaignDomain
import TerminalKit

extension CampaignsScreen {
    public func crumbs(in context: ScreenContext) -> [String] {
        preview?.crumbs(in: context) ?? []
    }

    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        if let preview {
            preview.draw(into: &buffer, in: context)
            return nil
        }
        let words = context.words
        let layout = layout(in: context)
        let label =
            listing.count == campaignCount
            ? words.counted(campaignCount, .campaign)
            : words("{0} of {1}", words.number(listing.count), words.number(campaignCount))
        Panel(title: words("Campaigns"), label: label, isFocused: true).draw(in: layout.listPanel, into: &buffer)
        let rows = CampaignRows(
            campaigns: listing, columns: shownColumns(in: layout.table), facts: CampaignFacts(context))
        table(in: layout.table, words).draw(rows, in: layout.table, into: &buffer)
        underlineCursorColumn(in: layout.table, into: &buffer, words)
        if let details = layout.details { drawDetails(in: details, into: &buffer, context) }
        return drawFilter(layout, into: &buffer, words)
    }

    /// The head of the column that `o` sorts by. O(width).
    private func underlineCursorColumn(in rect: Rect, into buffer: inout CellBuffer, _ words: Words) {
        guard rect.height > 0, let index = shownColumns(in: rect).firstIndex(of: cursorColumn) else { return }
        let table = table(in: rect, words)
        for x in rect.x..<rect.maxX where table.hit(Point(x: x, y: rect.y), count: 0, in: rect) == .header(index) {
            buffer.emphasise(Rect(x: x, y: rect.y, width: 1, height: 1), .underline)
        }
    }

    private func drawFilter(_ layout: CampaignsLayout, into buffer: inout CellBuffer, _ words: Words) -> Point? {
        guard showsFilter else { return nil }
        buffer.draw("/", at: Point(x: layout.filter.x + 1, y: layout.filter.y), in: layout.filter, style: .accent)
        var field = filter
        field.placeholder = words("words of the name, id, channel or status")
        return field.draw(in: layout.filterField, isFocused: isFiltering, into: &buffer)
    }

    private func drawDetails(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let label = selectedCampaign == nil ? "" : words("Enter computes the preview")
        let content = Panel(title: words("Definition"), label: label).draw(in: rect, into: &buffer)
        guard let campaign = selectedCampaign else { return }
        ScrollText(CampaignDetails(facts: CampaignFacts(context), campaign: campaign).paragraphs)
            .draw(in: content, into: &buffer)
    }
}

/// The visible rows of the table, made when they are drawn.
struct CampaignRows: TableRows {
    let campaigns: [Campaign]
    let columns: [CampaignColumn]
    let facts: CampaignFacts

    var count: Int { campaigns.count }

    func cells(of row: Int) -> [TextSpan] {
        columns.map { facts.cell($0, campaigns[row]) }
    }
}
