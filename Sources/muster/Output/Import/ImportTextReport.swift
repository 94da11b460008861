import CampaignDomain
import TerminalKit
import Workbench
import WorkspaceStore

/// What an import did or would do, as plain text.
struct ImportTextReport {
    let report: ImportReport
    let settings: WorkspaceSettings
    let words: Words
    let mask: PersonalDataMask
    /// Whether nothing was written yet.
    let isTrial: Bool

    /// So many of a kind are listed; the rest is counted, and all of it is in the JSON.
    private static let listed = 20

    var lines: [String] {
        var lines = report.files.flatMap(file)
        lines += counts
        lines += rejections
        lines += consents
        lines += ConflictReport.lines(of: report.conflicts, words, mask, limit: ImportTextReport.listed)
        lines += [""]
        if report.changesNothing {
            lines.append(words("Nothing changes: the workspace knows all of this."))
        } else {
            lines.append(isTrial ? words("Nothing is written yet.") : words("Written. --undo takes it back."))
        }
        return lines
    }

    private func plain(_ text: String) -> String { SanitizedText(text).text }

    // MARK: Files

    private func file(_ file: ImportReport.File) -> [String] {
        var facts = [file.format.title]
        if let shape = file.shape {
            facts.append(shape.encoding.rawValue.uppercased())
            facts.append(delimiterName(shape.delimiter))
            if !shape.hasHeader { facts.append(words("no header")) }
        }
        var lines = ["\(plain(file.name)): \(facts.joined(separator: ", "))"]
        if let before = file.importedBefore {
            return lines + ["  " + words("imported on {0}, so it is passed over; --again reads it", plain(before))]
        }
        lines[0] += ", " + words.counted(file.rows, .row)
        var table = PlainTable()
        for (place, column) in file.columns.enumerated() where column.meaning != .ignored {
            table.add(column.name, "→ " + column.meaning.name, mask.isOn ? "" : sample(place, file.sample))
        }
        let ignored = file.columns.filter { $0.meaning == .ignored }.map { plain($0.name) }
        lines += table.lines()
        if !ignored.isEmpty { lines.append("  " + words("left out: {0}", ignored.joined(separator: ", "))) }
        return lines
    }

    /// Some values of a column, short.
    private func sample(_ place: Int, _ rows: [[String]]) -> String {
        let values = rows.compactMap { $0.indices.contains(place) && !$0[place].isEmpty ? $0[place] : nil }
        return values.prefix(2).map { $0.count > 30 ? $0.prefix(29) + "…" : $0 }.joined(separator: " · ")
    }

    private func delimiterName(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: ","): words("comma")
        case UInt8(ascii: ";"): words("semicolon")
        case UInt8(ascii: "\t"): words("tab")
        default: String(decoding: [byte], as: UTF8.self)
        }
    }

    // MARK: Counts

    private var counts: [String] {
        var table = PlainTable(numbers: [1, 2, 3])
        table.add("", words("added"), words("updated"), words("unchanged"))
        for (name, counts) in [
            (words("Records"), report.customers), (words("Orders"), report.orders), (words("Events"), report.events),
        ] where !counts.isEmpty {
            table.add(name, words.number(counts.new), words.number(counts.updated), words.number(counts.unchanged))
        }
        var facts = PlainTable(numbers: [1])
        facts.add(words("of the new records, of a person with other records"), words.number(report.linked))
        facts.add(words("consents granted"), words.number(report.consentsGranted))
        facts.add(words("consents withdrawn"), words.number(report.consentsWithdrawn))
        if report.stitched > 0 { facts.add(words("anonymous profiles that got a name"), words.number(report.stitched)) }
        facts.add(words("rows rejected"), words.number(report.rejectedCount))
        return [""] + table.lines() + [""] + facts.lines()
    }

    private var rejections: [String] {
        guard report.rejectedCount > 0 else { return [] }
        var lines = ["", words("Rejected rows")]
        for row in report.rejected.prefix(ImportTextReport.listed) {
            lines.append("  \(place(row.place)): \(row.fault.text(words))")
        }
        return lines + more(report.rejectedCount)
    }

    private func place(_ place: RowPlace) -> String {
        "\(plain(report.files[place.file].name)):\(place.line)"
    }

    private func more(_ count: Int) -> [String] {
        let left = count - ImportTextReport.listed
        return left > 0 ? ["  " + words("and {0} more; --format json lists them", words.number(left))] : []
    }

    // MARK: Consents

    private var consents: [String] {
        ImportReport.ConsentChange.Kind.allCases.flatMap { kind -> [String] in
            let changes = report.consentChanges.filter { $0.kind == kind }
            guard !changes.isEmpty else { return [] }
            var table = PlainTable()
            for change in changes.prefix(ImportTextReport.listed) {
                table.add(
                    change.record, topic(change.topic), place(change.place),
                    words("stated {0}", change.statedAt.map(time) ?? words("without a date")),
                    words("stood since {0}", change.stoodSince.map(time) ?? words("an unknown date")))
            }
            return ["", "\(kind.title(words)): \(words.number(changes.count))"] + table.lines() + more(changes.count)
        }
    }

    private func topic(_ topic: ConsentTopic) -> String {
        if topic.purpose == .dataProcessing { return words("data processing") }
        return topic.channel.map { words($0.phrase) } ?? words("every channel")
    }

    private func time(_ instant: Instant) -> String { words.dateTime(instant, in: settings.zone) }
}

/// Pairs of records that might be one person, side by side.
struct ConflictReport {
    let items: [ConflictItem]
    let words: Words
    let mask: PersonalDataMask

    var lines: [String] {
        guard !items.isEmpty else { return [words("No two records wait for a decision.")] }
        return Array(ConflictReport.lines(of: items, words, mask, limit: items.count).dropFirst())
    }

    static func lines(of items: [ConflictItem], _ words: Words, _ mask: PersonalDataMask, limit: Int) -> [String] {
        guard !items.isEmpty else { return [] }
        var lines = [
            "",
            words(
                "Maybe one person: {0}. --accept ID joins the two, --keep-apart ID does not", words.number(items.count)),
        ]
        for item in items.prefix(limit) {
            lines.append("  \(item.id)")
            var table = PlainTable()
            for record in [item.first, item.second] {
                table.add(
                    record.id, mask.name(record.name), record.birthDate.map { words.date($0) } ?? "",
                    record.email.map { mask.email($0) } ?? "", record.phone.map { mask.phone($0) } ?? "",
                    record.city ?? "",
                    record.source ?? "")
            }
            lines += table.lines(indent: "    ")
        }
        if items.count > limit {
            lines.append("  " + words("and {0} more; --conflicts lists them", words.number(items.count - limit)))
        }
        return lines
    }
}
