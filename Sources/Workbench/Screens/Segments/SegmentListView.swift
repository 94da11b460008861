import AudienceEngine
import CampaignDomain
import TerminalKit

/// The lines of the list: names, counts, shares, bars, and signs for what is marked or wrong.
struct SegmentListView {
    let entries: [SegmentEntry]
    let counts: CountsWork.Answer?
    let unfolded: Set<SchemeID>
    let marks: [MemberSet]
    let names: SegmentNames
    let definitions: Definitions
    let words: Words

    private static let narrowestBar = 6
    private static let widestBar = 24
    private static let gap = 2

    /// Where name, number, share and bar stand.
    private struct Columns {
        let name: Rect
        let count: Rect
        let share: Rect
        let bar: Rect
    }

    /// The longest texts, in cells.
    private struct Widths {
        let name: Int
        let count: Int
        let share: Int

        var sum: Int { name + SegmentListView.gap + count + SegmentListView.gap + share + 1 }
    }

    func draw(_ list: ListState, isFocused: Bool, in rect: Rect, into buffer: inout CellBuffer) {
        var state = list
        state.fit(count: entries.count, height: rect.height)
        let widths = widths
        for index in state.visibleRows(count: entries.count, height: rect.height) {
            let row = rect.row(index - state.offset)
            let selection: Style? =
                index == state.selection ? (isFocused ? .selection : .selectionInactive) : nil
            draw(entries[index], selection: selection, in: columns(in: row, widths), row, into: &buffer)
        }
        Scrollbar(count: entries.count, visible: rect.height, offset: state.offset).draw(in: rect, into: &buffer)
    }

    /// The cells that show everything whole, with bars when they are wanted. O(entries).
    func wantedWidth(withBars: Bool) -> Int {
        widths.sum + (withBars ? Self.gap + Self.narrowestBar : 0)
    }

    private var widths: Widths {
        func widest(_ texts: [String]) -> Int { texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0 }
        let subjects = entries.compactMap(\.subject)
        return Widths(
            name: widest(entries.map(name)), count: max(5, widest(subjects.map(count))),
            share: max(7, widest(subjects.map { share(of: $0).text })))
    }

    private func columns(in row: Rect, _ widths: Widths) -> Columns {
        let bar = min(Self.widestBar, max(row.width - widths.sum - Self.gap, 0))
        let parts = row.columns([
            .flexible(), .fixed(widths.count + Self.gap), .fixed(widths.share + Self.gap),
            .fixed(bar >= Self.narrowestBar ? bar + Self.gap : 0), .fixed(1),
        ])
        return Columns(name: parts[0], count: parts[1], share: parts[2], bar: parts[3])
    }

    private func draw(
        _ entry: SegmentEntry, selection: Style?, in columns: Columns, _ row: Rect, into buffer: inout CellBuffer
    ) {
        guard let subject = entry.subject else {
            buffer.drawFitted(name(of: entry), in: row, style: .title.bold)
            return
        }
        let isMarked = subject.set.map(marks.contains) ?? false
        let isFaulty = fault(of: subject) != nil
        let base: Style = isFaulty ? .stop : isMarked ? .marked : .text
        if let selection { buffer.fill(row, style: selection) }
        // A long name goes on where a short number leaves room.
        let count = count(of: subject)
        let free = columns.count.maxX - DisplayWidth.columns(of: count) - 1
        let place = Rect(x: row.x, y: row.y, width: max(columns.name.width, free - row.x), height: 1)
        buffer.drawFitted(name(of: entry), in: place, style: selection ?? base)
        buffer.draw(
            count, at: Point(x: columns.count.maxX - DisplayWidth.columns(of: count), y: row.y), in: row,
            style: selection ?? base)
        let share = share(of: subject)
        buffer.drawFitted(share.text, in: columns.share, alignment: .right, style: selection ?? share.style)
        if let set = subject.set, let fraction = fraction(of: set), columns.bar.width > Self.gap {
            let bar = Rect(
                x: columns.bar.x + Self.gap, y: row.y, width: columns.bar.width - Self.gap, height: 1)
            buffer.drawBar(fraction, in: bar, style: isUnassigned(set) ? .barMuted : .bar)
        }
    }

    // MARK: Texts

    /// With its signs: marked, wrong, folded.
    private func name(of entry: SegmentEntry) -> String {
        switch entry {
        case .heading(.schemes): return " " + words("Schemes")
        case .heading(.segments): return " " + words("Segments")
        case .subject(.scheme(let id)):
            let sign = fault(of: .scheme(id)) != nil ? "✖" : unfolded.contains(id) ? "▾" : "▸"
            return " \(sign) " + names.scheme(id)
        case .subject(.set(let set)):
            let isPart = SegmentSubject.set(set).scheme != nil
            let isFaulty = fault(of: .set(set)) != nil
            let sign = marks.contains(set) ? "✓" : isFaulty ? "✖" : isGap(set) ? "▲" : " "
            return (isPart ? "   " : " ") + sign + " " + names.short(set)
        }
    }

    /// The records of a set, or the number of parts.
    private func count(of subject: SegmentSubject) -> String {
        switch subject {
        case .scheme(let id): return words.counted(definitions.scheme(id)?.parts.count ?? 0, .part)
        case .set(let set):
            guard let counts else { return "…" }
            return counts.counts[set].map(words.number) ?? "—"
        }
    }

    /// The share of the base; of a scheme the share that it leaves out.
    private func share(of subject: SegmentSubject) -> TextSpan {
        switch subject {
        case .set(let set): return TextSpan(fraction(of: set).map(words.percent) ?? "", .muted)
        case .scheme(let id):
            guard let counts, let gap = counts.counts[.unassigned(id)] else { return TextSpan("") }
            let isClean = gap == 0 && counts.overlapping[id] ?? 0 == 0
            return isClean ? TextSpan("✔", .good) : TextSpan("▲", .warn)
        }
    }

    private func fraction(of set: MemberSet) -> Double? {
        guard let counts, let count = counts.counts[set], let base = counts.counts[.base], base > 0 else { return nil }
        return Double(count) / Double(base)
    }

    private func fault(of subject: SegmentSubject) -> SegmentFault? {
        subject.definition.flatMap { counts?.faults[$0] }
    }

    private func isUnassigned(_ set: MemberSet) -> Bool {
        if case .unassigned = set { true } else { false }
    }

    private func isGap(_ set: MemberSet) -> Bool {
        isUnassigned(set) && counts?.counts[set] ?? 0 > 0
    }
}
