import AudienceEngine
import CampaignDomain

/// Chooses the columns of a file: those of the tool, and behind them what the tool has no column for; or those a user names.
struct ColumnChoice {
    let format: InterchangeFormat
    let container: FileContainer
    let source: String
    let customers: CustomerColumns
    let lines: ExportLines

    private var isTable: Bool { format.understandsFieldNames }

    /// Those a user names, or the usual ones.
    ///
    /// - Throws: ``WorkspaceError/Kind/invalid`` that names the first name that is not known.
    func columns(named names: [String]?) throws(WorkspaceError) -> [ExportColumn] {
        guard let names else { return usual }
        var columns: [ExportColumn] = []
        for name in names {
            let column = try column(named: name)
            if !columns.contains(where: { $0.name == column.name }) { columns.append(column) }
        }
        return columns
    }

    // MARK: The usual ones

    private var usual: [ExportColumn] { isTable ? tableColumns : toolColumns + furtherColumns }

    /// Of several columns that say the same of one consent the first.
    private var toolColumns: [ExportColumn] {
        var said: Set<ConsentTopic> = []
        return format.columns.compactMap { column in
            switch column.meaning {
            case .ignored: return nil
            case .consent(let topic, _): return said.insert(topic).inserted ? ExportColumn(column) : nil
            default: return ExportColumn(column)
            }
        }
    }

    /// Behind the tool's own columns, when it takes any and has no object for attributes.
    private var furtherColumns: [ExportColumn] {
        let hasObject = format.columns.contains { $0.meaning == .attributesObject }
        guard !hasObject, container != .vCard, format.otherColumns == .attributes else { return [] }
        return further
    }

    /// What is known of the people and has no column of the tool's: fields, attributes, the variant.
    var further: [ExportColumn] {
        let own = Set(format.columns.map(\.meaning))
        let taken = Set(format.columns.flatMap { [$0.name] + $0.aliases }.map(\.folded))
        var fields = ColumnChoice.fields.filter { !own.contains($0.meaning ?? .ignored) }
        if own.contains(.fullName) {
            let inName: [ColumnMeaning] = [.text(.givenName), .text(.familyName), .text(.patronymic)]
            fields.removeAll { inName.contains($0.meaning ?? .ignored) }
        }
        let attributes = customers.attributes.keys.sorted().filter { !own.contains(.attribute($0)) }.map { name in
            ExportColumn(taken.contains(name.folded) ? "attributes.\(name)" : name, .attribute(name))
        }
        // An attribute that is called like a field goes first: the tool knows it by that name.
        let named = Set(attributes.map(\.name.folded))
        fields.removeAll { named.contains($0.name.folded) }
        return (fields + attributes).filter(hasValue) + variant
    }

    private var variant: [ExportColumn] { lines.variants == nil ? [] : [.variant] }

    private static let fields = [
        ExportColumn("patronymic", .text(.patronymic)), ExportColumn("phone", .text(.phone)),
        ExportColumn("gender", .gender), ExportColumn("birthDate", .birthDate), ExportColumn("city", .text(.city)),
        ExportColumn("region", .text(.region)), ExportColumn("language", .text(.language)),
        ExportColumn("timezone", .text(.timezone)), ExportColumn("loyaltyTier", .loyaltyTier),
        ExportColumn("loyaltyPoints", .loyaltyPoints), ExportColumn("interests", .interests),
        ExportColumn("tags", .tags),
    ]

    // MARK: The table

    private var tableColumns: [ExportColumn] {
        let always: Set<ColumnMeaning> = [.id, .text(.email), .text(.phone), .text(.givenName), .text(.familyName)]
        let plain = format.columns.filter { $0.meaning != .fullName }.map { ExportColumn($0) }
        let loyalty = [ColumnMeaning.loyaltyTier, .loyaltyPoints, .loyaltyPointsExpireAt]
        let systems = customers.externalIDs.keyNames.filter { $0 != source }.sorted()
        let keyed =
            CustomerFlags.names.map { ColumnMeaning.flag($0.name) } + systems.map { .externalID(system: $0) }
            + customers.messengers.keyNames.sorted().map { .messenger($0) }
        let known = plain + (loyalty + keyed).map { ExportColumn($0.name, $0) }
        let attributes = customers.attributes.keys.sorted().map { ColumnMeaning.attribute($0) }
        return known.filter { always.contains($0.meaning ?? .ignored) || hasValue($0) } + consentColumns + variant
            + attributes.map { ExportColumn($0.name, $0) }.filter(hasValue)
    }

    private var consentColumns: [ExportColumn] {
        var topics = ConsentReport.topics(in: customers.consents)
        let reached: [(ColumnMeaning, Channel)] = [
            (.text(.email), .email), (.text(.phone), .sms), (.text(.pushId), .push),
        ]
        for (meaning, channel) in reached where hasValue(ExportColumn("", meaning)) {
            let topic = ConsentTopic(.marketing, channel)
            if !topics.contains(topic) { topics.append(topic) }
        }
        return topics.flatMap { topic in
            [
                ColumnMeaning.consent(topic, .stated), .consentGrantedAt(topic), .consentConfirmedAt(topic),
                .consentWithdrawnAt(topic, always: false), .consentProof(topic),
            ].map { ExportColumn($0.name, $0, takesAnyWords: true) }
        }
    }

    private func hasValue(_ column: ExportColumn) -> Bool {
        FieldSource(column, of: customers, format: format, source: source, topics: [], columns: [])
            .hasValue(in: lines.rows, customers)
    }

    // MARK: Those a user names

    private func column(named name: String) throws(WorkspaceError) -> ExportColumn {
        let folded = name.folded
        if folded == ExportColumn.variant.name { return .variant }
        let own = format.columns.first { column in ([column.name] + column.aliases).contains { $0.folded == folded } }
        if let own, own.meaning != .ignored { return ExportColumn(own) }
        if let meaning = ColumnMeaning(name: name), meaning.isOfRecords {
            if let own = format.columns.first(where: { $0.meaning.isAbout(meaning) }) { return ExportColumn(own) }
            return ExportColumn(name, meaning, takesAnyWords: true)
        }
        if customers.attributes[name] != nil { return ExportColumn(name, .attribute(name)) }
        let known = format.columns.map(\.name) + customers.attributes.keys
        let near = Spelling.nearest(to: name, among: known).map { "did you mean \($0)?" }
        throw WorkspaceError(
            .invalid, file: "--columns", reason: "there is no column \"\(name)\"",
            advice: near ?? "name columns of \(format.title), fields as docs/IMPORT.md lists them, or attributes")
    }
}

extension ColumnMeaning {
    /// Whether it can be told of a record.
    fileprivate var isOfRecords: Bool {
        switch self {
        case .ignored, .order, .event, .anonymousID: false
        default: true
        }
    }

    /// Whether both are the same field, by whichever words a consent is stated.
    fileprivate func isAbout(_ other: ColumnMeaning) -> Bool {
        if case .consent(let topic, _) = self, case .consent(topic, _) = other { return true }
        return self == other
    }
}
