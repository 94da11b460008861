import CampaignDomain

/// Collects customer records in the order of the file and hands them out in the order of their ids.
struct CustomerTableBuilder: Sendable {
    private var columns = CustomerColumns()
    private var index = IDIndex()
    /// Rows that a later line of the same id replaced.
    private var replaced: Set<Int32> = []
    private var isInOrder = true

    init() {}

    /// Takes up a finished table again, which is in order of id.
    init(resuming table: CustomerColumns) {
        columns = table
    }

    mutating func append(_ draft: CustomerDraft) throws(SnapshotBuilder.Rejection) -> SnapshotBuilder.Outcome {
        guard let id = draft.id, !id.isEmpty else { throw .missing(field: "id") }
        let row = columns.count
        columns.append(draft, id: id)
        if isInOrder {
            if row == 0 || columns.id.precedes(row - 1, row) { return .added }
            isInOrder = false
            for earlier in 0..<row { _ = noteID(of: earlier) }
        }
        guard let previous = index.insert(id, row: row, in: columns.id) else { return .added }
        replaced.insert(Int32(previous))
        return .replacedEarlierLine
    }

    /// Takes the records of a later part of the file, and says which of them, by their place in that part, repeat an id of an
    /// earlier part. O(their size).
    mutating func absorb(_ later: CustomerTableBuilder) -> [Int] {
        let base = columns.count
        columns.absorb(later.columns)
        replaced.formUnion(later.replaced.map { $0 + Int32(base) })
        return repeated(since: base, isPartInOrder: later.isInOrder)
    }

    /// Ids that only ascend cannot repeat, so the table of ids is made when the first one does not.
    private mutating func repeated(since base: Int, isPartInOrder: Bool) -> [Int] {
        guard base < columns.count else { return [] }
        if isInOrder {
            if isPartInOrder, base == 0 || columns.id.precedes(base - 1, base) { return [] }
            isInOrder = false
            for earlier in 0..<base { _ = noteID(of: earlier) }
        }
        return (base..<columns.count).compactMap { row in
            guard let previous = noteID(of: row), previous < base else { return nil }
            replaced.insert(Int32(previous))
            return row - base
        }
    }

    private mutating func noteID(of row: Int) -> Int? {
        columns.id.withBytes(row) { index.insert($0, row: row, in: columns.id) }
    }

    /// The records in order of id, each id once. O(n log n); O(1) when the file was in that order already.
    mutating func finish() -> CustomerColumns {
        for name in columns.attributes.keys { columns.attributes[name]?.pad(to: columns.count) }
        guard !isInOrder else { return columns }
        var rows = (0..<Int32(columns.count)).filter { !replaced.contains($0) }
        rows.sort { columns.id.precedes(Int($0), Int($1)) }
        return columns.reordered(by: Column(rows))
    }
}

extension CustomerColumns {
    /// A text of nothing but white space is no value.
    mutating func append(_ draft: CustomerDraft, id identifier: UnsafeBufferPointer<UInt8>) {
        id.append(identifier)
        givenName.append(draft.givenName?.unlessBlank)
        familyName.append(draft.familyName?.unlessBlank)
        patronymic.append(draft.patronymic?.unlessBlank)
        email.append(draft.email?.unlessBlank)
        phone.append(draft.phone?.unlessBlank)
        pushID.append(draft.pushID?.unlessBlank)
        city.append(draft.city?.unlessBlank)
        region.append(draft.region?.unlessBlank)
        zone.append(draft.zone?.unlessBlank)
        language.append(draft.language?.unlessBlank)
        source.append(draft.source?.unlessBlank)
        gender.append(draft.gender.map { $0 == .female ? 0 : 1 } ?? CustomerColumns.absent)
        birthDate.append(draft.birthDate?.daysSinceEpoch ?? CustomerColumns.noDate)
        registeredAt.append(draft.registeredAt?.seconds ?? CustomerColumns.noTime)
        updatedAt.append(draft.updatedAt?.seconds ?? CustomerColumns.noTime)
        flags.append(draft.flags)
        loyaltyTier.append(draft.loyaltyTier?.unlessBlank)
        loyaltyPoints.append(draft.loyaltyPoints ?? CustomerColumns.noNumber)
        loyaltyPointsExpireOn.append(draft.loyaltyPointsExpireOn?.daysSinceEpoch ?? CustomerColumns.noDate)
        interests.append(draft.interests)
        tags.append(draft.tags)
        externalIDs.append(draft.externalIDs)
        messengers.append(draft.messengers)
        appendAttributes(draft.attributes)
        consents.append(draft.consents)
        count += 1
    }

