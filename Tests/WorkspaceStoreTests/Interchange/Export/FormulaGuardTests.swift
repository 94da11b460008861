import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Values that a spreadsheet would run") struct FormulaGuardTests {
    private static func isNeeded(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { FormulaGuard.isNeeded($0) }
    }

    @Test(arguments: [
        "=1+1", "=cmd|'/C calc'!A0", "@SUM(A1)", "+cmd|x", "-2+3+cmd|x", "\t=1", "\r=1", "\n=1", "'=1", "''@x", " =1",
        "＝1",
        "＋a", "－a", "＠a", "+", "-", "-x", "+7 call me", "=",
    ])
    func areGuarded(text: String) {
        #expect(Self.isNeeded(text))
    }

    @Test(arguments: [
        "", "Anna", "'t Hooft", "+79161234567", "+7 (916) 123-45-67", "-5", "-12,50", "+375 29 123 45 67",
        "'+79161234567",
        "a=b", "1-2", "’", "日本", "～",
    ])
    func areNot(text: String) {
        #expect(!Self.isNeeded(text))
    }

    /// Whatever a value looks like, taking off what was put on gives it back.
    @Test func takingOffGivesBackWhatWas() {
        var random = SystemRandomNumberGenerator()
        let letters = Array("'=+-@ \tab1＝")
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...6, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
            let written = Self.isNeeded(text) ? "'" + text : text
            let isMarked = written.first == "'" && Self.isNeeded(String(written.dropFirst()))
            #expect((isMarked ? String(written.dropFirst()) : written) == text, "\(text.debugDescription)")
        }
    }

    private static let customers = """
        {"id":"a","givenName":"=HYPERLINK(\\"http://x\\")","familyName":"'=1","email":"+x@example.org","phone":"+79161234567","attributes":{"note":"@SUM(A1)","street":"'s-Gravenhage","sign":"-"}}

        """

    @Test(arguments: ["csv", "xlsx", "mautic", "shopify-customers", "mindbox"])
    func inFilesTheyStandBehindAnApostropheAndComeBackWithoutIt(format: String) throws {
        let first = try ImportedWorkspace(["customers.jsonl": Self.customers])
        let report = try first.export(format)
        if format != "xlsx" {
            let text = try first.text(report)
            #expect(text.contains("'=HYPERLINK("))
            #expect(text.contains("''=1"))
            #expect(text.contains("'@SUM(A1)"))
            #expect(
                text.contains(format == "shopify-customers" ? "''s-Gravenhage" : ",'s-Gravenhage")
                    || format == "mindbox")
            // A phone with an apostrophe would be known by no mailer.
            #expect(!text.contains("'+79161234567"))
        }
        let second = try first.imported(report, as: OutgoingFormat.named(format)?.format.id)
        let record = try #require(try second.lines("customers").compactMap { JSONValue($0) }.first)
        #expect(record["givenName"]?.text == "=HYPERLINK(\"http://x\")")
        #expect(record["familyName"]?.text == "'=1")
        #expect(record["phone"]?.text == "+79161234567")
        #expect(record["attributes"]?["note"]?.text == "@SUM(A1)")
        #expect(record["attributes"]?["street"]?.text == "'s-Gravenhage")
        #expect(record["attributes"]?["sign"]?.text == "-")
    }

    @Test func inJSONTheyAreWhatTheyAre() throws {
        let first = try ImportedWorkspace(["customers.jsonl": Self.customers])
        #expect(try first.text(try first.export("jsonl")).contains(#""givenName":"=HYPERLINK(\"http://x\")""#))
    }
}
