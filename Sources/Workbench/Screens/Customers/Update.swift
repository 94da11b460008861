import TerminalKit

extension CustomersScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] { [] }

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] { [] }
}
