import AudienceEngine
import CampaignDomain
import TerminalKit

/// The figures of one set under one another, with bars where a number is a share of its records.
struct FiguresPresenter {
    let data: SetFigures
    let earlier: EarlierAsOf
    let context: PresentationContext
    private var words: Words { context.words }
    private var cells: FigureCells { FigureCells(context) }
    private var figures: SegmentFigures { data.figures }
    private var name: String { SegmentNames(context).full(data.set) }

    var grid: FigureGrid {
        FigureGrid(
            labelTitle: words("Figure"),
            columns: [
                FigureGrid.Column(title: words("Number")), FigureGrid.Column(title: words("Share")),
                FigureGrid.Column(title: "", kind: .bar),
            ],
            lines: [
                size, [FigureGrid.Line.heading(words("Purchases"))], purchases,
                [FigureGrid.Line.heading(words("Reachable by"))], reach,
                [FigureGrid.Line.heading(words("Valid data"))], validity,
            ].flatMap { $0 })
    }

    // MARK: How many

    private var size: [FigureGrid.Line] {
        let set = PeopleSource.set(data.set)
        let ago = earlier.title(words)
        var then = cells.count(
            figures.trend?.count ?? 0, .earlier(data.set), name + " · " + words("{0} ago", ago))
        then.style = .muted
        return [
            FigureGrid.Line(
                label: TextSpan(words("Records")),
                cells: [
                    cells.count(figures.count, set, name, style: .text.bold),
                    cells.share(figures.share, set, name), .bar(figures.share),
                ], set: data.set),
            plain(words("Persons"), cells.count(figures.persons, set, name)),
            FigureGrid.Line(
                label: TextSpan(words("{0} ago", ago)),
                cells: [
                    then,
                    .text(figures.trend?.growth.map(words.percentDifference) ?? "—", .muted),
                ]),
            plain(
                "  " + words("came since"),
                signed("+", data.came, .came(data.set), name + " · " + words("came in {0}", ago))),
            plain(
                "  " + words("left since"),
                signed("−", data.left, .left(data.set), name + " · " + words("left in {0}", ago))),
        ]
    }

    private func signed(_ sign: String, _ count: Int, _ source: PeopleSource, _ heading: String) -> FigureCell {
        var cell = cells.count(count, source, heading)
        if count > 0 { cell.text = sign + cell.text }
        return cell
    }

    private func plain(_ label: String, _ cell: FigureCell) -> FigureGrid.Line {
        FigureGrid.Line(label: TextSpan(label), cells: [cell])
    }

    // MARK: What they buy

    private var purchases: [FigureGrid.Line] {
        let buyers = PeopleSource.narrowed(data.set, by: "count(orders) > 0")
        let recent = PeopleSource.narrowed(data.set, by: "count(orders within 365d) > 0")
        let heading = name + " · " + words("bought something")
        let recentHeading = name + " · " + words("bought within a year")
        let all = figures.allTime
        let year = figures.lastYear
        return [
            plain(words("Buyers (persons)"), cells.count(all.buyers, buyers, heading)),
            plain(words("Orders"), cells.count(all.orders, buyers, heading)),
            plain(words("Revenue"), cells.money(all.revenue, buyers, heading)),
            plain(words("Average check"), cells.money(all.averageCheck, buyers, heading)),
            plain(words("Revenue of the last year"), cells.money(year.revenue, recent, recentHeading)),
            plain(words("Average check of the last year"), cells.money(year.averageCheck, recent, recentHeading)),
        ]
    }

    // MARK: Who reaches them

    private var reach: [FigureGrid.Line] {
        [
            part(
                words("any channel"), figures.reachableCount, .reachable(data.set, nil), words("reachable"),
                style: .bar)
        ]
            + figures.reach.map { reach in
                part(
                    words(reach.channel.phrase), reach.count, .reachable(data.set, reach.channel),
                    words("reachable by {0}", words(reach.channel.phrase)), style: .series1)
            }
    }

    private func part(
        _ label: String, _ count: Int, _ source: PeopleSource, _ what: String, style: Style
    ) -> FigureGrid.Line {
        let share = figures.count == 0 ? 0 : Double(count) / Double(figures.count)
        let heading = name + " · " + what
        return FigureGrid.Line(
            label: TextSpan("  " + label),
            cells: [
                cells.count(count, source, heading), cells.share(share, source, heading), .bar(share, style: style),
            ])
    }

    // MARK: How good the data is

    private var validity: [FigureGrid.Line] {
        let validity = figures.validity
        let all = validity.share.map { share -> [FigureCell] in
            let sign = validity.reachesGoal ? "✔" : "▲"
            return [
                .text(sign, validity.reachesGoal ? .good : .warn),
                .text(words.percent(share), validity.reachesGoal ? .good : .warn),
                .bar(share, style: .series2),
            ]
        }
        let goal = words("all fields (goal {0})", words.percent(DataValidity.goal))
        return [FigureGrid.Line(label: TextSpan("  " + goal), cells: all ?? [.text("—", .muted)])]
            + validity.fields.map { field in
                let share = validity.count == 0 ? 0 : Double(field.valid) / Double(validity.count)
                return FigureGrid.Line(
                    label: TextSpan("  " + words(field.field.phrase)),
                    cells: [
                        .text(words.number(field.valid)), .text(words.percent(share), .muted),
                        .bar(share, style: .series2),
                    ])
            }
    }
}
