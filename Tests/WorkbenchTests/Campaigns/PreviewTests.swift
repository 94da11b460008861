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

    @Test func thePreviewAt80x24() {
        let desk = desk()
        #expect(
            desk.body == [
                "╭ Waterfall ───────────────────────────────╮╭ Findings ─── 2 stop · 1 warning ─╮",
                "│   Targeted                 20 █████████  ││ ✖ Test to a live audience        │",
                "│ − Duplicate person          1 ▌          ││   «{{givenName}},                │",
                "│ − No address                1 ▌          ││   здравствуйте!» contains        │",
                "│ − Unsubscribed              1 ▌          ││   «тест». 20 live records would  │",
                "│ − Open complaint            1 ▌          ││   get it                         │",
                "│ − Gender mismatch           4 █▊         ││ ✖ No way to unsubscribe          │",
                "│ · 17 rules hold nobody                   ││   1 message has no unsubscribe   │",
                "│ ═ Send                     12 █████▍     ││   link                           │",
                "│     of which with warnings  0            ││ ▲ List overlap     list-overlap  │",
                "│                                          ││   2 lists share 4 records        │",
                "╰──────────────────────────────────────────╯╰──────────────────────────────────╯",
                "╭ Recipients · targeted ────────────────────────────────────────── 20 records ─╮",
                "│  Name             Address           Verdict            Also                  │",
                "│▸ Иванова Анна     anna@mail.example ✔ send             —                    ▐│",
                "│  Анна             ANNA@mail.example − Duplicate person —                    ▐│",
                "│  Юк Дарья         darya@mail.examp… − Open complaint   —                     │",
                "│  Кравчук Пётр     m0@mail.example   − Gender mismatch  —                     │",
                "│  Кравчук Олег     m1@mail.example   − Gender mismatch  —                     │",
                "╰──────────────────────────────────────────────────────────────────────────────╯",
            ])
        #expect(
            desk.screen.last == " Enter recipients   w waterfall   f findings   m message   e export   ? help")
    }

    @Test func theCountsOnTheScreenClose() {
        let desk = desk()
        func count(_ label: String) -> Int {
            let line = desk.body.first { $0.contains(label) } ?? ""
            return line.prefix(30).split { !$0.isNumber }.compactMap { Int($0) }.first ?? -1
        }
        let held = ["Duplicate person", "No address", "Unsubscribed", "Open complaint", "Gender mismatch"].map(count)
        #expect(held.reduce(count("═ Send"), +) == count("Targeted"))
    }

    @Test func aWideWindowShowsSourcesSharesAndMoreOfEverybody() {
        let desk = desk(120, 36)
        #expect(desk.body[1].hasPrefix("│ + «CRM»                    14  70.0 % ████████████████▏ "))
        #expect(desk.body[3].hasPrefix("│ ∩ «CRM» ∩ «Касса»           4  20.0 % ████▋ "))
        #expect(desk.body[5].hasPrefix("│   Targeted                 20 100.0 % ███████████████████████  │"))
        #expect(desk.shows("Lifecycle"))
        #expect(desk.shows("List overlap            2 lists share 4 records"), "a short finding takes one line")
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
        #expect(desk.shows("Recipients · everybody · «Test to a live audience»"))
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
            "· marketing, email: withdrawn 1 Feb 2026 10:00 (source: call; proof: #17)", "[record rita]",
            "2. No channel consent  no-channel-consent", "+ list «CRM»",
        ] {
            #expect(desk.shows(text), "\(text)")
        }
        desk.press("y")
        #expect(desk.copied?.contains("Held: Unsubscribed") == true)
    }

    @Test func whyNamesTheRecordThatIsSentInstead() {
        let desk = desk(120, 36, opening: "5 Enter j Enter Enter")
        #expect(desk.shows("· The same person's record Иванова Анна (anna) is sent instead"))
        #expect(desk.shows("◂ is sent to instead"))
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
        #expect(desk.shows("− Erased                    0"))
        #expect(!desk.shows("rules hold nobody"))
        desk.press("a z")
        #expect(desk.shows("+ «CRM»"))
        #expect(desk.shows("17 rules hold nobody"))
        desk.press("g j")
        #expect(desk.shows("Recipients · «Касса»"))
        #expect(desk.shows(" 11 of 20 ─╮"))
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

    @Test func theMouseSelectsOpensAndScrolls() {
        var desk = desk()
        desk.click(5, 8)
        #expect(desk.shows("Recipients · held by «Gender mismatch»"))
        desk.click(50, 11)
        #expect(desk.shows("Recipients · «List overlap»"))
        desk.click(5, 17, double: true)
        #expect(desk.shows("╭ Why · «List overlap»"))
        desk.press("Esc Esc w")
        desk.wheelDown(5, 18)
        #expect(desk.shows("Юк Дарья"))
    }

    @Test func keysWorkOnACyrillicLayout() {
        var desk = desk()
        desk.press("о")
        #expect(desk.shows("held by «Duplicate person»"))
        desk.press("а")
        #expect(desk.shows("Recipients · everybody"))
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
