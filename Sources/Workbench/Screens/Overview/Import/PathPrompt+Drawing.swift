import TerminalKit

extension PathPrompt {
    private func frame(in area: Rect) -> Rect {
        let rows = candidates.isEmpty ? 3 : min(candidates.count, Self.visibleCandidates)
        return area.centred(Size(width: min(area.width - 2, 90), height: 5 + rows))
    }

    private func input(in area: Rect) -> Rect { Panel.content(of: frame(in: area)).row(1) }

    private func listing(in area: Rect) -> Rect {
        let content = Panel.content(of: frame(in: area))
        return Rect(x: content.x, y: content.y + 3, width: content.width, height: max(0, content.height - 3))
    }

    func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        let words = context.words
        let label = candidates.isEmpty ? "" : "\(list.selection + 1)/\(candidates.count)"
        let content = TerminalKit.Overlay.draw(
            title: title(words), label: label, frame: frame(in: context.area), into: &buffer)
        buffer.drawFitted(heading(words), in: content.row(0), style: .overlay.bold)
        let input = input(in: context.area)
        let cursor = field.draw(in: input, isFocused: true, into: &buffer)
        buffer.emphasise(input, .underline)
        let below = listing(in: context.area)
        if candidates.isEmpty { drawNote(in: below, words, into: &buffer) } else { drawList(in: below, into: &buffer) }
        return cursor
    }

    private func title(_ words: Words) -> String {
        switch purpose {
        case .files: words("Import files")
        case .moreFiles: words("Import further files")
        case .mapping: words("Mapping file")
        }
    }

    private func heading(_ words: Words) -> String {
        switch purpose {
        case .files, .moreFiles: words("Files, folders or ZIPs")
        case .mapping: words("A JSON file that says what the columns are")
        }
    }

    private func drawNote(in rect: Rect, _ words: Words, into buffer: inout CellBuffer) {
        let note =
            if let fault {
                TextSpan("✖ " + fault, .overlay.bold)
            } else if isSearching {
                TextSpan("… " + words("Looking for files"), .overlayMuted)
            } else {
                TextSpan(
                    words("Tab completes; paste or drop a file here. Quotes or a backslash keep blanks in a path."),
                    .overlayMuted)
            }
        for (index, line) in TextWrapping.lines([note], width: rect.width).prefix(rect.height).enumerated() {
            buffer.draw(line, at: rect.row(index).origin, in: rect.row(index))
        }
    }

    private func drawList(in rect: Rect, into buffer: inout CellBuffer) {
        var state = list
        state.fit(count: candidates.count, height: rect.height)
        for index in state.visibleRows(count: candidates.count, height: rect.height) {
            let isSelected = index == state.selection
            buffer.drawFitted(
                (isSelected ? "▸ " : "  ") + SanitizedText(candidates[index].name).text,
                in: rect.row(index - state.offset), style: isSelected ? .overlaySelection : .overlay)
        }
        Scrollbar(count: candidates.count, visible: rect.height, offset: state.offset).draw(in: rect, into: &buffer)
    }

    mutating func point(_ mouse: MouseEvent, in area: Rect) {
        let below = listing(in: area)
        switch mouse.action {
        case .wheelDown: move(.by(1))
        case .wheelUp: move(.by(-1))
        case .press(.left), .doubleClick(.left):
            if below.contains(mouse.position) { take(line: mouse.position.y - below.y) }
            field.click(mouse.position, in: input(in: area))
        default: break
        }
    }

    /// What the bottom line says while a path is typed.
    func bindings(_ words: Words, group: String) -> [KeyBinding] {
        [
            KeyBinding(
                [KeyChord(.enter)], .openSelected,
                label: candidates.isEmpty ? words("read the files") : words("take it"), group: group, isHinted: true,
                importance: .high),
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("complete"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord(.escape)], .leave, label: words("back"), group: group, isHinted: true, importance: .high),
        ]
    }
}