    private mutating func appendAttributes(_ pairs: [CustomerDraft.KeyedText]) {
        for pair in pairs where pair.text.unlessBlank != nil {
            let name = String(decoding: pair.key, as: UTF8.self)
            attributes[name, default: CodedColumn()].set(pair.text, row: count)
        }
    }

    /// Appends the rows of other columns.
    mutating func absorb(_ later: CustomerColumns) {
        id.absorb(later.id)
        givenName.absorb(later.givenName)
        familyName.absorb(later.familyName)
        patronymic.absorb(later.patronymic)
        email.absorb(later.email)
        phone.absorb(later.phone)
        pushID.absorb(later.pushID)
        city.absorb(later.city)
        region.absorb(later.region)
        zone.absorb(later.zone)
        language.absorb(later.language)
        source.absorb(later.source)
        gender += later.gender
        birthDate += later.birthDate
        registeredAt += later.registeredAt
        updatedAt += later.updatedAt
        flags += later.flags
        loyaltyTier.absorb(later.loyaltyTier)
        loyaltyPoints += later.loyaltyPoints
        loyaltyPointsExpireOn += later.loyaltyPointsExpireOn
        interests.absorb(later.interests)
        tags.absorb(later.tags)
        externalIDs.absorb(later.externalIDs)
        messengers.absorb(later.messengers)
        absorbAttributes(of: later)
        consents.absorb(later.consents)
        count += later.count
    }

    /// An attribute's column may be shorter than the table, when its last rows have none.
    private mutating func absorbAttributes(of later: CustomerColumns) {
        for (name, values) in later.attributes {
            attributes[name, default: CodedColumn()].pad(to: count)
            attributes[name]?.absorb(values)
        }
    }

    func reordered(by rows: Column<Int32>) -> CustomerColumns {
        var result = CustomerColumns()
        result.count = rows.count
        result.id = id.reordered(by: rows)
        result.givenName = givenName.reordered(by: rows)
        result.familyName = familyName.reordered(by: rows)
        result.patronymic = patronymic.reordered(by: rows)
        result.email = email.reordered(by: rows)
        result.phone = phone.reordered(by: rows)
        result.pushID = pushID.reordered(by: rows)
        result.city = city.reordered(by: rows)
        result.region = region.reordered(by: rows)
        result.zone = zone.reordered(by: rows)
        result.language = language.reordered(by: rows)
        result.source = source.reordered(by: rows)
        result.gender = gender.reordered(by: rows)
        result.birthDate = birthDate.reordered(by: rows)
        result.registeredAt = registeredAt.reordered(by: rows)
        result.updatedAt = updatedAt.reordered(by: rows)
        result.flags = flags.reordered(by: rows)
        result.loyaltyTier = loyaltyTier.reordered(by: rows)
        result.loyaltyPoints = loyaltyPoints.reordered(by: rows)
        result.loyaltyPointsExpireOn = loyaltyPointsExpireOn.reordered(by: rows)
        result.interests = interests.reordered(by: rows)
        result.tags = tags.reordered(by: rows)
        result.externalIDs = externalIDs.reordered(by: rows)
        result.messengers = messengers.reordered(by: rows)
        result.attributes = attributes.mapValues { $0.reordered(by: rows) }
        result.consents = consents.reordered(by: rows)
        return result
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Nil when there is nothing but white space. One comparison for nearly every text.
    var unlessBlank: UnsafeBufferPointer<UInt8>? { isBlank ? nil : self }
}
