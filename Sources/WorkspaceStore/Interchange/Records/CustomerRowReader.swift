import CampaignDomain

/// Reads rows into customers by the meaning of their columns.
struct CustomerRowReader {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let columns: [ColumnMapping.Column]
    private let values: ValueReader
    private let dropsApostrophes: Bool
    /// Whether values may stand behind an apostrophe of ours, see ``FormulaGuard``.
    private let dropsGuards: Bool
    private let tagSeparators: [UInt8]
    private var topics: [TopicReading]
    /// For each column the place of its topic.
    private let topicOfColumn: [Int]

    init(
        mapping: ColumnMapping, format: InterchangeFormat, container: FileContainer, settings: WorkspaceSettings
    ) {
        columns = mapping.columns
        values = ValueReader(format: format, settings: settings)
        dropsApostrophes = format.hasApostrophes
        dropsGuards = container == .delimited || container == .spreadsheet
        tagSeparators = Array(format.tagSeparators.utf8)
        var topics: [ConsentTopic] = []
        topicOfColumn = mapping.columns.map { column in
            guard let topic = column.meaning.topic else { return -1 }
            if let place = topics.firstIndex(of: topic) { return place }
            topics.append(topic)
            return topics.count - 1
        }
        self.topics = topics.map { TopicReading(topic: $0) }
    }

    /// Fills a customer with what a row says; it points into the row. O(bytes of the row).
    mutating func read(_ row: ImportedRow, into customer: inout ImportedCustomer) throws(RowFault) {
        customer.clear()
        for place in topics.indices { topics[place].clear() }
        for place in columns.indices {
            let text = trimmed(row[place])
            if text.isEmpty {
                noteEmpty(place, &customer)
                continue
            }
            guard text.count <= TextLimit.bytes else { throw .tooLong(column: columns[place].name) }
            try take(text, columns[place], topicOfColumn[place], into: &customer)
        }
        for topic in topics { topic.state(into: &customer.statements) }
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
        case .consentWithdrawnAt(_, always: true): topics[topicOfColumn[place]].isWithdrawn = true
        case .consent(_, let words) where words.whenEmpty != .nothing:
            topics[topicOfColumn[place]].word = words.whenEmpty
        case .bouncedAt(always: true): customer.isBounced = true
        default: break
        }
    }

    private mutating func take(
        _ text: Bytes, _ column: ColumnMapping.Column, _ topic: Int, into customer: inout ImportedCustomer
    ) throws(RowFault) {
        switch column.meaning {
        case .ignored: break
        case .text(let field): customer[field] = text
        case .attribute(let name): customer.attributes.append(.init(key: name, text: text))
        case .id: customer.id = text
        case .externalID(nil): customer.externalID = text
        case .externalID(let system?): customer.otherIDs.append(.init(key: system, text: text))
        case .anonymousID: customer.anonymousID = text
        case .fullName: customer.take(fullName: text)
        case .messenger(let name): customer.messengers.append(.init(key: name, text: text))
        case .registeredAt: customer.registeredAt = try instant(text, column)
        case .updatedAt: customer.updatedAt = try instant(text, column)
        case .tags: append(text, to: &customer.tags)
        case .interests: append(text, to: &customer.interests)
        case .attributesObject: try customer.take(attributes: text, column: column.name)
        case .gender, .birthDate, .loyaltyTier, .loyaltyPoints, .loyaltyPointsExpireAt, .flag:
            takeValue(text, column, into: &customer)
        case .consent, .consentGrantedAt, .consentConfirmedAt, .consentWithdrawnAt, .consentChangedAt, .consentProof:
            try takeConsent(text, column, topic)
        case .bouncedAt:
            customer.isBounced = true
            customer.bounced = try instant(text, column)
        case .order, .event: break
        }
    }

    /// What cannot be read is kept as an attribute: nothing of a row is lost.
    private func takeValue(_ text: Bytes, _ column: ColumnMapping.Column, into customer: inout ImportedCustomer) {
        var isRead = true
        switch column.meaning {
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
        case .flag(let name):
            if ConsentWords.yes.contains(String(decoding: text, as: UTF8.self).folded) { customer.flags.append(name) }
        default: break
        }
        if !isRead { customer.attributes.append(.init(key: column.name, text: text)) }
    }

    private mutating func takeConsent(
        _ text: Bytes, _ column: ColumnMapping.Column, _ topic: Int
    ) throws(RowFault) {
        switch column.meaning {
        case .consent(_, let words):
            guard let word = words.meanings[String(decoding: text, as: UTF8.self).folded] else {
                throw .unknownWord(column: column.name)
            }
            topics[topic].take(word, column.name, text)
        case .consentGrantedAt: topics[topic].grantedAt = (try instant(text, column), column.name)
        case .consentConfirmedAt: topics[topic].confirmedAt = (try instant(text, column), column.name)
        case .consentWithdrawnAt: topics[topic].withdrawnAt = (try instant(text, column), column.name)
        case .consentChangedAt: topics[topic].changedAt = (try instant(text, column), column.name)
        case .consentProof: topics[topic].addProof(column.name, text)
        default: break
        }
    }

    private func instant(_ text: Bytes, _ column: ColumnMapping.Column) throws(RowFault) -> Instant {
        guard let instant = values.instant(text) else { throw .notATime(column: column.name) }
        return instant
    }

    /// Splits a field at its separators; quotes around a piece are dropped, as Mailchimp writes its tags.
    private func append(_ text: Bytes, to pieces: inout [Bytes]) {
        for piece in text.split(whereSeparator: { tagSeparators.contains($0) }) {
            var piece = piece
            while let first = piece.first, first == 0x20 || first == 0x22 { piece.removeFirst() }
            while let last = piece.last, last == 0x20 || last == 0x22 { piece.removeLast() }
            let bytes = Bytes(rebasing: piece)
            if !bytes.isEmpty, !pieces.contains(where: { $0.elementsEqual(bytes) }) { pieces.append(bytes) }
        }
    }
}

