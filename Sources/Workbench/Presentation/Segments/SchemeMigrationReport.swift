import AudienceEngine
import CampaignDomain

/// Who moved between the parts of a scheme, as plain text: one line for where records were, one column for where they are.
public struct SchemeMigrationReport: Sendable {
    private let migration: SchemeMigration
    private let context: PresentationContext
    private let presenter: SchemePresenter
    private var words: Words { context.words }

    public init(migration: SchemeMigration, audience: Audience, words: Words) {
        self.migration = migration
        context = PresentationContext(audience: audience, words: words)
        presenter = SchemePresenter(definitions: audience.definitions, words: words)
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String { ReportText([head + matrix, trends]).text }

    private var head: [String] {
        let span = "\(context.dateTime(migration.earlier)) → \(context.dateTime(migration.later))"
        return ["\(presenter.name(of: migration.scheme)), \(span)"]
    }

    private var matrix: [String] {
        var table = TextTable([.left] + migration.targets.map { _ in .right })
        table.add([words("was ↓, is →")] + migration.targets.map(name))
        for (place, counts) in zip(migration.sources, migration.counts) {
            table.add([name(place)] + counts.map { $0 == 0 ? "·" : words.number($0) })
        }
        return table.lines()
    }

    private var trends: [String] {
        var table = TextTable([.left, .right, .right, .right, .right])
        table.add("", words("was"), words("is"), words("change"), "")
        for place in migration.targets {
            guard let trend = migration.trend(of: place) else { continue }
            let sign = trend.difference > 0 ? "+" : ""
            table.add(
                name(place), words.number(trend.count), words.number(trend.count + trend.difference),
                sign + words.number(trend.difference), trend.growth.map { sign + words.percent($0) } ?? "")
        }
        return table.lines()
    }

    private func name(_ place: SchemeMigration.Place) -> String {
        presenter.name(of: place, in: migration.scheme)
    }
}
