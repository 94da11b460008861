import TerminalKit

extension OverviewScreen {
    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        if let conflicts {
            conflicts.draw(into: &buffer, in: context)
        } else if let importing {
            if case .asking = importing.phase { board.draw(sections(context), in: context.area, into: &buffer) }
            return importing.draw(into: &buffer, in: context)
        } else if let health {
            health.draw(into: &buffer, in: context)
        } else {
            board.draw(sections(context), in: context.area, into: &buffer)
        }
        return nil
    }
}
