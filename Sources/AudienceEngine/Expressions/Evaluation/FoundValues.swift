import CampaignDomain

extension ExpressionEvaluator {
    /// What the left side of a predicate is for a row; nil when it has none.
    func found(by predicate: Predicate, row: Int) throws(EvaluationError) -> FoundValue? {
        if case .exists(let selection) = predicate { return try found(.count(selection), row: row) }
        guard let operand = predicate.operand else { return nil }
        return try found(operand, row: row)
    }

    private func found(_ operand: Operand, row: Int) throws(EvaluationError) -> FoundValue {
        switch operand {
        case .customer(let field): return try found(field, row: row)
        case .order, .event: throw .misplaced(operand.description)
        case .scheme(let id):
            let breakdown = try breakdown(of: id)
            let part = breakdown.partOfRow[row]
            return part < 0 ? .missing : .texts([breakdown.parts[Int(part)].id])
        case .count(let selection): return try found(.count, selection, row: row, digits: 0)
        case .sum(.total, let selection): return try found(.total, selection, row: row, digits: moneyDigits)
        case .sum(.quantity, let selection):
            return try found(.quantity, selection, row: row, digits: ElementProgram.quantityDigits)
        case .moment(let edge, let selection):
            let value = try value(edge == .first ? .firstTime : .lastTime, selection, row: row)
            return value.map { .time(Instant(seconds: $0)) } ?? .missing
        case .daysSince(let operand): return daysSince(try found(operand, row: row), row: row)
        }
    }

    private func value(
        _ measure: Aggregate.Measure, _ selection: Selection, row: Int
    ) throws(EvaluationError) -> Int64? {
        try ConditionCompiler(evaluator: self).aggregate(measure, selection).value(row, moment, context)
    }

    private func found(
        _ measure: Aggregate.Measure, _ selection: Selection, row: Int, digits: Int
    ) throws(EvaluationError) -> FoundValue {
        guard let value = try value(measure, selection, row: row) else { return .missing }
        return .number(DecimalNumber(coefficient: value, fractionDigits: digits))
    }

    private func daysSince(_ value: FoundValue, row: Int) -> FoundValue {
        switch value {
        case .time(let instant):
            let days = IntegerJudgement.wholeDays(audience.asOf.seconds - instant.seconds)
            return .number(DecimalNumber(Int(days)))
        case .date(let date): return .number(DecimalNumber(context.today(row, moment) - date))
        case .texts(let texts):
            guard let date = texts.first.flatMap({ CalendarDate(written: $0) }) else { return .missing }
            return daysSince(.date(date), row: row)
        case .missing, .number: return .missing
        }
    }

    // MARK: Fields

    private func found(_ field: CustomerField, row: Int) throws(EvaluationError) -> FoundValue {
        switch field {
        case .lifecycle:
            let scheme = SchemeID.lifecycles.first { audience.definitions.scheme($0) != nil }
            return try found(.scheme(scheme ?? SchemeID.lifecycles[0]), row: row)
        case .consent(let channel): return consent(.marketing, channel, row: row)
        case .dataProcessingConsent: return consent(.dataProcessing, nil, row: row)
        case .rfm(let dimension):
            let score = rfm.scores(of: dimension)[audience.persons.person(of: row)]
            return score == 0 ? .missing : .number(DecimalNumber(Int(score)))
        case .age:
            guard case .date(let birthDate) = own(.birthDate, of: row) else { return .missing }
            return .number(DecimalNumber(birthDate.wholeYears(until: context.today(row, moment))))
        default: return own(field, of: row)
        }
    }

    private func consent(_ purpose: ConsentPurpose, _ channel: Channel?, row: Int) -> FoundValue {
        switch audience.consent(of: audience.persons.person(of: row), purpose: purpose, channel: channel) {
        case .unknown: .missing
        case .confirmed, .granted: .texts([ConsentStatus.granted.rawValue])
        case .withdrawn: .texts([ConsentStatus.withdrawn.rawValue])
        }
    }

    /// The record's own value, else the latest known of its person.
    private func own(_ field: CustomerField, of row: Int) -> FoundValue {
        if field == .name { return fullName(of: row) }
        if field == .text { return searched(row) }
        let value = stored(field, row)
        guard value == .missing, let other = context.latestKnown(row, { stored(field, $0) != .missing }) else {
            return value
        }
        return stored(field, other)
    }

    private func fullName(of row: Int) -> FoundValue {
        let texts = [own(.givenName, of: row), own(.familyName, of: row)].filter { $0 != .missing }.map(
            \.description.trimmed)
        return texts.isEmpty ? .missing : .texts([texts.joined(separator: " ")])
    }

    /// Everything that `text` looks at.
    private func searched(_ row: Int) -> FoundValue {
        let fields = [CustomerField.id, .name, .email, .phone].map { own($0, of: row) }
        let column = context.customers.externalIDs
        let owner = column[row].isEmpty ? context.latestKnown(row) { !column[$0].isEmpty } ?? row : row
        return .texts(fields.filter { $0 != .missing }.map(\.description) + column[owner].map(\.text))
    }

    private func stored(_ field: CustomerField, _ row: Int) -> FoundValue {
        let customers = context.customers
        switch field {
        case .birthDate, .birthday: return customers.birthDate(row).map { .date($0) } ?? .missing
        case .registeredAt: return customers.registeredAt(row).map { .time($0) } ?? .missing
        case .updatedAt: return customers.updatedAt(row).map { .time($0) } ?? .missing
        case .loyaltyPoints:
            let points = customers.loyaltyPoints[row]
            return points == CustomerColumns.noNumber ? .missing : .number(DecimalNumber(Int(points)))
        case .loyaltyPointsExpireAt:
            let day = customers.loyaltyPointsExpireOn[row]
            return day == CustomerColumns.noDate ? .missing : .date(CalendarDate(daysSinceEpoch: day))
        default:
            let texts = storedTexts(field, row).filter { !$0.isBlank }
            return texts.isEmpty ? .missing : .texts(texts)
        }
    }

    private func storedTexts(_ field: CustomerField, _ row: Int) -> [String] {
        let customers = context.customers
        switch field {
        case .tags: return customers.tags[row]
        case .interests: return customers.interests[row]
        case .flags: return CustomerFlags.names.filter { customers.flags[row].contains($0.flag) }.map(\.name)
        case .timezone:
            return customers.zone[row].flatMap { audience.snapshot.zones[$0] == nil ? nil : [$0] } ?? []
        case .externalID(let system): return customers.externalIDs[row].filter { $0.key == system }.map(\.text)
        case .messenger(let name): return customers.messengers[row].filter { $0.key == name }.map(\.text)
        default: return plainText(field, row).map { [$0] } ?? []
        }
    }

    private func plainText(_ field: CustomerField, _ row: Int) -> String? {
        let customers = context.customers
        return switch field {
        case .id: customers.id[row]
        case .givenName: customers.givenName[row]
        case .familyName: customers.familyName[row]
        case .patronymic: customers.patronymic[row]
        case .email: customers.email[row]
        case .phone: customers.phone[row]
        case .pushID: customers.pushID[row]
        case .city: customers.city[row]
        case .region: customers.region[row]
        case .language: customers.language[row]
        case .source: customers.source[row]
        case .gender: customers.gender(row)?.rawValue
        case .loyaltyTier: customers.loyaltyTier[row]
        case .attribute(let name): customers.attributes[name]?[row]
        default: nil
        }
    }
}
