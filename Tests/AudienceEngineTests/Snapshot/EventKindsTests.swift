import AudienceEngine
import CampaignDomain
import Testing

/// Kinds of events as one word.
@Suite struct EventKindsTests {
    @Test func `every kind has a bit of its own`() {
        for (place, kind) in EventKind.allCases.enumerated() {
            #expect(EventKinds(kind).rawValue.nonzeroBitCount == 1)
            for other in EventKind.allCases.dropFirst(place + 1) {
                #expect(EventKinds(kind) != EventKinds(other), "\(kind) and \(other)")
            }
        }
    }

    @Test(
        arguments: [
            (.sent, [.sent]),
            (.aboutConsent, [.unsubscribed, .complained, .optInConfirmed]),
            (.behaviour, [.visited, .viewed, .searched, .cartAdded, .cartRemoved, .favourited, .unfavourited]),
            (.interest, [.viewed, .searched, .cartAdded, .favourited]),
            (EventKinds { $0.rawValue.hasPrefix("ticket") }, [.ticketOpened, .ticketClosed]),
            (EventKinds { _ in false }, []),
            ([.sent, .sent, .opened], [.sent, .opened]),
        ] as [(EventKinds, [EventKind])])
    func `a set has the kinds it is named for`(kinds: EventKinds, expected: [EventKind]) {
        #expect(EventKind.allCases.filter { kinds.contains(EventKinds($0)) } == expected)
    }
}
