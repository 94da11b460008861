import AudienceEngine
import CampaignDomain

/// What is told of the chosen subject.
enum SegmentPage: String, CaseIterable, Sendable {
    case breakdown, rfm, activity, audit, overlap, migration, profile

    func title(_ words: Words) -> String {
        switch self {
        case .breakdown: words("Figures")
        case .rfm: words("RFM")
        case .activity: words("Activity")
        case .audit: words("Audit")
        case .overlap: words("Overlap")
        case .migration: words("Migration")
        case .profile: words("Profile")
        }
    }

    /// Whether the page can tell something of a subject. Maps and the overlap are about the whole base and the marks, and
    /// stay wherever one goes.
    func tells(of subject: SegmentSubject) -> Bool {
        switch self {
        case .breakdown, .rfm, .activity, .overlap: true
        case .audit, .migration: subject.scheme != nil
        case .profile: subject.set != nil
        }
    }
}

/// What a page needs to know to be computed: of equal keys the answers are equal, so they are kept.
struct PageKey: Hashable, Sendable {
    let page: SegmentPage
    /// Nil on pages about the whole base.
    var subject: SegmentSubject?
    /// Nil on pages that look at one instant.
    var earlier: EarlierAsOf?
    var marks: [MemberSet] = []

    init(_ page: SegmentPage, of subject: SegmentSubject, earlier: EarlierAsOf, marks: [MemberSet]) {
        self.page = page
        switch page {
        case .breakdown:
            self.subject = subject
            self.earlier = earlier
        case .rfm, .activity: break
        case .audit: self.subject = subject.scheme.map { .scheme($0) }
        case .overlap: self.marks = marks
        case .migration:
            self.subject = subject.scheme.map { .scheme($0) }
            self.earlier = earlier
        case .profile: self.subject = subject
        }
    }
}

/// What was computed for a page.
enum PageData: Sendable {
    case parts(SchemeID, [SetFigures])
    case figures(SetFigures)
    case rfm(RFMGrid)
    case activity(ActivityMatrix, chains: ChainSearch)
    case audit(SchemeAudit)
    case overlap(SegmentOverlap)
    case migration(SchemeMigration)
    case profile(MemberSet, MemberProfile)
    /// There is nothing to compute: fewer than two sets are marked.
    case nothingMarked
    /// A definition asks for something that cannot be answered.
    case unanswerable(EvaluationError, of: DefinitionReference?)
    case failed(String)
}

/// Whether it is known which chains write to the people of the activity matrix.
enum ChainSearch: Equatable, Sendable {
    case running, found
    case failed(String)
}
