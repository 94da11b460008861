import AudienceEngine
import CampaignDomain
import TerminalKit

/// Segments and schemes: how the base is split, what the parts are worth, and who is in them.
public struct SegmentsScreen: Screen {
    static let id: ScreenID = "segments"

    static let descriptor = ScreenDescriptor(
        id: id, number: 3, title: Phrase("Segments"), make: { SegmentsScreen(preferences: $0) })

    enum Pane: Sendable {
        case list, page
    }

    /// The lines of the list.
    var entries: [SegmentEntry] = []
    var list = ListState()
    /// What the list is narrowed to.
    var filter = TextField()
    /// Whether the filter has the keyboard.
    var isFiltering = false
    /// Nil until they were counted.
    var counts: CountsWork.Answer?
    var unfolded: Set<SchemeID> = []
    /// Sets to be laid over each other, in the order in which they were marked.
    var marks: [MemberSet] = []
    /// What the user wants to see; a subject of which it tells nothing shows its figures.
    var wantedPage = SegmentPage.breakdown
    var earlier = EarlierAsOf.month
    var pane = Pane.list
    var cursor = FigureCursor()
    /// What was computed already.
    var pages: [PageKey: PageData] = [:]
    /// Which chains write to whom was found, or is being found, for the activity matrix.
    var asksForChains = false
    /// The page that is being computed because somebody waits for it.
    var awaited: PageKey?
    /// The definition that is being written.
    var form: SegmentForm?
    /// What is to be chosen once it is there: the segment that was saved last.
    var wantedSubject: SegmentSubject?

    init(preferences: [String: String]) {
        unfolded = Set((preferences["unfolded"] ?? "").split(separator: "\n").map { SchemeID(String($0)) })
        wantedPage = preferences["page"].flatMap(SegmentPage.init) ?? .breakdown
        earlier = preferences["earlier"].flatMap(EarlierAsOf.init) ?? .month
        wantedSubject = preferences["subject"].flatMap(SegmentSubject.init(text:))
    }

    public var preferences: [String: String] {
        [
            "unfolded": unfolded.map(\.rawValue).sorted().joined(separator: "\n"), "page": wantedPage.rawValue,
            "earlier": earlier.rawValue, "subject": subject?.text ?? "",
        ]
    }

    public var isTyping: Bool { form != nil || isFiltering }

    /// Whether there is something to be seen of the filter.
    var showsFilter: Bool { isFiltering || !filter.isEmpty }

    /// What is chosen in the list.
    var subject: SegmentSubject? {
        entries.indices.contains(list.selection) ? entries[list.selection].subject : nil
    }

    /// The pages of the chosen subject.
    var shownPages: [SegmentPage] {
        guard let subject else { return [] }
        return SegmentPage.allCases.filter { $0.tells(of: subject) }
    }

    var page: SegmentPage { shownPages.contains(wantedPage) ? wantedPage : .breakdown }

    /// What the page that is shown is made of.
    var pageKey: PageKey? {
        subject.map { PageKey(page, of: $0, earlier: earlier, marks: marks) }
    }

    /// Nil while it is computed.
    var pageData: PageData? { pageKey.flatMap { pages[$0] } }
}
