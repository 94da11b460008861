import CampaignDomain

extension ConditionCompiler {
    func compile(_ field: CustomerField, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        switch field {
        case .givenName: try coded(customers.givenName, criterion)
        case .familyName: try coded(customers.familyName, criterion)
        case .patronymic: try coded(customers.patronymic, criterion)
        case .city: try coded(customers.city, criterion)
        case .region: try coded(customers.region, criterion)
        case .language: try coded(customers.language, criterion)
        case .source: try coded(customers.source, criterion)
        case .loyaltyTier: try coded(customers.loyaltyTier, criterion)
        case .timezone: try zone(criterion)
        case .attribute(let name): try attribute(customers.attributes[name] ?? CodedColumn(), criterion)
        case .id: try bytes(customers.id, .id, criterion)
        case .email: try bytes(customers.email, .email, criterion)
        case .phone: try bytes(customers.phone, .phone, criterion)
        case .pushID: try bytes(customers.pushID, nil, criterion)
        case .name, .text, .externalID, .messenger: try composed(field, criterion)
        case .gender, .flags, .consent, .dataProcessingConsent: try symbol(field, criterion)
        case .tags: try codedSet(customers.tags, criterion)
        case .interests: try codedSet(customers.interests, criterion)
        case .lifecycle: try scheme(try lifecycle(), criterion)
        default: try measured(field, criterion)
        }
    }

    /// Numbers, dates and times.
    private func measured(_ field: CustomerField, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        let birthDate = DateColumn(days: customers.birthDate)
        return switch field {
        case .birthDate: try judged(criterion, .date, birthDate)
        case .birthday: try judged(criterion, .birthday, birthDate)
        case .age: try judged(criterion, .age, birthDate)
        case .registeredAt: try judged(criterion, .time, WideColumn(values: customers.registeredAt))
        case .updatedAt: try judged(criterion, .time, WideColumn(values: customers.updatedAt))
        case .loyaltyPoints: try judged(criterion, .number(digits: 0), WideColumn(values: customers.loyaltyPoints))
        case .loyaltyPointsExpireAt:
            try judged(criterion, .date, DateColumn(days: customers.loyaltyPointsExpireOn))
        case .rfm(let dimension): try score(dimension, criterion)
        default: throw .misplaced(field.description)
        }
    }

    // MARK: Texts

    private func coded(_ column: CodedColumn, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        let judgement = try criterion.textJudgement()
        let outcomes = column.table { $0.isBlank ? nil : judgement($0) }
        return .test(CodedTest(column: column, outcomes: outcomes))
    }

    /// An attribute is text, a number or a date, as what it is compared with.
    private func attribute(_ column: CodedColumn, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        if case .within = criterion { return try judged(criterion, .date, WrittenDateColumn(column: column)) }
        return try coded(column, criterion)
    }

    /// A zone whose name nobody knows counts as missing.
    private func zone(_ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        let judgement = try criterion.textJudgement()
        let known = context.audience.snapshot.zones
        let outcomes = customers.zone.table { known[$0] == nil ? nil : judgement($0) }
        return .test(CodedTest(column: customers.zone, outcomes: outcomes))
    }

    private func bytes(
        _ column: TextColumn, _ field: SearchTexts.Field?, _ criterion: Criterion
    ) throws(EvaluationError) -> CompiledCondition {
        anyOf(try criterion.patterns().map { BytesTest(column: column, pattern: $0, field: field) })
    }

    private func composed(_ field: CustomerField, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        let patterns = try criterion.patterns()
        switch field {
        case .name: return anyOf(patterns.map { NameTest(pattern: $0, customers: customers) })
        case .externalID(let system): return keyed(customers.externalIDs, system, patterns)
        case .messenger(let name): return keyed(customers.messengers, name, patterns)
        default: return anyOf(patterns.map { AnyTextTest(pattern: $0, customers: customers) })
        }
    }

    private func keyed(_ column: KeyedTextColumn, _ name: String, _ patterns: [TextPattern]) -> CompiledCondition {
        let key = column.keyNames.firstIndex(of: name).map { Int32($0) }
        return anyOf(patterns.map { KeyedTest(column: column, key: key, pattern: $0) })
    }

    private func anyOf(_ tests: [some RowTest]) -> CompiledCondition {
        tests.count == 1 ? .test(tests[0]) : .any(tests.map { .test($0) })
    }

    // MARK: Sets and words

    private func codedSet(_ column: CodedSetColumn, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition
    {
        let judgement = try criterion.textJudgement()
        return .test(CodedSetTest(column: column, holds: column.values.map { judgement($0) == .yes }))
    }

    private func symbol(_ field: CustomerField, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        let judgement = try criterion.textJudgement()
        func isWanted(_ word: String) -> Bool { judgement(word) == .yes }
        switch field {
        case .gender: return .test(GenderTest(wanted: Gender.allCases.filter { isWanted($0.rawValue) }))
        case .flags:
            let wanted = CustomerFlags.names.filter { isWanted($0.name) }.map(\.flag)
            return .test(FlagsTest(wanted: CustomerFlags(wanted)))
        default:
            var channel: Channel?
            if case .consent(let given) = field { channel = given }
            return .test(
                ConsentTest(
                    purpose: channel == nil ? .dataProcessing : .marketing, channel: channel,
                    wantsGranted: isWanted(ConsentStatus.granted.rawValue),
                    wantsWithdrawn: isWanted(ConsentStatus.withdrawn.rawValue)))
        }
    }

    private func score(_ dimension: RFMDimension, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        let scores = evaluator.rfm.scores(of: dimension)
        let groups = try criterion.judgements(.number(digits: 0))
        let tests = groups.joined().compactMap { judgement -> ScoreTest? in
            guard case .number(let interval) = judgement else { return nil }
            return ScoreTest(scores: scores, interval: interval)
        }
        return anyOf(tests)
    }

    // MARK: Schemes

    func scheme(_ id: SchemeID, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        let judgement = try criterion.textJudgement()
        let breakdown = try evaluator.breakdown(of: id)
        return .test(
            SchemeTest(
                partOfRow: breakdown.partOfRow, conditions: try evaluator.conditions(of: id),
                isWanted: breakdown.parts.map { judgement($0.id) == .yes }))
    }

    private func lifecycle() throws(EvaluationError) -> SchemeID {
        let definitions = context.audience.definitions
        guard let id = SchemeID.lifecycles.first(where: { definitions.scheme($0) != nil }) else {
            throw .unknownScheme(SchemeID.lifecycles[0])
        }
        return id
    }
}
