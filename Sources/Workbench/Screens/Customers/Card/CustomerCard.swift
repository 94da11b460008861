import AudienceEngine
import CampaignDomain
import TerminalKit

/// The open card of one record: who it is on the left, what happened on the right.
struct CustomerCard: Sendable {
    enum Pane: Sendable {
        case profile, timeline
    }

    let row: Int
    let timeline: CardTimeline
    var pane = Pane.profile
    var profileList = ListState()
    var timelineList = ListState()
    var search: CardSearch?
    /// What takes longer than a key may; nil until the worker found it.
    var insights: CardInsights?
    /// What the person is about to receive; nil until it was found.
    var coming: CardComing?

    init(row: Int, audience: Audience, zone: ZoneRules) {
        self.row = row
        timeline = CardTimeline(row: row, audience: audience, zone: zone)
    }

    var list: ListState {
        get { pane == .profile ? profileList : timelineList }
        set {
            switch pane {
            case .profile: profileList = newValue
            case .timeline: timelineList = newValue
            }
        }
    }
}

/// A search in the pane that has the keyboard.
struct CardSearch: Sendable {
    var field = TextField()
    /// Whether it is being typed.
    var isOpen = true
}

/// A line of a pane.
struct CardLine: Sendable {
    var spans: [TextSpan]
    /// What the line leads to: a record, or a chain of the map.
    var link: Place?

    init(_ spans: [TextSpan], link: Place? = nil) {
        self.spans = spans
        self.link = link
    }

    static func heading(_ text: String) -> CardLine { CardLine([TextSpan(text, .title.bold)]) }
    static let blank = CardLine([])

    var text: String { spans.map(\.text).joined() }

    /// The spans in at most so many columns, with `…` where something was cut.
    func fitted(to width: Int) -> [TextSpan] {
        var room = width
        var fitted: [TextSpan] = []
        for span in spans where room > 0 {
            let text = TextFitting.truncated(span.text, to: room)
            fitted.append(TextSpan(text, span.style))
            room -= max(DisplayWidth.columns(of: span.text), 0)
        }
        return fitted
    }
}

/// What is found out about a record by looking at everybody.
struct CardInsights: Sendable {
    let row: Int
    /// The segments that hold the record, in the order of their file; those that cannot be computed are left out.
    let segments: [Segment]
    /// The record's addresses that bounce, with the events that say so.
    let bounces: [AddressKind: DeliveryHealth.Bounces]
    /// Records of other persons who use the same address: a household.
    let household: [SharedAddress]

    struct SharedAddress: Hashable, Sendable {
        let row: Int
        let kind: AddressKind
    }
}

/// Finds ``CardInsights``. O(records), and for the first card O(segments × records + events).
struct CardWork: Work {
    let row: Int

    func title(_ words: Words) -> String { words("Looking into segments and addresses") }

    func answer(in context: WorkContext) throws -> CardInsights {
        let model = context.model
        var segments: [Segment] = []
        for segment in model.definitions.segments {
            try context.checkCancellation()
            if let rows = try? model.evaluator.rows(segment: segment.id), rows.contains(row) {
                segments.append(segment)
            }
        }
        let contacts = model.audience.contacts
        var bounces: [AddressKind: DeliveryHealth.Bounces] = [:]
        for kind in AddressKind.allCases where contacts.validity(kind, row: row) == .valid {
            bounces[kind] = model.deliveryHealth.bounces(kind, code: contacts.code(kind, row: row))
        }
        return CardInsights(row: row, segments: segments, bounces: bounces, household: household(model.audience))
    }

    private func household(_ audience: Audience) -> [CardInsights.SharedAddress] {
        let own = audience.persons.person(of: row)
        return [AddressKind.email, .phone].flatMap { kind -> [CardInsights.SharedAddress] in
            guard audience.contacts.validity(kind, row: row) == .valid else { return [] }
            let code = audience.contacts.code(kind, row: row)
            return audience.visible
                .filter { audience.contacts.code(kind, row: $0) == code && audience.persons.person(of: $0) != own }
                .rows.map { CardInsights.SharedAddress(row: $0, kind: kind) }
        }
    }
}
