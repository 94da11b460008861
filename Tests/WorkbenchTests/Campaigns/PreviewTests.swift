import CampaignDomain
import TerminalKit
import Testing
import Workbench

/// Stories at the preview of «8 March», a women's campaign in whose lists are men, a couple and a duplicate.
@Suite struct PreviewTests {
    private func desk(
        _ width: Int = 80, _ height: Int = 24, opening keys: String = "5 Enter", language: Language = .english
    ) -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        var desk = Desk(width, height, model: CampaignsWorkspace.model(), preferences: preferences)
        desk.press(keys)
        return desk
    }

    @Test func aWideWindowShowsMoreOfEverybody() {
        let desk = desk(120, 36)
        #expect(desk.shows("Lifecycle"))
        #expect(desk.shows("2 lists share 4 records"))
    }

    @Test func aLineOfTheWaterfallChoosesTheRecipients() {
        var desk = desk()
        desk.press("j j j j j")
        #expect(desk.shows("╭ Recipients · held by «Gender mismatch» "))
        #expect(desk.shows(" 4 of 20 ─╮"))
        #expect(desk.shows("▸ Кравчук Пётр       Львів      m0@mail.example"))
        #expect(desk.shows("Шевчук Николай"))
        #expect(!desk.shows("Новик"))
        #expect(desk.shows("Shared address"), "what else holds the husband")
    }

    @Test func aFindingChoosesTheRecipients() {
        var desk = desk()
        desk.press("f G")
        #expect(desk.shows("╭ Recipients · «List overlap» "))
        #expect(desk.shows(" 4 of 20 ─╮"))
        desk.press("g")
        desk.press("w")
        #expect(desk.shows("Recipients · targeted"), "the waterfall has its own choice")
    }

    @Test func enterGoesInAndEscComesBack() {
        var desk = desk(opening: "5 Enter j j j j j Enter Enter")
        #expect(desk.shows("╭ Why · held by «Gender mismatch» "))
        #expect(desk.shows("Campaigns › 8 March › Кравчук Пётр"))
        desk.press("Esc")
        #expect(desk.shows("╭ Recipients · held by"))
        desk.press("Esc Esc")
        #expect(desk.shows("╭ Campaigns "))
        desk.press("Esc")
        #expect(desk.message.contains("q quits"))
    }

    @Test func whyTellsReasonsEvidenceAndWhatToDo() {
        var desk = desk(opening: "5 Enter j j j Enter Enter")
        for text in [
            "Белая Рита  rita", "− Held: Unsubscribed", "1. Unsubscribed  unsubscribed",
            "2. No channel consent  no-channel-consent",
        ] {
            #expect(desk.shows(text), "\(text)")
        }
        #expect(!desk.shows("[record rita]"), "the record itself need not be named")
        desk.press("y")
        #expect(desk.copied?.contains("Held: Unsubscribed") == true)
    }

    @Test func aWideWhyHasTheMessageBesideTheReasons() {
        let desk = desk(120, 36, opening: "5 Enter j Enter Enter")
        #expect(desk.shows("╭ Message ─"), "the message stands beside the reasons")
        #expect(desk.shows("− not sent: Duplicate person"))
    }

    @Test func nAndArrowsGoToTheNextOfTheSameNumber() {
        var desk = desk(opening: "5 Enter j j j j j Enter Enter")
        desk.press("n")
        #expect(desk.shows("Кравчук Олег  m11"))
        desk.press("Right Right")
        #expect(desk.shows("Шевчук Николай  nikolai"))
        #expect(desk.shows("2. Shared address"))
        desk.press("n")
        #expect(desk.message.contains("this is the last one"))
        desk.press("N")
        #expect(desk.shows("Кравчук Иван  m12"))
    }

    @Test func evidenceIsLookedUpByTheWorker() {
        var desk = Desk(80, 24, model: CampaignsWorkspace.model(), answersAtOnce: false)
        desk.press("5 Enter")
        #expect(desk.shows("… Computing who gets it"))
        while !desk.pending.isEmpty { desk.answerOldest() }
        desk.press("j Enter Enter")
        #expect(desk.shows("… Looking up the evidence"))
        desk.press("Esc Enter")
        desk.answerOldest()
        desk.answerOldest()
        #expect(desk.shows("1. Duplicate person"))
    }

    @Test func rulesAtZeroAndSourcesCanBeUnfolded() {
        var desk = desk()
        desk.press("j j j j j j Enter")
        #expect(desk.screen.contains { $0.contains("− Erased  ") && $0.contains("  0 ") })
        #expect(!desk.shows("rules hold nobody"))
        desk.press("a z")
        #expect(desk.shows("+ «CRM»"))
        desk.press("g j")
        #expect(desk.shows("Recipients · «Касса»"))
        #expect(desk.shows(" 11 records ─╮"))
    }

    @Test func aRuleExplainsItself() {
        var desk = desk(opening: "5 Enter j j j j j i")
        for text in ["╭ Gender mismatch ─", "─ gender-mismatch ─╮", "What it says", "Why it matters", "What to do"] {
            #expect(desk.shows(text), "\(text)")
        }
        desk.press("Esc")
        #expect(!desk.shows("Why it matters"))
        desk.press("g i")
        #expect(desk.message.contains("no rule is selected"))
    }

    @Test func theMouseSelectsAndOpens() {
        var desk = desk()
        desk.click(5, 8)
        #expect(desk.shows("Recipients · held by «Gender mismatch»"))
        desk.click(50, 11)
        #expect(desk.shows("Recipients · «List overlap»"))
        desk.click(5, 17, double: true)
        #expect(desk.shows("╭ Why · «List overlap»"))
    }

    /// However narrow the window, the way back and the signature are in sight.
    @Test(
        arguments: [
            (80, .english, " Enter recipients  m message  d compare  x caps  s sign off  Esc back  ? help"),
            (80, .russian, " Enter получатели   m сообщение   d сравнить   s подписать   Esc назад   ? ещё"),
            (80, .ukrainian, " Enter отримувачі  m повідомлення  d порівняти  s підписати  Esc назад  ? ще"),
            (80, .belarusian, " Enter атрымальнікі  m паведамленне  d параўнаць  s падпісаць  Esc назад  ? яшчэ"),
            (60, .english, " Enter recipients  m message  s sign off  Esc back  ? more"),
            (
                110, .english,
                " Enter recipients   w waterfall   f findings   m message   d compare   x caps   s sign off   Esc back   ? help"
            ),
        ] as [(Int, Language, String)])
    func theBottomLineShowsWhatMatters(width: Int, language: Language, line: String) {
        #expect(desk(width, 24, language: language).screen.last == line)
    }

    @Test func keysWorkOnACyrillicLayout() {
        var desk = desk()
        desk.press("о")
        #expect(desk.shows("held by «Duplicate person»"))
        desk.press("а")
        desk.press("ц ь")
        #expect(desk.shows("╭ Message ·"))
    }

    @Test func recipientsCanBeOpenedAsCustomers() {
        var desk = desk(opening: "5 Enter j j j j j C")
        #expect(desk.shows("8 March · held by «Gender mismatch»"))
        #expect(desk.shows("Шевчук Николай"))
        #expect(!desk.shows("Новик"))
        desk.press("Esc")
        #expect(desk.shows("╭ Waterfall"), "Esc comes back")
        desk.press("c")
        #expect(desk.shows("╭ Record"))
    }
}
