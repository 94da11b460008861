import AudienceEngine
import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// Definitions that are written, changed and taken back on the screens.
@Suite struct SegmentDefinitionTests {
    /// - Parameter keys: the digit of a screen, then what is pressed there; by themselves, for a digit may be a count.
    private func desk(_ keys: String, isReadOnly: Bool = false) -> Desk {
        var desk = Desk(120, 36, model: SegmentsWorkspace.model(isReadOnly: isReadOnly))
        desk.press(String(keys.prefix(1)))
        desk.press(String(keys.dropFirst()))
        return desk
    }

    @Test func aSegmentIsWrittenWithALiveCount() throws {
        var desk = desk("3 a")
        #expect(desk.shows("╭ New segment ─"))
        desk.type("Женщины из Минска")
        desk.press("Down")
        desk.type("gender = female and city = Минск")
        #expect(desk.shows("1 of 8 · 12.5\u{A0}%"))
        desk.press("Down")
        desk.type("Вернуть")
        desk.press("Down")
        desk.type("70")
        desk.press("Enter")
        guard case .segments(let saved)? = desk.saved.first else {
            Issue.record("nothing was saved")
            return
        }
        let segment = try #require(saved.last)
        #expect(segment.id == "zhenshchiny-iz-minska")
        #expect(segment.condition == "gender = female and city = Минск")
        #expect(segment.goal == "Вернуть")
        #expect(segment.priority == 70)
        #expect(desk.message.contains("«Женщины из Минска» is saved · u takes it back"))
        #expect(desk.selectedLine.contains("Женщины из Минска"))
        desk.press("u")
        #expect(!desk.body.joined().contains("Женщины"))
        #expect(desk.message.contains("taken back: «Женщины из Минска» is saved"))
        #expect(desk.saved.count == 2)
    }

    @Test func whatIsWrongIsMarkedAndNotSaved() throws {
        var desk = desk("3 a")
        desk.press("Enter")
        #expect(desk.shows("✖ write a name"))
        desk.type("X")
        desk.press("Down")
        desk.type("gendr = female")
        let row = try #require(desk.row(of: "gendr"))
        #expect(desk.column(of: "▲", row: row + 1) == desk.column(of: "gendr", row: row))
        #expect(desk.shows("did you mean gender?"))
        desk.press("Enter")
        #expect(desk.shows("✖ not saved: the condition is wrong at column 1; mend it, or leave with Esc"))
        #expect(desk.saved.isEmpty)
        // The cursor stands where the mending begins.
        desk.type("x")
        #expect(desk.shows("xgendr = female"))
        desk.press("Esc")
        #expect(!desk.shows("New segment ─"))
    }

    @Test(arguments: [80, 120, 200])
    func longReasonsAreWhole(width: Int) {
        var desk = Desk(width, 24, model: SegmentsWorkspace.model())
        desk.press("3")
        desk.press("a Down")
        desk.type("gender = female and city ~ \"Минск\" and age between 25 and \"forty-five years\" and birthday = 3")
        let text = desk.screen.joined(separator: " ").split(separator: " ").filter { $0 != "│" && $0 != "││" }
        #expect(text.joined(separator: " ").contains(reason(desk)), "\(desk)")
    }

    /// What is wrong with the condition in the form, in the parser's words.
    private func reason(_ desk: Desk) -> String {
        let text = "gender = female and city ~ \"Минск\" and age between 25 and \"forty-five years\" and birthday = 3"
        do {
            _ = try Expression.parse(text, vocabulary: desk.state.model.vocabulary)
            return "nothing is wrong"
        } catch {
            return error.message
        }
    }

    @Test func aPriorityIsANumber() {
        var desk = desk("3 G k k i Down Down")
        desk.press("C-u")
        desk.type("soon")
        desk.press("Enter")
        #expect(desk.shows("✖ a priority is a whole number, or nothing"))
        #expect(desk.saved.isEmpty)
    }

    @Test func conditionsAreCompleted() {
        var desk = desk("3 a Down")
        desk.type("gend")
        desk.press("Tab")
        #expect(desk.shows("gender "))
    }

    @Test func aSegmentThatWouldStandOnItselfIsRefused() {
        var desk = desk("3 G k k i C-u")
        desk.type("in_segment(\"women\")")
        #expect(desk.shows("is a circle"))
        desk.press("Enter")
        #expect(desk.saved.isEmpty)
    }

    @Test func aChangedSegmentKeepsWhatTheFormDoesNotShow() {
        var desk = desk("3 G k k i")
        #expect(desk.shows("╭ Segment women ─"))
        #expect(desk.shows("4 of 8"))
        desk.press("Up C-u")
        desk.type("Ladies")
        desk.press("Enter")
        #expect(desk.selectedLine.contains("Ladies"))
        guard case .segments(let saved)? = desk.saved.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(saved.map(\.id) == ["women", "minsk", "broken"])
        #expect(saved[0].goal == "A second order")
    }

