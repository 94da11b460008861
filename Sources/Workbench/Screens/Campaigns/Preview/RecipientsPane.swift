import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// A column of the recipients.
enum RecipientColumn: String, Sendable {
    case name, id, city, address, lifecycle, verdict, also

    func title(_ words: Words) -> String {
        switch self {
        case .name: words("Name")
        case .id: words("Id")
        case .city: words("City")
        case .address: words("Address")
        case .lifecycle: words("Lifecycle")
        case .verdict: words("Verdict")
        case .also: words("Also")
        }
    }

    var width: ColumnWidth {
        switch self {
        case .name: .flexible(minimum: 15)
        case .id: .fixed(12)
        case .city: .fixed(10)
        case .address: .flexible(minimum: 14, weight: 2)
        case .lifecycle: .fixed(12)
        case .verdict: .flexible(minimum: 18)
        case .also: .flexible(minimum: 14, weight: 2)
        }
    }
}

/// What the table says about a recipient.
struct RecipientFacts {
    let computed: ComputedPreview
    let context: PresentationContext
    /// The rule that the list is about already, so that nobody has to read it in every row.
    var knownRule: RuleID?
    /// How many of the other rules are called by their names; where there are more, their number stands before.
    var namedOthers = Int.max

    private var words: Words { context.words }
    private var audience: Audience { computed.preview.audience }
    private var customers: CustomerColumns { audience.snapshot.customers }
    private var rules: RulePresenter { RulePresenter(words: words) }

    func cell(_ column: RecipientColumn, row: Int) -> TextSpan {
        switch column {
        case .name: TextSpan(CustomerNamePresenter(audience: audience, mask: context.mask).shortName(row))
        case .id: TextSpan(customers.id[row] ?? "", .muted)
        case .city: text(audience.valueRow(for: row) { customers.city.code($0) >= 0 }.flatMap { customers.city[$0] })
        case .address: text(address(row).map(context.mask.address))
        case .lifecycle: text(lifecycle(row))
        case .verdict: verdict(row)
        case .also: also(row)
        }
    }

    /// The record's own address on the channel, else the one that would be used for its person.
    func address(_ row: Int) -> String? {
        guard let kind = AddressKind(computed.preview.campaign.channel) else { return nil }
        if let own = ContactDirectory.raw(kind, of: row, in: customers), !own.trimmed.isEmpty { return own }
        guard isTargeted(row) else { return nil }
        return computed.preview.context.addressRow(of: computed.preview.context.keptRow(of: row))
            .flatMap { ContactDirectory.raw(kind, of: $0, in: customers) }
    }

    func isTargeted(_ row: Int) -> Bool { computed.outcome.targeted.contains(row) }

    private func lifecycle(_ row: Int) -> String? {
        guard let breakdown = computed.lifecycle, breakdown.partOfRow[row] >= 0 else { return nil }
        return breakdown.parts[Int(breakdown.partOfRow[row])].name
    }

    private func verdict(_ row: Int) -> TextSpan {
        guard isTargeted(row) else { return TextSpan("○ " + words("not targeted"), .muted) }
        switch computed.outcome.verdict(of: row) {
        case .send: return TextSpan("✔ " + words("send"), .good)
        case .held(let rule): return TextSpan("− " + rules.title(rule), .warn)
        }
    }

    /// Everything else that holds or flags the record.
    private func also(_ row: Int) -> TextSpan {
        guard isTargeted(row) else { return TextSpan("—", .muted) }
        let others = otherRules(row)
        guard !others.isEmpty else { return TextSpan("—", .muted) }
        let named = others.prefix(namedOthers).map(rules.title).joined(separator: ", ")
        return TextSpan(others.count > namedOthers ? "\(others.count): \(named)" : named)
    }

    func otherRules(_ row: Int) -> [RuleID] {
        var primary: RuleID?
        if case .held(let rule) = computed.outcome.verdict(of: row) { primary = rule }
        return (computed.outcome.reasons(of: row) + computed.outcome.warnings(of: row))
            .filter { $0 != primary && $0 != knownRule }
    }

    private func text(_ text: String?) -> TextSpan {
        text.map { TextSpan($0) } ?? TextSpan("—", .muted)
    }
}

/// The visible rows of the recipients, made when they are drawn.
struct RecipientRows: TableRows {
    let behind: PlacedRows
    let columns: [RecipientColumn]
    let facts: RecipientFacts

    var count: Int { behind.count }

    func cells(of place: Int) -> [TextSpan] {
        guard let row = behind.row(at: place) else { return [] }
        return columns.map { facts.cell($0, row: row) }
    }
}

