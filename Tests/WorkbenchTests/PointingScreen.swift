import AudienceEngine
import TerminalKit

@testable import Workbench

/// A screen with one number that leads to the records behind it.
struct PointingScreen: Screen {
    static let descriptor = ScreenDescriptor(id: "pointing", number: 7, title: Phrase("Customers")) { _ in
        PointingScreen()
    }

    func bindings(in context: ScreenContext) -> [KeyBinding] {
        [KeyBinding([KeyChord("x")], "pointing.open", label: "open")]
    }

    mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        let rows = RowSet(capacity: context.model.audience.count, rows: [1, 3])
        return action == "pointing.open" ? [.open(.customers(rows, heading: "Held by flood"))] : []
    }

    func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? { nil }
}