    @Test func whatCannotBeSavedIsNotLost() {
        var desk = desk("3 a")
        desk.refusesToSave = "segments.json: somebody else changed the file since it was read"
        desk.type("Kept")
        desk.press("Down")
        desk.type("gender = male")
        desk.press("Enter")
        #expect(desk.message.contains("somebody else changed the file"))
        #expect(desk.shows("Kept"))
        desk.refusesToSave = nil
        desk.press("Enter")
        #expect(desk.saved.count == 1)
    }

    @Test func aSegmentIsDeletedAndBroughtBack() {
        var desk = desk("3 G k d")
        #expect(!desk.body.joined().contains("Minsk"))
        #expect(desk.message.contains("segment «Minsk» is deleted"))
        desk.press("u")
        #expect(desk.body.joined().contains("Minsk"))
        desk.press("u")
        #expect(desk.message.contains("nothing was changed"))
    }

    @Test func thePartsOfASchemeAreEditedAndReordered() {
        var desk = desk("3 j z j >")
        guard case .schemes(let moved)? = desk.saved.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(moved[0].parts.map(\.id) == ["newcomer", "active", "sleeping", "lost", "fresh"])
        #expect(desk.selectedLine.contains("Active"))
        desk.press("i")
        #expect(desk.shows("╭ Part active of Life ─"))
        desk.press("C-u")
        desk.type("count(orders) >= 2")
        desk.press("Enter")
        guard case .schemes(let changed)? = desk.saved.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(changed[0].parts[1].condition == "count(orders) >= 2")
        desk.press("u u")
        #expect(desk.saved.count == 4)
    }

    @Test func builtInSchemesAreNotEdited() {
        var desk = desk("3 j j z j i")
        #expect(desk.message.contains("of your own"))
        desk.press(">")
        #expect(desk.saved.isEmpty)
    }

    @Test func aReadOnlyWorkspaceSaysWhy() {
        var desk = desk("3 a", isReadOnly: true)
        #expect(desk.message.contains("the workspace is read-only: process 4711 is changing it"))
        desk.press("2")
        desk.press("Space s")
        #expect(desk.message.contains("process 4711"))
        #expect(desk.saved.isEmpty)
    }

    @Test func commandsWorkOnCyrillicLayouts() {
        var desk = desk("3 ф")
        #expect(desk.shows("╭ New segment ─"))
        desk.press("Esc ъ")
        #expect(desk.shows("F5 often"))
    }

    @Test func theEditorOpensTheFileOfWhatIsChosen() {
        var desk = desk("3 G E")
        desk.press("g j E")
        #expect(desk.edited == [.segments, .schemes])
    }

    // MARK: Customers

    @Test func markedPeopleBecomeAList() throws {
        var desk = desk("2 Space Space s")
        #expect(desk.shows("2 records become a list"))
        desk.press("Enter")
        #expect(desk.shows("✖ write a name"))
        desk.type("На обзвон")
        desk.press("Enter")
        guard case .list(let list)? = desk.saved.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(list.id == "na-obzvon")
        #expect(list.members == ["c01", "c02"])
        #expect(list.source == "muster")
        // The marks stay, and expressions know the list at once.
        #expect(desk.shows("2 marked"))
        desk.press("/")
        desk.type("in_list(\"na-obzvon\")")
        #expect(desk.shows("2 of 8"))
        desk.press("Enter u")
        guard case .removal(let id)? = desk.saved.last else {
            Issue.record("nothing was taken back")
            return
        }
        #expect(id == "na-obzvon")
        #expect(desk.shows("there is no list"))
    }

    @Test func aFilterBecomesASegment() {
        var desk = desk("2")
        desk.press("S")
        #expect(desk.message.contains("there is no filter that could be one"))
        desk.press("/")
        desk.type("минск")
        desk.press("Enter S")
        desk.type("Women")
        desk.press("Enter")
        guard case .segments(let saved)? = desk.saved.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(saved.last?.id == "women-2")
        #expect(saved.last?.condition == "text ~ \"минск\"")
    }

    @Test func aSetFromElsewhereHasNoCondition() {
        let desk = desk("3 Enter S")
        #expect(desk.message.contains("these people have no condition"))
    }

    @Test func otherScreensFollowTheNewDefinitions() {
        var desk = desk("2 /")
        desk.type("in_segment(\"minsk\")")
        desk.press("Enter")
        #expect(desk.shows("3 of 8"))
        desk.press("3")
        desk.press("G k i C-u")
        desk.type("city = Гродно")
        desk.press("Enter 2")
        #expect(desk.shows("2 of 8"))
    }
}
