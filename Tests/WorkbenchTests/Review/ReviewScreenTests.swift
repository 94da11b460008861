import TerminalKit
import Testing

@testable import Workbench

/// Stories at the review: «8 March» is Ольга's, has a test marker in its text, and nobody has signed anything.
@Suite struct ReviewScreenTests {
    private func desk(
        _ width: Int = 80, _ height: Int = 24, keys: String = "6", isReadOnly: Bool = false,
        language: Language = .english
    ) -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        var desk = Desk(
            width, height, model: CampaignsWorkspace.model(isReadOnly: isReadOnly), preferences: preferences)
        desk.press(keys)
        return desk
    }

    /// Signs every check of the open review; Enter goes to the stop that still needs a reason.
    private func signAll(_ desk: inout Desk, as name: String = "Irina") {
        desk.press("S")
        desk.type(name)
        desk.press("Enter")
        for _ in 0..<4 where desk.state.tabs[desk.state.active].screen.isTyping {
            desk.type("agreed with Olga")
            desk.press("Enter")
        }
    }

    // MARK: The queue

    @Test func theQueueShowsWhatIsNeitherSentNorCancelled() {
        let desk = desk()
        for text in [
            "╭ Waiting for review ──", " 6 campaigns ─╮", "Checks   Worst finding", "│▸ 8 March ",
            " 8 Mar 2026 12:00 ○ ○ ○ ○  ✖ Test to a live", "20 Mar 2026 10:00 ○ ○ ○ ○  ▲ SMS parts",
        ] {
            #expect(desk.shows(text), "\(text)")
        }
        #expect(!desk.shows("23 February"), "it is sent")
        #expect(desk.shows("✖ The preview"))
    }

    @Test func theQueueIsLookedThroughOneByOne() {
        var desk = Desk(80, 24, model: CampaignsWorkspace.model(), answersAtOnce: false)
        desk.press("6")
        #expect(desk.shows(" 0 of 6 ─╮"))
        #expect(desk.shows("· · · ·  …"))
        while !(desk.pending.first?.work is QueueWork) { desk.answerOldest() }
        desk.answerOldest()
        #expect(desk.shows(" 1 of 6 ─╮"))
        #expect(desk.pending.count { $0.work is QueueWork } == 1)
        desk.press("j")
        #expect(desk.selectedLine.contains("Spring sale"), "one can move meanwhile")
    }

    @Test func aWideQueueSpellsTheChecksOut() {
        let desk = desk(120, 36)
        for text in ["Message", "Audience", "Delivery", "Compliance", "○ open"] { #expect(desk.shows(text), "\(text)") }
    }

    @Test func anEmptyQueueSaysSo() {
        var desk = Desk(80, 24)
        desk.press("6")
        #expect(desk.shows("Nothing waits for review"))
        desk.press("Enter")
        #expect(desk.message.contains("nothing waits for review"))
    }

    // MARK: One campaign

    @Test func anOpenedReviewShowsChecksFindingsAndLog() {
        var desk = desk(keys: "6 Enter")
        for text in [
            "› Review › 8 March", "╭ Checks", "○ Message           open", "✖ may not go out yet", "╭ Message ",
            "1 stop", "Is it said right?", "✖ Test to a live audience",
            "→ a signature needs a reason to override it",
            "Nobody has decided anything yet.",
        ] {
            #expect(desk.shows(text), "\(text)")
        }
        desk.press("j j j")
        #expect(desk.shows("╭ Compliance "))
        #expect(desk.shows("− Unsubscribed"))
        desk.press("Esc")
        #expect(desk.shows("╭ Waiting for review"))
    }

    @Test func aFindingLeadsToThePeopleAndEscComesBack() {
        var desk = desk(keys: "6 Enter j j j Enter")
        while !desk.selectedLine.contains("Unsubscribed") {
            let before = desk.selectedLine
            desk.press("j")
            guard desk.selectedLine != before else { break }
        }
        desk.press("Enter")
        #expect(desk.shows("Recipients · held by «Unsubscribed»"))
        #expect(desk.shows("▸ Белая Рита"))
        desk.press("Esc")
        #expect(desk.shows("› Review › 8 March"))
        #expect(desk.selectedLine.contains("Unsubscribed"))
    }

    @Test func thePreviewLeadsToTheReview() {
        let desk = desk(keys: "5 Enter s")
        #expect(desk.shows("› Review › 8 March"))
    }

    // MARK: Decisions

    @Test func aSignatureNeedsANameAndAReasonForEveryStop() {
        var desk = desk(keys: "6 Enter s")
        #expect(desk.shows("╭ Sign off: Message"))
        desk.press("Enter")
        #expect(desk.shows("✖ nobody stands under it; name the reviewer"))
        desk.type(" ольга ")
        desk.press("Enter")
        #expect(desk.shows("four eyes: Ольга owns the campaign and cannot approve it"))
        desk.press("C-u")
        desk.type("Irina")
        desk.press("Enter")
        #expect(desk.shows("is overridden"))
        desk.type("it is a taste test")
        desk.press("Enter")
        #expect(desk.message.contains("signed and saved"))
        #expect(desk.shows("✔ Message     signed off"))
        #expect(desk.shows("✔ signed off  Irina · 7 Mar 2026 10:00"))
        #expect(desk.shows("✔ overridden: «it is a taste test»"))
        #expect(desk.shows(" 1 entry ─╮"))
        #expect(desk.shows("✖ may not go out yet"))
    }

    @Test func aRejectionNeedsAReasonAndSaysThatItIsOne() {
        var desk = desk(keys: "6 Enter r")
        #expect(desk.shows("╭ Reject: Message"))
        #expect(desk.screen.last == " Enter reject   Tab next field   Esc give up")
        desk.type("Irina")
        desk.press("Enter")
        #expect(desk.shows("✖ a rejection needs a reason; say what has to be mended"))
        desk.type("the subject is a test")
        desk.press("Enter")
        #expect(desk.message.contains("rejected and saved"))
        #expect(desk.shows("✖ rejected  Irina · 7 Mar 2026 10:00"))
        #expect(desk.shows("«the subject is a test»"))
        desk.press("s")
        desk.type("it is a taste test")
        desk.press("Enter")
        #expect(desk.shows("✔ signed off  Irina"), "a signature ends the rejection")
    }

    @Test func allFourSignedMayGoOut() {
        var desk = desk(keys: "6 Enter")
        signAll(&desk)
        #expect(desk.shows("✔ may go out"))
        #expect(desk.shows(" 4 entries ─╮"))
        desk.press("Esc")
        #expect(desk.shows("✔ ✔ ✔ ✔"))
    }

    @Test func theReviewerIsRemembered() {
        var desk = desk(keys: "6 Enter")
        signAll(&desk)
        desk.press("r")
        #expect(desk.shows("Irina"))
        desk.press("Esc q")
        #expect(desk.savedPreferences?.screens["review"]?["reviewer"] == "Irina")
    }

    @Test func aRejectionSaysWhy() {
        var desk = desk(keys: "6 Enter r")
        desk.type("Irina")
        desk.press("Enter")
        #expect(desk.shows("✖ a rejection needs a reason; say what has to be mended"))
        desk.type("dull")
        desk.press("Enter")
        #expect(desk.shows("✖ Message       rejected"))
        #expect(desk.shows("«dull»"))
    }

    @Test func escGivesUpWithoutSigning() {
        var desk = desk(keys: "6 Enter s")
        desk.type("Irina")
        desk.press("Esc")
        #expect(!desk.shows("Sign off: Message"))
        #expect(desk.shows("Nobody has decided anything yet."))
    }

    @Test func nothingIsSignedWhereNothingCanBeWritten() {
        var desk = desk(keys: "6 Enter s", isReadOnly: true)
        #expect(desk.message.contains("sign off: the workspace is read-only"))
        #expect(desk.shows("▲ read-only: nothing"))
        desk.press("S")
        desk.press("r")
        #expect(!desk.shows("Whose name"))
    }

    @Test func theReviewIsExportedAndCopied() {
        var desk = desk(keys: "6 Enter e j j Enter")
        #expect(desk.files.first?.name == "8-march-review.md")
        #expect(desk.files.first?.contents.hasPrefix("# Review: 8 March\n") == true)
        desk.press("e Enter")
        #expect(desk.files.last?.contents.contains("Message,open,stop,test-content-live-audience,") == true)
        desk.press("y")
        #expect(desk.copied?.hasPrefix("Review: 8 March\n") == true)
    }

    // MARK: What changed

    @Test func aStaleCheckNamesWhatChanged() {
        var desk = desk(keys: "6 Enter")
        signAll(&desk)
        let model = desk.state.model
        desk.send(.reloaded(WorkbenchModel(CampaignsWorkspace.changed, reviews: model.reviews)))
        #expect(desk.shows("▲ Message          stale"))
        #expect(desk.shows("▲ the text of «spring-b» changed"))
        #expect(desk.shows("▲ policies changed: frequency caps"))
        #expect(desk.shows("✖ may not go out yet"))
    }

    @Test func aFaultSaysWhatToDo() {
        var desk = desk()
        desk.press("G")
        desk.press("Enter")
        #expect(desk.shows("✖ The preview cannot be computed"))
        #expect(desk.shows("→ "))
        desk.press("Esc")
        #expect(desk.shows("╭ Waiting for review"))
    }

    // MARK: Mouse, sizes, languages

    @Test func theMouseChoosesAndOpens() {
        var desk = desk()
        desk.click(5, 4, double: true)
        #expect(desk.shows("╭ Checks"))
        desk.click(5, 5)
        #expect(desk.shows("╭ Delivery "))
        desk.press("r")
        let row = desk.row(of: "Why it is rejected") ?? 0
        desk.click(20, row + 1)
        desk.type("x")
        #expect(desk.screen[row + 1].contains("x"))
    }

    @Test(arguments: [(60, 16), (80, 24), (120, 36), (200, 60)], Language.allCases)
    func everythingIsDrawnInItsPlace(size: (Int, Int), language: Language) {
        var desk = desk(size.0, size.1, keys: "6 Enter j Enter", language: language)
        #expect(desk.screen.count == size.1)
        desk.press("Tab i Esc")
        signAll(&desk)
        #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= size.0 })
        #expect(desk.shows("✔"))
    }
}
