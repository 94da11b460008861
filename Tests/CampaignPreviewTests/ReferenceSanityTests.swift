import Foundation
import SlowReference
import Testing

/// A workspace written for one case, in a folder of its own that is removed at the end.
private func withWorkspace(
    customers: String, orders: String = "", events: String = "", products: String = "", others: [String: String] = [:],
    _ check: (ReferenceWorkspace) throws -> Void
) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let header = """
        {"schema": 1, "name": "Case", "currency": "RUB", "timezone": "Europe/Moscow", "country": "RU",
         "clock": "2026-03-07T09:00:00+03:00"}
        """
    let files = [
        "workspace.json": header, "customers.jsonl": customers, "orders.jsonl": orders, "events.jsonl": events,
        "products.jsonl": products,
    ]
    for (name, contents) in files.merging(others, uniquingKeysWith: { $1 }) {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contents.utf8).write(to: file)
    }
    try check(ReferenceWorkspace(folder: folder))
}

/// A customer line that every rule lets through.
private func good(_ id: String, _ more: String) -> String {
    """
    {"id": "\(id)", "consents": [{"purpose": "dataProcessing", "status": "granted"}, \
    {"purpose": "marketing", "status": "granted"}], \(more)}\n
    """
}

/// A campaign to everybody of the list `all`.
private func campaign(_ more: String = "", members: String = #""a", "b", "c""#) -> [String: String] {
    [
        "lists/all.json": #"{"id": "all", "members": [\#(members)]}"#,
        "campaigns/x.json": """
        {"id": "x", "channel": "email", "content": "promo", "sendAt": "2026-03-08T12:00:00+03:00", \(more)
         "audience": {"include": {"lists": ["all"]}}}
        """,
    ]
}

