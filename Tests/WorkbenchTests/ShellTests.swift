import TerminalKit
import Testing

@testable import Workbench

/// What the frame around every screen does.
@Suite struct ShellTests {
    @Test func theFrameSaysWhereOneIsAndWhatCanBeDone() {
        let desk = Desk(80, 24)
        #expect(desk.screen.first == " muster  Аптеки «Ромашка» › Customers                    as of 7 Mar 2026 09:00")
        #expect(desk.screen[1] == " 1 Overview ▐2 Customers▌ 3 Segments  4 Map  5 Campaigns  6 Review  7 Journey")
        #expect(desk.screen.last == " Enter card   / filter   Space mark   o sort   c columns   e export   ? help")
    }

    @Test func readOnlyAndMaskedAreSaidInTheTopLine() {
        var desk = Desk(80, 24, model: TinyWorkspace.model(isReadOnly: true))
        desk.press("M")
        #expect(desk.screen[0].hasSuffix("read-only  masked  as of 7 Mar 2026 09:00"))
        #expect(desk.message == "● personal data is hidden")
    }

    @Test func aWindowTooSmallSaysSoAndStillQuits() {
        var desk = Desk(20, 5)
        #expect(
            desk.screen == [
                " The window is too", "       small.", "muster needs 60×16,", "   this is 20×5.", "Make it larger, or",
            ])
        desk.press("j /")
        #expect(!desk.hasQuit)
        desk.press("q")
        #expect(desk.hasQuit)
    }

    @Test(arguments: [(0, 0), (1, 1), (59, 16), (60, 15), (3, 40), (300, 2)])
    func everySizeCanBeDrawn(width: Int, height: Int) {
        var desk = Desk(width, height)
        #expect(desk.terminal.screen.size == Size(width: width, height: height))
        desk.send(.event(.resize(Size(width: 80, height: 24))))
        desk.press("Enter ?")
        desk.send(.event(.resize(Size(width: width, height: height))))
        #expect(desk.terminal.screen.size == Size(width: width, height: height))
    }

    @Test(arguments: ["Enter", "/", "c", "?", ":", "e", "Enter Tab", "Enter /"])
    func nothingIsDrawnOutsideInTheSmallestWindow(keys: String) {
        var desk = Desk(60, 16)
        desk.press(keys)
        #expect(desk.screen.count == 16)
        #expect(desk.screen[0].hasPrefix(" muster"))
    }

    @Test func escapeNeverQuits() {
        var desk = Desk()
        desk.press("Esc Esc Esc")
        #expect(!desk.hasQuit)
        #expect(desk.message == "● this is the top; q quits")
    }

    @Test func quittingRemembersWhatWasSet() throws {
        var desk = Desk()
        desk.press("t L M o q")
        #expect(desk.hasQuit)
        let saved = try #require(desk.savedPreferences)
        #expect(saved.theme == "monochrome")
        #expect(saved.language == .russian)
        #expect(saved.isMasked)
        #expect(saved.screens["customers"]?["sort"] == "name")
        let again = Desk(preferences: saved)
        #expect(again.shows("Клиенты"))
        #expect(again.shows("Имя ▲"))
        #expect(again.shows("И… А…"))
    }

    @Test func oneKeyGoesThroughTheLanguages() {
        var desk = Desk()
        for (name, title) in [
            ("Русский", "Клиенты"), ("Українська", "Клієнти"), ("Беларуская", "Кліенты"), ("English", "Customers"),
        ] {
            desk.press("L")
            #expect(desk.message.contains(name))
            #expect(desk.shows(title))
        }
    }

    @Test func commandsWorkOnTheKeyboardOfTheLanguage() {
        var preferences = WorkbenchPreferences()
        for (language, keys) in [(Language.ukrainian, "щ"), (.belarusian, "ў")] {
            preferences.language = language
            var desk = Desk(preferences: preferences)
            desk.press(keys)
            #expect(desk.shows("Ім’я ▲") || desk.shows("Імя ▲"), "\(language)")
        }
    }

    @Test func helpListsTheKeysOfThisScreenAndClosesWithEscape() {
        var desk = Desk(100, 70)
        desk.press("?")
        #expect(desk.shows("╭ Keys: Customers"))
        #expect(desk.shows("/          filter"))
        #expect(desk.shows("j  ↓       down"))
        #expect(desk.shows("Ctrl-L     paint the screen again"))
        desk.press("Esc")
        #expect(!desk.shows("╭ Keys: Customers"))
    }

    @Test func everyActionOfTheKeysIsInThePalette() {
        let desk = Desk()
        let inPalette = Set(desk.state.paletteItems.map(\.action))
        #expect(desk.state.keyMap.bindings.allSatisfy { inPalette.contains($0.action) })
        #expect(inPalette.contains(.theme("monochrome")))
        #expect(inPalette.contains(.language(.russian)))
    }

    @Test func thePaletteFindsByLettersInOrderAndDoesIt() {
        var desk = Desk()
        desk.press(":")
        desk.type("mskprs")
        #expect(desk.shows("View: mask personal data"))
        desk.press("Enter")
        #expect(desk.state.isMasked)
    }

    @Test func cyrillicLayoutsWorkForCommandsAndLettersAreTypedInFields() {
        var desk = Desk()
        desk.press("о о л")
        #expect(desk.row(of: "▸ Иванов Пётр") != nil)
        desk.press("Ь")
        #expect(desk.state.isMasked)
        desk.press("Ь .")
        desk.type("мин")
        #expect(desk.shows("/ мин"))
    }

    @Test func aDigitAloneOpensItsScreenAndBeforeAMovementCounts() {
        var desk = Desk(80, 24, model: TinyWorkspace.large(100))
        desk.terminal.press("2 0")
        desk.send(.event(.key(KeyChord("2"))))
        desk.send(.event(.key(KeyChord("0"))))
        #expect(desk.message == "20 times …")
        desk.send(.event(.key(KeyChord("j"))))
        #expect(desk.shows("▸"))
        #expect(desk.state.awaitsPause == false)
        desk.press("g 2")
        #expect(desk.state.activeScreen == "customers")
    }

    @Test func unknownAndDisabledKeysExplainThemselves() {
        var desk = Desk()
        desk.press("x")
        #expect(desk.message == "● x does nothing here; ? shows what can be done")
        desk.press("Enter e")
        #expect(desk.message == "▲ export: there is nothing to export here")
    }

    @Test func theConfigurationMayGiveOtherKeys() {
        var desk = Desk(keyOverrides: [.toggleMask: [KeyChord("x")], .help: [KeyChord("M")]])
        desk.press("x")
        #expect(desk.state.isMasked)
        desk.press("M")
        #expect(desk.shows("╭ Keys: Customers"))
    }

    @Test func controlKeysWorkEvenWhileTyping() {
        var desk = Desk()
        desk.press("/ Ctrl-Z")
        #expect(desk.suspensions == 1)
        #expect(desk.screen.last?.contains("Esc give up") == true)
        desk.type("q?")
        #expect(!desk.hasQuit)
        desk.press("Ctrl-C")
        #expect(desk.hasQuit)
    }

    @Test func theViewIsExportedAsAnyFormat() throws {
        var desk = Desk()
        desk.press("c j j j Space Esc Space e Enter")
        #expect(desk.message == "✔ 1 record saved as customers.csv")
        desk.press("e j Enter")
        desk.press("e j j Enter")
        #expect(desk.files.map(\.name) == ["customers.csv", "customers.json", "customers.md"])
        #expect(desk.files[0].contents.hasPrefix("Name,Sex,Age,Consents,"))
        #expect(desk.files[0].contents.split(separator: "\n").count == 2)
        #expect(desk.files[1].contents.hasPrefix("[\n{\"Name\": \"Иванова Анна\", \"Sex\": \"f\""))
    }

    @Test func problemsOfTheFilesAreSaidAndCanBeRead() {
        let problems = ["customers.jsonl:7:12: no such day", "orders.jsonl:2:1: no customer c99"]
        var desk = Desk(model: TinyWorkspace.model(problems: problems))
        #expect(desk.message == "▲ customers.jsonl:7:12: no such day (and 1 more: !)")
        desk.press("!")
        #expect(desk.shows("▲ orders.jsonl:2:1: no customer c99"))
        desk.press("Esc !")
        #expect(desk.shows("╭ Problems of the files"))
    }

    @Test func theMouseIsLeftToTheTerminalOnRequest() {
        var desk = Desk()
        desk.press(":")
        desk.type("leave mouse")
        desk.press("Enter")
        #expect(!desk.terminal.isMouseOn)
        #expect(desk.message == "● clicks select text in the terminal")
    }

    @Test func aPictureOfTheScreenIsWritten() throws {
        var desk = Desk()
        desk.press("p")
        let file = try #require(desk.files.first)
        #expect(file.name == "muster-customers.svg")
        #expect(file.contents.hasPrefix("<svg"))
        #expect(file.contents.contains("Иванова"))
    }

    @Test func tabsKeysAndHeadsClick() throws {
        var desk = Desk()
        desk.click(3, 1)
        #expect(desk.state.activeScreen == "overview")
        desk.click(15, 1)
        #expect(desk.state.activeScreen == "customers")
        let helpColumn = try #require(desk.column(of: "? help", row: 23))
        desk.click(helpColumn, 23)
        #expect(desk.shows("╭ Keys: Customers"))
    }

    @Test func staleAnswersAreDropped() {
        var desk = Desk(answersAtOnce: false)
        #expect(desk.shows("Reading the records …"))
        desk.press("o")
        // The listing twice, and between them what a search will need.
        #expect(desk.pending.count == 3)
        desk.answerOldest()
        desk.answerOldest()
        #expect(desk.shows("Reading the records …"))
        desk.answerOldest()
        #expect(desk.shows("Иванов Пётр"))
        #expect(!desk.state.isWorking)
    }

    @Test func longWorkShowsItsProgress() throws {
        var desk = Desk(answersAtOnce: false)
        let ticket = try #require(desk.pending.first?.ticket)
        desk.send(.stillWorking([ticket: .milliseconds(200)]))
        #expect(desk.message.isEmpty)
        desk.send(.progress(ticket, WorkProgress(done: 2_000, total: 8_000)))
        desk.send(.stillWorking([ticket: .seconds(1)]))
        #expect(
            desk.message.replacing("\u{A0}", with: " ")
                == "… Filtering and sorting  2 000 of 8 000  2 000 a second  3 s left")
    }
}
