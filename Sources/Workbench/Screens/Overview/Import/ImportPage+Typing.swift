import TerminalKit

extension ImportPage {
    // MARK: Typing

    mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> Step {
        switch entry {
        case .paths(var prompt):
            let response = prompt.handle(event)
            entry = .paths(prompt)
            return follow(response)
        case .source(var prompt):
            let response = prompt.handle(event)
            entry = .source(prompt)
            switch response {
            case .none: break
            case .cancelled: entry = nil
            case .named(let name):
                entry = nil
                var named = wish
                named.source = name
                return .ask(plan(named))
            }
        case .options(let options, var menu):
            let response = menu.handle(event, in: context.area)
            entry = .options(options, menu)
            return follow(response, options)
        case nil: break
        }
        return .stay
    }

    private mutating func follow(_ response: PathPrompt.Response) -> Step {
        switch response {
        case .none: return .stay
        case .complete(let beginnings): return .ask([.importFiles(.complete(beginnings), slot: Self.pathSlot)])
        case .find(let line, let words):
            return .ask([.importFiles(.find(line: line, words: words), slot: Self.pathSlot)])
        case .cancelled:
            entry = nil
            if case .asking = phase { return .close }
            return .ask([.cancel(slot: Self.pathSlot)])
        }
    }

    private mutating func follow(_ response: Menu.Response, _ options: ImportOptions) -> Step {
        switch response {
        case .none: return .stay
        case .cancelled:
            entry = nil
            return .stay
        case .chosen(let index):
            entry = nil
            let chosen = options.options[index].wish
            return chosen == wish ? .stay : .ask(plan(chosen))
        }
    }

    // MARK: Mouse

    mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> Step {
        switch entry {
        case .paths(var prompt):
            prompt.point(mouse, in: context.area)
            entry = .paths(prompt)
            return .stay
        case .source(var prompt):
            if mouse.action == .press(.left) { prompt.click(mouse.position, in: context) }
            entry = .source(prompt)
            return .stay
        case .options: return type(.mouse(mouse), in: context)
        case nil: break
        }
        let isOpening: Bool
        if let section = listingSection(context) {
            isOpening = listingBoard.point(mouse, [section], in: context.area)
        } else {
            isOpening = board.point(mouse, sections(context), in: context.area)
        }
        return isOpening ? open(in: context) : .stay
    }
}