@Suite struct ReferenceIdentitySanityTests {
    @Test func contactsLinkInAnySpelling() throws {
        let customers = #"""
            {"id": "a", "email": " Иван@ПРИМЕР.рф "}
            {"id": "b", "email": "иван@xn--e1afmkfd.xn--p1ai", "phone": "8 (916) 123-45-67"}
            {"id": "c", "phone": "007 916 123.45.67"}
            {"id": "d", "phone": "9161234567"}
            {"id": "torn", "phone":
            """#
        try withWorkspace(customers: customers) { workspace in
            #expect(workspace.persons() == [["a", "b", "c"], ["d"]])
        }
    }

    @Test func aLinkThatWouldJoinContradictingRecordsIsRefused() throws {
        let customers = #"""
            {"id": "a", "email": "x@example.org", "givenName": "Пётр"}
            {"id": "b", "email": "x@example.org"}
            {"id": "c", "email": "x@example.org", "givenName": "Анна"}
            {"id": "d", "email": "x@example.org", "givenName": " петр "}
            """#
        try withWorkspace(customers: customers) { workspace in
            #expect(workspace.persons() == [["a", "b", "d"], ["c"]])
            let refused = workspace.conflicts().map { "\($0.first)-\($0.second) \($0.contradictEachOther)" }
            #expect(refused == ["a-c true", "b-c false", "c-d true"])
        }
    }

    @Test func externalIdsJoinEvenContradictingRecords() throws {
        let customers = #"""
            {"id": "a", "externalIds": {"crm": "1"}, "givenName": "Пётр"}
            {"id": "b", "externalIds": {"crm": "1", "shop": "2"}, "givenName": "Анна"}
            {"id": "c", "externalIds": {"shop": "2"}}
            {"id": "d", "externalIds": {"shop": "1"}}
            """#
        try withWorkspace(customers: customers) { workspace in
            #expect(workspace.persons() == [["a", "b", "c"], ["d"]])
        }
    }

    @Test func junkAndAliasesFollowThePolicies() throws {
        let customers = #"""
            {"id": "a", "email": "no.email+1@gmail.com"}
            {"id": "b", "email": "noemail@googlemail.com"}
            {"id": "c", "email": "p.etr@gmail.com"}
            {"id": "d", "email": "petr+shop@googlemail.com"}
            """#
        let policies = #"{"identity": {"providerAliases": true, "junkContacts": ["noemail@*"]}}"#
        try withWorkspace(customers: customers, others: ["policies.json": policies]) { workspace in
            #expect(workspace.persons() == [["a"], ["b"], ["c", "d"]])
        }
    }
}

@Suite struct ReferenceExpressionSanityTests {
    private let customers = #"""
        {"id": "a", "gender": "female", "birthDate": "2000-03-07", "city": "ОРЁЛ ", "tags": ["vip"], "attributes": {"n": "12"}}
        {"id": "b", "birthDate": "2000-02-29", "city": "Минск", "registeredAt": "2026-02-05T06:00:00.9Z"}
        {"id": "c", "gender": "male", "attributes": {"n": 7}}
        """#
    private let orders = #"""
        {"id": "1", "customer": "a", "at": "2026-02-05T09:00:00+03:00", "total": "0.10", "items": [{"sku": "s", "quantity": 2}]}
        {"id": "2", "customer": "a", "at": "2026-02-05T09:00:01+03:00", "total": "0.20", "items": [{"sku": "t", "quantity": 1}]}
        {"id": "3", "customer": "b", "at": "2026-03-01T09:00:00+03:00", "total": "5", "status": "returned"}
        {"id": "4", "customer": "c", "at": "2026-03-06T09:00:00+03:00", "total": "7.00"}
        """#

    @Test(arguments: [
        ("gender = female", "a"), ("not gender = female", "c"), ("gender != female", "c"), ("gender is unknown", "b"),
        ("not (gender = female and city = \"Минск\")", "ac"), ("gender = male or city ~ \"инс\"", "bc"),
        ("city = \"орел\"", "a"), ("age between 26 and 26 and gender = female", "a"), ("age = 26", "ab"),
        ("birthday within next 1d", "a"), ("birthday within 7d", "ab"), ("birthday within 6d", "a"),
        ("count(orders) = 0", "b"), ("count(orders within 30d) = 1", "ac"), ("sum(orders.total) = 0.3", "a"),
        ("sum(orders.total where sku = s within 30d) = 0", "abc"), ("any(orders where sku = t and quantity = 2)", ""),
        ("any(orders where not sku = s)", "a"), ("days_since(last order) = 29", "a"),
        ("days_since(last order) > 0", "ac"),
        ("last order = 2026-02-05", "a"), ("last order is unknown", "b"), ("tags != vip", "bc"),
        ("tags = \"VIP\"", "a"),
        ("registeredAt within 30d", ""), ("registeredAt within 31d", "b"), ("attr.n > 7", "a"), ("attr.n = \"7\"", "c"),
        ("rfm.r = 3", "c"), ("rfm.f = 3", "a"), ("rfm.m >= 1 and not rfm.m = 1", "c"),
        ("text ~ \"ОРЕЛ\"", ""), ("consent.email is unknown", "abc"),
    ])
    func expressionsHoldForExactly(expression: String, members: String) throws {
        try withWorkspace(customers: customers, orders: orders) { workspace in
            try #expect(workspace.evaluate(expression: expression) == Set(members.map(String.init)))
        }
    }

    @Test(arguments: [
        "gender =", "age ~ 5", "city < \"b\"", "nonsense = 1", "count(orders", "in_segment(\"none\")", "age = 1 1",
    ])
    func whatCannotBeReadIsRefused(expression: String) throws {
        try withWorkspace(customers: customers) { workspace in
            #expect(throws: ReferenceError.self) { try workspace.evaluate(expression: expression) }
        }
    }

    @Test func aCycleOfSegmentsIsRefused() throws {
        let segments = #"[{"id": "p", "where": "in_segment(\"q\")"}, {"id": "q", "where": "not in_segment(\"p\")"}]"#
        try withWorkspace(customers: customers, others: ["segments.json": segments]) { workspace in
            #expect(throws: ReferenceError.self) { try workspace.segmentCounts() }
        }
    }

    @Test func theFirstPartThatHoldsWins() throws {
        let schemes =
            #"[{"id": "s", "parts": [{"id": "p", "where": "age > 1"}, {"id": "q", "where": "gender = female"}]}]"#
        try withWorkspace(customers: customers, others: ["schemes.json": schemes]) { workspace in
            try #expect(workspace.schemeCounts().map { "\($0.part) \($0.count)" } == ["p 2", "q 0", "unassigned 1"])
        }
    }
}

@Suite struct ReferencePreviewSanityTests {
    @Test func aHusbandHeldByTheContentDoesNotCostHisWifeTheLetter() throws {
        let customers =
            good("a", #""email": "x@example.org", "givenName": "Пётр", "gender": "male""#)
            + good("b", #""email": "X@example.org", "givenName": "Анна", "gender": "female""#)
            + good("c", #""email": "x@example.org", "givenName": "Ольга", "gender": "female""#)
        try withWorkspace(customers: customers, others: campaign(#""targetGender": "female","#)) { workspace in
            let preview = try workspace.preview(campaign: "x")
            #expect(preview.verdicts == ["a": "gender-mismatch", "b": "send", "c": "shared-address"])
            #expect(preview.reasons["a"] == ["gender-mismatch", "shared-address"])
            #expect(preview.waterfall.reduce(0) { $0 + $1.count } == 2)
        }
    }

    @Test func theKeptRecordHasAUsableAddress() throws {
        let customers =
            good("a", #""email": "x@example.org", "externalIds": {"crm": "1"}"#)
            + good("b", #""email": "y@example.org", "externalIds": {"crm": "1"}"#)
        let bounce =
            #"{"customer": "a", "at": "2026-03-01T09:00:00Z", "kind": "bounced", "bounce": "hard", "channel": "email"}"#
        try withWorkspace(customers: customers, events: bounce, others: campaign()) { workspace in
            let preview = try workspace.preview(campaign: "x")
            #expect(preview.verdicts == ["a": "duplicate-person", "b": "send"])
        }
    }

    @Test func theStopListCoversItsAddressesWhereverTheyOccur() throws {
        let customers =
            good("a", #""email": "x@example.org", "phone": "89161234567", "givenName": "A", "flags": ["stopList"]"#)
            + good("b", #""email": "y@example.org", "phone": "+7 916 123-45-67", "givenName": "B""#)
            + good("c", #""email": "z@example.org", "phone": "12-34""#)
        try withWorkspace(customers: customers, others: campaign()) { workspace in
            try #expect(
                workspace.preview(campaign: "x").verdicts == ["a": "stop-list", "b": "stop-list", "c": "send"])
        }
    }

    @Test func softBouncesCountOnlyAfterTheLastDelivery() throws {
        let soft = #"{"customer": "a", "at": "2026-03-01T09:00:00Z", "kind": "bounced", "channel": "email"}"#
        let delivered =
            #"{"customer": "b", "at": "2026-03-01T09:00:00Z", "kind": "delivered", "channel": "email", "address": "X@EXAMPLE.org"}"#
        let customers = good("a", #""email": "x@example.org", "givenName": "A""#)
        for (events, verdict) in [
            ([soft, soft, soft], "bounced-address"), ([soft, soft], "send"),
            ([delivered, soft, soft, soft], "bounced-address"),
            ([soft, soft, delivered, soft], "send"),
        ] {
            try withWorkspace(customers: customers, events: events.joined(separator: "\n"), others: campaign()) {
                workspace in
                try #expect(workspace.preview(campaign: "x").verdicts == ["a": verdict])
            }
        }
    }

    @Test func theLatestStatementWinsAndATieIsAWithdrawal() throws {
        let grant = #""email": "x@example.org", "updatedAt": "2026-01-01T00:00:00Z""#
        let customers = """
            {"id": "a", \(grant), "consents": [{"purpose": "dataProcessing", "status": "granted"}, \
            {"purpose": "marketing", "channel": "email", "status": "granted", "at": "2026-02-01T10:00:00+03:00"}]}
            """
        for (event, reasons) in [
            ("2026-02-01T07:00:00Z", ["unsubscribed", "no-channel-consent"]), ("2026-02-01T06:59:59Z", []),
            ("2026-03-07T06:00:01Z", []),
        ] {
            let line = #"{"customer": "a", "at": "\#(event)", "kind": "unsubscribed"}"#
            try withWorkspace(customers: customers, events: line, others: campaign()) { workspace in
                try #expect(workspace.preview(campaign: "x").reasons == ["a": reasons])
            }
        }
    }

    @Test func capsCountWhatApprovedCampaignsWillSend() throws {
        let customers =
            good("a", #""email": "x@example.org""#) + good("b", #""email": "y@example.org", "gender": "male""#)
        let sent = #"{"customer": "a", "at": "2026-03-07T12:00:00+03:00", "kind": "sent", "channel": "email"}"#
        let approved = """
            {"id": "w", "channel": "email", "content": "promo", "status": "approved", "targetGender": "female",
             "sendAt": "2026-03-08T12:00:00+03:00", "audience": {"include": {"lists": ["all"]}}}
            """
        let policies = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#
        let others = campaign().merging(["policies.json": policies, "campaigns/w.json": approved]) { $1 }
        try withWorkspace(customers: customers, events: sent, others: others) { workspace in
            // `w` goes out at the same instant to `a` only, and comes first; what was sent is just outside the window.
            try #expect(workspace.preview(campaign: "w").verdicts == ["a": "send", "b": "gender-mismatch"])
            try #expect(workspace.preview(campaign: "x").verdicts == ["a": "frequency-cap", "b": "send"])
        }
    }

    @Test func quietHoursAreTheRecipientsOwn() throws {
        let customers =
            good("a", #""email": "x@example.org", "timezone": "Asia/Vladivostok""#)
            + good("b", #""email": "y@example.org""#)
        let policies = #"{"quietHours": {"from": "19:00", "to": "12:00"}}"#
        for (policy, verdicts) in [
            ("workspace", ["a": "quiet-hours", "b": "send"]), ("recipient", ["a": "send", "b": "send"]),
        ] {
            let others = campaign(#""timezonePolicy": "\#(policy)","#).merging(["policies.json": policies]) { $1 }
            try withWorkspace(customers: customers, others: others) { workspace in
                try #expect(workspace.preview(campaign: "x").verdicts == verdicts)
            }
        }
    }

    @Test func aRuleSwitchedOffMovesExactlyItsPeople() throws {
        let customers = good("a", #""phone": "+79161234567""#) + good("b", #""email": "y@example.org""#)
        for (policies, verdict, warnings) in [
            ("{}", "no-address", []), (#"{"off": ["no-address"]}"#, "send", []),
            (#"{"severity": {"no-address": "warn"}}"#, "send", ["no-address"]),
            (#"{"severity": {"no-address": "stop"}}"#, "no-address", []),
        ] {
            try withWorkspace(customers: customers, others: campaign().merging(["policies.json": policies]) { $1 }) {
                workspace in
                let preview = try workspace.preview(campaign: "x")
                #expect(preview.verdicts == ["a": verdict, "b": "send"])
                #expect(preview.warnings["a"] == warnings)
            }
        }
    }
}

@Suite struct RandomWorkspaceSanityTests {
    /// Verdicts close over the targeted, a held record's verdict is its first reason, and ids and order are kept.
    @Test(arguments: [UInt64(1), 2, 3])
    func previewsOfRandomWorkspacesClose(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let random = RandomWorkspace(seed: seed)
        try random.write(to: folder)
        let workspace = try ReferenceWorkspace(folder: folder)
        for (campaign, preview) in try workspace.previews(asOf: random.instants[0]) {
            #expect(Set(preview.verdicts.keys) == Set(preview.targeted), "seed \(seed), \(campaign)")
            for record in preview.targeted {
                #expect(
                    preview.verdicts[record] == preview.reasons[record]?.first ?? "send", "seed \(seed), \(campaign)")
            }
        }
        for number in UInt64(0)..<30 {
            let expression = RandomExpression(seed: seed &* 1_000 &+ number)
            #expect(throws: Never.self) { try workspace.evaluate(expression: expression.text) }
        }
    }

    @Test func theSameSeedWritesTheSameWorkspace() throws {
        let folders = [1, 2].map { _ in FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        }
        defer { for folder in folders { try? FileManager.default.removeItem(at: folder) } }
        for folder in folders { try RandomWorkspace(seed: 7).write(to: folder) }
        for name in ["customers.jsonl", "events.jsonl", "policies.json", "campaigns/live-1.json"] {
            let contents = try folders.map { try Data(contentsOf: $0.appendingPathComponent(name)) }
            #expect(contents[0] == contents[1])
        }
    }
}
