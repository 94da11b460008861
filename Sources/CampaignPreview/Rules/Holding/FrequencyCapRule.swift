import AudienceEngine
import CampaignDomain

/// This send would exceed a cap.
public struct FrequencyCapRule: RecordRule {
    public static let description = RuleDescription(
        id: "frequency-cap", severity: .hold,
        whatItDoes: """
            Holds a person for whom this send would exceed a cap of the policies, over all of the person's records: sends up \
            to as-of, approved campaigns that go out before this one, and the steps of chains that are due before it and \
            can be delivered (docs/MAP.md). A rolling cap counts the sends of the period that \
            ends with this one, a calendar cap those of the same day, week or month in the recipient's time zone. Service \
            sends do not count and are not capped.
            """,
        whyItMatters: "Each letter is reasonable; eleven in twelve minutes are not.",
        whatToDo: "Send later, drop a less important send, or change the cap.")

    public static let examples: [RuleExample] = [
        .triggering("a letter this morning, one a day allowed") {
            $0.policies = #"{"caps": [{"channel": "email", "max": 1, "per": "48h"}]}"#
            $0.events = [#"{"customer": "a", "at": "2026-03-07T06:00:00+03:00", "kind": "sent", "channel": "email"}"#]
        },
        .triggering("an approved campaign goes out the hour before") {
            $0.policies = #"{"caps": [{"channel": "any", "max": 1, "per": "calendarDay"}]}"#
            $0.otherCampaigns = [
                #"""
                {"id": "b", "status": "approved", "channel": "email", "sendAt": "2026-03-08T11:00:00+03:00",
                 "audience": {"include": {"lists": ["everybody"]}}}
                """#
            ]
        },
        .triggering("a chain writes four hours before") {
            $0.policies = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#
            $0.chains = [RuleExample.favouriteChain]
            $0.messages = [RuleExample.chainLetter]
            $0.events = [#"{"customer": "a", "at": "2026-03-07T08:00:00+03:00", "kind": "favourited"}"#]
        },
        .clean("the period has passed at the send") {
            $0.policies = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#
            $0.events = [#"{"customer": "a", "at": "2026-03-07T06:00:00+03:00", "kind": "sent", "channel": "email"}"#]
        },
        .clean("service content is not capped") {
            $0.campaign = #"{"content": "service"}"#
            $0.policies = #"{"caps": [{"channel": "email", "max": 0, "per": "24h"}]}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        rows(in: context, by: .configured)
    }

    /// The kept rows for which a cap is exceeded, when a day is what `semantics` say.
    func rows(in context: PreviewContext, by semantics: CapSemantics) -> RowSet {
        let ledger = SendLedger(context: context, semantics: semantics)
        guard !ledger.caps.isEmpty else { return context.none }
        return ledger.caps.reduce(into: context.none) { held, cap in
            held.formUnion(ledger.exceeding(cap, among: context.kept.subtracting(held)))
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        let ledger = SendLedger(context: context)
        return ledger.caps.filter { ledger.isExceeded($0, for: row) }.flatMap { cap in
            let counted = ledger.counted(cap, for: row)
            return [Evidence.cap(cap, already: counted.count)] + counted
        }
    }
}