/// What the columns of a row say about one consent.
private struct TopicReading {
    let topic: ConsentTopic
    var word: ConsentWord?
    var isWithdrawn = false
    var grantedAt: (Instant, column: String)?
    var confirmedAt: (Instant, column: String)?
    var withdrawnAt: (Instant, column: String)?
    var changedAt: (Instant, column: String)?
    private var proof: [UInt8] = []

    init(topic: ConsentTopic) {
        self.topic = topic
    }

    mutating func clear() {
        word = nil
        isWithdrawn = false
        grantedAt = nil
        confirmedAt = nil
        withdrawnAt = nil
        changedAt = nil
        proof.removeAll(keepingCapacity: true)
    }

    /// Of several columns of words the worst counts.
    mutating func take(_ stated: ConsentWord, _ column: String, _ text: UnsafeBufferPointer<UInt8>) {
        if stated != .nothing { addProof(column, text) }
        if word != .withdrawn, stated != .nothing { word = stated }
    }

    mutating func addProof(_ column: String, _ text: UnsafeBufferPointer<UInt8>) {
        if !proof.isEmpty { proof.append(contentsOf: ", ".utf8) }
        proof.append(contentsOf: column.utf8)
        proof.append(0x20)
        proof.append(contentsOf: text)
    }

    /// Adds the statements that follow: a grant, a withdrawal, or both.
    func state(into statements: inout [ImportedCustomer.Statement]) {
        let isWithdrawn = isWithdrawn || withdrawnAt != nil || word == .withdrawn
        let isGranted = grantedAt != nil || confirmedAt != nil || word == .granted
        if isGranted {
            let at = grantedAt ?? (isWithdrawn ? nil : changedAt) ?? confirmedAt
            // A word without a time beside a withdrawal cannot be the later of the two.
            if at != nil || !isWithdrawn {
                statements.append(
                    .init(
                        topic: topic, word: .granted, at: at?.0, confirmedAt: confirmedAt?.0,
                        proof: proof(with: [grantedAt, confirmedAt])))
            }
        }
        if isWithdrawn {
            let at = withdrawnAt ?? changedAt
            statements.append(
                .init(topic: topic, word: .withdrawn, at: at?.0, confirmedAt: nil, proof: proof(with: [withdrawnAt])))
        } else if word == .notGranted, !isGranted {
            statements.append(
                .init(topic: topic, word: .notGranted, at: changedAt?.0, confirmedAt: nil, proof: proof))
        }
    }

    /// The columns whose times say it, and after them what else proves it.
    private func proof(with times: [(Instant, column: String)?]) -> [UInt8] {
        var result: [UInt8] = []
        for time in times {
            guard let time else { continue }
            if !result.isEmpty { result.append(contentsOf: ", ".utf8) }
            result.append(contentsOf: time.column.utf8)
        }
        if !result.isEmpty, !proof.isEmpty { result.append(contentsOf: ", ".utf8) }
        return result + proof
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

extension ColumnMeaning {
    /// The consent that a column is about.
    var topic: ConsentTopic? {
        switch self {
        case .consent(let topic, _), .consentGrantedAt(let topic), .consentConfirmedAt(let topic),
            .consentWithdrawnAt(let topic, _), .consentChangedAt(let topic), .consentProof(let topic):
            topic
        default: nil
        }
    }
}

extension ValueReader {
    init(format: InterchangeFormat, settings: WorkspaceSettings) {
        self.init(
            zone: format.clock == .utc ? .utc : settings.zone, slashDates: format.slashDates,
            currency: settings.currency)
    }
}
