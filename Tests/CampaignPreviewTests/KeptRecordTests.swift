import AudienceEngine
import CampaignPreview
import Testing

/// Which of a person's records is sent to, and which of a household's persons gets the letter. Anna is record `a`.
@Suite struct KeptRecordTests {
    struct Story: Sendable, CustomTestStringConvertible {
        let example: RuleExample
        /// Id and verdict of every targeted record.
        let verdicts: [String]
        var testDescription: String { example.title }

        init(_ title: String, _ verdicts: [String], _ change: (inout RuleExample) -> Void) {
            example = .clean(title, change)
            self.verdicts = verdicts
        }
    }

    @Test(arguments: persons + households + scheduled)
    func `the preferred record gets the letter`(_ story: Story) throws {
        let workspace = try ExampleWorkspace(story.example)
        defer { workspace.remove() }
        let preview = try workspace.preview()
        let verdicts = preview.outcome.targeted.rows.map { row in
            "\(preview.audience.snapshot.customers.customerID(row)) \(preview.outcome.verdict(of: row))"
        }
        #expect(verdicts == story.verdicts)
    }

    private static let crm = #""externalIds": {"crm": "1"}"#
    private static let mail = #""email": "anna@example.org""#

    /// Anna's record with changes, and a second one of the same person.
    private static func twin(
        _ title: String, kept: String, anna: String = "", other: String,
        _ change: (inout RuleExample) -> Void = { _ in }
    ) -> Story {
        let verdicts = ["a", "b"].map { $0 + ($0 == kept ? " send" : " duplicate-person") }
        return Story(title, verdicts) {
            $0.hasOrderInJanuary = false
            $0.customer = "{\(crm)\(anna.isEmpty ? "" : ", " + anna)}"
            $0.others = [#"{"id": "b", \#(crm)\#(other.isEmpty ? "" : ", " + other)}"#]
            change(&$0)
        }
    }

    private static func consents(_ marketing: String) -> String {
        #""consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2025-05-01T10:00:00+03:00"}\#(marketing)]"#
    }

    private static func event(_ kind: String, _ customer: String, _ day: String, _ more: String = "") -> String {
        #"{"customer": "\#(customer)", "at": "2026-\#(day)T12:00:00Z", "kind": "\#(kind)", "channel": "email"\#(more)}"#
    }

    private static func order(_ id: String, _ customer: String, _ day: String, status: String = "completed") -> String {
        #"{"id": "\#(id)", "customer": "\#(customer)", "at": "2026-\#(day)T12:00:00Z", "total": "1", "status": "\#(status)"}"#
    }

    static let persons: [Story] = [
        twin("a usable address goes before everything", kept: "b", anna: #""email": "anna@""#, other: mail) {
            $0.orders = [order("o", "a", "03-01")]
        },
        twin("junk is not usable", kept: "b", other: #""email": "other@example.org""#) {
            $0.policies = #"{"identity": {"junkContacts": ["anna@*"]}}"#
            $0.orders = [order("o", "a", "03-01")]
        },
        twin("a bounced address is not usable", kept: "b", other: #""email": "other@example.org""#) {
            $0.events = [event("bounced", "a", "03-01", #", "bounce": "hard""#)]
        },
        twin(
            "a confirmed consent goes before a granted one", kept: "b",
            anna: consents(#", {"purpose": "marketing", "status": "granted", "at": "2025-05-01T10:00:00+03:00"}"#),
            other: mail
        ) { $0.orders = [order("o", "a", "03-01")] },
        twin("a granted consent goes before none", kept: "b", anna: consents(""), other: mail) {
            $0.orders = [order("o", "a", "03-01")]
        },
        twin("the latest order goes before", kept: "b", other: mail) {
            $0.orders = [order("o-1", "a", "02-01"), order("o-2", "b", "02-02")]
        },
        twin("an event counts as an order does", kept: "b", other: mail) {
            $0.orders = [order("o-1", "a", "02-01")]
            $0.events = [event("viewed", "b", "02-02")]
        },
        twin("an order sent back does not count", kept: "a", other: mail) {
            $0.orders = [order("o-1", "a", "02-01"), order("o-2", "b", "02-02", status: "returned")]
        },
        twin("what happens after as-of does not count", kept: "a", other: mail) {
            $0.orders = [order("o-1", "a", "02-01"), order("o-2", "b", "03-08")]
        },
        twin("any date goes before none", kept: "b", other: mail) { $0.events = [event("viewed", "b", "01-02")] },
        twin(
            "of equals the first to register", kept: "b",
            other: mail + #", "registeredAt": "2025-04-30T10:00:00+03:00""#),
        twin("who never registered comes last", kept: "a", other: mail),
        twin(
            "of equals in everything the smallest id", kept: "a",
            other: mail + #", "registeredAt": "2025-05-01T10:00:00+03:00""#),
        Story("a record that is not targeted is not kept, but lends its address", ["b send"]) {
            $0.customer = "{\(crm)}"
            $0.others = [#"{"id": "b", \#(crm)}"#]
            $0.lists = [#"{"id": "some", "members": ["b"]}"#]
            $0.campaign = #"{"audience": {"include": {"lists": ["some"]}}}"#
        },
        Story("excluding one record excludes its person", []) {
            $0.customer = "{\(crm)}"
            $0.others = [#"{"id": "b", \#(crm)}"#]
            $0.lists = [#"{"id": "some", "members": ["b"]}"#]
            $0.campaign = #"{"audience": {"include": {"lists": ["everybody"]}, "exclude": {"lists": ["some"]}}}"#
        },
        Story("a duplicate and its person are held by different rules", ["a unsubscribed", "b duplicate-person"]) {
            $0.customer = "{\(crm)}"
            $0.others = [#"{"id": "b", \#(crm), \#(mail), \#(withdrawn)}"#]
        },
        Story("without the rule a duplicate has its person's verdict", ["a unsubscribed", "b unsubscribed"]) {
            $0.customer = "{\(crm)}"
            $0.others = [#"{"id": "b", \#(crm), \#(mail), \#(withdrawn)}"#]
            $0.policies = #"{"off": ["duplicate-person"]}"#
        },
    ]

    private static let withdrawn = consents(
        #", {"purpose": "marketing", "status": "withdrawn", "at": "2025-05-01T10:00:00+03:00"}"#)

    /// Anna and others with her mailbox: `b` is Пётр, `c` Мария.
    private static func household(
        _ title: String, _ verdicts: [String], peter: String = "", maria: String = "",
        _ change: (inout RuleExample) -> Void = { _ in }
    ) -> Story {
        Story(title, verdicts) {
            $0.others = [
                #"{"id": "b", "givenName": "Пётр", \#(mail)\#(peter)}"#,
                #"{"id": "c", "givenName": "Мария", \#(mail)\#(maria)}"#,
            ]
            change(&$0)
        }
    }

    private static let male = #", "gender": "male""#

    static let households: [Story] = [
        household("the first in the order of the kept record", ["a send", "b shared-address", "c shared-address"]),
        household("who has the latest event", ["a shared-address", "b shared-address", "c send"]) {
            $0.events = [event("viewed", "c", "02-20")]
        },
        household(
            "a husband held by his gender does not cost his wife the letter",
            ["a send", "b gender-mismatch", "c shared-address"],
            peter: male
        ) {
            $0.campaign = #"{"targetGender": "female"}"#
            $0.events = [event("viewed", "b", "02-20")]
        },
        household(
            "without that rule he is first, and she loses it", ["a shared-address", "b send", "c shared-address"],
            peter: male
        ) {
            $0.campaign = #"{"targetGender": "female"}"#
            $0.events = [event("viewed", "b", "02-20")]
            $0.policies = #"{"off": ["gender-mismatch"]}"#
        },
        household("service content goes to each", ["a send", "b send", "c send"]) {
            $0.campaign = #"{"content": "service"}"#
        },
        household("welcome content goes to each", ["a send", "b send", "c send"]) {
            $0.campaign = #"{"content": "welcome"}"#
        },
        household("each may be the policy", ["a send", "b send", "c send"]) {
            $0.policies = #"{"identity": {"sharedAddress": "each"}}"#
        },
        household("one mailbox in another spelling is one address", ["a send", "b shared-address", "c shared-address"])
        {
            $0.customer = #"{"email": " ANNA@Example.org"}"#
        },
        household("only the address of the channel is shared", ["a send", "b no-address", "c no-address"]) {
            $0.campaign = #"{"channel": "sms"}"#
        },
    ]

    /// An approved campaign to everybody in the app at noon of 8 March, the day before this one at 08:00 in Moscow.
    private static func dayBefore(policies: String) -> (inout RuleExample) -> Void {
        { example in
            example.campaign = #"{"sendAt": "2026-03-09T08:00:00+03:00"}"#
            example.otherCampaigns = [
                """
                {"id": "d", "name": "D", "kind": "manual", "content": "promo", "channel": "inapp", "status": "approved", \
                "sendAt": "2026-03-08T12:00:00+03:00", "timezonePolicy": "recipient", \
                "audience": {"include": {"lists": ["everybody"]}}, "variants": [{"id": "a", "weight": 100, "message": "m"}]}
                """
            ]
            example.policies = policies
        }
    }

    /// Anna's other record is the more active one, but has no email.
    private static func planned(
        _ title: String, _ verdicts: [String], zone: String, policies: String
    ) -> Story {
        Story(title, verdicts) {
            $0.customer = "{\(crm)}"
            $0.others = [#"{"id": "b", \#(crm), "timezone": "\#(zone)"}"#]
            $0.events = [event("viewed", "b", "02-20")]
            dayBefore(policies: policies)(&$0)
        }
    }

    static let scheduled: [Story] = [
        planned(
            "noon in Moscow was less than a day ago", ["a frequency-cap", "b duplicate-person"], zone: "Europe/Moscow",
            policies: #"{"caps": [{"max": 1, "per": "24h"}]}"#),
        planned(
            "noon where the record is that the other campaign kept was more than a day ago",
            ["a send", "b duplicate-person"],
            zone: "Asia/Vladivostok", policies: #"{"caps": [{"max": 1, "per": "24h"}]}"#),
        planned(
            "one message to the person is under a cap of two", ["a send", "b duplicate-person"], zone: "Europe/Moscow",
            policies: #"{"caps": [{"max": 2, "per": "24h"}]}"#),
        planned(
            "a duplicate's message counts too when duplicates are sent to", ["a frequency-cap", "b frequency-cap"],
            zone: "Europe/Moscow", policies: #"{"caps": [{"max": 2, "per": "24h"}], "off": ["duplicate-person"]}"#),
    ]
}
