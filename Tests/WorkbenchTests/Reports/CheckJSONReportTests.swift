import CampaignDomain
import CampaignPreview
import Testing
import WorkspaceStore

@testable import Workbench

@Suite("A check as JSON") struct CheckJSONReportTests {
    @Test func isThePreviewWithVerdictAndEvidence() throws {
        let check = try #require(JSONValue(CheckSample.report().text(as: .json))?.object)
        let preview = try SmallWorkspace.preview()
        let document = PreviewDocument(preview: preview, words: Words(.english), mask: .off).json.document
        let plain = try #require(JSONValue(document)?.object)
        #expect(check.members.map(\.key) == plain.members.map(\.key) + ["passes", "failOn"])
        for member in plain.members where member.key != "findings" { #expect(check[member.key] == member.value) }
        #expect(check["passes"] == .boolean(false))
        #expect(check["failOn"]?.text == "stop")

        let findings = try #require(check["findings"]?.elements)
        let plainFindings = try #require(plain["findings"]?.elements)
        #expect(findings.count == plainFindings.count)
        for (finding, plain) in zip(findings, plainFindings) {
            let members = try #require(finding.object?.members)
            #expect(members.prefix(4) == plain.object?.members.prefix(4))
            #expect(members.dropFirst(4).map(\.key) == ["fails", "evidence", "places", "records"])
        }
        #expect(findings[0]["fails"] == .boolean(true))
        #expect(
            findings[2]["records"]
                == .array([
                    .object([
                        "customer": .string("rita"),
                        "evidence": .array([.string("Gender: unknown; the content is for: woman")]),
                    ])
                ]))
    }

    @Test func severalAreAnArray() throws {
        let keep: (inout Campaign) -> Void = { _ in }
        func elements(_ changes: [(inout Campaign) -> Void], isSingle: Bool) throws -> Int? {
            try JSONValue(CheckSample.report(isSingle: isSingle, changes: changes).text(as: .json))?.elements?.count
        }
        #expect(try elements([keep], isSingle: true) == nil)
        #expect(try elements([keep], isSingle: false) == 1)
        #expect(try elements([keep, keep], isSingle: false) == 2)
        #expect(try elements([], isSingle: false) == 0)
    }
}
