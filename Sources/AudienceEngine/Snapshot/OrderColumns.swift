import CampaignDomain

/// Orders as columns, grouped by customer row and in order of time within a customer.
public struct OrderColumns: Sendable {
    /// One more than there are customers: the orders of row r are `starts[r]..<starts[r + 1]`.
    public internal(set) var starts: Column<UInt32> = [0]
    public internal(set) var id = TextColumn()
    public internal(set) var at = Column<Int64>()
    public internal(set) var status = WordColumn<OrderStatus>()
    /// Minor units of the workspace's currency.
    public internal(set) var total = Column<Int64>()
    public internal(set) var channel = CodedColumn()
    /// The items of order o are `itemEnds[o − 1]..<itemEnds[o]`.
    var itemEnds = Column<UInt32>()
    /// Index into the catalogue's skus seen in orders, see ``ProductCatalogue``.
    public internal(set) var itemSKU = CodedColumn()
    public internal(set) var itemQuantity = Column<Double>()
    /// Minor units a piece; ``CustomerColumns/noNumber`` when the file has none.
    public internal(set) var itemPrice = Column<Int64>()

    public init() {}

    public var count: Int { at.count }

    /// All orders of a customer record, also those later than any as-of.
    public func ofCustomer(_ row: Int) -> Range<Int> {
        Int(starts[row])..<Int(starts[row + 1])
    }

    public func items(_ order: Int) -> Range<Int> {
        Int(order == 0 ? 0 : itemEnds[order - 1])..<Int(itemEnds[order])
    }

    /// The customer row of an order. O(log customers).
    public func customer(of order: Int) -> Int {
        starts.rowOwning(order)
    }
}
