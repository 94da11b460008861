import Foundation

/// Kleene's three values: `nil` is unknown.
typealias ReferenceTruth = Bool?

extension ReferenceMoment {
    /// The ids of the records for which an expression is true; unknown ends as false.
    func members(_ expression: ReferenceExpression) throws -> Set<String> {
        var members: Set<String> = []
        for record in records {
            guard let scope = scope(record) else { continue }
            if try truth(expression, scope) == true { members.insert(record.id) }
        }
        return members
    }

    /// The same for an expression as it is written.
    func members(matching expression: String) throws -> Set<String> {
        if let known = matchingRecords[expression] { return known }
        let members = try members(ReferenceParser.expression(expression))
        matchingRecords[expression] = members
        return members
    }

    func truth(_ expression: ReferenceExpression, _ scope: ReferenceScope) throws -> ReferenceTruth {
        switch expression {
        case .or(let left, let right):
            let (one, other) = (try truth(left, scope), try truth(right, scope))
            if one == true || other == true { return true }
            return one == nil || other == nil ? nil : false
        case .and(let left, let right):
            let (one, other) = (try truth(left, scope), try truth(right, scope))
            if one == false || other == false { return false }
            return one == nil || other == nil ? nil : true
        case .not(let inner):
            return try truth(inner, scope).map { !$0 }
        case .compare(let operand, let comparison):
            return try compare(try datum(operand, scope), comparison, scope)
        case .any(let collection):
            return try !instants(collection, scope).isEmpty
        case .inList(let id):
            guard let list = workspace.lists[id] else { throw ReferenceError("there is no list \(id)") }
            return scope.person.members.contains { list.contains($0.id) }
        case .inSegment(let id):
            guard scope.look != nil else { return try membersOfSegment(id).contains(scope.record.id) }
            return try truth(ReferenceParser.expression(workspace.segments[id] ?? ""), scope) == true
        case .reaction(let kind, let step):
            return scope.person.events.contains { event in
                event.kind == kind && event.texts["chain"] == scope.look?.chain && event.texts["step"] == step
                    && event.at <= now(scope) && event.at > scope.look?.entered ?? Int.max && isKnown(event, scope)
            }
        }
    }

    func datum(_ operand: ReferenceOperand, _ scope: ReferenceScope) throws -> ReferenceDatum {
        switch operand {
        case .field(let name): return try field(name, scope)
        case .scheme(let id): return ReferenceDatum(try part(ofScheme: id, scope))
        case .count(let collection): return .number(Decimal(try instants(collection, scope).count))
        case .sum(let collection): return .number(try sum(collection, scope))
        case .first(let collection): return ReferenceDatum(time: try instants(collection, scope).min())
        case .last(let collection): return ReferenceDatum(time: try instants(collection, scope).max())
        case .daysSince(let inner):
            switch try datum(inner, scope) {
            case .unknown: return .unknown
            case .time(let instant):
                return .number(Decimal(Int((Double(now(scope) - instant) / Double(ReferenceTime.day)).rounded(.down))))
            case .date(let date): return .number(Decimal(today(scope).dayNumber - date.dayNumber))
            case .attribute(let attribute):
                return ReferenceDatum(attribute.date.map { today(scope).dayNumber - $0.dayNumber })
            default: throw ReferenceError("days_since needs a time or a date")
            }
        }
    }

    // MARK: Collections

    private func instants(_ collection: ReferenceCollection, _ scope: ReferenceScope) throws -> [Int] {
        switch collection.kind {
        case .orders: try orders(collection, scope).map(\.at)
        case .events: try events(collection, scope).map(\.at)
        }
    }

    private func sum(_ collection: ReferenceCollection, _ scope: ReferenceScope) throws -> Decimal {
        switch (collection.kind, collection.field) {
        case (.orders, "total"): return try orders(collection, scope).reduce(0) { $0 + $1.total }
        case (.events, "value"): return try events(collection, scope).reduce(0) { $0 + ($1.value ?? 0) }
        default: throw ReferenceError("sum needs orders.total or events.value")
        }
    }

    private func isWithin(_ instant: Int, _ collection: ReferenceCollection, _ scope: ReferenceScope) -> Bool {
        let now = now(scope)
        guard instant <= now, collection.within.map({ now - $0 < instant }) ?? true else { return false }
        guard collection.isSinceEntry else { return true }
        return scope.look?.entered.map { $0 < instant } ?? false
    }

    /// `where` is tried for each item, and one is enough. An order without items is tried once, its items unknown.
    private func orders(_ collection: ReferenceCollection, _ scope: ReferenceScope) throws -> [OrderRow] {
        try scope.person.orders.filter { order in
            guard isWithin(order.at, collection, scope) else { return false }
            guard let filter = collection.filter else { return true }
            let items: [OrderItemRow?] = order.items.isEmpty ? [nil] : order.items
            return try items.contains { item in
                var inner = scope
                inner.order = order
                inner.item = item
                inner.event = nil
                return try truth(filter, inner) == true
            }
        }
    }

    private func events(_ collection: ReferenceCollection, _ scope: ReferenceScope) throws -> [EventRow] {
        try scope.person.events.filter { event in
            guard isWithin(event.at, collection, scope), isKnown(event, scope) else { return false }
            guard let filter = collection.filter else { return true }
            var inner = scope
            inner.order = nil
            inner.item = nil
            inner.event = event
            return try truth(filter, inner) == true
        }
    }
}
