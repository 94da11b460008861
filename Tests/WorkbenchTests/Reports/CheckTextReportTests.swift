import CampaignDomain
import CampaignPreview
import Testing

@testable import Workbench

@Suite("A check as text") struct CheckTextReportTests {
    @Test func saysAFindingALine() throws {
        #expect(
            try CheckSample.report().text(as: .text).spaced == """
                ✖ 8 Марта (8-march): does not pass
                  ✖  stop     test-content-live-audience  5  «Тест! Скидки весны» contains «тест». 5 live records would get it
                  ▲  warning  list-overlap                2  2 lists share 2 records
                  ▲  warning  gender-unknown              1  1 record: the content is for one gender and theirs is unknown
                  Targeted 5, held 3, send 2, of which with warnings 1
                  Held: duplicate-person 1, bounced-address 1, gender-mismatch 1

                """)
    }

    @Test func speaksRussianAndLeavesColumnsOutOnRequest() throws {
        #expect(
            try CheckSample.report(.russian, isPlain: true).text(as: .text).spaced == """
                ✖ 8 Марта (8-march): не проходит
                  ✖ стоп test-content-live-audience (5): В тексте «Тест! Скидки весны» есть «тест». Сообщение уйдёт на 5 нетестовых записей
                  ▲ внимание list-overlap (2): 2 общие записи (пересекаются списки: 2)
                  ▲ внимание gender-unknown (1): 1 запись: текст рассчитан на один пол, а пол клиента неизвестен
                  В аудитории 5, удержано 3, отправить 2, из них с предупреждениями 1
                  Удержано: duplicate-person 1, bounced-address 1, gender-mismatch 1

                """)
    }

    @Test func endsSeveralCampaignsWithHowManyPass() throws {
        let report = try CheckSample.report(isPlain: true, changes: [{ $0.targetGender = nil }, onlyVera])
        #expect(report.passes == false)
        #expect(report.campaigns.map(\.passes) == [false, true])
        let lines = report.text(as: .text).spaced.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.contains("✔ 8 Марта (8-march): passes"))
        #expect(lines.suffix(3) == ["Campaigns that pass: 1 of 2", "Findings at or above stop fail the check", ""])
    }

    private func onlyVera(_ campaign: inout Campaign) {
        withoutTestText(&campaign)
        campaign.audience.includedLists = ["crm"]
    }

    @Test func hasNothingToCheckWithoutCampaigns() throws {
        let report = try CheckSample.report(changes: [])
        #expect(report.passes)
        #expect(report.text(as: .text) == "There is no campaign to check\n")
        for format in CheckFormat.allCases { #expect(report.text(as: format).hasSuffix("\n")) }
    }

    @Test(
        "the least severity that fails",
        arguments: [
            (Severity.stop, [true, false, false]), (.hold, [true, false, false]), (.warn, [true, true, true]),
        ])
    func fails(from threshold: Severity, fails: [Bool]) throws {
        let report = try CheckSample.report(failingFrom: threshold)
        #expect(report.campaigns[0].findings.map(\.fails) == fails)
        #expect(report.passes == false)
    }

    @Test func warningsFailOnlyWhenAsked() throws {
        #expect(try CheckSample.report(failingFrom: .stop, changes: [withoutTestText]).passes)
        #expect(try CheckSample.report(failingFrom: .warn, changes: [withoutTestText]).passes == false)
        #expect(try CheckSample.report(failingFrom: .note, changes: [withoutTestText]).passes == false)
    }

    private func withoutTestText(_ campaign: inout Campaign) { campaign.variants[0].message = "calm" }
}
