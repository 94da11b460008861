import AudienceEngine
import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// Two records side by side, and what somebody says of them.
@Suite struct ConflictsPageTests {
    private static let files = [
        "customers.jsonl": """
        {"id": "a", "givenName": "Ann", "birthDate": "1990-05-01", "email": "lee@example.org", "city": "Minsk"}
        {"id": "b", "familyName": "Lee", "email": "lee@example.org", "phone": "+79161234567", "source": "shop"}
        {"id": "c", "givenName": "Cid", "familyName": "Poe", "phone": "+79161234567"}
        {"id": "d", "givenName": "Dan", "email": "dan@example.org"}
        {"id": "e", "email": "dan@example.org", "phone": "+79161234568"}
        {"id": "f", "givenName": "Fay", "phone": "+79161234568"}

        """
    ]

    /// Decided pairs are gone, as they are once the files have the decision.
    private static func model(without decided: [ConflictOrder.Decision], isReadOnly: Bool = false) throws
        -> WorkbenchModel
    {
        let all = try FolderModel.model(files, isReadOnly: isReadOnly)
        let customers = all.audience.snapshot.customers
        let gone = Set(
            decided.compactMap { decision -> CustomerID? in
                switch decision {
                case .accept(let first, _), .keepApart(let first, _): first
                case .undo: nil
                }
            })
        return WorkbenchModel(
            audience: all.audience, evaluator: all.evaluator, readOnly: all.readOnly,
            conflicts: all.conflicts.filter { !gone.contains(customers.customerID($0.first)) })
    }

    private func desk(
        _ width: Int = 100, _ height: Int = 36, keys: String = "", language: Language = .english,
        isReadOnly: Bool = false
    ) throws -> Desk {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        preferences.screen = "overview"
        var desk = Desk(
            width, height, model: try Self.model(without: [], isReadOnly: isReadOnly), preferences: preferences)
        desk.afterDecision = { decided in (try? Self.model(without: decided)) ?? TinyWorkspace.model() }
        desk.press("Tab Tab G Enter")
        if !keys.isEmpty { desk.press(keys) }
        return desk
    }

    @Test func theOverviewCountsThePairsAndLeadsToThem() throws {
        let desk = try desk()
        #expect(desk.shows("› Conflicts") && desk.shows("╭ Might be one person"), "\(desk)")
        #expect(desk.shows("Poe Cid  same phone"), "\(desk)")
    }

    @Test func fieldsThatDifferAreMarked() throws {
        let desk = try desk()
        let body = desk.body.joined(separator: "\n")
        for pattern in [
            #/Given name +Ann +≠ Cid/#, #/Family name +Lee +≠ Poe/#, #/Phone +\+79161234567 += \+79161234567/#,
            #/Born +1 May 1990 +—/#, #/City +Minsk +—/#,
        ] {
            #expect(body.contains(pattern), "\(desk)")
        }
        #expect(desk.shows("both have the same phone; they contradict each other: Given name"), "\(desk)")
    }

    @Test(arguments: [("a", "b and c are one person from now on"), ("x", "b and c stay two people")])
    func aDecisionIsRememberedAndTheNextPairComes(key: String, said: String) throws {
        var desk = try desk(keys: key)
        #expect(desk.message.contains(said), "\(desk)")
        #expect(desk.decided.count == 1)
        #expect(desk.shows("› Conflicts") && !desk.shows("Poe Cid  same"), "\(desk)")
        #expect(desk.shows("↔ Fay"), "\(desk)")
        desk.press("u")
        #expect(desk.decided.isEmpty && desk.shows("Poe Cid  same"), "\(desk)")
        #expect(desk.message.contains("the last decision is taken back"))
        desk.press("u")
        #expect(desk.message.contains("nothing was decided here"), "\(desk)")
    }

    @Test func skippingDecidesNothingAndGoesRound() throws {
        var desk = try desk(keys: "s")
        #expect(desk.selectedLine.contains("↔ Fay") && desk.decided.isEmpty, "\(desk)")
        desk.press("s")
        #expect(desk.selectedLine.contains("Poe Cid  same"), "\(desk)")
    }

    @Test func theLastDecisionLeavesNothingToDecide() throws {
        let desk = try desk(keys: "a x")
        #expect(desk.shows("✔ there is nothing to decide"), "\(desk)")
        #expect(desk.decided.count == 2)
    }

    @Test func whoCannotWriteOnlyLooks() throws {
        let desk = try desk(keys: "a", isReadOnly: true)
        #expect(desk.decided.isEmpty && desk.shows("Poe Cid  same"), "\(desk)")
    }

    @Test func aFailureIsToldAndChangesNothing() throws {
        var desk = try desk()
        desk.refusesToSave = "the disk is full"
        desk.press("a")
        #expect(desk.message.contains("the disk is full") && desk.shows("Poe Cid  same"), "\(desk)")
    }

    @Test func recordsOpenAndComeBack() throws {
        var desk = try desk(keys: "Enter")
        #expect(desk.shows("› Customers"), "\(desk)")
        desk.press("Esc Esc")
        #expect(desk.shows("› Conflicts") || desk.shows("╭ Needs attention today"), "\(desk)")
    }

    @Test(arguments: Language.allCases)
    func itFitsASmallWindow(language: Language) throws {
        let desk = try desk(80, 24, language: language)
        #expect(desk.screen.allSatisfy { DisplayWidth.columns(of: $0) <= 80 }, "\(desk)")
        #expect(desk.screen.contains { $0.contains("≠") }, "\(desk)")
    }

    @Test func maskedRecordsShowNoNames() throws {
        let desk = try desk(keys: "M")
        #expect(!desk.shows("Ann") && !desk.shows("lee@example.org") && desk.shows("A…"), "\(desk)")
    }
}
