import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// Whether a language has room where places are fixed: heads of columns, tabs, keys.
@Suite struct FittingTests {
    @Test(arguments: Language.allCases)
    func headsFitTheirColumns(language: Language) {
        let words = Words(language)
        for column in CustomerColumn.allCases {
            expect(column.title(words), in: column.usualWidth)
        }
        for column in CampaignColumn.allCases {
            expect(column.title(words), in: column.width)
        }
        let queue: [QueueColumn] = [.name, .sendAt, .checks, .worst] + ReviewCheck.allCases.map { .check($0) }
        for column in queue.map({ $0.tableColumn(words) }) {
            expect(column.title, in: column.width.least)
        }
        for column in [RecipientColumn.name, .id, .city, .address, .lifecycle, .verdict, .also] {
            expect(column.title(words), in: column.width.least)
        }
    }

    @Test(arguments: Language.allCases)
    func theNarrowestUsualWindowNamesAllTabs(language: Language) {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        let desk = Desk(80, 24, preferences: preferences)
        for screen in ScreenRegistry.screens {
            let title = Words(language)(screen.title)
            #expect(desk.screen[1].contains("\(screen.number) \(title)"), "\(title)")
        }
    }

    /// Labels of keys, tabs and columns are short; a translation that is much longer than the English and the Russian would
    /// be cut off or push another out.
    @Test(arguments: [Language.ukrainian, .belarusian])
    func shortTextsStayShort(language: Language) {
        let russian = Language.russian.translation.phrases
        for (english, text) in language.translation.phrases {
            let usual = max(columns(english), columns(russian[english] ?? ""))
            guard usual <= 16 else { continue }
            #expect(columns(text) <= usual + 5, "\(english): \(text)")
        }
    }

    /// The columns of dates have room for `31 нояб. 2026 10:00`.
    @Test(arguments: Language.allCases)
    func monthsAreShort(language: Language) {
        #expect(language.translation.months.allSatisfy { columns($0) <= 5 })
    }

    /// Titles of rules stand before numbers in the waterfall.
    @Test(arguments: Language.allCases)
    func titlesOfRulesAreShort(language: Language) {
        for rule in language.translation.rules.values {
            #expect(columns(rule.title) <= 26, "\(rule.title)")
        }
    }

    private func columns(_ text: String) -> Int { DisplayWidth.columns(of: text) }

    private func expect(_ title: String, in width: Int) {
        #expect(columns(title) <= width, "«\(title)» is wider than \(width)")
    }
}

extension ColumnWidth {
    fileprivate var least: Int {
        switch self {
        case .fixed(let width): width
        case .flexible(let minimum, _): minimum
        }
    }
}
