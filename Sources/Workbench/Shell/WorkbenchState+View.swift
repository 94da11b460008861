import CampaignDomain
import TerminalKit

/// What is shown: cells, and where the text cursor blinks.
public struct Frame: Equatable, Sendable {
    public var buffer: CellBuffer
    public var cursor: Point?
}

extension WorkbenchState {
    /// Draws everything. A pure function of the state; O(cells), whatever the size of the audience.
    public func frame() -> Frame {
        var buffer = CellBuffer(size: size)
        if isTooSmall {
            drawTooSmall(into: &buffer)
            return Frame(buffer: buffer, cursor: nil)
        }
        let layout = layout
        let context = context()
        crumbBar(context).draw(in: layout.crumbs, into: &buffer)
        tabsBar.draw(in: layout.tabs, into: &buffer)
        var cursor = tabs[active].screen.draw(into: &buffer, in: context)
        guide?.mark(in: layout.body, of: &buffer, language: words.language)
        tourStrip?.draw(in: layout.guide, into: &buffer)
        drawMessage(in: layout.message, into: &buffer)
        keyBar.draw(in: layout.keys, into: &buffer)
        if popup != nil { cursor = drawPopup(in: layout.body, into: &buffer) }
        return Frame(buffer: buffer, cursor: cursor)
    }

    /// Where everything is now.
    var layout: FrameLayout { FrameLayout(size: size, strip: tourStrip) }

    /// What the guide of a tour says; nil without one.
    var tourStrip: TourStrip? {
        guard let guide else { return nil }
        // What can be tried on another screen is not what the guide means.
        let bindings = tab(of: guide.stop.place) == active ? screenKeyMap.bindings : []
        let trials = guide.stop.press.compactMap { name in
            bindings.first { $0.action.rawValue == name && !$0.chords.isEmpty }
        }
        return TourStrip(guide: guide, words: words, keys: tourBindings, trials: trials)
    }

    private func drawTooSmall(into buffer: inout CellBuffer) {
        let lines = [
            words("The window is too small."),
            words(
                "muster needs {0}×{1}, this is {2}×{3}.", "\(Self.smallestSize.width)", "\(Self.smallestSize.height)",
                "\(size.width)", "\(size.height)"),
            words("Make it larger, or press q to quit."),
        ]
        let wrapped = lines.flatMap { TextWrapping.lines([TextSpan($0)], width: max(1, size.width)) }
        let top = max(0, (size.height - wrapped.count) / 2)
        for (index, line) in wrapped.enumerated() {
            let row = buffer.bounds.row(top + index)
            buffer.drawFitted(line.map(\.text).joined(), in: row, alignment: .centre, style: index == 0 ? .warn : .text)
        }
    }

    // MARK: The frame

    private func crumbBar(_ context: ScreenContext) -> CrumbBar {
        let tab = tabs[active]
        let crumbs = [model.settings.name, words(tab.descriptor.title)] + tab.screen.crumbs(in: context)
        var note: [TextSpan] = []
        if model.isReadOnly { note.append(TextSpan(words("read-only") + "  ", .warn)) }
        if isMasked { note.append(TextSpan(words("masked") + "  ", .note)) }
        let asOf = words.dateTime(model.asOf, in: model.settings.zone)
        note.append(TextSpan(words("as of {0}", asOf), .crumb))
        return CrumbBar(brand: "muster", crumbs: crumbs, note: note)
    }

    var tabsBar: TabsBar {
        TabsBar(
            titles: tabs.map { "\($0.descriptor.number) \(words($0.descriptor.title))" }, active: active,
            showsNumbers: false)
    }

