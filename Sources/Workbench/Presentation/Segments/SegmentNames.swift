import AudienceEngine
import CampaignDomain
import TerminalKit

/// What sets of records are called.
struct SegmentNames {
    let context: PresentationContext
    private var words: Words { context.words }
    private var definitions: Definitions? { context.audience?.definitions }

    init(_ context: PresentationContext) {
        self.context = context
    }

    /// As it stands under its heading: a part without its scheme.
    func short(_ set: MemberSet) -> String {
        switch set {
        case .base: words("Everybody")
        case .segment(let id): definitions?.segment(id)?.name ?? id.rawValue
        case .part(let scheme, let part): self.part(part, of: scheme)
        case .unassigned: words("in no part")
        }
    }

    /// As it stands alone: a part behind its scheme.
    func full(_ set: MemberSet) -> String {
        switch set {
        case .base, .segment: short(set)
        case .part(let scheme, _), .unassigned(let scheme): self.scheme(scheme) + " › " + short(set)
        }
    }

    func scheme(_ id: SchemeID) -> String {
        schemes?.name(of: id) ?? id.rawValue
    }

    func part(_ id: String, of scheme: SchemeID) -> String {
        schemes?.name(of: id, in: scheme) ?? id
    }

    /// Knows what built-in schemes are called in every language.
    private var schemes: SchemePresenter? {
        definitions.map { SchemePresenter(definitions: $0, words: words) }
    }

    func place(_ place: SchemeMigration.Place, of scheme: SchemeID) -> String {
        switch place {
        case .part(let id): part(id, of: scheme)
        case .unassigned: words("in no part")
        case .appeared: words("not registered yet")
        }
    }

    /// The expression of a set, as its author wrote it.
    func condition(of set: MemberSet) -> String? {
        switch set {
        case .base, .unassigned: nil
        case .segment(let id): definitions?.segment(id)?.condition
        case .part(let scheme, let part):
            definitions?.scheme(scheme)?.parts.first { $0.id == part }?.condition
        }
    }
}

/// Makes the cells of grids: numbers with the people behind them.
struct FigureCells {
    let words: Words
    let settings: WorkspaceSettings

    init(_ context: PresentationContext) {
        words = context.words
        settings = context.settings
    }

    func count(_ count: Int, _ source: PeopleSource, _ heading: String, style: Style = .text) -> FigureCell {
        FigureCell(
            text: words.number(count), style: count == 0 ? .muted : style,
            people: FigurePeople(source: source, heading: heading))
    }

    func share(_ share: Double, _ source: PeopleSource, _ heading: String) -> FigureCell {
        FigureCell(
            text: words.percent(share), style: .muted, people: FigurePeople(source: source, heading: heading))
    }

    func money(_ money: Money?, _ source: PeopleSource, _ heading: String) -> FigureCell {
        guard let money else { return .text("—", .muted) }
        return FigureCell(
            text: words.wholeMoney(money, settings.currency), details: [words.money(money, settings.currency)],
            people: FigurePeople(source: source, heading: heading))
    }
}
