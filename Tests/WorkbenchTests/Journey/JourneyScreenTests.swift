import TerminalKit
import Testing

@testable import Workbench

/// A trainer plays a journey.
@Suite struct JourneyScreenTests {
    private func desk(
        _ width: Int = 80, _ height: Int = 24, keys: String = "7 Enter", language: Language = .english,
        isReadOnly: Bool = false
    ) throws -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        var desk = Desk(
            width, height, model: try JourneyWorkspace.model(isReadOnly: isReadOnly), preferences: preferences)
        // A digit before another key would be its count.
        desk.press(String(keys.prefix(1)))
        desk.press(String(keys.dropFirst(2)))
        return desk
    }

    /// Confirms the subscription: the first of the deeds.
    private static let confirm = "7 Enter a Enter"

    // MARK: Who travels

    @Test func personasStandWithTheirStoriesAndCustomersAfterThem() throws {
        let desk = try desk(keys: "7")
        for text in [
            "╭ Who travels? ─", " 1 persona ─╮", "▸ Wood Mia", "Reads in the evening.", "a customer of the workspace",
        ] {
            #expect(desk.shows(text), "\(desk)")
        }
    }

    @Test func aCustomerIsSentFromTheListAndFromTheCard() throws {
        var desk = try desk(keys: "2 J")
        #expect(desk.shows("› Journey › Frost Vera"), "\(desk)")
        desk.press("Esc")
        #expect(desk.shows("› Customers"), "Esc leads back to where one came from")
        desk.press("Enter J")
        #expect(desk.shows("› Journey › Frost Vera"), "\(desk)")
        desk.press("Enter")
        #expect(desk.shows("╭ Record"), "Enter leads to the card")
    }

    @Test func theLastLineLeadsToTheCustomers() throws {
        var desk = try desk(keys: "7 j Enter")
        #expect(desk.shows("J sends somebody on a journey"), "\(desk)")
        desk.press("J")
        #expect(desk.shows("› Journey › Frost Vera"))
    }

    @Test func whileItIsPreparedTheScreenSaysSo() throws {
        var desk = Desk(80, 24, model: try JourneyWorkspace.model(), answersAtOnce: false)
        desk.press("7 Enter")
        #expect(desk.shows("… Preparing the journey"))
    }

    // MARK: Playing

    @Test func theBeginningTellsWhoTravelsAndWhatToDo() throws {
        let desk = try desk()
        for text in [
            "○ the journey begins", "Reads in the evening.", "Space goes to the next happening", "nothing waits",
        ] {
            #expect(desk.shows(text), "\(desk)")
        }
    }

    @Test func aMessageIsShownAsThePersonGetsItAndWaitsForAnAnswer() throws {
        var desk = try desk(keys: Self.confirm)
        for text in [
            "● confirms the subscription", "◆ chain begins: «Welcome»", "→ email «Thank you, Mia»",
            "▸ waits for an answer: email «Thank you, Mia»", "Wood Mia <mia@example.org>", "Good to have you, Mia.",
            "chain «Welcome», step thanks",
        ] {
            #expect(desk.shows(text), "\(text) \(desk)")
        }
        #expect(desk.selectedLine.contains("→ email"), "\(desk)")
        desk.press("o")
        #expect(desk.selectedLine.contains("09:02 ← opens email «Thank you, Mia»"), "\(desk)")
        #expect(desk.shows("nothing waits"))
    }

    @Test func whatIsHeldNamesTheRuleItsFactsAndWhatWouldHaveCome() throws {
        let desk = try desk(120, 36, keys: Self.confirm + " Space")
        for text in [
            "✖ held (Frequency cap): email «A gift»", "Cap: 1 message per 7 days, email; counted already: 1",
            "7 Mar 2026 09:01 — email «Thank you, Mia»", "Something for you.",
        ] {
            #expect(desk.shows(text), "\(text) \(desk)")
        }
    }

    @Test func oneStepBackIsTheScreenBefore() throws {
        var desk = try desk(keys: Self.confirm)
        let before = desk.body
        desk.press("c")
        #expect(desk.body != before)
        desk.press("h")
        #expect(desk.body == before)
        desk.press("b R")
        #expect(desk.shows("○ the journey begins"))
        #expect(!desk.shows("Thank you"))
        desk.press("h")
        #expect(desk.message.contains("this is the beginning"))
    }

    @Test func whoBuysLeavesTheChainAndEntersSegments() throws {
        let desk = try desk(120, 36, keys: Self.confirm + " b")
        for text in [
            "● buys", "■ chain ends early: «Welcome»", "+ enters the segment «Buyers»", "· in no chain",
            "Segments: +«Buyers»",
        ] {
            #expect(desk.shows(text), "\(text) \(desk)")
        }
    }

    @Test func whatCannotBeDoneSaysWhy() throws {
        var desk = try desk()
        desk.press("o")
        #expect(desk.message.contains("no message waits for an answer"))
        desk.press("Enter")
        #expect(desk.message.contains("a persona has no card"))
        for _ in 0..<3 { desk.press("Space") }
        #expect(desk.message.contains("nothing happens any more"), "\(desk)")
    }

    @Test func theOtherPaneTellsWhereTheCustomerStands() throws {
        let desk = try desk(keys: Self.confirm + " Tab Tab")
        #expect(desk.shows("╭ Where the customer stands"))
        #expect(desk.shows("◆ «Welcome»  wait 24 hours, until 8 Mar 2026 09:01"), "\(desk)")
    }

    @Test func nothingIsWrittenSoReadOnlyMakesNoDifference() throws {
        let desk = try desk(keys: Self.confirm + " o", isReadOnly: true)
        #expect(desk.shows("← opens email"))
    }

    // MARK: Masks and languages

    @Test func maskedNamesAreGoneAndTextsAreTemplates() throws {
        var desk = try desk(keys: Self.confirm)
        desk.press("M")
        #expect(!desk.screen.joined().contains("Mia"), "\(desk)")
        #expect(!desk.screen.joined().contains("mia@"))
        #expect(desk.shows("{{givenName}}"))
    }

    @Test func itSpeaksRussian() throws {
        let desk = try desk(120, 36, keys: Self.confirm + " Space", language: .russian)
        for text in [
            "╭ История", "начата цепочка «Welcome»", "удержано (Лимит частоты)", "Где клиент сейчас", "пробел — дальше",
        ] {
            #expect(desk.shows(text), "\(text) \(desk)")
        }
    }

    // MARK: Mouse

    @Test func clicksChooseLinesPanesAndDeeds() throws {
        var desk = try desk(keys: Self.confirm)
        let line = try #require(desk.row(of: "◆ chain begins"))
        desk.click(20, line)
        #expect(desk.shows("What the chain does"))
        #expect(desk.shows("▸ wait 24 hours"), "\(desk)")
        desk.press("a")
        let deed = try #require(desk.row(of: "opens a ticket of complaint"))
        desk.click(try #require(desk.column(of: "opens a ticket", row: deed)), deed)
        #expect(desk.shows("● opens a ticket of complaint"), "\(desk)")
    }

    // MARK: Export

    @Test func theStoryIsExportedAsMarkdown() throws {
        var desk = try desk(keys: Self.confirm + " o Space e j j Enter")
        #expect(desk.files.map(\.name) == ["journey-mia.md"])
        #expect(desk.files.first?.contents == Self.story, "\(desk.files.first?.contents ?? "")")
        desk.press("e Enter")
        #expect(desk.files.last?.name == "journey-mia.csv")
        #expect(desk.files.last?.contents.hasPrefix("Time,What happened,Why\n") == true)
        desk.press("y")
        #expect(desk.copied?.hasPrefix("The journey of Wood Mia\n") == true)
    }

    private static let story = """
        # The journey of Wood Mia

        Reads in the evening.

        7 Mar 2026 09:00 – 8 Mar 2026 09:01: 1 sent, 1 held

        ## 7 Mar 2026 · day 1

        |  |  |  |
        | :--- | :--- | :--- |
        | 09:01 | ● confirms the subscription |  |
        | 09:01 | ◆ chain begins: «Welcome» | trigger: confirmed the subscription; condition: count(orders) = 0 |
        | 09:01 | → email «Thank you, Mia» | chain «Welcome», step thanks |
        | 09:02 | ← opens email «Thank you, Mia» |  |

        ## 8 Mar 2026 · day 2

        |  |  |  |
        | :--- | :--- | :--- |
        | 09:01 | ✖ held (Frequency cap): email «A gift» | this send would exceed a cap; Cap: 1 message per 7 days, email; counted already: 1; 7 Mar 2026 09:01 — email «Thank you, Mia»; chain «Welcome», step gift |

        ## Where it ends

        - «Welcome»: wait 48 hours, until 10 Mar 2026 09:01
        - stage: in no part
        - segments: none

        ## What was sent

        ### 7 Mar 2026 09:01 · email «Thank you, Mia»

        Good to have you, Mia.

        """
}
