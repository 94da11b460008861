import AudienceEngine
import CampaignDomain
import Workbench
import WorkspaceStore

/// The health of the data: text and Markdown for people, and for programs one object, or lines of figures.
struct HealthOutput {
    let health: DataHealth
    let audience: Audience
    private var values: SegmentValues { SegmentValues(audience: audience) }

    func write(_ format: ValidateCommand.Format, _ words: Words, to output: inout StandardOutput) {
        let report = HealthReport(health: health, audience: audience, words: words)
        switch format {
        case .text: output.writeLine(report.text)
        case .md: output.write(report.markdown)
        case .json: output.write(JSONValue.object(object).document)
        case .csv:
            output.writeLine(CSVLine.text(["section", "name", "figure", "value"]))
            for figure in figures {
                output.writeLine(CSVLine.text([figure.section, figure.name, figure.figure, figure.value.plainText]))
            }
        }
    }

    // MARK: One object

    private var object: JSONObject {
        [
            "asOf": values.instant(health.asOf), "records": .integer(health.base.count),
            "persons": .integer(health.personCount), "validity": .object(validity),
            "freshness": .array(health.freshness.map { .object(freshness($0)) }), "coverage": .object(coverage),
            "sources": .array(health.sources.contributions.map { .object(source($0)) }),
            "common": .array(common), "asks": .array(health.asks.map { .object(ask($0)) }),
        ]
    }

    private var validity: JSONObject {
        [
            "share": health.validity.share.map { values.share($0) } ?? .null,
            "goal": values.share(DataValidity.goal),
            "fields": .array(health.fields.map { .object(field($0)) }),
        ]
    }

    private func field(_ field: FieldHealth) -> JSONObject {
        [
            "field": .string(field.field.rawValue), "valid": .integer(field.valid.count),
            "missing": .integer(field.missing.count), "stale": .integer(field.stale.count),
            "wrong": .integer(field.wrong.count),
        ]
    }

    private func name(_ subject: DataFreshness.Subject) -> String {
        switch subject {
        case .field(let name): name
        case .consent(let channel): "consent.\(channel.rawValue)"
        }
    }

    private func freshness(_ freshness: DataFreshness) -> JSONObject {
        [
            "field": .string(name(freshness.subject)),
            "bestBefore": freshness.bestBefore.map { .string($0.written) } ?? .null,
            "known": .integer(freshness.known.count), "stale": .integer(freshness.stale.count),
            "undated": .integer(freshness.undated.count),
        ]
    }

    private var coverage: JSONObject {
        let coverage = health.coverage
        var (told, collected): (JSONObject, JSONObject) = (
            ["any": .integer(coverage.told.count)], ["any": .integer(coverage.collected.count)]
        )
        for part in coverage.reference { told[part.kind.rawValue] = .integer(part.rows.count) }
        for part in coverage.transactional { collected[part.kind.rawValue] = .integer(part.rows.count) }
        return [
            "told": .object(told), "collected": .object(collected), "both": .integer(coverage.both.count),
            "neither": .integer(coverage.neither.count), "anonymousEvents": .integer(coverage.anonymousEvents),
        ]
    }

    /// Nil is no source.
    private func name(_ source: SourceContributions.Source) -> JSONValue {
        switch source {
        case .named(let name): .string(name)
        case .unnamed: .null
        case .others(let count): .object(["others": .integer(count)])
        }
    }

    private func source(_ source: SourceContributions.Contribution) -> JSONObject {
        [
            "source": name(source.source), "records": .integer(source.records.count),
            "persons": .integer(source.persons), "personsOnlyHere": .integer(source.personsOnlyHere),
            "emails": .integer(source.emails), "phones": .integer(source.phones),
            "contactsOnlyHere": .integer(source.contactsOnlyHere), "grants": .integer(source.grants),
            "withdrawals": .integer(source.withdrawals), "orders": .integer(source.orders),
            "revenue": values.money(source.revenue), "events": .integer(source.events),
        ]
    }

