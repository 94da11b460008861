import CampaignDomain

/// Reads rows into customers by the meaning of their columns. For one thread at a time.
struct CustomerRowReader {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let columns: [ColumnMapping.Column]
    private let steps: [ColumnStep]
    /// Of the columns.
    private let names: FieldNames
    /// What the values of the columns are kept under; the column's own name where there is nothing else.
    private let keys: FieldNames
    private let values: ValueReader
    private let dropsApostrophes: Bool
    /// Whether values may stand behind an apostrophe of ours, see ``FormulaGuard``.
    private let dropsGuards: Bool
    private let tags: TagText
    private var topics: [TopicReading]
    private var flagWords = WordMemo<Bool>()
    /// For each column.
    private var consentWords: [WordMemo<ConsentWord?>]

    init(
        mapping: ColumnMapping, format: InterchangeFormat, container: FileContainer, settings: WorkspaceSettings
    ) {
        columns = mapping.columns
        names = FieldNames(columns.map(\.name))
        keys = FieldNames(columns.map { $0.meaning.keptName ?? $0.name })
        values = ValueReader(format: format, settings: settings)
        dropsApostrophes = format.hasApostrophes
        dropsGuards = container == .delimited || container == .spreadsheet
        tags = TagText(separators: format.tagSeparators)
        var topics: [ConsentTopic] = []
        steps = mapping.columns.map { column in
            guard let topic = column.meaning.topic else { return ColumnStep(column.meaning, topic: -1) }
            if !topics.contains(topic) { topics.append(topic) }
            return ColumnStep(column.meaning, topic: topics.firstIndex(of: topic) ?? -1)
        }
        self.topics = topics.map { TopicReading(topic: $0) }
        consentWords = mapping.columns.map { _ in WordMemo() }
    }

    /// Fills a customer with what a row says; it points into the row, and into this reader. O(bytes of the row).
    mutating func read(_ row: ImportedRow, into customer: inout ImportedCustomer) throws(RowFault) {
        customer.clear()
        for place in topics.indices { topics[place].clear() }
        for place in steps.indices {
            let text = trimmed(row[place])
            if text.isEmpty {
                if steps[place].speaksWhenEmpty { noteEmpty(place, &customer) }
                continue
            }
            guard text.count <= TextLimit.bytes else { throw .tooLong(column: columns[place].name) }
            try take(text, place, steps[place], into: &customer)
        }
        for topic in topics { topic.state(into: &customer.statements, names) }
    }

    private func trimmed(_ text: Bytes) -> Bytes {
        var start = 0
        var end = text.count
        while start < end, text[start] <= 0x20 { start += 1 }
        while start < end, text[end - 1] <= 0x20 { end -= 1 }
        if start < end, text[start] == FormulaGuard.mark {
            let rest = Bytes(rebasing: text[(start + 1)..<end])
            if dropsApostrophes || (dropsGuards && FormulaGuard.isNeeded(rest)) { return rest }
        }
        return start == 0 && end == text.count ? text : Bytes(rebasing: text[start..<end])
    }

    /// Some columns say something by being there.
    private mutating func noteEmpty(_ place: Int, _ customer: inout ImportedCustomer) {
        switch columns[place].meaning {
        case .consentWithdrawnAt: topics[steps[place].topic].isWithdrawn = true
        case .consent(_, let words): topics[steps[place].topic].word = words.whenEmpty
        case .bouncedAt: customer.isBounced = true
        default: break
        }
    }

    private mutating func take(
        _ text: Bytes, _ place: Int, _ step: ColumnStep, into customer: inout ImportedCustomer
    ) throws(RowFault) {
        switch step.kind {
        case .ignored: break
        case .text(let field): customer[field] = text
        case .attribute: customer.attributes.append(.init(key: keys[place], text: text))
        case .id: customer.id = text
        case .externalID: customer.externalID = text
        case .otherID: customer.otherIDs.append(.init(key: keys[place], text: text))
        case .anonymousID: customer.anonymousID = text
        case .fullName: customer.take(fullName: text)
        case .messenger: customer.messengers.append(.init(key: keys[place], text: text))
        case .registeredAt: customer.registeredAt = try instant(text, place)
        case .updatedAt: customer.updatedAt = try instant(text, place)
        case .tags: tags.append(text, to: &customer.tags)
        case .interests: tags.append(text, to: &customer.interests)
        case .attributesObject: try customer.take(attributes: text, column: columns[place].name)
        case .value: takeValue(text, place, into: &customer)
        case .flag: if means(yes: text) { customer.flags.append(keys[place]) }
        case .word, .grantedAt, .confirmedAt, .withdrawnAt, .changedAt, .proof: try takeConsent(text, place, step)
        case .bouncedAt:
            customer.isBounced = true
            customer.bounced = try instant(text, place)
        }
    }