extension OpenPreview {
    func recipientFacts(
        _ computed: ComputedPreview, namedOthers: Int = .max, in context: ScreenContext
    ) -> RecipientFacts {
        RecipientFacts(
            computed: computed, context: context.presentation, knownRule: selectedRule, namedOthers: namedOthers)
    }

    /// What fits, what varies, and what is known.
    private func recipientColumns(width: Int) -> [RecipientColumn] {
        guard let computed else { return [] }
        var columns: [RecipientColumn] = [.name]
        if width >= 110 { columns.append(.id) }
        let isNarrow = width < Self.widthForAddress
        if width >= 90 || !showsVerdict && !isNarrow { columns.append(.city) }
        let hasAddress = AddressKind(computed.preview.campaign.channel) != nil
        if hasAddress, !isNarrow || !showsVerdict { columns.append(.address) }
        if computed.lifecycle != nil, width >= 100 { columns.append(.lifecycle) }
        if showsVerdict { columns.append(.verdict) }
        return columns + [.also]
    }

    /// Narrower tables are left to the verdict, and to what else holds a record.
    private static let widthForAddress = 70

    /// Behind one step of the waterfall everybody has the same verdict.
    private var showsVerdict: Bool {
        switch subject {
        case .line(.held), .line(.send), .line(.warned): false
        default: true
        }
    }

    func recipientsTable(in rect: Rect, _ words: Words) -> TableView {
        let columns = recipientColumns(width: rect.width).map { column in
            TableColumn(
                column.rawValue, title: column.title(words),
                width: column == .verdict ? verdictWidth(of: rect.width, words) : column.width)
        }
        return TableView(
            columns: columns, list: recipientsList, isFocused: pane == .recipients, emptyText: words("Nobody."))
    }

    /// As wide as the longest verdict of this campaign, but a third of the table at most.
    private func verdictWidth(of width: Int, _ words: Words) -> ColumnWidth {
        let rules = RulePresenter(words: words)
        let titles = (computed?.steps ?? []).compactMap { step in
            if case .held(let rule) = step.line, step.count > 0 { rules.title(rule) } else { nil }
        }
        let longest = (titles + [words("send"), words("not targeted")]).map { DisplayWidth.columns(of: $0) }.max() ?? 0
        return .fixed(min(longest + 2, max(18, (width + 3) / 3)))
    }

    func drawRecipients(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        draw(behind, with: recipientsTable(in: rect, context.words), in: rect, into: &buffer, context)
    }

    /// Recipients in a table made by ``recipientsTable(in:_:)``.
    func draw(
        _ behind: PlacedRows, with table: TableView, in rect: Rect, into buffer: inout CellBuffer,
        _ context: ScreenContext
    ) {
        guard let computed else { return }
        let rows = RecipientRows(
            behind: behind, columns: recipientColumns(width: rect.width),
            facts: recipientFacts(
                computed, namedOthers: rect.width < 130 ? 1 : rect.width < 170 ? 2 : .max, in: context))
        table.draw(rows, in: rect, into: &buffer)
    }

    /// `Recipients · held by Gender mismatch`.
    func recipientsTitle(in context: ScreenContext) -> String {
        let words = context.words
        guard let computed else { return words("Recipients") }
        return words("Recipients") + " · " + subjectName(computed, context.presentation)
    }

    func subjectName(_ computed: ComputedPreview, _ context: PresentationContext) -> String {
        let words = context.words
        let rules = RulePresenter(words: words)
        switch subject {
        case .line(.held(let rule)): return words("held by {0}", context.quoted(rules.title(rule)))
        case .line(.targeted): return words("targeted")
        case .line(.send): return words("will be sent")
        case .line(.warned): return words("sent with warnings")
        case .line(.foldedRules): return words("rules that hold nobody")
        case .line(let line):
            return computed.step(line).map { WaterfallTexts(computed: computed, context: context).text($0).label } ?? ""
        case .capped(let selection): return CapsPresenter(words: words).people(selection)
        case .untargeted: return words("not targeted")
        case .difference(let place): return differenceLine(place, words)?.text ?? ""
        case .findingPart(let index, let part):
            guard let finding = finding(index) else { return "" }
            return EvidencePresenter(context).sentence(finding.parts[part].evidence)
        case .finding(let index):
            guard let finding = finding(index) else { return "" }
            let title = context.quoted(rules.title(finding.rule))
            return finding.rows == nil ? words("everybody · {0}", title) : title
        }
    }
}
