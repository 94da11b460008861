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
        guard let after = start(moment) else { return tally.result }
        forEachMatch(row, after: after, moment, context) { match in
            tally.add(at: match.at, amount: match.amount)
            return tally.isDone
        }
        return tally.result
    }

    /// Only what is later counts. Nil when nothing can be since an entry that never was.
    private func start(_ moment: EvaluationMoment) -> Int64? {
        let after = span.map { moment.asOf.seconds &- $0 } ?? .min
        guard isSinceEntry else { return after }
        return moment.entry.map { max(after, $0.at.seconds) }
    }

    /// An order or event that counts.
    struct Match {
        let at: Int64
        /// From when it is known whose it is; nothing counts before.
        let knownFrom: Int64
        /// What it adds to a total or a quantity.
        let amount: Int64
    }

    /// Calls `body` with every order or event of a person later than `after` that is known at a moment and fulfils the
    /// condition, each record's latest first, until it says that the rest of the record cannot matter.
    @inline(__always)
    func forEachMatch(
        _ row: Int, after: Int64, _ moment: EvaluationMoment, _ context: EvaluationContext, _ body: (Match) -> Bool
    ) {
        let scope = program.map { ElementScope($0, row: row, moment, context) }
        context.history.forEachRecord(ofPersonAt: row) { record in
            let isDone =
                switch collection {
                case .orders: containsOrder(of: record, after: after, moment, scope, context, body)
                case .events: containsEvent(of: record, after: after, moment, scope, context, body)
                }
            return isDone && measure == .exists
        }
    }

    @inline(__always)
    private func containsOrder(
        of record: Int, after: Int64, _ moment: EvaluationMoment, _ scope: ElementScope?, _ context: EvaluationContext,
        _ body: (Match) -> Bool
    ) -> Bool {
        context.purchases.contains(ofRecord: record, .completed, after: after) { order in
            let at = context.purchases.at[order]
            guard at <= moment.asOf.seconds, let quantity = matchingQuantity(order, at: at, scope, context) else {
                return false
            }
            let amount = measure == .quantity ? quantity : context.orders.total[order]
            return body(Match(at: at, knownFrom: at, amount: amount))
        }
    }

    @inline(__always)
    private func containsEvent(
        of record: Int, after: Int64, _ moment: EvaluationMoment, _ scope: ElementScope?, _ context: EvaluationContext,
        _ body: (Match) -> Bool
    ) -> Bool {
        context.history.contains(ofRecord: record, kinds, after: after) { event in
            let at = context.history.at[event]
            guard at <= moment.asOf.seconds, context.isVisible(event: event, moment) else { return false }
            if let program, let scope {
                let focus = ElementInFocus(element: event, item: -1, at: at)
                guard program.truth(focus, scope, context) == .yes else { return false }
            }
            return body(Match(at: at, knownFrom: context.history.knownFrom(event), amount: 0))
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
