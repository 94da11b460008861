import CampaignDomain
import CampaignPreview
import Testing

@testable import Workbench

@Suite("A check as HTML") struct HTMLReportTests {
    /// The page without its void elements is well-formed XML, which is more than HTML asks.
    private func page(_ report: CheckReport) throws -> MarkupTree.Element {
        let html = report.text(as: .html)
            .replacing(/<meta [^>]*>/, with: "").replacing("<br>", with: "<br/>").replacing("<!DOCTYPE html>", with: "")
        return try #require(MarkupTree.parse(html))
    }

    @Test(arguments: Language.allCases)
    func saysItsLanguageAndItsTitle(language: Language) throws {
        let page = try page(CheckSample.report(language))
        #expect(page.name == "html")
        #expect(page.attributes["lang"] == language.rawValue)
        let title = try #require(page.all("title").first?.text)
        let verdicts: [Language: String] = [
            .english: "Does not pass the check", .russian: "Проверка не пройдена",
            .ukrainian: "Перевірку не пройдено", .belarusian: "Праверка не пройдзена",
        ]
        #expect(title == verdicts[language].map { $0 + ": 8 Марта" })
    }

    @Test func needsNothingElseAndRunsNothing() throws {
        let text = try CheckSample.report().text(as: .html)
        for forbidden in ["<script", "src=", "@import", "url(", "http://", "https://", " onclick", "<link", "<img"] {
            #expect(!text.contains(forbidden), "\(forbidden)")
        }
        #expect(text.contains("@media print"))
        #expect(text.contains("prefers-color-scheme: dark"))
    }

    @Test func canBeListenedTo() throws {
        let page = try page(CheckSample.report(changes: [{ _ in }, { $0.id = "second" }]))
        for table in page.all("table") {
            #expect(table.all("caption").first?.text.isEmpty == false)
            #expect(table.all("thead").flatMap { $0.all("th") }.allSatisfy { $0.attributes["scope"] == "col" })
            for row in table.all("tbody").flatMap({ $0.all("tr") }) {
                #expect(row.children.first?.attributes["scope"] == "row")
            }
        }
        let levels = ["h1", "h2", "h3", "h4"]
        #expect(page.all("h1").count == 1)
        #expect(page.all("main").count == 1)
        let headings = flattened(page).filter { levels.contains($0.name) }.compactMap { levels.firstIndex(of: $0.name) }
        for (before, after) in zip(headings, headings.dropFirst()) {
            #expect(after <= before + 1, "no level is skipped")
        }
        let links = page.all("a").compactMap { $0.attributes["href"] }
        let ids = flattened(page).compactMap { $0.attributes["id"] }
        #expect(links == ["#campaign-0", "#campaign-1"])
        #expect(Set(ids).count == ids.count)
        #expect(Set(links).isSubset(of: Set(ids.map { "#\($0)" })))
    }

    @Test func showsTheWaterfallAsItCloses() throws {
        let page = try page(CheckSample.report())
        let table = try #require(page.all("table").first { $0.attributes["class"] == "waterfall" })
        let rows = table.all("tbody")[0].all("tr").map { row in row.children.map { $0.text.spaced } }
        #expect(
            rows.map { $0[0] } == [
                " Targeted", "− Duplicate person", "− Bounced address", "− Gender mismatch", "= Send",
            ])
        #expect(rows.map { $0[2] } == ["5", "1", "1", "1", "2"])
        #expect(rows.map { $0[3] } == ["100.0 %", "20.0 %", "20.0 %", "20.0 %", "40.0 %"])
        #expect(
            table.all("span").map { $0.attributes["style"] } == [
                "width: 100.0%", "width: 20.0%", "width: 20.0%", "width: 20.0%", "width: 40.0%",
            ])
    }

    private func flattened(_ element: MarkupTree.Element) -> [MarkupTree.Element] {
        [element] + element.children.flatMap(flattened)
    }
}
