import CampaignDomain

/// How many completed orders a person made in the last 365 days (DOMAIN.md 6).
public enum PurchaseActivity: String, CaseIterable, Sendable {
    case none, one
    /// Two to five.
    case few
    /// Six and more.
    case many

    init(orders: Int32) {
        self = orders == 0 ? .none : orders == 1 ? .one : orders <= 5 ? .few : .many
    }
}

/// How a person takes what is sent to it, by the events of the last 180 days on all its records (DOMAIN.md 6).
public enum CommunicationActivity: String, CaseIterable, Sendable {
    /// No direct channel reaches the person, see ``Reachability``; whatever it did before.
    case unreachable
    /// Nothing was delivered.
    case notContacted
    /// Something was delivered, nothing opened.
    case silent
    /// Opened something, clicked nothing. An open without its delivery is believed.
    case opens
    case clicks
}

/// A chain with the records that it addresses.
public struct AddressedByChain: Sendable {
    public let chain: ChainID
    public let rows: RowSet

    public init(chain: ChainID, rows: RowSet) {
        self.chain = chain
        self.rows = rows
    }
}

/// Purchases by communication: whom to reward, whom to wake, whom nothing reaches (DOMAIN.md 6, 003).
public struct ActivityMatrix: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        public let purchases: PurchaseActivity
        public let communication: CommunicationActivity
        /// Records.
        public internal(set) var count = 0
        public internal(set) var persons = 0
        /// Of all completed orders of the persons up to as-of.
        public internal(set) var revenue = Money.zero
        /// Of those of the last 365 days.
        public internal(set) var revenueLastYear = Money.zero
        /// The chains that address somebody of the cell, most first. Empty where no chains were given.
        public internal(set) var chains: [Chain] = []

        /// How many records of the cell a chain addresses.
        public struct Chain: Hashable, Sendable {
            public let id: ChainID
            public let count: Int
        }
    }

    /// Records of the visible base.
    public let baseCount: Int
    /// In the order of `PurchaseActivity`, within it in that of `CommunicationActivity`; 20.
    public let cells: [Cell]

    public subscript(purchases: PurchaseActivity, communication: CommunicationActivity) -> Cell {
        cells[ActivityMatrix.index(purchases, communication)]
    }

    /// Of the visible base, 0 to 1.
    public func share(of cell: Cell) -> Double {
        baseCount == 0 ? 0 : Double(cell.count) / Double(baseCount)
    }
}
