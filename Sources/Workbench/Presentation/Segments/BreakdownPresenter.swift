import AudienceEngine
import CampaignDomain
import TerminalKit

/// The parts of a scheme side by side: how many, what they buy, who reaches them.
struct BreakdownPresenter {
    let scheme: SchemeID
    let parts: [SetFigures]
    let earlier: EarlierAsOf
    let context: PresentationContext
    /// The part that is chosen in the list.
    var chosen: MemberSet?
    private var words: Words { context.words }
    private var names: SegmentNames { SegmentNames(context) }
    private var cells: FigureCells { FigureCells(context) }

    var grid: FigureGrid {
        FigureGrid(
            labelTitle: words("Part"), columns: columns,
            lines: parts.map(line))
    }

    private var columns: [FigureGrid.Column] {
        [
            FigureGrid.Column(title: words("Records")), FigureGrid.Column(title: words("Share")),
            FigureGrid.Column(title: "", kind: .bar), FigureGrid.Column(title: words("came")),
            FigureGrid.Column(title: words("left")), FigureGrid.Column(title: words("in {0}", earlier.title(words))),
            FigureGrid.Column(title: words("Revenue")), FigureGrid.Column(title: words("Average check")),
            FigureGrid.Column(title: words("Reachable")),
        ]
            + shownChannels.map { FigureGrid.Column(title: words($0.phrase)) }
            + [FigureGrid.Column(title: words("Valid data"))]
    }

    /// Channels that reach nobody at all would only push the others out of sight.
    private var shownChannels: [Channel] {
        Reachability.channels.filter { channel in
            parts.contains { part in part.figures.reach.contains { $0.channel == channel && $0.count > 0 } }
        }
    }

    private func line(_ part: SetFigures) -> FigureGrid.Line {
        let figures = part.figures
        let set = part.set
        let name = names.full(set)
        let largest = parts.map(\.figures.count).max() ?? 0
        let isGap = if case .unassigned = set { true } else { false }
        let buyers = PeopleSource.narrowed(set, by: "count(orders) > 0")
        let buyersHeading = name + " · " + words("bought something")
        var line = FigureGrid.Line(label: TextSpan((isGap ? "▲ " : "") + names.short(set), isGap ? .warn : .text))
        line.set = set
        line.isEmphasised = set == chosen
        line.cells = [
            cells.count(figures.count, .set(set), name), cells.share(figures.share, .set(set), name),
            FigureCell.bar(
                largest == 0 ? 0 : Double(figures.count) / Double(largest), style: isGap ? .barMuted : .bar),
        ]
        line.cells += trend(part, name)
        line.cells.append(cells.money(figures.allTime.revenue, buyers, buyersHeading))
        line.cells.append(cells.money(figures.allTime.averageCheck, buyers, buyersHeading))
        line.cells += reach(figures, set, name)
        line.cells.append(validity(figures))
        // Nobody left over is good news, not a warning.
        if isGap, figures.count == 0 { line.label = TextSpan("✔ " + names.short(set), .good) }
        return line
    }

    private func trend(_ part: SetFigures, _ name: String) -> [FigureCell] {
        let ago = earlier.title(words)
        var came = cells.count(part.came, .came(part.set), name + " · " + words("came in {0}", ago))
        if part.came > 0 { came.text = "+" + came.text }
        var left = cells.count(part.left, .left(part.set), name + " · " + words("left in {0}", ago))
        if part.left > 0 { left.text = "−" + left.text }
        var growth = FigureCell(
            text: part.figures.trend?.growth.map(words.percentDifference) ?? "—", style: .muted,
            people: FigurePeople(source: .earlier(part.set), heading: name + " · " + words("{0} ago", ago)))
        if let trend = part.figures.trend {
            growth.details = [words("{0} then", words.number(trend.count))]
        }
        return [came, left, growth]
    }

    private func reach(_ figures: SegmentFigures, _ set: MemberSet, _ name: String) -> [FigureCell] {
        let share = figures.count == 0 ? 0 : Double(figures.reachableCount) / Double(figures.count)
        let any = cells.share(share, .reachable(set, nil), name + " · " + words("reachable"))
        return [any]
            + shownChannels.map { channel in
                cells.count(
                    figures.reach.first { $0.channel == channel }?.count ?? 0, .reachable(set, channel),
                    name + " · " + words("reachable by {0}", words(channel.phrase)))
            }
    }

    private func validity(_ figures: SegmentFigures) -> FigureCell {
        guard let share = figures.validity.share else { return .text("—", .muted) }
        let isGood = figures.validity.reachesGoal
        return .text((isGood ? "✔ " : "▲ ") + words.percent(share), isGood ? .good : .warn)
    }
}
