import CampaignDomain

/// What is asked of the orders or events of a person.
struct Aggregate: Sendable {
    enum Measure: Sendable {
        case count, total, quantity
        /// 1 when there is any; stops at the first.
        case exists
        case firstTime, lastTime
    }

    let measure: Measure
    let collection: Selection.Collection
    /// `within`, in seconds.
    let span: Int64?
    let isSinceEntry: Bool
    let program: ElementProgram?
    /// The kinds of events for which the program can hold.
    let kinds: EventKinds

    init(
        measure: Measure, collection: Selection.Collection, span: Int64?, isSinceEntry: Bool, program: ElementProgram?
    ) {
        self.measure = measure
        self.collection = collection
        self.span = span
        self.isSinceEntry = isSinceEntry
        self.program = program
        kinds = program?.kinds ?? .every
    }

    /// Whether records of one person can differ in it, because its condition asks for the record's own fields.
    var dependsOnRow: Bool {
        guard let program else { return false }
        return !program.customerConditions.isEmpty || program.dependsOnZone
    }

    /// Nil only for times of nothing. O(elements of the person within the window).
    func value(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Int64? {
        var tally = Tally(measure: measure)
        guard let bounds = bounds(moment) else { return tally.result }
        let scope = program.map { ElementScope($0, row: row, moment, context) }
        let persons = context.history.persons
        for place in persons.places(ofPersonAt: row) where !(measure == .exists && tally.count > 0) {
            let record = persons.row(at: place)
            switch collection {
            case .orders: addOrders(of: record, bounds, scope, context, to: &tally)
            case .events: addEvents(of: record, bounds, scope, moment, context, to: &tally)
            }
        }
        return tally.result
    }

    /// Later than `after`, not later than `until`. Nil when nothing can be since an entry that never was.
    private func bounds(_ moment: EvaluationMoment) -> (after: Int64, until: Int64)? {
        var after = Int64.min
        if let span { after = moment.asOf.seconds &- span }
        if isSinceEntry {
            guard let entry = moment.entry else { return nil }
            after = max(after, entry.at.seconds)
        }
        return (after, moment.asOf.seconds)
    }

    private func addOrders(
        of record: Int, _ bounds: (after: Int64, until: Int64), _ scope: ElementScope?, _ context: EvaluationContext,
        to tally: inout Tally
    ) {
        _ = context.purchases.contains(ofRecord: record, .completed, after: bounds.after) { order in
            let at = context.purchases.at[order]
            guard at <= bounds.until, let quantity = matchingQuantity(order, at: at, scope, context) else {
                return false
            }
            tally.add(at: at, amount: measure == .quantity ? quantity : context.orders.total[order])
            return tally.isDone
        }
    }

    /// Nil when the order does not fulfil the condition; else the thousandths of pieces of the items that do, when asked for.
    private func matchingQuantity(
        _ order: Int, at: Int64, _ scope: ElementScope?, _ context: EvaluationContext
    ) -> Int64? {
        let items = context.orders.items(order)
        var isMatch = true
        if let program, let scope, !program.looksAtItems || items.isEmpty {
            isMatch = program.truth(ElementInFocus(element: order, item: -1, at: at), scope, context) == .yes
        } else if let program, let scope {
            return matchingQuantity(order, at: at, items, program, scope, context)
        }
        guard isMatch else { return nil }
        guard measure == .quantity else { return 0 }
        return items.reduce(0) { $0 &+ ElementProgram.thousandths(context.orders.itemQuantity[$1]) }
    }

    private func matchingQuantity(
        _ order: Int, at: Int64, _ items: Range<Int>, _ program: ElementProgram, _ scope: ElementScope,
        _ context: EvaluationContext
    ) -> Int64? {
        var quantity: Int64?
        for item in items {
            let focus = ElementInFocus(element: order, item: item, at: at)
            guard program.truth(focus, scope, context) == .yes else { continue }
            guard measure == .quantity else { return 0 }
            quantity = (quantity ?? 0) &+ ElementProgram.thousandths(context.orders.itemQuantity[item])
        }
        return quantity
    }

    private func addEvents(
        of record: Int, _ bounds: (after: Int64, until: Int64), _ scope: ElementScope?, _ moment: EvaluationMoment,
        _ context: EvaluationContext, to tally: inout Tally
    ) {
        _ = context.history.contains(ofRecord: record, kinds, after: bounds.after) { event in
            let at = context.history.at[event]
            guard at <= bounds.until, context.isVisible(event: event, moment) else { return false }
            if let program, let scope {
                let focus = ElementInFocus(element: event, item: -1, at: at)
                guard program.truth(focus, scope, context) == .yes else { return false }
            }
            tally.add(at: at, amount: 0)
            return tally.isDone
        }
    }
}

/// What has been found so far, the latest first within a record.
private struct Tally {
    let measure: Aggregate.Measure
    var count: Int64 = 0
    var amount: Int64 = 0
    var first = Int64.max
    var last = Int64.min
    /// The rest of the record cannot change the result.
    var isDone = false

    init(measure: Aggregate.Measure) {
        self.measure = measure
    }

    mutating func add(at: Int64, amount: Int64) {
        count += 1
        self.amount &+= amount
        first = min(first, at)
        last = max(last, at)
        isDone = measure == .exists || measure == .lastTime
    }

    var result: Int64? {
        switch measure {
        case .count: count
        case .total, .quantity: amount
        case .exists: min(count, 1)
        case .firstTime: count == 0 ? nil : first
        case .lastTime: count == 0 ? nil : last
        }
    }
}

extension ElementProgram {
    /// Whether it compares times with dates, which differ by time zone.
    var dependsOnZone: Bool {
        nodes.contains {
            if case .localDate = $0 { return true }
            return false
        }
    }
}

extension ElementProgram {
    /// The kinds of events for which it can hold; every kind when it does not say.
    fileprivate var kinds: EventKinds { kinds(of: root) }

    private func kinds(of node: Int32) -> EventKinds {
        switch nodes[Int(node)] {
        case .kind(let kind): EventKinds(kind)
        case .all(let first, let count):
            (first..<(first + count)).reduce(.every) { $0.intersection(kinds(of: links[Int($1)])) }
        case .any(let first, let count):
            (first..<(first + count)).reduce([]) { $0.union(kinds(of: links[Int($1)])) }
        default: .every
        }
    }
}
