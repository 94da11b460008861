extension OrderColumns {
    /// Shows every column to a visitor.
    public mutating func visitColumns<Visitor: ColumnVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit("starts", &starts)
        try visitor.visit("id", &id)
        try visitor.visit("at", &at)
        try visitor.visit("status", &status)
        try visitor.visit("total", &total)
        try visitor.visit("channel", &channel, rows: count)
        try visitor.visit("itemEnds", &itemEnds)
        try visitor.visit("itemQuantity", &itemQuantity)
        try visitor.visit("itemPrice", &itemPrice)
        try visitor.visit("itemSKU", &itemSKU, rows: itemPrice.count)
    }

    /// Whether the columns fit together and belong to so many customers, as far as can be told without reading them all.
    public func isSound(customers: Int) -> Bool {
        starts.count == customers + 1 && Int(starts[customers]) == count && id.isSound(rows: count)
            && status.count == count && total.count == count && channel.isSound(rows: count) && itemEnds.count == count
            && Int(itemEnds.last ?? 0) == itemPrice.count && itemQuantity.count == itemPrice.count
            && itemSKU.isSound(rows: itemPrice.count)
    }
}
