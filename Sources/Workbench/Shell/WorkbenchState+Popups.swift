import TerminalKit

extension WorkbenchState {
    /// The slot in which a screen's view is written.
    static let exportSlot = "shell.export"

    mutating func handleInPopup(_ event: TerminalEvent) -> [Effect] {
        switch popup {
        case .text(var text, let title):
            popup = handle(event, in: &text) ? .text(text, title: title) : nil
            return []
        case .palette(var palette): return handle(event, in: &palette)
        case .exportMenu(var menu): return handle(event, in: &menu)
        case nil: return []
        }
    }

    /// What the bottom line says while something lies over the screen; nil when nothing does.
    var popupHints: [KeyBinding]? {
        let close = KeyBinding([KeyChord(.escape)], .leave, label: words("close"))
        switch popup {
        case .text: return [KeyBinding([KeyChord(.down)], .moveDown, label: words("scroll")), close]
        case .palette: return [KeyBinding([KeyChord(.enter)], .openSelected, label: words("do it")), close]
        case .exportMenu: return [KeyBinding([KeyChord(.enter)], .openSelected, label: words("write the file")), close]
        case nil: return nil
        }
    }

    /// The keys of this screen, by group, as the bindings have them.
    var helpText: ScrollText {
        let groups = keyMap.help
        let width = groups.flatMap(\.lines).map { DisplayWidth.columns(of: $0.keys) }.max() ?? 0
        var paragraphs: [Paragraph] = []
        for group in groups {
            if !paragraphs.isEmpty { paragraphs.append(Paragraph(" ", .overlay)) }
            paragraphs.append(Paragraph(group.title, .overlay.bold))
            for line in group.lines {
                var spans = [
                    TextSpan("  " + TextFitting.fitted(line.keys, to: width), .overlay.bold),
                    TextSpan("  " + line.label, .overlay),
                ]
                if case .disabled(let reason) = line.availability {
                    spans[0].style = .overlayMuted
                    spans[1].style = .overlayMuted
                    spans.append(TextSpan(" (\(reason))", .overlayMuted))
                }
                paragraphs.append(Paragraph(spans, continuationIndent: width + 4))
            }
        }
        return ScrollText(paragraphs)
    }

    /// What was wrong with the files, a paragraph each.
    var problemsText: ScrollText {
        ScrollText(
            model.problems.map { problem in
                Paragraph([TextSpan("▲ ", .warn), TextSpan(problem, .overlay)], continuationIndent: 2)
            })
    }

    /// Where a text to read lies: as large as it needs to be, over the middle of the screen.
    func textFrame(of text: ScrollText) -> Rect {
        let bounds = layout.body
        let width = min(bounds.width, 76)
        let lines = text.lines(width: max(1, width - 5)).count
        return bounds.centred(Size(width: width, height: lines + 2))
    }

    /// - Returns: whether the text stays open.
    private func handle(_ event: TerminalEvent, in text: inout ScrollText) -> Bool {
        let content = Panel.content(of: textFrame(of: text))
        switch event {
        case .key(let chord):
            switch (words.language.keyLayout.latin(of: chord) ?? chord).key {
            case .down, .character("j"): text.move(.by(1), in: content)
            case .up, .character("k"): text.move(.by(-1), in: content)
            case .pageDown, .character(" "): text.move(.pageDown, in: content)
            case .pageUp: text.move(.pageUp, in: content)
            case .home, .character("g"): text.move(.first, in: content)
            case .end, .character("G"): text.move(.last, in: content)
            default: return false
            }
        case .mouse(let mouse):
            switch mouse.action {
            case .wheelDown: text.move(.by(3), in: content)
            case .wheelUp: text.move(.by(-3), in: content)
            case .press: return content.contains(mouse.position)
            default: break
            }
        default: break
        }
        return true
    }

    private mutating func handle(_ event: TerminalEvent, in palette: inout Palette) -> [Effect] {
        var response = Palette.Response.none
        if case .mouse(let mouse) = event {
            switch mouse.action {
            case .wheelDown: response = palette.handle(.key(KeyChord(.down)))
            case .wheelUp: response = palette.handle(.key(KeyChord(.up)))
            case .press(.left), .doubleClick(.left):
                let hit = palette.hit(mouse.position, in: layout.body)
                response = hit.map { palette.choose($0) } ?? .cancelled
            default: break
            }
        } else {
            response = palette.handle(event)
        }
        switch response {
        case .none:
            popup = .palette(palette)
            return []
        case .cancelled:
            popup = nil
            return []
        case .chosen(let item):
            popup = nil
            return perform(item.action, count: nil)
        }
    }

    private mutating func handle(_ event: TerminalEvent, in menu: inout Menu) -> [Effect] {
        switch menu.handle(event, in: layout.body) {
        case .none:
            popup = .exportMenu(menu)
            return []
        case .cancelled:
            popup = nil
            return []
        case .chosen(let index):
            popup = nil
            guard let work = tabs[active].screen.export(as: ExportFormat.allCases[index], in: context()) else {
                return []
            }
            return [begin(work, in: WorkSlot(activeScreen, Self.exportSlot))]
        }
    }
}
