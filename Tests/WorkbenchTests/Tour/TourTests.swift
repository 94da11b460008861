import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// The guide leads from stop to stop, beside or below what is to be seen.
@Suite struct TourTests {
    private func model(_ tour: Tour?) throws -> WorkbenchModel {
        CampaignsWorkspace.model { $0.tour = tour }
    }

    private static func stop(_ id: String, _ place: Tour.Place, _ change: (inout Tour.Stop) -> Void = { _ in })
        -> Tour.Stop
    {
        var stop = Tour.Stop(id: id, place: place)
        stop.title = Tour.Text(["en": "Stop \(id)", "ru": "Остановка \(id)"])
        stop.notes = Tour.Text(["en": "Notes of \(id).", "ru": "Рассказ \(id)."])
        change(&stop)
        return stop
    }

    private static let tour = Tour(
        title: Tour.Text(["en": "Tour"]),
        stops: [
            stop("letter", .campaign("8-march", rule: nil)) {
                $0.press = ["preview.findings", "no.such.action"]
                $0.look = Tour.Text(["en": "Targeted"])
            },
            stop("men", .campaign("8-march", rule: "gender-mismatch")) { $0.actions = ["list.open"] },
            stop("review", .review("8-march")), stop("segments", .screen("segments")),
            stop("nowhere", .screen("cellar")), stop("nobody", .customer("nobody")),
        ])

    private func desk(
        _ width: Int = 80, _ height: Int = 24, tour: Tour? = TourTests.tour, opening: WorkbenchOpening = .tour,
        language: Language = .english, answersAtOnce: Bool = true
    ) throws -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        return Desk(
            width, height, model: try model(tour), preferences: preferences, opening: opening,
            answersAtOnce: answersAtOnce)
    }

    @Test func itBeginsAtTheFirstStopAndTheScreenKeepsItsRoom() throws {
        let desk = try desk()
        #expect(desk.shows("› Campaigns › 8 March"), "\(desk)")
        #expect(desk.shows("▌ Tour 1/6 · Stop letter"))
        #expect(desk.shows("Notes of letter."))
        #expect(desk.shows("Try: f findings"), "\(desk)")
        let strip = try #require(desk.row(of: "▌ Tour"))
        let frame = try #require(desk.screen.lastIndex { $0.contains("╰") })
        #expect(frame == strip - 1, "the screen ends where the guide begins")
    }

    @Test func whatToLookAtIsMarked() throws {
        let desk = try desk()
        let row = try #require(desk.row(of: "Targeted"))
        let column = try #require(desk.column(of: "Targeted", row: row))
        #expect(desk.terminal.screen[Point(x: column, y: row)]?.style.role == .match)
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func theGuideStandsOnOneGround(width: Int, height: Int) throws {
        let desk = try desk(width, height)
        let row = try #require(desk.row(of: "Notes of letter."))
        let keys = try #require(desk.row(of: ". next"))
        let left = try #require(desk.column(of: "Notes of letter.", row: row))
        let roles = [row, keys].flatMap { row in
            (left..<width - 2).compactMap { desk.terminal.screen[Point(x: $0, y: row)]?.style.role }
        }
        #expect(roles.count > 40)
        #expect(Set(roles).isSubset(of: [.overlay, .overlayMuted, .overlaySelection, .overlayBorder]), "\(Set(roles))")
    }

    @Test func theKeysGoOnAndBackAndSayWhenThereIsNoFurther() throws {
        var desk = try desk()
        desk.press(",")
        #expect(desk.message.contains("this is the first stop"))
        desk.press(".")
        #expect(desk.shows("Tour 2/6 · Stop men"))
        #expect(desk.shows("╭ Why"), "\(desk)")
        desk.press(". .")
        #expect(desk.shows("› Segments"))
        desk.press(",")
        #expect(desk.shows("› Review › 8 March"), "\(desk)")
        desk.press("T")
        #expect(!desk.shows("▌ Tour"))
        #expect(desk.message.contains("T begins it again"))
        desk.press("T")
        #expect(desk.shows("▌ Tour 1/6"))
    }

    @Test func everyVisitFindsTheStopTheSame() throws {
        var desk = try desk()
        desk.press(".")
        let first = desk.body
        desk.press("Esc Esc j j . ,")
        #expect(desk.body == first, "\(desk)")
    }

    @Test func actionsWaitUntilTheScreenHasWhatTheyWorkOn() throws {
        var desk = try desk(answersAtOnce: false)
        desk.press(".")
        #expect(!desk.shows("╭ Why"))
        while !desk.pending.isEmpty { desk.answerOldest() }
        #expect(desk.shows("╭ Why"), "\(desk)")
    }

    @Test func whoPressesAKeyTakesOver() throws {
        var desk = try desk(answersAtOnce: false)
        desk.press(". j")
        while !desk.pending.isEmpty { desk.answerOldest() }
        #expect(!desk.shows("╭ Why"), "\(desk)")
    }

    @Test func aStopThatIsNotThereSaysSoAndTheTourGoesOn() throws {
        var desk = try desk()
        for _ in 0..<4 { desk.press(".") }
        #expect(desk.message.contains("what this stop shows is not in the workspace"), "\(desk)")
        desk.press(".")
        #expect(desk.message.contains("what this stop shows is not in the workspace"), "\(desk)")
    }

    @Test func aWorkspaceWithoutATourSaysSo() throws {
        var desk = try desk(tour: nil)
        #expect(desk.message.contains("this workspace has no tour"))
        #expect(desk.shows("› Customers"))
        desk.press("T")
        #expect(desk.message.contains("this workspace has no tour"))
    }

    @Test func withRoomTheGuideStandsBesideTheScreen() throws {
        let desk = try desk(200, 60)
        #expect(desk.shows("╭ Tour ─"), "\(desk)")
        #expect(desk.shows("▸ Stop letter"))
        #expect(desk.shows("  Stop men"))
    }

    @Test func itSpeaksRussian() throws {
        let desk = try desk(language: .russian)
        #expect(desk.shows("Экскурсия 1/6 · Остановка letter"), "\(desk)")
        #expect(desk.shows("Рассказ letter."))
    }

    @Test(arguments: [80, 200])
    func theKeysOfTheGuideClick(width: Int) throws {
        var desk = try desk(width, 40)
        let row = try #require(desk.row(of: ". next"))
        desk.click(try #require(desk.column(of: ". next", row: row)), row)
        #expect(desk.shows(width < 150 ? "Tour 2/6" : "2 of 6"), "\(desk)")
    }
}
