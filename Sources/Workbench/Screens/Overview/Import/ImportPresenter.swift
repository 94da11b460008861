import TerminalKit

/// What Enter does on a line of the import page.
enum ImportTarget: Sendable {
    case listing(ImportListing)
    case setting(ImportSetting)
    /// Read the files as they are wished, once more.
    case planAgain
    /// Read files that were imported before, too.
    case readAgain
    /// Where pairs that might be one person are decided.
    case conflicts
}

/// Makes lines of an import: what would change, how it is read, and what became of the columns.
struct ImportPresenter {
    let page: ImportPage
    let context: ScreenContext
    let vocabulary: ImportVocabulary
    let mask: PersonalDataMask
    var words: Words { context.words }

    init(page: ImportPage, context: ScreenContext) {
        self.page = page
        self.context = context
        vocabulary = ImportVocabulary(context)
        mask = context.presentation.mask
    }

    /// Always three, in the order of the page.
    var sections: [OverviewSection] {
        [
            OverviewSection(title: title, label: label, lines: outcome),
            OverviewSection(title: words("How it is read"), lines: ImportSetting.allCases.map(setting)),
            files,
        ]
    }

    private var title: String {
        switch page.phase {
        case .written: words("What has changed")
        case .undone: words("Taken back")
        default: words("What would change")
        }
    }

    private var label: String {
        switch page.phase {
        case .planned: words("nothing is written yet")
        case .written: words("written")
        default: ""
        }
    }

    /// Of how the import went, for the message line.
    func summary(of review: ImportReview) -> String {
        var parts: [String] = []
        for (counts, noun) in [
            (review.records, CountedNoun.record), (review.orders, .order), (review.events, .event),
        ] where !counts.isEmpty {
            parts.append(
                "\(words.counted(counts.new + counts.updated, noun)) "
                    + words("({0} new, {1} updated)", words.number(counts.new), words.number(counts.updated)))
        }
        if review.rejectedCount > 0 { parts.append(words("{0} left out", words.counted(review.rejectedCount, .row))) }
        return words("imported: {0} · u takes it back", parts.joined(separator: ", "))
    }

    // MARK: What would change

    private var outcome: [OverviewLine] {
        switch page.phase {
        case .asking: []
        case .planning:
            [OverviewLine(tone: .awaited, text: words("the files are being read"), remark: words("Esc stops"))]
        case .writing(_, let isStopping):
            [
                OverviewLine(
                    tone: .awaited,
                    text: isStopping ? words("stopping, nothing stays behind") : words("the import is being written"),
                    remark: isStopping ? "" : words("Esc stops"))
            ]
        case .undoing: [OverviewLine(tone: .awaited, text: words("the import is being taken back"))]
        case .halted:
            [
                OverviewLine(
                    tone: .warn, text: words("stopped: nothing was written"), remark: words("Enter reads again"),
                    target: .imported(.planAgain))
            ]
        case .refused(let reason): refusal(reason)
        case .planned(let review), .written(let review): ImportCounts(review: review, presenter: self).lines
        case .undone(let undone): takenBack(undone)
        }
    }

    private func refusal(_ reason: String) -> [OverviewLine] {
        let width = context.area.width
        let room = (width >= SectionLayout.widthForTwo ? width / 2 : width) - 9
        let lines = TextWrapping.lines([TextSpan(SanitizedText(reason).text)], width: max(20, room))
        return lines.enumerated().map { place, line in
            OverviewLine(tone: place == 0 ? .stop : .continued, text: line.map(\.text).joined())
        } + [
            OverviewLine(
                text: words("read it again"), remark: words("or change how it is read"),
                target: .imported(.planAgain))
        ]
    }

    private func takenBack(_ undone: UndoneImport) -> [OverviewLine] {
        [OverviewLine(tone: .good, text: words("the files are, byte for byte, what they were"))]
            + undone.files.map { file in
                OverviewLine(text: words.counted(file.bytes, .byteLess, file.name))
            } + [
                OverviewLine(
                    text: words("import it again"), remark: words("Enter reads again"), target: .imported(.planAgain))
            ]
    }

    // MARK: How it is read

