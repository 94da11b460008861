import TerminalKit
import Testing
import Workbench

/// Stories at the list of campaigns.
@Suite struct CampaignListTests {
    private func desk(_ width: Int = 80, _ height: Int = 24) -> Desk {
        var desk = Desk(width, height, model: CampaignsWorkspace.model())
        desk.press("5")
        return desk
    }

    /// The names in the table, from the top.
    private func names(_ desk: Desk) -> [String] {
        let all = ["8 March", "Spring sale", "Nobody yet", "Wrong goal", "Wrong list", "Wrong segment", "23 February"]
        return desk.body.compactMap { line in all.first { line.contains($0 + "  ") } }
    }

    @Test func theNearestToBeSentComesFirst() {
        let desk = desk()
        #expect(
            names(desk) == [
                "8 March", "Spring sale", "Nobody yet", "Wrong goal", "Wrong list", "Wrong segment", "23 February",
            ])
        #expect(desk.screen[4].contains("▸ 8 March"))
        #expect(desk.screen[4].contains("8 Mar 2026 12:00 approved"))
    }

    @Test func theListAt80Columns() {
        #expect(
            desk().screen.prefix(6) == [
                " muster  Аптеки «Ромашка» › Campaigns                    as of 7 Mar 2026 09:00",
                desk().screen[1],
                "╭ Campaigns ───────────────────────────────────────────────────── 7 campaigns ─╮",
                "│  Campaign                                  Send time ▲ Status     Channel    │",
                "│▸ 8 March                              8 Mar 2026 12:00 approved   email      │",
                "│  Spring sale                         20 Mar 2026 10:00 draft      SMS        │",
            ])
    }

    @Test(arguments: [
        ("sale", ["Spring sale"]), ("SMS", ["Spring sale"]), ("march APPR", ["8 March"]),
        ("sent", ["23 February"]), ("xyz", []),
    ])
    func wordsFilter(text: String, expected: [String]) {
        var desk = desk()
        desk.press("/")
        desk.type(text)
        #expect(names(desk) == expected)
        desk.press("Enter")
        #expect(names(desk) == expected, "the filter stays")
        desk.press("Esc")
        #expect(names(desk).count == 7)
    }

    @Test func sortsByAnotherColumnAndTheOtherWayRound() {
        var desk = desk()
        desk.press("l o")
        #expect(names(desk).first == "8 March", "approved comes before draft")
        desk.press("O")
        #expect(names(desk).first == "23 February", "sent is the last status")
        desk.click(4, 3)
        #expect(names(desk).first == "23 February", "the head of the names was clicked")
        #expect(desk.screen[3].contains("Campaign ▲"))
    }

    @Test func theDefinitionStandsBesideAWideList() {
        let desk = desk(120, 36)
        for text in ["╭ Definition", "manual · promo · email", "+ list «CRM»", "− list «Сотрудники»", "«Flowers»"] {
            #expect(desk.shows(text), "\(text)")
        }
    }

    @Test func theSortIsRemembered() {
        var desk = desk()
        desk.press("l o q")
        #expect(desk.savedPreferences?.screens["campaigns"]?["sort"] == "status")
    }

    @Test func campaignsAreExportedAndCopied() {
        var desk = desk()
        desk.press("e Enter")
        #expect(desk.files.first?.name == "campaigns.csv")
        #expect(desk.files.first?.contents.split(separator: "\n").count == 8)
        desk.press("y")
        #expect(desk.copied?.hasPrefix("8 March\t8 Mar 2026 12:00\tapproved\temail") == true)
    }

    @Test func aWorkspaceWithoutCampaignsSaysSo() {
        var desk = Desk(80, 24)
        desk.press("5")
        #expect(desk.shows("There are no campaigns."))
        desk.press("Enter")
        #expect(desk.message.contains("no campaign is listed"))
    }

    @Test func editingAsksForTheFile() {
        var desk = Desk(80, 24, model: CampaignsWorkspace.model(isReadOnly: true))
        desk.press("5 E")
        #expect(desk.message.contains("the workspace is read-only"))
    }
}
