extension EventColumns {
    /// Shows every column to a visitor.
    public mutating func visitColumns<Visitor: ColumnVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit("starts", &starts)
        try visitor.visit("at", &at)
        try visitor.visit("place", &place)
        try visitor.visit("knownFrom", &knownFrom)
        try visitor.visit("kind", &kind)
        try visitor.visit("kindsOfCustomer", &kindsOfCustomer)
        try visitor.visit("channel", &channel)
        try visitor.visit("campaign", &campaign, rows: at.count)
        try visitor.visit("chain", &chain, rows: at.count)
        try visitor.visit("step", &step, rows: at.count)
        try visitor.visit("message", &message, rows: at.count)
        try visitor.visit("address", &address, rows: at.count)
        try visitor.visit("bounce", &bounce)
        try visitor.visit("sku", &sku, rows: at.count)
        try visitor.visit("query", &query, rows: at.count)
        try visitor.visit("value", &value, rows: at.count)
        try visitor.visit("ticket", &ticket, rows: at.count)
        try visitor.visit("profile", &profiles.ofEvent)
        try visitor.visit("profiles.names", &profiles.names)
        try visitor.visit("profiles.identified", &profiles.identified)
        try visitor.visit("profiles.identifiedAt", &profiles.identifiedAt)
        try visitor.visit("profiles.customer", &profiles.customer)
    }

    /// Whether the columns fit together and belong to so many customers, as far as can be told without reading them all.
    public func isSound(customers: Int) -> Bool {
        let rows = at.count
        let coded = [campaign, chain, step, message, address, sku, query, value, ticket]
        return starts.count == customers + 1 && count <= rows && place.count == rows && kind.count == rows
            && (knownFrom.isEmpty || knownFrom.count == rows) && kindsOfCustomer.count == customers
            && channel.count == rows && (bounce.isEmpty || bounce.count == rows)
            && coded.allSatisfy { $0.isSound(rows: rows) } && profiles.isSound(rows: rows)
    }
}

extension ProfileColumns {
    func isSound(rows: Int) -> Bool {
        (ofEvent.isEmpty || ofEvent.count == rows) && names.isSound(rows: names.count)
            && identifiedAt.count == identified.count && customer.count == identified.count
    }
}
