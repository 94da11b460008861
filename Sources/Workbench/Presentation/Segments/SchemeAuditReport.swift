import AudienceEngine
import CampaignDomain

/// Whom a scheme leaves out or claims twice, and why, as plain text.
public struct SchemeAuditReport: Sendable {
    private let audit: SchemeAudit
    private let audience: Audience
    private let presenter: SchemePresenter
    private var words: Words { presenter.words }

    public init(audit: SchemeAudit, audience: Audience, words: Words) {
        self.audit = audit
        self.audience = audience
        presenter = SchemePresenter(definitions: audience.definitions, words: words)
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String { ReportText(sections).text }

    var sections: [[String]] {
        let verdict = audit.isClean ? [words("Every record is in exactly one part.")] : []
        return [[presenter.name(of: audit.scheme)] + parts, verdict, gap, overlaps]
    }

    private var parts: [String] {
        var table = TextTable([.left, .right, .right, .right])
        table.add("", words("records"), words("share"), words("taken by parts before"))
        for part in audit.parts {
            let taken = part.takenBefore == 0 ? "" : words.number(part.takenBefore)
            table.add(
                presenter.name(of: part.id, in: audit.scheme), words.number(part.count), share(part.count), taken)
        }
        table.add(words("unassigned"), words.number(audit.gap.count), share(audit.gap.count))
        return table.lines()
    }

    private var gap: [String] {
        guard audit.gap.count > 0 else { return [] }
        var lines = ["\(words("In no part")): \(words.counted(audit.gap.count, .record))"]
        for group in audit.gap.groups {
            lines.append("  \(words.counted(group.count, .record)), \(words("such as {0}", ids(group.samples)))")
            for miss in group.nearest {
                let part = presenter.name(of: miss.part, in: audit.scheme)
                lines.append("    \(words("not {0}: {1}", part, miss.predicates.joined(separator: "; ")))")
            }
        }
        if audit.gap.otherGroups > 0 {
            lines.append("  \(words("{0} for other reasons", words.counted(audit.gap.otherCount, .record)))")
        }
        return lines
    }

    private var overlaps: [String] {
        guard !audit.overlaps.isEmpty else { return [] }
        let count = words.counted(audit.overlapping.count, .record)
        var table = TextTable([.left, .right, .left])
        for overlap in audit.overlaps {
            let names = [overlap.first, overlap.second].map { presenter.name(of: $0, in: audit.scheme) }
            table.add(
                names.joined(separator: " + "), words.number(overlap.count), words("such as {0}", ids(overlap.samples)))
        }
        return ["\(words("In more than one part")): \(count)"] + table.lines()
    }

    private func share(_ count: Int) -> String {
        words.percent(audit.baseCount == 0 ? 0 : Double(count) / Double(audit.baseCount))
    }

    private func ids(_ rows: [Int]) -> String {
        rows.map { audience.snapshot.customers.customerID($0).rawValue }.joined(separator: ", ")
    }
}
