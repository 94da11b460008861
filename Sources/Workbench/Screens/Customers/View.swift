import TerminalKit

extension CustomersScreen {
    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        Panel(title: context.words("Customers"), isFocused: true).draw(in: context.area, into: &buffer)
        return nil
    }
}
