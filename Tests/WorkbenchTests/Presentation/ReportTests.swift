import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit
import Testing

@testable import Workbench

@Suite struct ReportTests {
    private func preview(_ language: Language) throws -> [String] {
        PreviewReport(preview: try SmallWorkspace.preview(), words: Words(language), barColumns: 8).lines.map(\.spaced)
    }

    private func explanation(_ id: CustomerID, _ language: Language, mask: PersonalDataMask = .off) throws -> [String] {
        let preview = try SmallWorkspace.preview()
        let row = try #require(preview.audience.snapshot.customers.row(of: id))
        return ExplainReport(preview: preview, row: row, words: Words(language), mask: mask).lines.map(\.spaced)
    }

    @Test func previewInEnglish() throws {
        #expect(try preview(.english) == [""])
    }

    @Test func previewInRussian() throws {
        #expect(try preview(.russian) == [""])
    }

    @Test func explainsWhoIsSent() throws {
        #expect(try explanation("anna", .english) == [""])
    }

    @Test func explainsADuplicate() throws {
        #expect(try explanation("anna-old", .russian) == [""])
    }

    @Test func explainsSeveralReasons() throws {
        #expect(try explanation("vera", .russian, mask: .on) == [""])
    }

    @Test func explainsWhoIsExcluded() throws {
        #expect(try explanation("zoya", .english) == [""])
    }
}
