import TerminalKit

extension ImportPage {
    func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        if case .asking = phase {
            // What was there stays to be seen behind the question.
        } else if let section = listingSection(context) {
            listingBoard.draw([section], in: context.area, into: &buffer)
        } else {
            board.draw(sections(context), in: context.area, into: &buffer)
        }
        switch entry {
        case .paths(let prompt): return prompt.draw(into: &buffer, in: context)
        case .source(let prompt): return prompt.draw(into: &buffer, in: context)
        case .options(_, let menu):
            menu.draw(in: context.area, into: &buffer)
            return nil
        case nil: return nil
        }
    }
}
