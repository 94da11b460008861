import CampaignDomain

extension InterchangeFormat {
    /// Orders as a table or as JSON lines, with the fields of `orders.jsonl`. Rows of one id are the items of one order.
    static let orders: InterchangeFormat = {
        var format = InterchangeFormat(id: "orders", title: "Orders", source: "orders")
        format.content = .orders
        format.signatures = [["customer", "at", "total"], ["email", "at", "total"], ["phone", "at", "total"]]
        format.columns = OrderField.allCases.map { field in
            FormatColumn(field.rawValue, .order(field), aliases: field == .id ? ["order", "order_id"] : [])
        }
        format.otherColumns = .ignored
        format.consentNote = "An order is no consent."
        return format
    }()

    /// Events as a table or as JSON lines, with the fields of `events.jsonl`.
    static let events: InterchangeFormat = {
        var format = InterchangeFormat(id: "events", title: "Events", source: "events")
        format.content = .events
        format.signatures = [
            ["customer", "at", "kind"], ["email", "at", "kind"], ["anonymousId", "at", "kind"],
            ["phone", "at", "kind"],
        ]
        format.columns = EventField.allCases.map { FormatColumn($0.rawValue, .event($0)) }
        format.otherColumns = .ignored
        format.consentNote = "`unsubscribed` and `complained` withdraw, as everywhere; no event grants."
        return format
    }()
}
