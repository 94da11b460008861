import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Importing: consents, identity, and nothing twice") struct ImportTests {
    private static let subscribed = "Email Address,First Name,OPTIN_TIME,LEID,EUID,MEMBER_RATING,LAST_CHANGED"

    // MARK: Again

    @Test func theSameFileTwiceAddsNothing() throws {
        let target = try ImportedWorkspace()
        let path = try target.file(
            "a.csv", "\(Self.subscribed)\na@example.org,Ann,2024-01-02 03:04:05,1,e1,5,2024-02-02 00:00:00\n")
        let first = try target.write(path)
        #expect(first.isWritten)
        let before = try target.logs()
        let second = try target.write(path)
        #expect(second.files.first?.importedBefore == "2026-09-21T14:13:20Z")
        #expect(second.changesNothing)
        #expect(!second.isWritten)
        let third = try target.write(path) { $0.again = true }
        #expect(third.customers == ImportReport.Counts(new: 0, updated: 0, unchanged: 1))
        #expect(try target.logs() == before)
    }

    @Test func anOlderFileAfterANewerChangesNothing() throws {
        let target = try ImportedWorkspace()
        let old = try target.file(
            "old.csv", "\(Self.subscribed)\na@example.org,Ann,2024-01-02 03:04:05,1,e1,3,2024-02-02 00:00:00\n")
        let new = try target.file(
            "new.csv", "\(Self.subscribed)\na@example.org,Anna,2024-01-02 03:04:05,1,e1,5,2025-02-02 00:00:00\n")
        try target.write(old)
        try target.write(new)
        #expect(try target.record("mailchimp-e1")?["givenName"]?.text == "Anna")
        let before = try target.logs()
        let report = try target.write(old) { $0.again = true }
        #expect(report.customers.unchanged == 1)
        #expect(try target.logs() == before)
    }

    @Test func rowsOfOnePersonInOneFileAreOneRecord() throws {
        let target = try ImportedWorkspace()
        let path = try target.file(
            "a.csv", "email,имя,город\na@example.org,Анна,\nA@Example.org,,Минск\na@example.org,Анна,Минск\n")
        let report = try target.write(path)
        #expect(report.customers == ImportReport.Counts(new: 1, updated: 1, unchanged: 1))
        #expect(try target.workspace.open().snapshot.customers.count == 1)
        #expect(try target.workspace.open().snapshot.customers.city[0] == "Минск")
    }

    @Test func unknownFieldsOfARecordStay() throws {
        let stored =
            #"{"id":"csv-7","note of the shop":{"a":[1.50]},"externalIds":{"csv":"7"},"email":"a@example.org","tags":["old"]}"#
        let target = try ImportedWorkspace(["customers.jsonl": stored + "\n"])
        let report = try target.write(try target.file("a.csv", "id,email,tags,city\n7,b@example.org,new,Минск\n"))
        #expect(report.customers.updated == 1)
        #expect(
            try target.lines("customers").last
                == #"{"id":"csv-7","note of the shop":{"a":[1.50]},"externalIds":{"csv":"7"},"email":"b@example.org","tags":["old","new"],"city":"Минск"}"#
        )
    }

    // MARK: Consents

    @Test func theOldMailersExportOverTheNewOne() throws {
        let withdrawn =
            #"{"id":"c-1","email":"a@example.org","consents":[{"purpose":"marketing","channel":"email","status":"withdrawn","at":"2025-01-01T00:00:00Z"}]}"#
        let byEvent = #"{"id":"c-2","email":"b@example.org"}"#
        let event = #"{"customer":"c-2","at":"2025-06-01T00:00:00Z","kind":"unsubscribed","channel":"email"}"#
        let undated =
            #"{"id":"c-3","email":"c@example.org","consents":[{"purpose":"marketing","status":"withdrawn"}]}"#
        let target = try ImportedWorkspace([
            "customers.jsonl": [withdrawn, byEvent, undated].joined(separator: "\n") + "\n",
            "events.jsonl": event + "\n",
        ])
        let rows = ["a", "b", "c", "d"].map { "\($0)@example.org,,2024-01-01 00:00:00,1,\($0),," }
        let path = try target.file("old.csv", Self.subscribed + "\n" + rows.joined(separator: "\n") + "\n")
        let report = try target.write(path)
        #expect(report.consentsGranted == 1)
        #expect(report.consentChanges.map(\.kind) == [.heldBack, .heldBack, .heldBack])
        #expect(report.consentChanges.map(\.record) == ["mailchimp-a", "mailchimp-b", "mailchimp-c"])
        #expect(report.consentChanges.map(\.place.line) == [2, 3, 4])
        #expect(
            report.consentChanges.map(\.stoodSince) == [
                Instant(iso8601: "2025-01-01T00:00:00Z"), Instant(iso8601: "2025-06-01T00:00:00Z"), nil,
            ])
        #expect(report.linked == 3)
        for id in ["a", "b", "c"] { #expect(try target.record("mailchimp-\(id)")?["consents"] == nil) }
        #expect(try target.record("mailchimp-d")?["consents"] != nil)
    }

    @Test func aWithdrawalHoldsUnderAnotherNameToo() throws {
        let stored =
            #"{"id":"c-1","givenName":"Аня","email":"a@example.org","consents":[{"purpose":"marketing","channel":"email","status":"withdrawn","at":"2025-01-01T00:00:00Z"}]}"#
        let target = try ImportedWorkspace(["customers.jsonl": stored + "\n"])
        let report = try target.write(
            try target.file(
                "a.csv", "Email,Klaviyo ID,First Name,Email Marketing Consent\nA@example.org,k1,Anna,SUBSCRIBED\n"))
        #expect(report.linked == 0)
        #expect(report.consentChanges.map(\.kind) == [.heldBack])
    }

    @Test func aLaterDatedGrantEndsAWithdrawalOfTheSameRecord() throws {
        let target = try ImportedWorkspace()
        let columns = "Email,Klaviyo ID,Email Marketing Consent,Email Marketing Consent Timestamp"
        try target.write(try target.file("1.csv", "\(columns)\na@example.org,k1,UNSUBSCRIBED,2024-01-01 00:00:00\n"))
        let report = try target.write(
            try target.file("2.csv", "\(columns)\na@example.org,k1,SUBSCRIBED,2024-03-01 00:00:00\n"))
        #expect(report.consentChanges.map(\.kind) == [.endedWithdrawal])
        let audience = try target.workspace.open()
        #expect(audience.snapshot.customers.consents.entries(0).count == 2)
        // And the file before it, read again, ends nothing.
        let again = try target.write(target.workspace.url("incoming/1.csv").path) { $0.again = true }
        #expect(again.changesNothing)
    }

    @Test func anUndatedWithdrawalEndsAGrantOfTheSameSource() throws {
        let target = try ImportedWorkspace()
        let columns = "Customer ID,First Name,Last Name,Email,Accepts Email Marketing"
        try target.write(try target.file("1.csv", "\(columns)\n1,A,B,a@example.org,yes\n"))
        let report = try target.write(try target.file("2.csv", "\(columns)\n1,A,B,a@example.org,no\n"))
        #expect(report.consentChanges.map(\.kind) == [.endedGrant])
        #expect(report.consentsWithdrawn == 1)
    }

    @Test func everyConsentHasASourceAndAProof() throws {
        let target = try ImportedWorkspace()
        try target.write(
            try target.file("a.csv", "\(Self.subscribed)\na@example.org,Ann,2024-01-02 03:04:05,1,e1,5,\n"))
        let consents = try #require(try target.record("mailchimp-e1")?["consents"]?.elements)
        for consent in consents {
            #expect(consent["source"]?.text == "mailchimp")
            #expect(consent["proof"]?.text == "OPTIN_TIME")
        }
    }

    // MARK: Identity

    @Test func linksAndConflictsAreThoseOfIdentity() throws {
        let stored = [
            #"{"id":"c-1","givenName":"Anna","email":"a@example.org","birthDate":"1990-01-01"}"#,
            #"{"id":"c-2","givenName":"Boris","email":"b@example.org"}"#,
        ]
        let target = try ImportedWorkspace(["customers.jsonl": stored.joined(separator: "\n") + "\n"])
        // One is Anna; one shares her address and is somebody else; one has no name and two addresses of two people.
        let path = try target.file(
            "a.csv",
            "id,email,phone,first name\n1,A@example.org,,Anna\n2,a@example.org,,Vera\n3,b@example.org,+79160000001,\n4,,+79160000001,Gleb\n"
        )
        let report = try target.write(path)
        #expect(report.customers.new == 4)
        #expect(report.linked == 2)
        #expect(report.conflicts.map { [$0.first.id, $0.second.id] } == [["csv-3", "csv-4"]])
    }

    @Test func decisionsAreRememberedAndCanBeTakenBack() throws {
        let target = try ImportedWorkspace([
            "customers.jsonl": """
            {"id":"a","givenName":"Boris","email":"b@example.org"}
            {"id":"b","email":"b@example.org","phone":"+79160000001"}
            {"id":"c","givenName":"Gleb","phone":"+79160000001","x":1}

            """
        ])
        func queue() throws -> ConflictQueue { try target.queue() }
        let item = try #require(try queue().items.first)
        #expect(try queue().items.count == 1)
        let before = try target.logs()
        let store = try #require(try target.workspace.openForWriting().store)
        try store.decide(item, .keptApart, at: ImportedWorkspace.now)
        #expect(try queue().items.isEmpty)
        _ = try store.undoLastChange()
        #expect(try target.logs() == before)
        #expect(try queue().items == [item])
        try store.decide(item, .accepted, at: ImportedWorkspace.now)
        #expect(try queue().items.isEmpty)
        #expect(try target.persons() == 1)
        #expect(try target.record("c")?["x"] == .number("1"))
    }

    @Test func anAnonymousProfileGetsANameAndKeepsItsHistory() throws {
        let visit = #"{"anonymousId":"web-1","at":"2025-01-01T00:00:00Z","kind":"visited"}"#
        let target = try ImportedWorkspace(["events.jsonl": visit + "\n"])
        let mapping = try target.file("m.json", #"{"columns": {"cookie": "anonymousId"}}"#)
        let path = try target.file("a.csv", "email,cookie\na@example.org,web-1\n")
        let report = try target.write(path) { $0.mapping = try MappingFile(path: mapping) }
        #expect(report.stitched == 1)
        let loaded = try target.workspace.open()
        #expect(loaded.snapshot.events.ofCustomer(0).count == 2)
        let again = try target.write(path) {
            $0.mapping = try MappingFile(path: mapping)
            $0.again = true
        }
        #expect(again.changesNothing)
    }

    // MARK: Orders and events

    @Test func ordersAndEventsOfKnownCustomers() throws {
        let target = try ImportedWorkspace([
            "customers.jsonl": #"{"id":"c-1","email":"a@example.org","externalIds":{"orders":"17"}}"# + "\n"
        ])
        let orders = try target.file(
            "orders.csv",
            """
            id,customer,customerExternalId,email,at,total,currency,status,sku,quantity,price
            o-1,c-1,,,2025-01-01 10:00,"1 249,50",RUB,completed,s-1,1,1000
            o-1,,,,,,,,s-2,2,124.75
            o-2,,17,,2025-01-02T10:00:00Z,10,,возврат,,,
            o-3,,,A@Example.org,2025-01-03,10,USD,,,,
            o-4,nobody,,,2025-01-03,10,,,,,
            o-5,c-1,,,soon,10,,,,,
            o-6,c-1,,,2025-01-03,ten,,,,,
            """)
        let report = try target.write(orders)
        #expect(report.orders.new == 2)
        #expect(
            report.rejected.map { "\($0.place.line) \($0.fault)" } == [
                #"5 foreignCurrency("USD")"#, "6 unknownCustomer", #"7 notATime(column: "at")"#,
                #"8 notMoney(column: "total")"#,
            ])
        #expect(
            try target.lines("orders").first
                == #"{"id":"o-1","customer":"c-1","at":"2025-01-01T07:00:00Z","status":"completed","total":"1249.50","items":[{"sku":"s-1","quantity":1,"price":"1000.00"},{"sku":"s-2","quantity":2,"price":"124.75"}]}"#
        )
        let events = try target.file(
            "events.jsonl",
            """
            {"customer":"c-1","at":"2025-01-01T00:00:00Z","kind":"opened","channel":"email","campaign":"x"}
            {"email":"a@example.org","at":"2025-01-01T00:00:00Z","kind":"visited"}
            {"customer":"c-9","at":"2025-01-01T00:00:00Z","kind":"visited"}
            {"anonymousId":"w","at":"2025-01-01T00:00:00Z","kind":"viewed","sku":"s-1"}
            {"customer":"c-1","anonymousId":"w","at":"2025-01-02T00:00:00Z","kind":"identified"}
            {broken
            """)
        let eventReport = try target.write(events)
        #expect(eventReport.events.new == 4)
        #expect(eventReport.stitched == 1)
        #expect(eventReport.rejected.map(\.place.line) == [3, 6])
        #expect(try target.workspace.open().snapshot.events.ofCustomer(0).count == 4)
        #expect(
            try target.trial(orders, events) {
                $0.again = true; $0.source = "orders"
            }.changesNothing)
        #expect(try target.workspace.open().problems == [])
    }

    // MARK: Refusals

    @Test func aFileWithoutAnyKeyIsRefusedWithItsColumns() throws {
        let target = try ImportedWorkspace()
        let path = try target.file("a.csv", "Имя,Цвет\nАнна,red\n")
        let error = #expect(throws: WorkspaceError.self) { try target.trial(path) }
        #expect(error?.reason == "no column is an email, a phone or an id; the file has \"Имя\", \"Цвет\"")
    }

    @Test func rowsThatCannotBeTakenAreNamed() throws {
        let target = try ImportedWorkspace()
        let text =
            "\(Self.subscribed)\n,No,2024-01-02 03:04:05,1,,5,\na@example.org,A,yesterday,1,e1,5,\nb@example.org,B\nc@example.org,C,,1,e3,5,\n"
        let report = try target.write(try target.file("a.csv", text))
        #expect(
            report.rejected.map { "\($0.place.line) \($0.fault)" } == [
                "2 noKey", #"3 notATime(column: "OPTIN_TIME")"#, "4 fieldCount(found: 2, expected: 7)",
            ])
        #expect(report.customers.new == 1)
        #expect(report.files.first?.rows == 4)
    }

    @Test func filesOfSeveralToolsNeedOneName() throws {
        let target = try ImportedWorkspace()
        let one = try target.file("in/a.csv", "email\na@example.org\n")
        let other = try target.file("in/b.csv", "\(Self.subscribed)\nb@example.org,,,1,e1,5,\n")
        let error = #expect(throws: WorkspaceError.self) { try target.trial(one, other) }
        #expect(error?.reason == "the files are from several tools: csv, mailchimp")
        #expect(try target.trial(target.workspace.url("incoming/in").path) { $0.source = "both" }.customers.new == 2)
    }
}

extension ImportedWorkspace {
    func queue() throws -> ConflictQueue {
        let loaded = try workspace.open()
        return try ConflictQueue(Self.audience(of: loaded), of: loaded)
    }

    func persons() throws -> Int { Self.audience(of: try workspace.open()).persons.count }
}
