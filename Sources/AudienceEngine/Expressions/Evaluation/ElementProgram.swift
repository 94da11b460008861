import CampaignDomain

/// A condition on one order, item or event as plain numbers in arrays: evaluating it for millions of elements touches no
/// reference counts, closures or texts.
struct ElementProgram: Sendable {
    /// Refers to other nodes and to tables by index.
    enum Node: Sendable {
        case all(first: Int32, count: Int32)
        case any(first: Int32, count: Int32)
        case not(Int32)
        case known(Int32)
        case kind(EventKind)
        case symbol(Symbol, UInt8)
        case coded(Coded, table: Int32)
        case number(Number, Interval)
        case localDate(Interval)
        case daysSince(Interval)
        case recent(seconds: Int64)
        /// `at` is always known.
        case always
        case orderID(Int32)
        /// A condition on the customer, worked out before the elements are visited.
        case customer(Int32)
    }

    enum Symbol: Sendable {
        case channel, bounce
    }

    enum Coded: Sendable {
        case campaign, chain, step, message, sku, query, value, ticket, address
        case itemSKU, orderChannel
    }

    enum Number: Sendable {
        case time, total, price, quantity
    }

    /// Quantities are counted in thousandths.
    static let quantityDigits = 3

    var nodes: [Node] = []
    var links: [Int32] = []
    /// Truths by code; a table begins where its node says.
    var truths: [Truth] = []
    var patterns: [TextPattern] = []
    var customerConditions: [CompiledCondition] = []
    var root: Int32 = 0
    /// Whether it asks for sku, category, quantity or price, and so is tried for each item.
    var looksAtItems = false

    static func thousandths(_ quantity: Double) -> Int64 {
        Int64(exactly: (quantity * 1_000).rounded()) ?? (quantity < 0 ? .min : .max)
    }
}

/// One element in front of a program.
struct ElementInFocus {
    var element: Int
    /// −1 for an order without items.
    var item: Int
    var at: Int64
}

/// What the elements of one row have in common.
struct ElementScope {
    let row: Int
    let moment: EvaluationMoment
    /// The answers to the program's ``ElementProgram/customerConditions``.
    let customerTruths: [Truth]

    init(_ program: ElementProgram, row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) {
        self.row = row
        self.moment = moment
        customerTruths = program.customerConditions.map { $0.truth(row, moment, context) }
    }
}

extension ElementProgram {
    func truth(_ focus: ElementInFocus, _ scope: ElementScope, _ context: EvaluationContext) -> Truth {
        truth(root, focus, scope, context)
    }

    private func truth(
        _ index: Int32, _ focus: ElementInFocus, _ scope: ElementScope, _ context: EvaluationContext
    ) -> Truth {
        switch nodes[Int(index)] {
        case .all(let first, let count):
            var result = Truth.yes
            for link in first..<(first + count) where result != .no {
                result = min(result, truth(links[Int(link)], focus, scope, context))
            }
            return result
        case .any(let first, let count):
            var result = Truth.no
            for link in first..<(first + count) where result != .yes {
                result = max(result, truth(links[Int(link)], focus, scope, context))
            }
            return result
        case .not(let inner): return truth(inner, focus, scope, context).negated
        case .known(let inner): return Truth(truth(inner, focus, scope, context) != .unknown)
        case .customer(let index): return scope.customerTruths[Int(index)]
        case .kind(let kind): return Truth(context.events.kind[focus.element] == kind)
        case .symbol(let symbol, let wanted): return symbol.truth(wanted, focus, context)
        case .coded(let column, let table):
            let code = column.code(focus, context)
            return code < 0 ? .unknown : truths[Int(table + code)]
        case .number(let number, let interval):
            return number.value(focus, context).map { Truth(interval.contains($0)) } ?? .unknown
        case .orderID(let pattern):
            return Truth(context.orders.id.withBytes(focus.element) { patterns[Int(pattern)].matches(raw: $0) })
        case .localDate, .daysSince, .recent, .always: return judgeTime(index, focus, scope, context)
        }
    }

    private func judgeTime(
        _ index: Int32, _ focus: ElementInFocus, _ scope: ElementScope, _ context: EvaluationContext
    ) -> Truth {
        let judgement: IntegerJudgement
        switch nodes[Int(index)] {
        case .localDate(let interval): judgement = .localDate(interval)
        case .daysSince(let interval): judgement = .daysSinceTime(interval)
        case .recent(let seconds): judgement = .recentTime(seconds: seconds)
        default: return .yes
        }
        return Truth(judgement.holds(focus.at, row: scope.row, scope.moment, context))
    }
}

extension ElementProgram.Symbol {
    fileprivate func truth(_ wanted: UInt8, _ focus: ElementInFocus, _ context: EvaluationContext) -> Truth {
        switch self {
        case .channel:
            let channel = context.events.channel[focus.element]
            return channel == EventColumns.noChannel ? .unknown : Truth(channel == wanted)
        case .bounce:
            let bounces = context.events.bounce
            let bounce = bounces.isEmpty ? CustomerColumns.absent : bounces[focus.element]
            return bounce == CustomerColumns.absent ? .unknown : Truth(bounce == wanted)
        }
    }
}

extension ElementProgram.Coded {
    func column(_ context: EvaluationContext) -> CodedColumn {
        switch self {
        case .campaign: context.events.campaign
        case .chain: context.events.chain
        case .step: context.events.step
        case .message: context.events.message
        case .sku: context.events.sku
        case .query: context.events.query
        case .value: context.events.value
        case .ticket: context.events.ticket
        case .address: context.events.address
        case .itemSKU: context.orders.itemSKU
        case .orderChannel: context.orders.channel
        }
    }

    fileprivate func code(_ focus: ElementInFocus, _ context: EvaluationContext) -> Int32 {
        switch self {
        case .campaign: context.events.campaign.code(focus.element)
        case .chain: context.events.chain.code(focus.element)
        case .step: context.events.step.code(focus.element)
        case .message: context.events.message.code(focus.element)
        case .sku: context.events.sku.code(focus.element)
        case .query: context.events.query.code(focus.element)
        case .value: context.events.value.code(focus.element)
        case .ticket: context.events.ticket.code(focus.element)
        case .address: context.events.address.code(focus.element)
        case .itemSKU: focus.item < 0 ? CodedColumn.missing : context.orders.itemSKU.code(focus.item)
        case .orderChannel: context.orders.channel.code(focus.element)
        }
    }
}

extension ElementProgram.Number {
    fileprivate func value(_ focus: ElementInFocus, _ context: EvaluationContext) -> Int64? {
        switch self {
        case .time: return focus.at
        case .total: return context.orders.total[focus.element]
        case .price:
            guard focus.item >= 0, context.orders.itemPrice[focus.item] != CustomerColumns.noNumber else { return nil }
            return context.orders.itemPrice[focus.item]
        case .quantity:
            return focus.item < 0 ? nil : ElementProgram.thousandths(context.orders.itemQuantity[focus.item])
        }
    }
}
