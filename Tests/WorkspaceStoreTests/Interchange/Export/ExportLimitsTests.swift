import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("What a format can hold, and an export that ends early") struct ExportLimitsTests {
    private static let tags = ["plain", "a, b", "x|y", "o'clock, \"often\" said", "два слова"]

    @Test(arguments: ["csv", "xlsx", "jsonl", "mailchimp", "klaviyo", "mautic"])
    func tagsWithASeparatorComeBackWhole(format: String) throws {
        let texts = Self.tags.map { JSONValue.string($0).line }.joined(separator: ",")
        let source = try ImportedWorkspace([
            "customers.jsonl": #"{"id":"c-1","email":"a@example.org","tags":[\#(texts)],"#
                + #""consents":[{"purpose":"marketing","channel":"email","status":"granted"}]}"# + "\n"
        ])
        let report = try source.export(format)
        let back = try source.imported(report, as: format == "jsonl" || format == "xlsx" ? "csv" : format)
        let record = try #require(try back.lines("customers").compactMap { JSONValue($0) }.first)
        let found = (record["tags"]?.elements ?? []).compactMap(\.text)
        let hasTags = format != "klaviyo"
        if hasTags { #expect(Set(found) == Set(Self.tags), "\(format)") }
    }

    @Test(arguments: [
        ("a,b", ["a", "b"]), ("\"a\",\"b c\"", ["a", "b c"]), ("\"a, b\"|c", ["a, b", "c"]),
        (" \"a\" , b ,, a", ["a", "b"]),
        ("\"open, b", ["open", "b"]), ("\"a \"b\", c\"", ["a \"b", "c"]), ("\"\"", []), (" , ", []),
    ])
    func tagsOfAField(text: String, tags: [String]) {
        var text = text
        let found = text.withUTF8 { bytes -> [String] in
            var found: [TagText.Bytes] = []
            TagText(separators: ",|").append(bytes, to: &found)
            return found.map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(found == tags)
    }

    /// Mailchimp, listmonk, Keila and Mailtrain hold nobody without an email.
    @Test(arguments: ["mailchimp", "listmonk", "keila", "mailtrain", "klaviyo"])
    func whoHasNoEmailIsLeftOutWhereTheToolNeedsOne(format: String) throws {
        let granted = #""consents":[{"purpose":"marketing","channel":"email","status":"granted"}]"#
        let source = try ImportedWorkspace([
            "customers.jsonl": """
            {"id":"c-1","email":"a@example.org",\(granted)}
            {"id":"c-2","phone":"+79161234567","externalIds":{"\(format)":"7"},\(granted)}

            """
        ])
        let report = try source.export(format)
        let needsEmail = format != "klaviyo"
        #expect(report.rows == (needsEmail ? 1 : 2))
        let held = report.manifest["held"]?.elements ?? []
        #expect(held.contains { $0["rule"]?.text == "no-address" } == needsEmail)
    }

    @Test(arguments: ["csv", "mailchimp", "xlsx"], [1, 3])
    func cancelledItLeavesNoFile(format: String, asked: Int) throws {
        let customers = (1...20_000).map { "{\"id\":\"c-\($0)\",\"email\":\"p\($0)@example.org\"}\n" }.joined()
        let source = try ImportedWorkspace(["customers.jsonl": customers])
        var seen: [ExportProgress] = []
        let error = #expect(throws: WorkspaceError.self) {
            try source.export(
                format,
                watcher: { progress in
                    seen.append(progress)
                    return seen.count < asked ? .proceed : .cancel
                })
        }
        #expect(error?.kind == .cancelled)
        #expect(seen.map(\.rows) == (1...asked).map { $0 * 4_096 })
        #expect(seen.allSatisfy { $0.rowsTotal == 20_000 })
        let left = try FileManager.default.contentsOfDirectory(
            atPath: source.workspace.url("outgoing").path)
        #expect(left == [])
    }
}
