import TerminalKit
import Testing

@testable import Workbench

/// The screen of customers, as somebody uses it.
@Suite struct CustomersTests {
    @Test func theListAt80Columns() {
        let desk = Desk(80, 24)
        #expect(
            desk.body.prefix(8).map { $0.replacing("\u{A0}", with: " ") } == [
                "╭ Records ───────────────────────────────────────────────────────── 6 records ─╮",
                "│  Name               Sex     Age City         Consents   Orders         Total›│",
                "│▸ Иванова Анна       f        34 Минск        e✔ s? p?        3    1 899.50 ₽ │",
                "│  Иванов Пётр        m        37 Минск        e✖ s✖ p✖        0             — │",
                "│  Иванова Анна       f        34 Минск        e✔ s? p?        3    1 899.50 ₽ │",
                "│  Кравчук Олег       m         — Львів        e? s? p?        0             — │",
                "│  noname@mail.by     —         — Гродно       e? s? p?        0             — │",
                "│  Шевчук Мария       f        56 Гродно       e? s? p?        1   12 400.00 ₽ │",
            ])
    }

    @Test func aWideWindowShowsTheCardBesideTheList() throws {
        let desk = Desk(120, 36)
        #expect(desk.screen[2].contains("╮╭ Record ─"))
        #expect(desk.shows("What happened last"))
        #expect(desk.shows("│ Id            c01"))
        #expect(!Desk(109, 36).shows("What happened last"))
    }

    @Test func filteringHidesWhoDoesNotFitAndCountsLive() {
        var desk = Desk()
        desk.press("/")
        desk.type("city = Минск")
        #expect(desk.shows("3 of 6"))
        desk.press("Enter")
        #expect(desk.shows("/ city = Минск"))
        #expect(!desk.shows("Кравчук"))
        desk.press("Esc")
        #expect(desk.shows("6 records"))
    }

    @Test func plainWordsAreSearchedFor() {
        var desk = Desk()
        desk.press("/")
        desk.type("крав")
        #expect(desk.shows("1 of 6"))
        #expect(desk.shows("▸ Кравчук Олег"))
    }

    @Test func anErrorIsMarkedUnderItsColumnWithASuggestion() throws {
        var desk = Desk()
        desk.press("/")
        desk.type("city = Минск and gendr = female")
        let field = try #require(desk.row(of: "/ city"))
        let wrong = try #require(desk.column(of: "gendr", row: field))
        #expect(desk.column(of: "▲", row: field + 1) == wrong)
        #expect(desk.screen[field + 1].contains("did you mean gender?"))
        #expect(desk.terminal.screen[Point(x: wrong, y: field)]?.style == .inputError)
        // What was listed stays until the expression is right again.
        #expect(desk.shows("Иванов Пётр"))
    }

    @Test func givingUpAFilterBringsBackTheOneBefore() {
        var desk = Desk()
        desk.press("/")
        desk.type("анна")
        desk.press("Enter / Ctrl-U")
        desk.type("пётр")
        #expect(desk.shows("1 of 6"))
        desk.press("Esc")
        #expect(desk.shows("/ анна"))
        #expect(desk.shows("2 of 6"))
    }

    @Test func earlierFiltersComeBackWithTheArrow() {
        var desk = Desk()
        for filter in ["анна", "минск"] {
            desk.press("/ Ctrl-U")
            desk.type(filter)
            desk.press("Enter")
        }
        desk.press("/ ↑ ↑")
        #expect(desk.shows("/ анна"))
        desk.press("↓")
        #expect(desk.shows("/ минск"))
    }

    @Test func tabOffersWhatMayBeWritten() {
        var desk = Desk()
        desk.press("/")
        desk.type("con")
        desk.press("Tab")
        #expect(desk.shows("1/10"))
        #expect(desk.shows("│ consent.dataProcessing │"))
        desk.press("↓ Enter")
        #expect(desk.shows("/ consent.email"))
        #expect(!desk.shows("1/10"))
    }

    @Test func sortingByAColumnAndBack() {
        var desk = Desk()
        desk.press("l l o")
        #expect(desk.shows("Age ▲"))
        #expect(desk.row(of: "Шевчук").map { $0 > (desk.row(of: "Иванов Пётр") ?? 99) } == true)
        desk.press("O g")
        #expect(desk.shows("Age ▼"))
        #expect(desk.row(of: "▸ Шевчук Мария") == 4)
        // Whoever has no age comes last either way.
        #expect(desk.row(of: "noname") == 9)
    }

    @Test func aHeadThatIsClickedSorts() throws {
        var desk = Desk()
        let column = try #require(desk.column(of: "Total", row: 3))
        desk.click(column, 3)
        desk.click(column, 3)
        #expect(desk.shows("Total ▼"))
        desk.press("g")
        #expect(desk.row(of: "▸ Шевчук Мария") == 4)
    }

    @Test func marksAreCountedAndWhatActsOnThemSaysSo() {
        var desk = Desk()
        desk.press("Space Space")
        #expect(desk.shows("2 marked · 6 records"))
        #expect(desk.screen[4].hasPrefix("│ ✓"))
        desk.press("G v k k v")
        #expect(desk.shows("5 marked"))
        desk.press("y")
        #expect(desk.copied?.split(separator: "\n").count == 5)
        #expect(desk.message == "✔ copied: 5 records")
        desk.press("*")
        #expect(!desk.shows("marked"))
        desk.press("*")
        #expect(desk.shows("6 marked"))
    }

    @Test func marksStayWhenAFilterHidesThem() {
        var desk = Desk()
        desk.press("Space /")
        desk.type("крав")
        desk.press("Enter Space")
        #expect(desk.shows("2 marked · 1 of 6"))
    }

    @Test func columnsAreChosenAndMoved() {
        var desk = Desk()
        desk.press("c")
        #expect(desk.shows("[✔] City") && desk.shows("[ ] Registered"))
        desk.press("j Space Esc")
        #expect(!desk.screen[3].contains("Sex"))
        desk.press("l > > > >")
        #expect(desk.state.preferences.screens["customers"]?["widths"] == "age:9")
    }

    @Test func columnsOutOfSightComeIntoSightAsAWhole() {
        var desk = Desk()
        #expect(desk.screen[3].contains("Total›"))
        desk.press("1 1 l")
        #expect(desk.screen[3].hasPrefix("│‹ Name"))
        #expect(desk.screen[3].contains("Source"))
    }

    @Test func theCardShowsContactsConsentsLinksAndSegments() throws {
        var desk = Desk(120, 40)
        desk.press("Enter")
        let profile = desk.body.map { String($0.prefix(60)) }.joined(separator: "\n")
        for line in [
            "Person        c01 · 2 records", "email         ✔ anna@mail.by",
            "data          ✔ granted  10 Jan 2025 · form · #1201",
            "c03           Иванова Анна  same email", "c06           Шевчук Мария  another person with this",
            "● Women", "● Minsk",
        ] {
            #expect(profile.contains(line), "\(line)")
        }
        #expect(desk.screen[0].contains("› Customers › Иванова Анна"))
    }

    @Test func theTimelineIsNewestFirstUnderItsDays() {
        var desk = Desk()
        desk.press("Enter Tab")
        #expect(
            desk.body.dropFirst().prefix(7).map { line in
                line.replacing("\u{A0}", with: " ").replacing("│", with: "").trimmingSpaces
            } == [
                "5 Mar 2026", "08:21  ○ opened email «spring»", "07:00  ✔ delivered email «spring»",
                "07:00  → sent email «spring»", "1 Mar 2026", "09:15  ● order 90.00 ₽  «Витамин C»", "20 Feb 2026",
            ])
    }

    @Test func searchingInTheTimelineGoesFromMatchToMatch() {
        var desk = Desk()
        desk.press("Enter Tab /")
        desk.type("order")
        desk.press("Enter")
        #expect(desk.selectedLine.contains("90.00"))
        desk.press("n")
        #expect(desk.selectedLine.contains("249.50"))
        desk.press("N N")
        #expect(desk.selectedLine.contains("560.00"))
        desk.press("/")
        desk.type("nothing like it")
        desk.press("Enter")
        #expect(desk.message == "▲ nowhere: nothing like it")
    }

    @Test func linkedRecordsOpenAndEscapeComesBackStepByStep() {
        var desk = Desk(120, 40)
        desk.press("Enter /")
        desk.type("c03")
        desk.press("Enter Enter")
        #expect(desk.screen[0].contains("Иванова Анна › Иванова Анна"))
        #expect(desk.shows("Id            c03"))
        desk.press("Esc")
        #expect(desk.shows("Id            c01"))
        desk.press("Esc Esc")
        #expect(desk.shows("6 records"))
    }

    @Test func masksHideEverythingPersonalOnListAndCard() {
        var desk = Desk(160, 40)
        desk.press("M")
        #expect(desk.shows("И… А…"))
        for secret in ["Иванов", "anna@", "ANNA@", "+375", "12 Mar 1991"] {
            #expect(!desk.shows(secret), "\(secret)")
        }
        desk.press("Enter")
        for secret in ["Иванов", "anna@", "ANNA@", "+375", "12 Mar 1991"] {
            #expect(!desk.shows(secret), "\(secret)")
        }
        desk.press("Esc y")
        #expect(desk.copied?.contains("Иванов") == false)
        desk.press("e Enter")
        #expect(desk.files.first?.contents.contains("anna@") == false)
    }

    @Test func theMouseSelectsOpensAndScrolls() {
        var desk = Desk(80, 24, model: TinyWorkspace.large(500))
        desk.click(10, 8)
        #expect(desk.screen[8].hasPrefix("│▸"))
        desk.wheelDown(10, 8)
        #expect(desk.screen[5].hasPrefix("│▸"))
        desk.click(10, 6, double: true)
        #expect(desk.shows("Tab: what happened"))
    }

    @Test func aLongListIsDrawnFromWhatCanBeSeen() {
        var desk = Desk(200, 60, model: TinyWorkspace.large(5_000))
        #expect(desk.shows("5\u{A0}000 records"))
        desk.press("G")
        #expect(desk.screen[56].contains("▸"))
        desk.press("1 0 0 G")
        #expect(desk.selectedLine.contains("user99@"))
    }

    @Test func anotherScreenCanSendItsRecordsHere() {
        var desk = Desk(screens: [CustomersScreen.descriptor, PointingScreen.descriptor])
        desk.press("7 x")
        #expect(desk.screen[0].contains("Customers › Held by flood"))
        #expect(desk.shows("2 of 6"))
        desk.press("Esc")
        #expect(desk.state.activeScreen == "pointing")
        desk.press("2 A")
        #expect(desk.shows("6 records"))
    }
}
