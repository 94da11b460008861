/// Makes whole workspaces out of nothing but a seed: the same options give the same bytes on any machine.
///
/// There are two flavours. A *scale* workspace has any number of customers with realistic, non-trivial
/// distributions; it is written customer by customer in bounded memory, in time linear in its size. A *demo* is a
/// small shop with a story, whose data holds the mistakes that the rules find.
public struct SyntheticWorkspace: Sendable {
    /// What to generate.
    public struct Options: Sendable, Equatable {
        enum Flavour: Sendable, Equatable {
            case scale
            case demo(Demo)
        }

        let flavour: Flavour
        /// Number of customer records; a demo has about as many.
        public let customers: Int
        /// Chooses one of 2^64 workspaces.
        public let seed: UInt64
        /// Mean number of orders of a customer; most have fewer, few have far more.
        public let ordersPerCustomer: Int
        /// Mean number of events of a customer.
        public let eventsPerCustomer: Int
        /// The workspace's `clock`, in seconds since 1970 UTC: nothing generated happens later, planned sends excepted.
        public let clock: Int

        /// A scale workspace.
        ///
        /// - Parameters:
        ///   - customers: how many customer records, at least 0.
        ///   - seed: chooses the workspace.
        ///   - ordersPerCustomer: mean orders of a customer, within 5 % from some thousand customers on.
        ///   - eventsPerCustomer: mean events of a customer, within 10 %.
        ///   - clock: seconds since 1970 UTC; by default 7 March 2026, 09:00 in Moscow.
        public init(
            customers: Int, seed: UInt64, ordersPerCustomer: Int = 8, eventsPerCustomer: Int = 20,
            clock: Int = 1_772_863_200
        ) {
            self.init(.scale, max(0, customers), seed, max(0, ordersPerCustomer), max(0, eventsPerCustomer), clock)
        }

        /// A demo as it is committed in `demo-data/`.
        public static func demo(_ demo: Demo) -> Options {
            switch demo {
            case .pharmacy: Options(.demo(demo), 3000, 8, 8, 20, Pharmacy.clock.seconds)
            case .gadgets: Options(.demo(demo), 400, 37, 4, 20, Gadgets.clock.seconds)
            case .books: Options(.demo(demo), 400, 61, 6, 20, Books.clock.seconds)
            }
        }

        private init(
            _ flavour: Flavour, _ customers: Int, _ seed: UInt64, _ orders: Int, _ events: Int, _ clock: Int
        ) {
            self.flavour = flavour
            self.customers = customers
            self.seed = seed
            ordersPerCustomer = orders
            eventsPerCustomer = events
            self.clock = clock
        }
    }

    private let options: Options

    public init(options: Options) {
        self.options = options
    }

    /// Writes every file of the workspace to `sink`; throws only what the sink throws.
    ///
    /// Linear in customers, orders and events. A scale workspace needs memory for one piece of each file, a
    /// demo is small enough to be made in memory and sorted by time.
    public func write(to sink: inout some WorkspaceSink) throws {
        switch options.flavour {
        case .scale: try ScaleWorkspace(options: options).write(to: &sink)
        case .demo(let demo): try demo.write(options, to: &sink)
        }
    }
}
