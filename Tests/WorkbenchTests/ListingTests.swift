import AudienceEngine
import Testing

@testable import Workbench

/// What is listed must not depend on what was listed before, nor on how fast somebody types.
@Suite struct ListingTests {
    @Test(arguments: CustomerColumn.allCases, [false, true])
    func everyColumnSortsWithMissingValuesLast(column: CustomerColumn, isDescending: Bool) throws {
        let model = TinyWorkspace.model()
        let sort = CustomerSort(column: column, isDescending: isDescending)
        let context = WorkContext(model: model)
        let all = try CustomerOrders().rows(model.audience.visible, sortedBy: sort, in: context)
        #expect(Set(all) == Set(model.audience.visible.rows.map { Int32($0) }))
        let facts = CustomerFacts(model: model, words: Words(.english), isMasked: false)
        let isMissing = all.map { facts.cell(column, row: Int($0)).text == "—" }
        #expect(isMissing == isMissing.sorted { !$0 && $1 }, "\(all)")
    }

    @Test func anOrderThatWasMadeServesEveryFilter() throws {
        let model = TinyWorkspace.model()
        let context = WorkContext(model: model)
        let orders = CustomerOrders()
        let sort = CustomerSort(column: .name, isDescending: true)
        let all = try orders.rows(model.audience.visible, sortedBy: sort, in: context)
        let some = RowSet(capacity: model.audience.count, rows: [0, 2, 5])
        #expect(try orders.rows(some, sortedBy: sort, in: context) == all.filter { some.contains(Int($0)) })
    }

    @Test func typingAndTakingBackListsTheSameAsAFreshFilter() {
        var desk = Desk()
        desk.press("/")
        desk.type("анна")
        desk.press("Backspace Backspace Backspace")
        var fresh = Desk()
        fresh.press("/")
        fresh.type("а")
        #expect(desk.screen == fresh.screen)
        desk.press("Backspace")
        #expect(desk.shows("6 records"))
    }

    @Test func lettersTypedFasterThanAnswersComeAreAllThere() {
        var desk = Desk(answersAtOnce: false)
        while !desk.pending.isEmpty { desk.answerOldest() }
        desk.press("/")
        desk.type("крав")
        #expect(desk.shows("/ крав"))
        #expect(desk.shows("6 records"))
        while !desk.pending.isEmpty { desk.answerOldest() }
        #expect(desk.shows("1 of 6"))
    }

    @Test func showingEverybodyDoesNotLookAmongTheFewOfBefore() throws {
        let model = TinyWorkspace.model()
        let few = RowSet(capacity: model.audience.count, rows: [3])
        let context = WorkContext(model: model)
        let listing = CustomerListing(
            rows: [3], found: few, request: ListingRequest(), scope: few, evaluator: model.evaluator)
        let work = ListingWork(
            request: ListingRequest(filter: "а"), scope: nil, previous: listing, orders: CustomerOrders())
        guard case .listing(let answer) = try work.answer(in: context) else {
            Issue.record("not listed")
            return
        }
        #expect(answer.rows.count > 1)
    }
}
