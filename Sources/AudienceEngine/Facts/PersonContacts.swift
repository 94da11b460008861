import CampaignDomain

/// How each person takes what is sent to it, apart from whether it can be reached: by the events of its records in the last
/// 180 days.
struct PersonContacts: Sendable {
    /// By person; never `unreachable`.
    let activity: [CommunicationActivity]

    static let span = TimeSpan.days(180)
    private static let kinds: EventKinds = [.delivered, .opened, .clicked]

    /// Each record's events are read from the newest back, as far as the span or the first click. O(events of the span).
    init(audience: Audience, parallel: Parallel) {
        let (events, persons) = (audience.personEvents, audience.persons)
        let kinds = audience.snapshot.events.kind
        let since = (audience.asOf - PersonContacts.span).seconds
        let parts = parallel.map(over: Parallel.runs(of: persons.count)) { run in
            run.map { PersonContacts.activity(of: persons.key(of: $0), after: since, in: events, kinds) }
        }
        activity = parts.flatMap(\.self)
    }

    private static func activity(
        of key: Int, after since: Int64, in events: PersonEvents, _ kinds: WordColumn<EventKind>
    ) -> CommunicationActivity {
        var best = CommunicationActivity.notContacted
        let hasClicked = events.contains(ofPersonAt: key, PersonContacts.kinds, after: since) { event in
            switch kinds[event] {
            case .clicked: return true
            case .opened: best = .opens
            default: if best == .notContacted { best = .silent }
            }
            return false
        }
        return hasClicked ? .clicks : best
    }
}
