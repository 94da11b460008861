import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("The report names the first records that an import adds, changes and leaves as they are") struct RecordRowsTests
{
    private static let stored =
        #"{"id":"csv-7","givenName":"Ann","email":"a@example.org","city":"Brest","tags":["old"],"#
        + #""attributes":{"club":"gold"},"consents":[{"purpose":"marketing","channel":"email","status":"granted","#
        + #""at":"2024-01-02T03:04:05Z"}],"externalIds":{"csv":"7"}}"#

    @Test(arguments: RowPreparation.allCases)
    func eachWithItsFileAndLine(preparation: RowPreparation) throws {
        let target = try ImportedWorkspace(["customers.jsonl": Self.stored + "\n"])
        let first = try target.file(
            "a.csv", "id,email,имя,фамилия,город,tags\n7,a@example.org,Ann,,Minsk,new\n8,b@example.org,Bob,Lee,,\n")
        let second = try target.file("b.csv", "id,phone\n9,+375291234567\n9,+375291234567\n")
        let report = try target.trial(first, second) { $0.preparation = preparation }
        let rows = report.recordRows
        #expect(rows.new.map(\.id) == ["csv-8", "csv-9"])
        #expect(rows.new.map(\.place) == [RowPlace(file: 0, line: 3), RowPlace(file: 1, line: 2)])
        #expect(rows.new.map(\.name) == ["Bob Lee", ""])
        #expect(rows.new.map(\.email) == ["b@example.org", nil] && rows.new.map(\.phone) == [nil, "+375291234567"])
        #expect(rows.updated.map(\.id) == ["csv-7"] && rows.updated.map(\.place) == [RowPlace(file: 0, line: 2)])
        #expect(rows.unchanged.map(\.place) == [RowPlace(file: 1, line: 3)] && rows.unchanged[0].changes.isEmpty)
        #expect(
            rows.updated[0].changes == [
                ImportReport.FieldChange(field: "city", before: "Brest", after: "Minsk"),
                ImportReport.FieldChange(field: "tags", before: nil, after: "new"),
            ])
    }

    @Test(arguments: [
        ("имя", "Anna", "givenName", "Ann", "Anna"), ("фамилия", "Lee", "familyName", nil, "Lee"),
        ("email", "new@example.org", "email", "a@example.org", "new@example.org"),
        ("tags", "\"new,old,more\"", "tags", nil, "new, more"),
        ("attributes.club", "silver", "attributes.club", "gold", "silver"),
        ("attributes.pet", "cat", "attributes.pet", nil, "cat"),
        ("externalIds.crm", "42", "externalIds.crm", nil, "42"), ("loyalty.points", "12", "loyalty.points", nil, "12"),
        ("flags.stopList", "yes", "flags", nil, "stopList"),
        ("note", String(repeating: "x", count: 300), "attributes.note", nil, String(repeating: "x", count: 200) + "…"),
    ])
    func aChangedFieldIsNamedAsMappingFilesDo(
        column: String, value: String, field: String, before: String?, after: String
    ) throws {
        let target = try ImportedWorkspace(["customers.jsonl": Self.stored + "\n"])
        let report = try target.trial(try target.file("a.csv", "id,\(column)\n7,\(value)\n"))
        #expect(
            report.recordRows.updated.map(\.changes) == [
                [ImportReport.FieldChange(field: field, before: before, after: after)]
            ])
    }

    @Test(arguments: [
        (
            "consent.email.withdrawnAt",
            ["consent.email granted withdrawn", "consent.email.withdrawnAt - 2025-01-02T03:04:05Z"]
        ),
        ("consent.email.grantedAt", ["consent.email.grantedAt 2024-01-02T03:04:05Z 2025-01-02T03:04:05Z"]),
        ("consent.sms.grantedAt", ["consent.sms - granted", "consent.sms.grantedAt - 2025-01-02T03:04:05Z"]),
    ])
    func soIsAConsentByItsWordAndTime(column: String, changes: [String]) throws {
        let target = try ImportedWorkspace(["customers.jsonl": Self.stored + "\n"])
        let report = try target.trial(try target.file("a.csv", "id,\(column)\n7,2025-01-02T03:04:05Z\n"))
        let found = report.recordRows.updated.flatMap(\.changes)
        #expect(found.map { "\($0.field) \($0.before ?? "-") \($0.after)" } == changes)
    }

    @Test func ofManyFieldsTheFirstAreNamedAndTheOthersCounted() throws {
        let target = try ImportedWorkspace(["customers.jsonl": Self.stored + "\n"])
        let names = (1...25).map { "n\($0)" }
        let path = try target.file(
            "a.csv", "id,\(names.joined(separator: ","))\n7\(String(repeating: ",x", count: 25))\n")
        let row = try #require(try target.trial(path).recordRows.updated.first)
        #expect(row.changes.map(\.field) == names.prefix(20).map { "attributes.\($0)" } && row.furtherChanges == 5)
    }

    @Test(arguments: RowPreparation.allCases)
    func noMoreAreKeptThanTheFirst(preparation: RowPreparation) throws {
        let target = try ImportedWorkspace()
        let rows = (1...1_005).map { "p\($0)@example.org" }
        let old = try target.file("old.csv", "email,имя\n" + rows.map { $0 + ",Ann\n" }.joined())
        let new = try target.file("new.csv", "email,имя\n" + rows.map { $0 + ",Anna\n" }.joined())
        let again = try target.file("again.csv", "email,имя\n" + rows.map { $0 + ",\n" }.joined())
        let report = try target.trial(old, new, again) { $0.preparation = preparation }
        #expect(report.customers == ImportReport.Counts(new: 1_005, updated: 1_005, unchanged: 1_005))
        let kept = [report.recordRows.new, report.recordRows.updated, report.recordRows.unchanged]
        for (file, rows) in kept.enumerated() {
            #expect(rows.map(\.place) == (0..<1_000).map { RowPlace(file: file, line: $0 + 2) })
        }
        #expect(kept.map { $0.last?.email } == [String?](repeating: "p1000@example.org", count: 3))
    }

    @Test func whatIsWrittenIsWhatWasPlanned() throws {
        let target = try ImportedWorkspace(["customers.jsonl": Self.stored + "\n"])
        let path = try target.file("a.csv", "id,email,город\n7,a@example.org,Minsk\n8,b@example.org,Brest\n")
        let planned = try target.trial(path).recordRows
        let written = try target.write(path).recordRows
        #expect(written.new == planned.new && written.updated == planned.updated && planned.new.count == 1)
    }
}
