import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit
import Testing

@testable import Workbench

/// Stories at one person's message, and at the caps as other tools count them.
@Suite struct MessagePageTests {
    private func desk(
        _ campaign: String, _ width: Int = 80, _ height: Int = 24, language: Language = .english
    ) -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        var desk = Desk(width, height, model: MessagesWorkspace.model(), preferences: preferences)
        desk.press("5 /")
        desk.type(campaign)
        desk.press("Enter Enter m")
        return desk
    }

    private func expect(_ desk: Desk, shows texts: [String]) {
        for text in texts { #expect(desk.shows(text), "\(text)") }
    }

    @Test func itOpensOnThePersonsOwnVariant() {
        var desk = desk("two")
        // Each of the ten gets the one that was drawn, whatever the one before got.
        var seen: Set<String> = []
        for _ in 0..<10 {
            #expect(desk.shows("this person's"))
            seen.insert(desk.shows("variant a") ? "a" : "b")
            desk.press("n")
        }
        #expect(seen == ["a", "b"])
        let own = desk.shows("variant a") ? "a" : "b"
        let other = own == "a" ? "b" : "a"
        desk.press("]")
        expect(desk, shows: ["variant \(other) · ", "this person gets \(own)"])
        desk.press("[")
        expect(desk, shows: ["variant \(own) · ", "this person's"])
        desk.press("] N")
        #expect(desk.shows("this person's"), "another person, another variant")
    }

    @Test func aLetterStandsInAnInboxFirst() {
        let desk = desk("letter", 100, 30)
        expect(
            desk,
            shows: [
                "● Аптеки «Ромашка»", "8 Mar 2026 12:00",
                // Cut at the policies' 20 characters; in the letter it is whole.
                "  Анна, весна уже здес… — Загляните в аптеку",
                "Subject    Анна, весна уже здесь, и подарки тоже",
                "Preheader  Загляните в аптеку",
            ])
    }

    @Test func withoutAPreheaderTheInboxShowsTheBeginning() {
        expect(desk("bare"), shows: ["  ∅ no subject — Первая строка Вторая строка", "│ Вторая строка"])
    }

    @Test func holesAndFallbacksAreMarkedWithSigns() {
        let desk = desk("holes", 160, 36)
        expect(
            desk,
            shows: [
                "Дорогая ∅familyName, у вас ∅loyalty.points баллов", "‹Станьте членом клуба›",
                "∅ no value for {{familyName}}", "∅ no value for {{loyalty.points}}",
                "▲ ‹fallback› instead of {{loyalty}}", "✖ no record can have the field {{nick}}",
                "▲ Gender: woman; the content is for: man", "▲ Language of the text: be; the person's: ru",
                "▲ «Крем» was bought on 1 Feb 2026",
            ])
    }

    @Test func aTemplateThatCannotBeReadIsShownAsWritten() {
        expect(
            desk("broken"),
            shows: ["{{#city}}из города", "✖ body, line 2, column 1: the section «city» is not closed"])
    }

    @Test func anSMSShowsTheBordersOfItsParts() {
        let desk = desk("sms", 120, 30)
        expect(desk, shows: ["‹ Аптеки «Ромашка»", "┊2┊", "2 parts · 80 characters · Unicode · 7.00\u{A0}₽"])
        #expect(!desk.shows("┊3┊"))
        var masked = desk
        masked.press("M")
        expect(masked, shows: ["{{givenName}}, ", "2 parts · 80 characters"])
        #expect(!masked.shows("┊2┊"), "of a text with tags nobody knows where the parts end")
    }

    @Test func aPushIsCutWherePhonesCut() {
        let desk = desk("push", 120, 36)
        expect(desk, shows: ["▪ Аптеки «Ромашка»", "✂ cut off on most phones:", "…конец"])
        #expect(desk.body.filter { $0.contains("конец") }.count == 1)
    }

    @Test(arguments: [(60, 16), (80, 24), (120, 36), (200, 60), (30, 8), (1, 1)])
    func everySizeIsDrawn(width: Int, height: Int) {
        for campaign in ["letter", "sms", "push", "holes", "nothing", "gone"] {
            var desk = desk(campaign, width, height)
            desk.press("G ] g M")
            #expect(desk.screen.count == height)
            #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= width })
        }
    }

    @Test func whatThereIsNoRoomForIsCounted() {
        #expect(desk("holes", 80, 16).shows("  … and "))
    }

    @Test func missingMessagesAreNamed() {
        expect(desk("gone"), shows: ["✖ there is no message «nowhere»"])
        expect(desk("nothing"), shows: ["The campaign has no message yet."])
    }

    @Test func thePageIsCopiedAsAReport() {
        var desk = desk("sms")
        desk.press("y")
        let copied = desk.copied ?? ""
        for text in ["variant a · 100.0", "┊1┊ Анна, ", "┊2┊ ", "≡ 2 parts"] {
            #expect(copied.contains(text), "\(text) in \(copied)")
        }
    }

    // MARK: Caps

    private func caps(_ width: Int = 80, _ height: Int = 24) -> Desk {
        var desk = Desk(width, height, model: MessagesWorkspace.model())
        desk.press("5 /")
        desk.type("capped")
        desk.press("Enter Enter x")
        return desk
    }

    /// Whoever is called Бэлла had a letter 23 h before, on the day before.
    @Test func theCapsOfOtherToolsStandInATable() {
        let desk = caps()
        expect(
            desk,
            shows: [
                "╭ What other tools' caps would do ", "held by a cap  get it  enter  leave", "▸ as configured",
                "· 1 message per 24 hours",
            ])
        let numbers = [
            ("as configured", ["1", "9", "0", "0"]), ("day of the recipient", ["0", "10", "+1", "0"]),
            ("rolling 16 hours", ["0", "10", "+1", "0"]), ("day of the workspace", ["0", "10", "+1", "0"]),
        ]
        for (name, expected) in numbers {
            let line = desk.row(of: name).map { desk.screen[$0] } ?? ""
            #expect(line.split(separator: " ").dropLast().suffix(4).map(String.init) == expected, "\(line)")
        }
    }

    @Test func everyNumberOpensItsPeople() {
        var desk = caps()
        desk.press("Enter")
        expect(desk, shows: ["╭ Recipients · held by a cap · as configured ", " 1 of 10 ─╮", "▸ Бэлла"])
        desk.press("Esc")
        #expect(desk.shows("▸ as configured"), "Esc comes back to the comparison")
        desk.press("j l l Enter")
        expect(desk, shows: ["╭ Recipients · enter · calendar day of the recipient ", "▸ Бэлла"])
        desk.press("Esc l Enter")
        #expect(desk.message.contains("nobody is behind this number"))
        desk.press("Esc")
        expect(desk, shows: ["╭ Waterfall", "Recipients · targeted"])
    }

    @Test func aHighWindowShowsThePeopleOfTheNumber() {
        var desk = caps(120, 36)
        expect(desk, shows: ["╭ Recipients · held by a cap · as configured ", "▸ Бэлла"])
        desk.press("l l")
        expect(desk, shows: ["╭ Recipients · enter · as configured ", "Nobody."])
    }

    @Test func theMouseChoosesANumber() {
        var desk = caps()
        let row = desk.row(of: "rolling 16 hours") ?? 0
        let column = desk.column(of: "+1", row: row) ?? 0
        desk.click(column, row)
        #expect(desk.shows("▸ rolling 16 hours"))
        desk.click(column, row, double: true)
        #expect(desk.shows("Recipients · enter · rolling 16 hours"))
    }

    @Test func theComparisonIsCopiedAndExported() {
        var desk = caps()
        desk.press("y")
        #expect(desk.copied?.contains("calendar day of the recipient") == true)
        desk.press("e Enter")
        #expect(
            desk.files.first?.contents == """
                semantics,held,sent,entered,left
                configured,1,9,0,0
                recipientDay,0,10,1,0
                rolling16Hours,0,10,1,0
                workspaceDay,0,10,1,0

                """)
    }

    @Test func theComparisonIsMadeByTheWorker() {
        var desk = Desk(80, 24, model: MessagesWorkspace.model(), answersAtOnce: false)
        desk.press("5 /")
        desk.type("capped")
        desk.press("Enter Enter")
        while !desk.pending.isEmpty { desk.answerOldest() }
        desk.press("x")
        #expect(desk.shows("… Comparing the caps"))
        desk.press("Enter")
        #expect(desk.shows("… Comparing the caps"), "nothing to be opened yet")
        desk.answerOldest()
        #expect(desk.shows("▸ as configured"))
    }
}

