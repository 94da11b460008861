import AudienceEngine
import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Loading a sound workspace")
struct LoadingTests {
    static let customer = """
        {"id": "c-17", "externalIds": {"crm": "17"}, "givenName": "Пётр", "familyName": "Иванов", "patronymic": "Ильич", \
        "gender": "male", "birthDate": "1984-03-02", "email": "petr@example.org", "phone": "+79161234567", "pushId": "p", \
        "messengers": {"telegram": "t"}, "city": "Минск", "region": "BY-HM", "timezone": "Europe/Minsk", "language": "ru", \
        "registeredAt": "2019-05-01T10:00:00+03:00", "source": "site", "updatedAt": "2026-01-02T10:00:00+03:00", \
        "consents": [{"purpose": "marketing", "channel": "email", "status": "granted", "at": "2019-05-01T10:00:00Z", \
        "confirmedAt": "2019-05-01T11:00:00Z", "source": "form", "proof": "ip"}], \
        "loyalty": {"tier": "gold", "points": 120, "pointsExpireAt": "2026-04-01"}, "interests": ["vitamins"], \
        "tags": ["vip"], "flags": ["seed"], "attributes": {"store": "S-12", "visits": 3, "club": true}, "new": [1]}
        """

    @Test func everyFieldOfACustomerArrives() throws {
        let workspace = try TemporaryWorkspace(["customers.jsonl": Self.customer + "\n"])
        let loaded = try workspace.open()
        #expect(loaded.problems == [])
        let customers = loaded.snapshot.customers
        #expect(customers.count == 1)
        #expect(customers.id[0] == "c-17")
        #expect(customers.givenName[0] == "Пётр")
        #expect(customers.familyName[0] == "Иванов")
        #expect(customers.patronymic[0] == "Ильич")
        #expect(customers.gender(0) == .male)
        #expect(customers.birthDate(0)?.description == "1984-03-02")
        #expect(customers.email[0] == "petr@example.org")
        #expect(customers.phone[0] == "+79161234567")
        #expect(customers.pushID[0] == "p")
        #expect(customers.messengers[0].map(\.text) == ["t"])
        #expect(customers.externalIDs[0].map(\.key) == ["crm"])
        #expect(customers.city[0] == "Минск")
        #expect(customers.region[0] == "BY-HM")
        #expect(customers.zone[0] == "Europe/Minsk")
        #expect(customers.language[0] == "ru")
        #expect(customers.source[0] == "site")
        #expect(customers.registeredAt(0) == Instant(iso8601: "2019-05-01T10:00:00+03:00"))
        #expect(customers.updatedAt(0) == Instant(iso8601: "2026-01-02T10:00:00+03:00"))
        #expect(customers.loyaltyTier[0] == "gold")
        #expect(customers.loyaltyPoints[0] == 120)
        #expect(customers.interests[0] == ["vitamins"])
        #expect(customers.tags[0] == ["vip"])
        #expect(customers.flags[0] == .seed)
        #expect(customers.attributes.mapValues { $0[0] } == ["store": "S-12", "visits": "3", "club": "true"])
        #expect(customers.consents.entries(0) == 0..<1)
        #expect(Array(customers.consents.channel) == [.email])
        #expect(customers.consents.proof[0] == "ip")
        #expect(Set(loaded.snapshot.zones.keys) == ["Europe/Moscow", "Europe/Minsk"])
    }

