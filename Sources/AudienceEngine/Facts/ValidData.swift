import CampaignDomain

/// Which records have a value of each validated field, and for which of them it can be used, see ``DataValidity``.
struct ValidData: Sendable {
    struct Field: Sendable {
        let field: ValidatedField
        let filled: RowSet
        let valid: RowSet
        /// The value is past its best-before, whatever else is wrong with it.
        let stale: RowSet
    }

    let fields: [Field]
    /// Records whose every field is valid.
    let complete: RowSet

    /// Nobody is older.
    private static let longestLife = 120

    /// O(records × fields).
    init(audience: Audience, health: DeliveryHealth, parallel: Parallel) {
        let reader = FieldReader(audience: audience, health: health, parallel: parallel)
        fields = ValidatedField.allCases.map { reader.read($0) }
        complete = fields.reduce(audience.visible) { $0.intersection($1.valid) }
    }

    /// What the rows of a set come to. O(rows / 64) a field.
    func figures(of rows: RowSet) -> DataValidity {
        DataValidity(
            count: rows.count,
            fields: fields.map { field in
                FieldValidity(
                    field: field.field, filled: rows.intersectionCount(field.filled),
                    valid: rows.intersectionCount(field.valid))
            },
            completeCount: rows.intersectionCount(complete))
    }

    /// Reads one field of all records.
    private struct FieldReader: Sendable {
        let audience: Audience
        let health: DeliveryHealth
        let parallel: Parallel
        /// The local date of as-of, by zone.
        let today: [CalendarDate]

        init(audience: Audience, health: DeliveryHealth, parallel: Parallel) {
            self.audience = audience
            self.health = health
            self.parallel = parallel
            today = audience.zones.map { $0.date(at: audience.asOf) }
        }

        func read(_ field: ValidatedField) -> Field {
            let customers = audience.snapshot.customers
            switch field {
            case .givenName: return coded(field, customers.givenName)
            case .city: return coded(field, customers.city)
            case .gender:
                let genders = customers.gender
                return make(field, isFilled: { genders[$0] != CustomerColumns.absent }, isValid: { _, _ in true })
            case .birthDate:
                let dates = customers.birthDate
                return make(field, isFilled: { dates[$0] != CustomerColumns.noDate }) { row, source in
                    isPlausible(CalendarDate(daysSinceEpoch: dates[source]), of: row)
                }
            case .email: return address(field, .email)
            case .phone: return address(field, .phone)
            }
        }

        private func coded(_ field: ValidatedField, _ column: CodedColumn) -> Field {
            let isKnown = column.table { !$0.isBlank }
            return make(
                field,
                isFilled: { row in
                    let code = column.code(row)
                    return code >= 0 && isKnown[Int(code)]
                }, isValid: { _, _ in true })
        }

        private func address(_ field: ValidatedField, _ kind: AddressKind) -> Field {
            let contacts = audience.contacts
            return make(field, isFilled: { contacts.validity(kind, row: $0) != .missing }) { _, source in
                contacts.validity(kind, row: source) == .valid
                    && !health.isBounced(kind, code: contacts.code(kind, row: source))
            }
        }

        private func isPlausible(_ birthDate: CalendarDate, of row: Int) -> Bool {
            let today = today[audience.zonePlace(of: row)]
            return birthDate <= today && birthDate.wholeYears(until: today) <= ValidData.longestLife
        }

        /// - Parameter isValid: asked with a record and the record from which its value is.
        private func make(
            _ field: ValidatedField, isFilled: @Sendable (Int) -> Bool,
            isValid: @Sendable (_ row: Int, _ source: Int) -> Bool
        ) -> Field {
            let bestBefore = audience.definitions.policies.bestBefore[field.rawValue]
            let staleAt = bestBefore.map { (audience.asOf - $0).seconds }
            let sets = parallel.sort(audience.visible, into: 3) { part in
                part.sort(into: 3) { row in
                    guard let source = audience.valueRow(for: row, where: isFilled) else { return 0 }
                    if let staleAt, isStale(audience.lastChange(of: source), at: staleAt) { return 0b101 }
                    return isValid(row, source) ? 0b011 : 0b001
                }
            }
            return Field(field: field, filled: sets[0], valid: sets[1], stale: sets[2])
        }

        private func isStale(_ changedAt: Int64, at staleAt: Int64) -> Bool {
            changedAt != CustomerColumns.noTime && changedAt <= staleAt
        }
    }
}