/// Cutting a text with marks.
@Suite struct MarkedTextSpansTests {
    private let text = MarkedText(pieces: [
        .text("аб"), .hole(field: "x"), .fallback("вг", field: "y"), .hole(field: "z"), .text("д"),
    ])

    @Test(
        arguments: [
            ([2], ["аб∅x", "‹вг›∅zд"]), ([3], ["аб∅x‹в›", "‹г›∅zд"]), ([4], ["аб∅x‹вг›∅z", "д"]),
            ([1, 3], ["а", "б∅x‹вг›∅z", "д"]), ([5], ["аб∅x‹вг›∅zд", ""]), ([9], ["аб∅x‹вг›∅zд", ""]),
        ] as [([Int], [String])])
    func textsAreCutByWhatIsSent(lengths: [Int], expected: [String]) {
        let parts = text.split(scalars: lengths)
        #expect(parts.map { $0.spans().map(\.text).joined() } == expected)
        #expect(parts.map(\.plain).joined() == text.plain)
    }

    @Test func aClippedTextSaysWhatIsCut() {
        let clipped = text.clipped(to: 3)
        #expect(clipped.shown.plain == "абв" && clipped.cut?.plain == "гд")
        #expect(text.clipped(to: 5).cut == nil)
        let family = MarkedText("👩‍👩‍👧я").clipped(to: 1)
        #expect(family.shown.plain == "👩‍👩‍👧" && family.cut?.plain == "я", "characters, not scalars")
    }

    @Test func linesAreJoined() {
        #expect(MarkedText("Первая  \n\n Вторая").onOneLine.plain == "Первая Вторая")
    }
}