    /// The hinted keys of the screen as far as they fit, by their importance, and always the way to the rest. While letters are typed, only the
    /// keys that are no letters.
    var keyBar: KeyBar {
        if let popupHints { return KeyBar(popupHints) }
        var hinted = keyMap.bindings.filter { $0.isHinted && !$0.chords.isEmpty }
        if tabs[active].screen.isTyping { hinted.removeAll { $0.chords[0].typedCharacter != nil } }
        guard let help = hinted.first(where: { $0.action == .help }) else { return KeyBar(hinted) }
        hinted.removeAll { $0.action == .help }
        return KeyBar(hinted, rest: help, restLabel: words("more"), width: size.width)
    }

    private func drawMessage(in row: Rect, into buffer: inout CellBuffer) {
        buffer.fill(row, style: .status)
        let text = row.inset(horizontal: 1)
        if let count = reader.pendingCount, !reader.isAction(with: keyMap) {
            buffer.drawFitted(words.counted(count, .pressAhead), in: text, style: .status)
        } else if let notice {
            buffer.draw(
                [TextSpan(notice.sign + " ", notice.style), TextSpan(notice.text, .status)], at: text.origin, in: text)
        } else if let progress = progressText {
            buffer.drawFitted(progress, in: text, style: .status)
        }
    }

    /// The work that has been going longest, once it is long enough to be noticed.
    private var progressText: String? {
        let noticed = running.values.filter { ($0.elapsed ?? .zero) >= .milliseconds(300) }
        guard let work = noticed.max(by: { $0.generation > $1.generation }), let elapsed = work.elapsed else {
            return nil
        }
        guard let progress = work.progress, progress.done > 0 else { return "… " + work.title }
        if case .bytes(let file, let rows) = progress.unit {
            let parts = [work.title + " " + SanitizedText(file).text] + rowsRead(rows, progress, in: elapsed)
            return "… " + parts.joined(separator: "  ")
        }
        guard progress.total > 0 else { return "… " + work.title }
        let share = Double(progress.done) / Double(progress.total)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let counts = words("{0} of {1}", words.number(progress.done), words.number(progress.total))
        let rate = words("{0} a second", words.number(Int(Double(progress.done) / seconds)))
        let left = words("{0} s left", words.number(Int((seconds / share - seconds).rounded(.up))))
        return "… \(work.title)  \(counts)  \(rate)  \(left)"
    }

    /// How many rows of a file were read, how fast, and how long the rest of its bytes will take.
    private func rowsRead(_ rows: Int, _ progress: WorkProgress, in elapsed: Duration) -> [String] {
        let seconds = elapsed / .seconds(1)
        let counts = [
            words.counted(rows, .row), words("{0} a second", words.number(Int(Double(rows) / seconds))),
        ]
        guard progress.total > 0 else { return counts }
        let share = min(1, Double(progress.done) / Double(progress.total))
        let left = words("{0} s left", words.number(Int((seconds / share - seconds).rounded(.up))))
        return counts + [words.percent(share), left]
    }

    // MARK: What lies over the screen

    private func drawPopup(in body: Rect, into buffer: inout CellBuffer) -> Point? {
        switch popup {
        case .text(let text, let title):
            let content = TerminalKit.Overlay.draw(
                title: title, label: words("Esc closes"), frame: textFrame(of: text), into: &buffer)
            text.draw(in: content, into: &buffer)
        case .palette(let palette): return palette.draw(title: words("All commands"), in: body, into: &buffer)
        case .exportMenu(let menu): menu.draw(in: body, into: &buffer)
        case nil: break
        }
        return nil
    }
}

extension CountedNoun {
    /// A number typed before the key that it is for.
    fileprivate static let pressAhead = CountedNoun("{0} time …", "{0} times …")
}

extension Notice {
    /// Colour never speaks alone.
    fileprivate var sign: String {
        switch kind {
        case .information: "●"
        case .good: "✔"
        case .warning: "▲"
        case .problem: "✖"
        }
    }

    fileprivate var style: Style {
        switch kind {
        case .information: .note
        case .good: .good
        case .warning: .warn
        case .problem: .stop
        }
    }
}
