import CampaignDomain

/// A field whose values are numbered: each distinct value has been judged once. A nil outcome is a value that counts as missing.
struct CodedTest: TimelessTest {
    let column: CodedColumn
    let outcomes: [Truth?]

    private func own(_ row: Int) -> Truth? {
        let code = column.code(row)
        return code < 0 ? nil : outcomes[Int(code)]
    }

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        if let own = own(row) { return own }
        guard let other = context.latestKnown(row, { own($0) != nil }) else { return .unknown }
        return own(other) ?? .unknown
    }

    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        // The answer for a missing value stands before those for the codes.
        let own = OwnCodeTest(column: column, answers: [.unknown] + outcomes.map { $0 ?? .unknown })
        return TruthSets(asking: own, ofLinked: self, moment, context)
    }
}

/// What a record says itself; unknown when it says nothing.
private struct OwnCodeTest: RowTest {
    let column: CodedColumn
    let answers: [Truth]

    @inline(__always)
    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        answers[Int(column.code(row)) + 1]
    }
}

/// A field with a text of its own for each row.
struct BytesTest: TimelessTest {
    let column: TextColumn
    let pattern: TextPattern
    /// Where the search texts have it; nil when they do not.
    let field: SearchTexts.Field?

    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        if let field, let texts = context.searchTexts.texts(for: pattern, context) {
            return texts.truth(pattern, in: field, context)
        }
        return TruthSets(asking: self, moment, context)
    }

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        if column.isBlank(row) {
            guard let other = context.latestKnown(row, { !column.isBlank($0) }) else { return .unknown }
            return Truth(column.withBytes(other) { pattern.matches(raw: $0) })
        }
        return Truth(column.withBytes(row) { pattern.matches(raw: $0) })
    }
}

/// The text under one key, such as an external id of one system.
struct KeyedTest: TimelessTest {
    let column: KeyedTextColumn
    /// Nil when no row has the key.
    let key: Int32?
    let pattern: TextPattern

    private func entry(_ row: Int) -> Int? {
        column.entries(row).first { column.keyCode($0) == key && !column.withText($0, \.isBlank) }
    }

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        guard key != nil else { return .unknown }
        let own = entry(row) ?? context.latestKnown(row, { entry($0) != nil }).flatMap { entry($0) }
        guard let own else { return .unknown }
        return Truth(column.withText(own) { pattern.matches(raw: $0) })
    }
}

/// Tags, interests: holds when any element does; the empty set is known and holds nothing.
struct CodedSetTest: TimelessTest {
    let column: CodedSetColumn
    /// For each distinct value.
    let holds: [Bool]

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        var codes = column.codes(row)
        if codes.isEmpty, let other = context.latestKnown(row, { !column.codes($0).isEmpty }) {
            codes = column.codes(other)
        }
        return Truth(codes.contains { holds[Int($0)] })
    }
}

struct FlagsTest: TimelessTest {
    let wanted: CustomerFlags

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        var flags = context.customers.flags[row]
        if flags.isEmpty, let other = context.latestKnown(row, { !context.customers.flags[$0].isEmpty }) {
            flags = context.customers.flags[other]
        }
        return Truth(!flags.isDisjoint(with: wanted))
    }
}

struct GenderTest: TimelessTest {
    let wanted: [Gender]

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        let customers = context.customers
        let gender =
            customers.gender(row)
            ?? context.latestKnown(row) { customers.gender($0) != nil }
            .flatMap { customers.gender($0) }
        guard let gender else { return .unknown }
        return Truth(wanted.contains(gender))
    }
}

struct ConsentTest: TimelessTest {
    let purpose: ConsentPurpose
    let channel: Channel?
    let wantsGranted: Bool
    let wantsWithdrawn: Bool

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        let person = context.audience.persons.person(of: row)
        switch context.audience.consent(of: person, purpose: purpose, channel: channel) {
        case .unknown: return .unknown
        case .confirmed, .granted: return Truth(wantsGranted)
        case .withdrawn: return Truth(wantsWithdrawn)
        }
    }

    /// Segments and reachability ask for the same few consents, so they are read once for all of them.
    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        let consents = context.facts.consents(purpose, channel)
        var yes = RowSet(capacity: context.rows.capacity)
        if wantsGranted { yes.formUnion(consents.granted) }
        if wantsWithdrawn { yes.formUnion(consents.withdrawn) }
        let unknown = context.rows.subtracting(consents.granted).subtracting(consents.withdrawn)
        return TruthSets(yes: yes, possible: yes.union(unknown))
    }
}

extension TextColumn {
    /// Nothing, or nothing but white space, which counts as missing.
    func isBlank(_ row: Int) -> Bool {
        withBytes(row, \.isBlank)
    }
}

extension UnsafeBufferPointer<UInt8> {
    var isBlank: Bool {
        guard let first else { return true }
        guard first <= 0x20 || first >= 0x80 else { return false }
        return String(decoding: self, as: UTF8.self).isBlank
    }
}

extension String {
    /// Nothing but white space: no value at all.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