    /// What cannot be read is kept as an attribute: nothing of a row is lost.
    private func takeValue(_ text: Bytes, _ place: Int, into customer: inout ImportedCustomer) {
        var isRead = true
        switch columns[place].meaning {
        case .gender:
            customer.gender = values.gender(text)
            isRead = customer.gender != nil
        case .birthDate:
            customer.birthDate = values.date(text)
            isRead = customer.birthDate != nil
        case .loyaltyTier: customer.tier = text
        case .loyaltyPoints:
            customer.points = values.number(text)
            isRead = customer.points != nil
        case .loyaltyPointsExpireAt:
            customer.pointsExpireAt = values.date(text)
            isRead = customer.pointsExpireAt != nil
        default: break
        }
        if !isRead { customer.attributes.append(.init(key: names[place], text: text)) }
    }

    private mutating func means(yes text: Bytes) -> Bool {
        flagWords.meaning(of: text) { ConsentWords.yes.contains($0.folded) }
    }

    private mutating func takeConsent(_ text: Bytes, _ place: Int, _ step: ColumnStep) throws(RowFault) {
        switch step.kind {
        case .word: topics[step.topic].take(try word(text, place), names[place], text)
        case .grantedAt: topics[step.topic].grantedAt = try time(text, place)
        case .confirmedAt: topics[step.topic].confirmedAt = try time(text, place)
        case .withdrawnAt: topics[step.topic].withdrawnAt = try time(text, place)
        case .changedAt: topics[step.topic].changedAt = try time(text, place)
        case .proof: topics[step.topic].addProof(names[place], text)
        default: break
        }
    }

    private mutating func word(_ text: Bytes, _ place: Int) throws(RowFault) -> ConsentWord {
        let column = columns[place].meaning
        let meaning = consentWords[place].meaning(of: text) { word in
            guard case .consent(_, let words) = column else { return nil }
            return words.meanings[word.folded]
        }
        guard let meaning else { throw .unknownWord(column: columns[place].name) }
        return meaning
    }

    private func time(_ text: Bytes, _ place: Int) throws(RowFault) -> TopicReading.Time {
        TopicReading.Time(at: try instant(text, place), column: place)
    }

    private func instant(_ text: Bytes, _ place: Int) throws(RowFault) -> Instant {
        guard let instant = values.instant(text) else { throw .notATime(column: columns[place].name) }
        return instant
    }
}

extension ImportedCustomer {
    /// Splits a name as people write it: given and family name, or family name, given name and patronymic when it ends with one.
    fileprivate mutating func take(fullName text: Bytes) {
        let words = text.split(separator: 0x20).map { Bytes(rebasing: $0) }
        guard let first = words.first, let last = words.last else { return }
        guard words.count > 1 else { return self[.givenName] = first }
        if words.count == 3, ImportedCustomer.isPatronymic(words[1]) || ImportedCustomer.isPatronymic(last) {
            let isFamilyFirst = !ImportedCustomer.isPatronymic(words[1])
            self[.givenName] = isFamilyFirst ? words[1] : first
            self[.patronymic] = isFamilyFirst ? last : words[1]
            self[.familyName] = isFamilyFirst ? first : last
            return
        }
        self[.givenName] = first
        let rest = text.count - (first.count + 1)
        self[.familyName] = Bytes(rebasing: text[(text.count - rest)...])
    }

    private static func isPatronymic(_ word: Bytes) -> Bool {
        let text = String(decoding: word, as: UTF8.self).folded
        return ["ич", "вна", "чна", "ўна"].contains { text.hasSuffix($0) }
    }

    /// Members that are objects or lists are kept as JSON in a text: attributes are plain.
    fileprivate mutating func take(attributes text: Bytes, column: String) throws(RowFault) {
        guard let value = try? JSONValue(parsing: text), let object = value.object else {
            throw .notJSON(column: column)
        }
        var plain = attributesObject ?? JSONObject()
        for member in object.members {
            switch member.value {
            case .null: continue
            case .object, .array: plain[member.key] = .string(member.value.line)
            case .string(let text) where text.isEmpty: continue
            default: plain[member.key] = member.value
            }
        }
        attributesObject = plain.members.isEmpty ? nil : plain
    }
}

extension ValueReader {
    init(format: InterchangeFormat, settings: WorkspaceSettings) {
        self.init(
            zone: format.clock == .utc ? .utc : settings.zone, slashDates: format.slashDates,
            currency: settings.currency)
    }
}
