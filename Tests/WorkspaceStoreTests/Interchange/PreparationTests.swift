import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Rows made ready beforehand, by whichever threads, come to the same") struct PreparationTests {
    /// Everything in a report that a user sees of it.
    private static func summary(_ report: ImportReport) -> [String] {
        [
            "\(report.customers)", "\(report.events)", "linked \(report.linked)", "stitched \(report.stitched)",
            "rows \(report.files.map(\.rows))", "length \(report.length)", "rejected \(report.rejectedCount)",
            "granted \(report.consentsGranted)", "withdrawn \(report.consentsWithdrawn)",
        ] + report.rejected.map { "\($0)" } + report.consentChanges.map { "\($0)" } + report.conflicts.map { "\($0)" }
            + [report.recordRows.new, report.recordRows.updated, report.recordRows.unchanged].map { "\($0)" }
    }

    /// A file in which people come again, under other names, withdraw and come back; rows that are broken among them.
    private static func klaviyo(rows: Int, _ random: inout SplitMix) -> String {
        var text =
            "Email,Klaviyo ID,First Name,Phone Number,Email Marketing Consent,"
            + "Email Marketing Consent Timestamp,SMS Marketing Consent,Tags,Note\n"
        for number in 0..<rows {
            let person = random.below(rows * 2 / 3)
            let email = random.pick([
                "p\(person)@example.org", "P\(person)@Example.org", "test@test.ru", "", "nonsense",
            ])
            let id = random.pick(["", "k\(person)", "k \(person)", "k\(number)"])
            let phone = random.pick(["", "+7916\(1_000_000 + person)", "8 (916) \(1_000_000 + person)"])
            let consent = random.pick(["SUBSCRIBED", "UNSUBSCRIBED", "NEVER_SUBSCRIBED", ""])
            let time = random.pick(["", "2024-0\(1 + random.below(9))-05 10:00:00", "2023-05-06T07:08:09Z", "soon"])
            let sms = random.pick(["", "SUBSCRIBED", "UNSUBSCRIBED"])
            let note = random.pick(["", "plain", "\"a, \"\"b\"\"\"", "«ёлка»", "\"two\nlines\"", "\u{200E}hidden"])
            text += "\(email),\(id),Name \(person),\(phone),\(consent),\(time),\(sms),\"x,y\",\(note)\n"
            if random.below(400) == 0 { text += "broken\n" }
        }
        return text
    }

    /// Bounces, anonymous profiles and ids of the workspace's own.
    private static func own(rows: Int, _ random: inout SplitMix) -> String {
        var text = "musterId,email,cookie,consent.email,consent.all,updatedAt,flags.stopList,gender,birthDate,city\n"
        for number in 0..<rows {
            let person = random.below(rows)
            let id = random.pick(["", "c-\(person)", "n-\(number)"])
            let profile = random.pick(["", "", "", "w-\(person)"])
            let word = random.pick(["", "granted", "withdrawn", "yes", "no"])
            let all = random.pick(["", "", "granted", "withdrawn", "what"])
            text += "\(id),p\(person)@example.org,\(profile),\(word),\(all),2025-01-0\(1 + random.below(9)),"
            text += "\(random.pick(["yes", "", "нет"])),\(random.pick(["ж", "male", "?"])),"
            text += "\(random.pick(["1990-05-06", "05/06", ""])),\(random.pick(["Минск", "=1+1", "'x"]))\n"
        }
        return text
    }

    private static func workspace(_ random: inout SplitMix) throws -> ImportedWorkspace {
        var customers = ""
        for number in 0..<400 {
            let status = random.pick(["granted", "withdrawn"])
            customers +=
                "{\"id\":\"\(random.pick(["c-", "klaviyo-k"]))\(number)\",\"email\":\"p\(number)@example.org\","
            customers += "\"externalIds\":{\"klaviyo\":\"k\(number)\"},\"consents\":[{\"purpose\":\"marketing\","
            customers += "\"channel\":\"email\",\"status\":\"\(status)\",\"at\":\"2024-03-04T05:06:07Z\"}]}\n"
        }
        return try ImportedWorkspace(["customers.jsonl": customers])
    }

    @Test(arguments: [UInt64(11)])
    func everyWayGivesTheSameBytesAndReport(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let target = try Self.workspace(&random)
        let paths = [
            try target.file("klaviyo.csv", Self.klaviyo(rows: 4_400, &random)),
            try target.file("own.csv", Self.own(rows: 800, &random)),
        ]
        let mapping = try MappingFile(path: try target.file("own.json", #"{"columns": {"cookie": "anonymousId"}}"#))
        for path in paths {
            var expected: (logs: [String: Data], summary: [String])?
            for preparation in RowPreparation.allCases {
                let report = try target.write(path) { request in
                    request.source = "klaviyo"
                    if path == paths[1] { request.mapping = mapping }
                    request.preparation = preparation
                }
                let found = (logs: try target.logs(), summary: Self.summary(report))
                #expect(report.customers.new > 200 && report.customers.updated > 50, "seed \(seed)")
                #expect(report.consentChanges.count > 10 || path == paths[1])
                if let expected {
                    #expect(found.summary == expected.summary, "\(preparation), seed \(seed)")
                    // The log of imports is the same too, for all were made at one moment.
                    #expect(found.logs == expected.logs, "\(preparation), seed \(seed)")
                } else {
                    expected = found
                }
                _ = try target.undo()
            }
        }
    }

    /// Most rows are then the very lines that the workspace has; some are of records that a later row changed.
    @Test(arguments: [UInt64(12), 13])
    func readAgainItIsTheSameInEveryWay(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let target = try Self.workspace(&random)
        let paths = [
            try target.file("klaviyo.csv", Self.klaviyo(rows: 1_200, &random)),
            try target.file("own.csv", Self.own(rows: 600, &random)),
        ]
        for path in paths {
            _ = try target.write(path) { $0.source = "klaviyo" }
            let logs = try target.logs()
            var expected: [String]?
            for preparation in RowPreparation.allCases {
                let report = try target.trial(path) { request in
                    request.source = "klaviyo"
                    request.again = true
                    request.preparation = preparation
                }
                #expect(report.customers.unchanged > 150, "seed \(seed)")
                #expect(Self.summary(report) == expected ?? Self.summary(report), "\(preparation), seed \(seed)")
                expected = Self.summary(report)
            }
            #expect(try target.logs() == logs)
        }
    }

    @Test(arguments: RowPreparation.allCases)
    func aBrokenRowInTheMiddleNamesItsLine(preparation: RowPreparation) throws {
        let target = try ImportedWorkspace()
        var lines = (1...20_000).map { "p\($0)@example.org,2024-01-02" }
        lines[9_998] = "p9999@example.org,2024-01-02,more"
        lines[14_998] = "p14999@example.org,never"
        let path = try target.file("a.csv", "email,registeredAt\n" + lines.joined(separator: "\n") + "\n")
        let report = try target.write(path) { $0.preparation = preparation }
        #expect(report.customers.new == 19_998)
        #expect(
            report.rejected.map(\.place.line) == [10_000, 15_000], "\(report.rejected)")
        #expect(report.rejected.last?.fault == .notATime(column: "registeredAt"))
    }

    /// Other threads are at work on batches that nobody will ask for.
    @Test(arguments: RowPreparation.allCases)
    func cancelledInTheMiddleNothingIsLeft(preparation: RowPreparation) throws {
        let target = try ImportedWorkspace()
        let rows = (1...60_000).map { "p\($0)@example.org,Name \($0),\(String(repeating: "x", count: 100))" }
        let path = try target.file("a.csv", "email,name,note\n" + rows.joined(separator: "\n") + "\n")
        var request = ImportRequest(paths: [path], now: ImportedWorkspace.now)
        request.preparation = preparation
        let job = try WorkspaceImport(request, into: try target.workspace.openForWriting())
        var seen: [ImportProgress] = []
        let error = #expect(throws: WorkspaceError.self) {
            try job.write { progress in
                seen.append(progress)
                return seen.count < 3 ? .proceed : .cancel
            }
        }
        #expect(error?.kind == .cancelled)
        #expect(seen.map(\.rows) == seen.map(\.rows).sorted() && seen.count == 3)
        #expect(try target.logs().isEmpty)
    }
}
