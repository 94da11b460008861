import CampaignDomain
import CampaignPreview
import TerminalKit
import Testing

@testable import Workbench

/// What holds for every format.
@Suite("Every report") struct ReportSafetyTests {
    @Test(arguments: CheckFormat.allCases)
    func hasTheSameBytesForTheSameInputs(format: CheckFormat) throws {
        for language in Language.allCases {
            #expect(
                try CheckSample.report(language).text(as: format) == CheckSample.report(language).text(as: format))
        }
    }

    @Test(arguments: CheckFormat.allCases)
    func letsNoControlCharacterThrough(format: CheckFormat) throws {
        let text = try hostile().text(as: format)
        #expect(SanitizedText(text, keepingLineBreaks: true).replacements == 0)
        // The preview's object has no names.
        if format != .json { #expect(text.contains("alert"), "the name is there, only harmless") }
        // XML does not allow it; elsewhere it means nothing.
        if [.html, .junit].contains(format) { #expect(!text.unicodeScalars.contains("\u{FFFE}")) }
    }

    @Test(arguments: [CheckFormat.html, .junit, .markdown])
    func runsNoScriptOfTheData(format: CheckFormat) throws {
        let text = try hostile().text(as: format)
        #expect(!text.contains("<script"))
        #expect(!text.contains("</script"))
        #expect(!text.contains("]]>"))
        #expect(text.contains("&lt;script&gt;"))
    }

    @Test func aHostileNameStaysInItsMarkdownLine() throws {
        let lines = try hostile().text(as: .markdown).split(separator: "\n")
        let heading = try #require(lines.first { $0.hasPrefix("## ") })
        #expect(
            heading.hasPrefix(
                #"## &lt;script&gt;alert('x')&lt;/script&gt; \| \`a\` \*\*b\*\* \[c\](d) &amp; "q" \]\]&gt;"#))
        #expect(lines.count { $0.hasPrefix("# ") } == 1)
    }

    @Test(arguments: [CheckFormat.json, .sarif, .markdown, .html, .junit, .text])
    func hidesNamesWhenAsked(format: CheckFormat) throws {
        let open = try CheckSample.report(mask: .off).text(as: format)
        let masked = try CheckSample.report(mask: .on).text(as: format)
        let names = ["Иванова", "Белая", "Кравчук", "@example.org"]
        #expect(!names.contains { masked.contains($0) })
        if [.markdown, .html].contains(format) { #expect(open.contains("Белая Рита (rita)")) }
    }

    @Test(arguments: [CheckFormat.markdown, .html])
    func saysWhatASignOffBindsTo(format: CheckFormat) throws {
        let report = try CheckSample.report()
        let hashes = report.campaigns[0].hashes
        let text = report.text(as: format)
        for hash in [hashes.content, hashes.audience, hashes.policy] { #expect(text.contains(hash)) }
        #expect(text.spaced.contains("7 Mar 2026 09:00"))
    }

    private func hostile() throws -> CheckReport {
        try CheckSample.report(changes: [{ $0.name = CheckSample.hostileName }])
    }
}
