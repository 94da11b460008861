import Foundation

/// What a field or function yields for one record.
enum ReferenceDatum {
    case unknown
    case text(String)
    /// Several texts, each of which may match: the `text` field.
    case anyText([String])
    case number(Decimal)
    case date(CivilDate)
    /// Seconds since 1970.
    case time(Int)
    /// A yearly day.
    case birthday(CivilDate)
    case set([String])
    /// Takes the type it is compared with.
    case attribute(AttributeRow)

    init(_ text: String?) { self = text.map { .text($0) } ?? .unknown }
    init(_ number: Decimal?) { self = number.map { .number($0) } ?? .unknown }
    init(_ number: Int?) { self = number.map { .number(Decimal($0)) } ?? .unknown }
    init(time: Int?) { self = time.map { .time($0) } ?? .unknown }
    init(date: CivilDate?) { self = date.map { .date($0) } ?? .unknown }
}

/// Where an expression is evaluated: a record, and inside `where` one order with one of its items, or one event.
struct ReferenceScope {
    let record: CustomerRow
    let person: ReferencePerson
    let zone: TimeZone
    var order: OrderRow?
    var item: OrderItemRow?
    var event: EventRow?
    /// When the question is not asked at as-of: a chain looks.
    var look: ReferenceLook?
}

extension ReferenceMoment {
    func scope(_ record: CustomerRow) -> ReferenceScope? {
        person(of: record.id).map { ReferenceScope(record: record, person: $0, zone: zone(record)) }
    }

    /// The collection's own fields go before the customer's.
    func field(_ name: String, _ scope: ReferenceScope) throws -> ReferenceDatum {
        if let order = scope.order, let datum = orderField(name, order, scope.item) { return datum }
        if let event = scope.event, let datum = eventField(name, event) { return datum }
        return try customerField(name, scope)
    }

    private func orderField(_ name: String, _ order: OrderRow, _ item: OrderItemRow?) -> ReferenceDatum? {
        switch name.hasPrefix("orders.") ? String(name.dropFirst("orders.".count)) : name {
        case "id": .text(order.id)
        case "at": .time(order.at)
        case "status": .text(order.status)
        case "total": .number(order.total)
        case "channel": ReferenceDatum(order.channel)
        case "sku": ReferenceDatum(item?.sku)
        case "quantity": ReferenceDatum(item?.quantity)
        case "price": ReferenceDatum(item?.price)
        case "category": ReferenceDatum(item.flatMap { workspace.products[$0.sku]?.category })
        default: nil
        }
    }

    private func eventField(_ name: String, _ event: EventRow) -> ReferenceDatum? {
        let name = name.hasPrefix("events.") ? String(name.dropFirst("events.".count)) : name
        switch name {
        case "kind": return .text(event.kind)
        case "at": return .time(event.at)
        case "value": return ReferenceDatum(event.value)
        case "channel", "campaign", "chain", "step", "message", "address", "sku", "query", "ticket", "bounce":
            return ReferenceDatum(event.texts[name])
        default: return nil
        }
    }

    private func customerField(_ name: String, _ scope: ReferenceScope) throws -> ReferenceDatum {
        let record = scope.record
        switch name {
        case "id": return .text(record.id)
        case "givenName": return ReferenceDatum(value(record, \.givenName))
        case "familyName": return ReferenceDatum(value(record, \.familyName))
        case "name": return ReferenceDatum(fullName(record))
        case "text": return .anyText(searchTexts(record))
        case "gender": return ReferenceDatum(value(record, \.gender))
        case "birthDate": return ReferenceDatum(date: value(record, \.birthDate))
        case "birthday": return value(record, \.birthDate).map { .birthday($0) } ?? .unknown
        case "age": return ReferenceDatum(value(record, \.birthDate)?.age(on: today(scope)))
        case "email": return ReferenceDatum(value(record, \.email))
        case "phone": return ReferenceDatum(value(record, \.phone))
        case "pushId": return ReferenceDatum(value(record, \.pushId))
        case "registeredAt": return ReferenceDatum(time: value(record, \.registeredAt))
        case "updatedAt": return ReferenceDatum(time: value(record, \.updatedAt))
        case "loyalty.points": return ReferenceDatum(value(record, \.loyaltyPoints))
        case "loyalty.pointsExpireAt": return ReferenceDatum(date: value(record, \.loyaltyPointsExpireAt))
        case "interests": return .set(setValue(record, \.interests))
        case "tags": return .set(setValue(record, \.tags))
        case "flags": return .set(setValue(record, \.flags))
        case "lifecycle": return ReferenceDatum(try part(ofScheme: lifecycleScheme, scope))
        case "patronymic", "city", "region", "timezone", "language", "source", "loyalty.tier":
            return ReferenceDatum(value(record) { $0.texts[name] })
        default: return try prefixedField(name, scope)
        }
    }

    private func prefixedField(_ name: String, _ scope: ReferenceScope) throws -> ReferenceDatum {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ReferenceError("there is no field \(name)") }
        switch parts[0] {
        case "attr":
            return value(scope.record) { $0.attributes[parts[1]] }.map { .attribute($0) } ?? .unknown
        case "consent":
            return ReferenceDatum(consent(scope.person, channel: parts[1]))
        case "rfm":
            let score = rfm(of: scope.person)
            switch parts[1] {
            case "r": return ReferenceDatum(score?.recency)
            case "f": return ReferenceDatum(score?.frequency)
            case "m": return ReferenceDatum(score?.monetary)
            default: throw ReferenceError("there is no field \(name)")
            }
        default: throw ReferenceError("there is no field \(name)")
        }
    }

    func today(_ scope: ReferenceScope) -> CivilDate { ReferenceTime.localDate(now(scope), scope.zone) }

    /// Given and family name, each the record's own or the latest known.
    private func fullName(_ record: CustomerRow) -> String? {
        let names = [value(record, \.givenName), value(record, \.familyName)].compactMap { $0 }
        return names.isEmpty ? nil : names.map(ReferenceText.trimmed).joined(separator: " ")
    }

    private func searchTexts(_ record: CustomerRow) -> [String] {
        let externalIds = value(record) { $0.externalIds.isEmpty ? nil : $0.externalIds } ?? [:]
        return [record.id, fullName(record), value(record, \.email), value(record, \.phone)].compactMap { $0 }
            + externalIds.values
    }

    /// An empty set is a missing one.
    private func setValue(_ record: CustomerRow, _ field: (CustomerRow) -> [String]) -> [String] {
        value(record) { field($0).isEmpty ? nil : field($0) } ?? []
    }
}