    @Test func ordersAndEventsArrive() throws {
        let workspace = try TemporaryWorkspace([
            "customers.jsonl": #"{"id":"a"}"# + "\n" + #"{"id":"b"}"# + "\n",
            "products.jsonl": #"{"id":"s-5","name":"Цинк","price":"10.50","prescription":true,"courseDays":30}"#,
            "orders.jsonl": """
            {"id":"o-1","customer":"b","at":"2026-02-03T12:00:00+03:00","total":"1249.50","items":[{"sku":"s-5","quantity":2,"price":"624.75"}]}
            {"id":"o-2","customer":"b","at":"2026-02-04T12:00:00Z","status":"returned","total":"-3","channel":null}
            """,
            "events.jsonl": """
            {"customer":"a","at":"2026-02-01T07:00:00+03:00","kind":"sent","channel":"email","campaign":"feb","chain":null}
            {"anonymousId":"x","at":"2026-02-01T07:00:00Z","kind":"npsScored","value":9}
            {"anonymousId":"x","customer":"b","at":"2026-02-02T07:00:00Z","kind":"identified"}
            """,
        ])
        let loaded = try workspace.open()
        #expect(loaded.problems == [])
        let snapshot = loaded.snapshot
        #expect(snapshot.catalogue["s-5"]?.price == Money(minorUnits: 1_050))
        #expect(snapshot.catalogue["s-5"]?.isPrescription == true)
        #expect(snapshot.orders.total == [124_950, -300])
        #expect(Array(snapshot.orders.status) == [.completed, .returned])
        #expect(snapshot.orders.itemQuantity == [2])
        #expect(snapshot.events.ofCustomer(0).count == 1)
        #expect(snapshot.events.ofCustomer(1).count == 2)
        #expect(snapshot.events.value[1] == "9")
        #expect(loaded.rows == ["customers.jsonl": 2, "products.jsonl": 1, "orders.jsonl": 2, "events.jsonl": 3])
    }

    @Test func whatIsNotAskedForIsNotRead() throws {
        let workspace = try TemporaryWorkspace([
            "customers.jsonl": #"{"id":"a"}"#, "orders.jsonl": "broken\n", "events.jsonl": "broken\n",
        ])
        let loaded = try workspace.open(LoadOptions(orders: false, events: false))
        #expect(loaded.problems == [])
        #expect(loaded.snapshot.customers.count == 1)
    }

    @Test func aMarkCarriageReturnsAndBlankLinesAreTolerated() throws {
        let workspace = try TemporaryWorkspace([
            "customers.jsonl": "\u{FEFF}{\"id\":\"a\"}\r\n\r\n  \n{\"id\":\"b\"}\r\n",
            "segments.json": "\u{FEFF}[{\"id\": \"s\", \"where\": \"gender = male\"}]\r\n",
        ])
        let loaded = try workspace.open()
        #expect(loaded.problems == [])
        #expect(loaded.snapshot.customers.count == 2)
        #expect(loaded.definitions.segments.map(\.condition) == ["gender = male"])
    }

    /// Lines across the borders of the read buffer, and one longer than it.
    @Test func linesOfAnyLengthAreRead() throws {
        let long = String(repeating: "x", count: 3 << 20)
        var lines = (0..<60_000).map {
            "{\"id\":\"c-\($0 + 100_000)\",\"note\":\"\(String(repeating: "n", count: $0 % 90))\"}"
        }
        lines.insert("{\"id\":\"c-000000\",\"story\":\"\(long)\"}", at: 30_000)
        let workspace = try TemporaryWorkspace(["customers.jsonl": lines.joined(separator: "\n")])
        let loaded = try workspace.open()
        #expect(loaded.problems == [])
        #expect(loaded.snapshot.customers.count == 60_001)
        #expect(loaded.snapshot.customers.id[0] == "c-000000")
    }

    @Test func theLoadingCanBeCancelled() throws {
        let workspace = try TemporaryWorkspace(["customers.jsonl": #"{"id":"a"}"#])
        let error = #expect(throws: WorkspaceError.self) {
            try workspace.open(LoadOptions(onProgress: { _ in .cancel }))
        }
        #expect(error?.kind == .cancelled)
    }

    @Test func personasAndReviewsAreKept() throws {
        let workspace = try TemporaryWorkspace([
            "personas/anna.json": "{\n \"id\": \"anna\",\n \"givenName\": \"Анна\", \"story\": \"Купила раз\"\n}",
            "reviews.jsonl": "{\"a\":1}\n{\"b\": 2}\n",
        ])
        let loaded = try workspace.open()
        #expect(loaded.personas.map(\.story) == ["Купила раз"])
        #expect(loaded.personas.first?.snapshot.customers.givenName[0] == "Анна")
        #expect(loaded.reviews.map(\.fault) == ["campaign is missing", "campaign is missing"])
    }
}
