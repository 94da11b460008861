import AudienceEngine
import CampaignDomain

/// The map and the schedule would give somebody more than a cap allows.
public struct FloodRule: CampaignRule {
    public static let description = RuleDescription(
        id: "flood", severity: .stop,
        whatItDoes: """
            Stops when chains and approved campaigns alone, without this one and without what was sent before, would give \
            a targeted person more than a cap of the policies allows in its period: every step of a chain that is due from \
            as-of to 24 hours after the send and can be delivered (docs/MAP.md), and every approved campaign that goes out \
            before this one. Service content does not count. What would be held by caps or by night counts as well: it is \
            wanted all the same. Persons without any such step are left to `frequency-cap`. \
            Counts the persons, and tells every chain and second of the one whose window is fullest.
            """,
        whyItMatters: "A discount trigger fired for each of eleven favourites: eleven letters in twelve minutes.",
        whatToDo: "Let the trigger fire once for a person (each: person), or give the chain a reentry of some days.")

    public static let examples: [RuleExample] = [
        .triggering("three favourites, a letter for each") {
            $0.chains = [RuleExample.favouriteChain]
            $0.messages = [RuleExample.chainLetter]
            $0.policies = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#
            $0.events = favourites
        },
        .clean("the trigger fires once for a person") {
            $0.chains = [RuleExample.favouriteChain.replacing(#""each": "event""#, with: #""each": "person""#)]
            $0.messages = [RuleExample.chainLetter]
            $0.policies = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#
            $0.events = favourites
        },
        .clean("no more than allowed") {
            $0.chains = [RuleExample.favouriteChain]
            $0.messages = [RuleExample.chainLetter]
            $0.policies = #"{"caps": [{"channel": "email", "max": 3, "per": "24h"}]}"#
            $0.events = favourites
        },
    ]

    private static let favourites = (0..<3).map { minute in
        #"{"customer": "a", "at": "2026-03-07T08:0\#(minute):00+03:00", "kind": "favourited"}"#
    }

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let record = context.record
        let caps = context.policies.caps
        guard !record.due.isEmpty, !caps.isEmpty else { return nil }
        let ledger = SendLedger(context: record)
        var worst: (row: Int, window: SendLedger.FullWindow)?
        let rows = record.kept.filter { row in
            guard ledger.mayExceed(caps, for: row),
                let window = ledger.fullestWindow(for: row, among: caps, until: FloodRule.end(for: row, in: record))
            else { return false }
            if window.excess > worst?.window.excess ?? 0 { worst = (row, window) }
            return true
        }
        guard let worst else { return nil }
        let fact = FloodFact(
            record: context.audience.id(worst.row), cap: worst.window.cap, count: worst.window.messages.count,
            from: worst.window.from, through: worst.window.through)
        return CampaignFinding(count: rows.count, evidence: [.flood(fact)] + worst.window.messages, rows: rows)
    }

    private static func end(for row: Int, in context: PreviewContext) -> Instant {
        context.sendTime(of: row) + .days(1)
    }
}
