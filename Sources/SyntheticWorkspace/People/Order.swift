struct OrderItem: Sendable {
    /// The product's position in the catalogue.
    var product: Int
    var quantity: Int
    /// Minor units for one piece.
    var price: Int
}

struct Order: Sendable {
    enum Status: String, Sendable {
        case completed, returned, cancelled
    }

    /// The customer's number, and which of the customer's orders this is: together the id, `o-0000017-02`.
    var customer: Int
    var sequence: Int
    var at: Instant
    var status = Status.completed
    var channel: String
    var items: [OrderItem]

    func write(to writer: inout JSONWriter, selling catalogue: Catalogue) {
        writer.openObject()
        writer.name("id")
        writer.openString()
        writer.appendByte(UInt8(ascii: "o"))
        writer.appendByte(UInt8(ascii: "-"))
        writer.appendPadded(customer, width: 7)
        writer.appendByte(UInt8(ascii: "-"))
        writer.appendPadded(sequence, width: 3)
        writer.closeString()
        writer.name("customer")
        writer.identifier("c-", customer)
        writer.field("at", at)
        if status != .completed { writer.field("status", status.rawValue) }
        writer.name("total")
        writer.money(minorUnits: items.reduce(0) { $0 + $1.price * $1.quantity })
        writer.field("channel", channel)
        writer.name("items")
        writer.openArray()
        for item in items {
            writer.openObject()
            writer.field("sku", catalogue.skus[item.product])
            writer.field("quantity", item.quantity)
            writer.name("price")
            writer.money(minorUnits: item.price)
            writer.closeObject()
        }
        writer.closeArray()
        writer.closeObject()
    }
}
