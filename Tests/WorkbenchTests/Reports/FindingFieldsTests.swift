import AudienceEngine
import CampaignDomain
import Testing

@testable import CampaignPreview
@testable import Workbench

@Suite("Where a finding can be mended") struct FindingFieldsTests {
    static let campaign = DefinitionField.Definition.campaign("8-march")
    static let message = DefinitionField.Definition.message("spring")

    @Test(
        "the field that the evidence names, else the one the rule looks at",
        arguments: [
            ("missing-unsubscribe", [.message("spring")], [DefinitionField(message, ["unsubscribeLink"])]),
            (
                "missing-unsubscribe", [.message("spring"), .message("other")],
                [
                    DefinitionField(message, ["unsubscribeLink"]),
                    DefinitionField(.message("other"), ["unsubscribeLink"]),
                ]
            ),
            (
                "sms-parts", [.smsParts("spring", parts: 2, characters: 71, isUnicode: true)],
                [DefinitionField(message, ["body"])]
            ),
            (
                "test-content-live-audience",
                [
                    .text("Тест! Скидки весны", marker: "тест"), .text("Тест! Скидки весны", marker: "test"),
                    .liveRecords(5),
                ],
                [DefinitionField(message, ["body"])]
            ),
            ("test-content-live-audience", [.liveRecords(5)], [DefinitionField(campaign, ["test"])]),
            ("subject-length", [], [DefinitionField(message, ["subject"])]),
            (
                "list-overlap", [.overlap("crm", "till", count: 2)],
                [DefinitionField(campaign, ["audience", "include", "lists"])]
            ),
            ("past-schedule", [.sendTime(.distantPast)], [DefinitionField(campaign, ["sendAt"])]),
            ("stale-data", [], [DefinitionField(campaign)]),
        ] as [(RuleID, [Evidence], [DefinitionField])])
    func fields(rule: RuleID, evidence: [Evidence], fields: [DefinitionField]) throws {
        let finding = Finding(rule: rule, severity: .warn, count: 1, evidence: evidence, rows: nil)
        #expect(FindingFields(preview: try SmallWorkspace.preview()).fields(of: finding) == fields)
    }

    @Test func asksForThePlaceOfEachFieldAndElseNamesTheFile() throws {
        let preview = try SmallWorkspace.preview()
        let report = CheckReport(
            [preview], failingFrom: .stop, in: CheckContext(words: Words(.english)), version: "1.2.3"
        ) { field in
            field.path == ["body"] ? DefinitionPlace(file: "messages/весна.json", line: 7, column: 3) : nil
        }
        #expect(
            report.campaigns[0].findings.map(\.places) == [
                [DefinitionPlace(file: "messages/весна.json", line: 7, column: 3)],
                [DefinitionPlace(file: "campaigns/8-march.json", line: 1, column: 1)],
                [DefinitionPlace(file: "campaigns/8-march.json", line: 1, column: 1)],
            ])
    }
}