    /// Pairs of sources that have persons in common.
    private var common: [JSONValue] {
        let sources = health.sources
        return sources.contributions.indices.flatMap { first in
            sources.contributions.indices.dropFirst(first + 1).compactMap { second -> JSONValue? in
                guard sources.common[first][second] > 0 else { return nil }
                return .object([
                    "sources": .array([first, second].map { name(sources.contributions[$0].source) }),
                    "persons": .integer(sources.common[first][second]),
                ])
            }
        }
    }

    private func ask(_ ask: DataAsk) -> JSONObject {
        var ifAgreed = JSONObject()
        for (channel, people) in ask.ifAgreed { ifAgreed[channel.rawValue] = .integer(people.count) }
        return [
            "question": .string(ask.question.name), "people": .integer(ask.people.count),
            "byMessage": .integer(ask.reachableCount), "gaining": .integer(ask.gaining.count),
            "gains": .array(ask.gains.map { .object(gain($0)) }), "ifAgreed": .object(ifAgreed),
        ]
    }

    private func gain(_ gain: DataGain) -> JSONObject {
        var object: JSONObject
        switch gain.kind {
        case .reach(let channel): object = ["reach": .string(channel.rawValue)]
        case .segment(let id): object = ["segment": .string(id.rawValue)]
        case .scheme(let id): object = ["scheme": .string(id.rawValue)]
        case .messages(let campaign): object = ["campaign": .string(campaign.rawValue)]
        }
        object["people"] = .integer(gain.people.count)
        if let new = gain.newlyReached { object["newlyReached"] = .integer(new.count) }
        return object
    }

    // MARK: Lines of figures

    private struct Figure {
        let section: String
        let name: String
        let figure: String
        let value: JSONValue
    }

    /// The numbers of the object, a line each.
    private var figures: [Figure] {
        figures("validity", health.fields.map(field), named: "field")
            + figures("freshness", health.freshness.map(freshness), named: "field")
            + coverage.members.flatMap { member -> [Figure] in
                guard case .object(let inner) = member.value else {
                    return [Figure(section: "coverage", name: member.key, figure: "records", value: member.value)]
                }
                return inner.members.map {
                    Figure(section: "coverage", name: "\(member.key).\($0.key)", figure: "records", value: $0.value)
                }
            }
            + health.sources.contributions.flatMap { contribution in
                figures("source", [source(contribution)], named: nil, called: csvName(contribution.source))
            } + health.asks.flatMap(figures(of:))
    }

    private func csvName(_ source: SourceContributions.Source) -> String {
        switch source {
        case .named(let name): name
        case .unnamed: ""
        case .others(let count): "(\(count) others)"
        }
    }

    private func figures(
        _ section: String, _ objects: [JSONObject], named key: String?, called name: String = ""
    ) -> [Figure] {
        objects.flatMap { object in
            let name = key.flatMap { object[$0]?.text } ?? name
            return object.members.filter { $0.key != key && $0.key != "source" }.map {
                Figure(section: section, name: name, figure: $0.key, value: $0.value)
            }
        }
    }

    private func figures(of ask: DataAsk) -> [Figure] {
        let name = ask.question.name
        func figure(_ figure: String, _ count: Int) -> Figure {
            Figure(section: "ask", name: name, figure: figure, value: .integer(count))
        }
        return [
            figure("people", ask.people.count), figure("byMessage", ask.reachableCount),
            figure("gaining", ask.gaining.count),
        ]
            + ask.gains.map { gain in
                switch gain.kind {
                case .reach(let channel): figure("reach \(channel.rawValue)", gain.people.count)
                case .segment(let id): figure("segment \(id)", gain.people.count)
                case .scheme(let id): figure("scheme \(id)", gain.people.count)
                case .messages(let campaign): figure("campaign \(campaign)", gain.people.count)
                }
            } + ask.ifAgreed.map { figure("ifAgreed \($0.channel.rawValue)", $0.people.count) }
    }
}