    private func setting(_ setting: ImportSetting) -> OverviewLine {
        let width = ImportSetting.allCases.map { DisplayWidth.columns(of: $0.title(words)) }.max() ?? 0
        let (value, isChosen) = value(of: setting)
        let remark =
            switch setting {
            case .again, .mapping: ""
            default: isChosen ? words("chosen") : words("found out")
            }
        return OverviewLine(
            text: "\(TextFitting.fitted(setting.title(words), to: width))  \(value)",
            remark: value.isEmpty ? "" : remark,
            target: .imported(.setting(setting)))
    }

    /// What was said or found out, and whether it was said.
    func value(of setting: ImportSetting) -> (String, isChosen: Bool) {
        let (wish, files) = (page.wish, page.review?.files ?? [])
        let shapes = files.compactMap(\.shape)
        switch setting {
        case .tool:
            let chosen = page.choices.formats.first { $0.id == wish.format }?.title
            return (chosen ?? Self.distinct(files.map(\.tool)), chosen != nil)
        case .encoding:
            return (
                wish.encoding?.uppercased() ?? Self.distinct(shapes.map { $0.encoding.uppercased() }),
                wish.encoding != nil
            )
        case .delimiter:
            let found = Self.distinct(shapes.map { vocabulary.delimiter($0.delimiter) })
            return (wish.delimiter.map(vocabulary.delimiter) ?? found, wish.delimiter != nil)
        case .header:
            let found = Self.distinct(shapes.map { header($0.hasHeader) })
            return (wish.hasHeader.map(header) ?? found, wish.hasHeader != nil)
        case .source: return (wish.source ?? page.review?.source ?? "", wish.source != nil)
        case .mapping: return (wish.mapping.map(Self.lastPart) ?? words("none"), wish.mapping != nil)
        case .again: return (wish.readsAgain ? words("read again") : words("passed over"), wish.readsAgain)
        }
    }

    private func header(_ hasHeader: Bool) -> String {
        hasHeader ? words("the first row names the columns") : words("no header")
    }

    /// Each once, in their order.
    private static func distinct(_ values: [String]) -> String {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    private static func lastPart(_ path: String) -> String {
        SanitizedText(path.split(separator: "/").last.map(String.init) ?? path).text
    }

    // MARK: Files

    private var files: OverviewSection {
        let title = words("Files and columns")
        guard let review = page.review else {
            return OverviewSection(
                title: title, label: words.number(page.wish.paths.count),
                lines: page.wish.paths.map { OverviewLine(text: Self.lastPart($0)) })
        }
        return OverviewSection(
            title: title, label: words.counted(review.files.count, .file),
            lines: review.files.enumerated().flatMap { file($0.element, $0.offset) })
    }

    private func file(_ file: ImportReview.File, _ place: Int) -> [OverviewLine] {
        let isPassedOver = file.importedBefore != nil
        let head = OverviewLine(
            tone: isPassedOver ? .warn : .good, text: vocabulary.plain(file.name),
            remark: facts(file))
        guard !isPassedOver else { return [head] }
        let name = widest(file.columns.map(\.name), atMost: 22)
        let field = widest(file.columns.map { shown($0) }, atMost: 26)
        return [head]
            + file.columns.enumerated().map { index, column in
                OverviewLine(
                    text: "\(TextFitting.fitted(vocabulary.plain(column.name), to: name)) → "
                        + TextFitting.fitted(shown(column), to: field),
                    remark: column.samples.prefix(3).map { column.shown($0, mask) }.joined(separator: " · "),
                    target: column.samples.isEmpty
                        ? nil : .imported(.listing(.samples(file: place, column: index))))
            }
    }

    /// How the file is written, and what became of its rows.
    func facts(_ file: ImportReview.File) -> String {
        let rows = file.importedBefore == nil ? words.counted(file.rows, .row) : words("passed over")
        return "\(vocabulary.facts(file)), \(rows)"
    }

    /// The field, or that there is none.
    func shown(_ column: ImportReview.Column) -> String {
        column.isIgnored ? words("left out") : vocabulary.plain(column.field)
    }

    private func widest(_ texts: [String], atMost most: Int) -> Int {
        min(most, texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0)
    }
}

extension ImportVocabulary {
    init(_ context: ScreenContext) {
        self.init(words: context.words, settings: context.model.settings)
    }
}
