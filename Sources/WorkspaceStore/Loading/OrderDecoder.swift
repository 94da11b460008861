import AudienceEngine
import CampaignDomain

/// Reads `orders.jsonl`.
struct OrderDecoder: LineDecoder {
    private enum Field: String, CaseIterable {
        case id, customer, at, status, total, currency, channel, items
    }

    private enum ItemField: String, CaseIterable {
        case sku, quantity, price
    }

    private static let fields = WordTable(Field.self)
    private static let itemFields = WordTable(ItemField.self)
    private static let statuses = WordTable(OrderStatus.self)

    private(set) var rows: OrderRows
    private let currency: Currency
    private var draft = OrderDraft()

    init(customers: SealedCustomers, currency: Currency) {
        rows = OrderRows(log: OrderLog(customers: customers))
        self.currency = currency
    }

    mutating func decode(_ fields: TapeFields, line: Int) throws(ContentFault) {
        draft.clear()
        var fields = fields
        while let (key, value) = fields.next() {
            guard let field = OrderDecoder.fields[key] else { continue }
            try read(field, value)
        }
        guard let id = draft.id, !id.isEmpty else { throw .missing("id") }
        do throws(SnapshotBuilder.Rejection) {
            try rows.append(draft, line: line)
        } catch {
            throw ContentFault(error)
        }
    }

    private mutating func read(_ field: Field, _ value: TapeValue) throws(ContentFault) {
        switch field {
        case .id: draft.id = try value.readText("id")
        case .customer: draft.customer = try value.readText("customer")
        case .at: draft.at = try value.readInstant("at")
        case .status: draft.status = try value.readWord("status", OrderDecoder.statuses) ?? .completed
        case .total: draft.total = try value.readMoney("total", currency)
        case .channel: draft.channel = try value.readText("channel")
        case .items: try readItems(value)
        case .currency:
            guard let code = try value.readText("currency") else { return }
            guard code.elementsEqual(currency.code.utf8) else { throw .otherCurrency("currency", currency) }
        }
    }

    private mutating func readItems(_ value: TapeValue) throws(ContentFault) {
        guard var elements = try value.readElements("items") else { return }
        var place = 0
        while let element = elements.next() {
            do throws(ContentFault) {
                draft.items.append(try item(element))
            } catch {
                throw error.under(JSONPath("items").appending(place))
            }
            place += 1
        }
    }

    private func item(_ value: TapeValue) throws(ContentFault) -> OrderDraft.Item {
        guard var fields = value.fields else { throw .wrongType(.root, "an object in braces") }
        var sku: UnsafeBufferPointer<UInt8>?
        var item = OrderDraft.Item(sku: UnsafeBufferPointer(start: nil, count: 0))
        while let (key, value) = fields.next() {
            switch OrderDecoder.itemFields[key] {
            case .sku: sku = try value.readText("sku")
            case .quantity: item.quantity = try value.readNumber("quantity") ?? 1
            case .price: item.price = try value.readMoney("price", currency)
            case nil: continue
            }
        }
        guard let sku, !sku.isEmpty else { throw .missing("sku") }
        item.sku = sku
        return item
    }
}

/// The orders of a log or of a part of it.
struct OrderRows: LogRows {
    var log: OrderLog
    /// On which line of the part each order stands.
    private var lines: [Int32] = []
    private var replaced = ReplacedLines()

    init(log: OrderLog, memo: LogMemo = LogMemo()) {
        self.log = log
        replaced = memo.replaced
    }

    mutating func append(_ draft: OrderDraft, line: Int) throws(SnapshotBuilder.Rejection) {
        replaced.note(try log.append(draft) == .replacedEarlierLine, line: line)
        lines.append(Int32(truncatingIfNeeded: line))
    }

    mutating func absorb(_ later: OrderRows, linesBefore: Int) {
        for order in log.absorb(later.log) { replaced.note(true, line: Int(later.lines[order]) + linesBefore) }
        replaced.absorb(later.replaced, linesBefore: linesBefore)
        lines += later.lines.map { $0 + Int32(truncatingIfNeeded: linesBefore) }
    }

    var memo: LogMemo { LogMemo(replaced: replaced) }
}

extension OrderDraft {
    /// Empties the draft, keeping the memory of its items.
    mutating func clear() {
        id = nil
        customer = nil
        at = nil
        status = .completed
        total = nil
        channel = nil
        items.removeAll(keepingCapacity: true)
    }
}
