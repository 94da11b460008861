import AudienceEngine
import CampaignDomain
import TerminalKit

/// Writes the numbers of a page as they are shown.
struct MapExport: Work {
    let columns: [String]
    let rows: [[String]]
    let name: String
    let format: ExportFormat
    let summary: String

    func title(_ words: Words) -> String { words("Writing the figures") }

    func answer(in context: WorkContext) throws -> FileDraft {
        var export = ExportTable(columns: columns)
        for row in rows { export.append(row) }
        return FileDraft(
            name: "\(name).\(format.fileExtension)", contents: export.contents(as: format), summary: summary)
    }
}

extension MapScreen {
    public var canExport: Bool {
        guard facts != nil, fault == nil else { return false }
        switch page {
        case .map: return true
        case .coverage: return coverage.facts != nil
        case .floods: return !(forecast?.floods.isEmpty ?? true)
        case .calendar: return forecast != nil
        case .whatIf: return whatIf.result != nil
        }
    }

    public var canCopy: Bool { canExport }

    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? {
        guard let table = table(in: context) else { return nil }
        return MapExport(
            columns: table.columns, rows: table.rows, name: "map-\(page.rawValue)", format: format,
            summary: page.title(context.words))
    }

    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        guard let table = table(in: context) else { return nil }
        let lines = ([table.columns] + table.rows).map { cells in
            cells.map { SanitizedText($0).text }.joined(separator: "\t") + "\n"
        }
        return (lines.joined(), page.title(context.words))
    }

    /// The page as texts.
    private func table(in context: ScreenContext) -> (columns: [String], rows: [[String]])? {
        let (words, presentation) = (context.words, context.presentation)
        switch page {
        case .map:
            guard let board = board(in: context, rect: MapScreen.exportRect) else { return nil }
            return MapScreen.table(of: board, words)
        case .coverage:
            guard let facts = coverage.facts else { return nil }
            let presenter = CoveragePresenter(facts: facts, context: presentation)
            let (people, matrix) = (presenter.peopleGrid.table, presenter.matrixGrid)
            let places = matrix.lines.flatMap { line in
                zip(matrix.columns, line.cells).map { column, cell in
                    [
                        line.label.text + " · " + column.title, cell.spoken ?? cell.text,
                        cell.details.joined(separator: " · "),
                    ]
                }
            }
            return ([words("What"), words("People"), words("Share")], people.rows + places)
        case .floods:
            guard let forecast else { return nil }
            let presenter = FloodsPresenter(forecast: forecast, context: presentation)
            let rows = forecast.floods.flatMap { flood in
                presenter.messages(of: flood).map { cells in
                    [presenter.cells(of: flood)[0].text] + cells.map(\.text)
                }
            }
            return (
                [words("Person"), words("minute"), words("channel"), words("chain or campaign"), words("outcome")], rows
            )
        case .calendar: return calendarTable(context)
        case .whatIf:
            guard let facts, let forecast, let result = whatIf.result else { return nil }
            let presenter = WhatIfPresenter(facts: facts, forecast: forecast, state: whatIf, context: presentation)
            return (
                [words("What"), words("as it is"), words("tried"), words("change")],
                presenter.comparison(result).map { $0.map(\.text) }
            )
        }
    }

    /// Wide enough for everything.
    private static let exportRect = Rect(x: 0, y: 0, width: 160, height: 30)

    private static func table(of board: MapBoard, _ words: Words) -> (columns: [String], rows: [[String]]) {
        let rows = board.items.filter { $0.target != nil }.map { item in
            let line = item.lines.count > 1 ? item.lines.map { $0.map(\.text).joined() }.joined(separator: " ") : ""
            let drawing = item.lines.count > 1 ? line : item.lines[0].map(\.text).joined()
            return [drawing.trimmed]
                + board.columns.indices.map { item.cells.indices.contains($0) ? item.cells[$0].text : "" }
        }
        return ([words("What")] + board.columns, rows)
    }

    /// A line for each day and what goes out on it.
    private func calendarTable(_ context: ScreenContext) -> (columns: [String], rows: [[String]])? {
        guard let forecast else { return nil }
        let words = context.words
        let presenter = CalendarPresenter(forecast: forecast, context: context.presentation)
        let rows = forecast.simulation.days.indices.flatMap { day in
            presenter.day(day).senders.map { line in
                [
                    words.date(forecast.simulation.days[day]), presenter.name(of: line.source),
                    words(forecast.simulation.sources[line.source].channel.phrase),
                ] + line.counts.map(words.number)
            }
        }
        let outcomes = [words("sent"), words("held by a cap"), words("held by the night"), words("not reachable")]
        return ([words("Day"), words("chain or campaign"), words("channel")] + outcomes, rows)
    }
}
