/// Gathers a demo in memory: records, histories and lists, each still under the record's position.
///
/// Records get their numbers last, by source and registration, so that what was planted does not stand together.
struct DemoBuilder<Seller: Shop> {
    struct Planted {
        let title: String
        let mistake: Mistake
        let campaign: String
        let rule: String
        let positions: [Int]
    }

    let seed: UInt64
    let era: Era
    let meanOrders: Int
    let contacts: ContactBook
    var dice: Dice
    var records: [CustomerRecord] = []
    /// How each record answers mail, by position.
    var engagements: [Engagement] = []
    /// From when on nothing more is mailed to a record, by position.
    var mailStops: [Instant?] = []
    var orders: [Order] = []
    var events: [Event] = []
    var members: [Seller.List: [Int]] = [:]
    private var planted: [Planted] = []
    private var nextPersonIndex = 1
    private var orderCounts: [Int] = []
    private(set) var numbers: [Int] = []
    /// The records at the front that are nobody's example: chance does to them what it likes.
    private(set) var ordinaryRecords = 0

    init(options: SyntheticWorkspace.Options) {
        seed = options.seed
        meanOrders = options.ordersPerCustomer
        let clock = Instant(seconds: options.clock)
        era = Era(
            wallClock: Seller.wallClock, clock: clock, founded: Seller.founded, historyFrom: clock - .days(730))
        contacts = ContactBook(people: options.customers, of: Seller.nation)
        dice = Dice(seed: options.seed, subject: 0, purpose: .planting)
    }

    /// Everything in order: who there is, what was planted, what was mailed, and last the numbers.
    static func built(for options: SyntheticWorkspace.Options) -> DemoBuilder {
        var builder = DemoBuilder(options: options)
        Seller.fill(&builder)
        builder.number()
        return builder
    }

    /// Says that all records so far are nobody's example.
    mutating func endOrdinaryRecords() { ordinaryRecords = records.count }

    var clock: Instant { era.clock }

    func isOrdinary(_ position: Int) -> Bool { position < ordinaryRecords }

    /// The next person of the seed's endless row who fits.
    mutating func nextPerson(where fits: (Person) -> Bool = { _ in true }) -> Person {
        while true {
            let person = Person(index: nextPersonIndex, seed: seed, era: era, meanOrders: meanOrders, of: Seller.nation)
            nextPersonIndex += 1
            if fits(person) { return person }
        }
    }

    /// Adds a record and returns its position.
    mutating func add(_ record: CustomerRecord, answering engagement: Engagement, in lists: [Seller.List]) -> Int {
        records.append(record)
        engagements.append(engagement)
        mailStops.append(nil)
        orderCounts.append(0)
        let position = records.count - 1
        for list in lists { members[list, default: []].append(position) }
        return position
    }

    mutating func addOrder(
        of position: Int, at instant: Instant, _ numbers: [Int], channel: String = "store",
        status: Order.Status = .completed
    ) {
        let items = numbers.compactMap(Seller.catalogue.position(ofNumber:)).map { product in
            OrderItem(product: product, quantity: 1, price: Seller.catalogue.products[product].price)
        }
        append(
            Order(customer: position, sequence: 0, at: instant, status: status, channel: channel, items: items))
    }

    mutating func append(_ order: Order) {
        var order = order
        orderCounts[order.customer] += 1
        order.sequence = orderCounts[order.customer]
        orders.append(order)
    }

    mutating func addEvent(_ kind: Event.Kind, of position: Int, at instant: Instant, channel: Channel? = nil) {
        events.append(Event(customer: position, at: instant, kind: kind, channel: channel))
    }

    mutating func addSend(to position: Int, at instant: Instant, _ mailing: Event.Mailing, channel: Channel = .email) {
        events.append(Event(customer: position, at: instant, kind: .sent, channel: channel, mailing: mailing))
        events.append(
            Event(customer: position, at: instant + .seconds(55), kind: .delivered, channel: channel, mailing: mailing))
    }

    mutating func addFavourite(_ number: Int, of position: Int, at instant: Instant) {
        var event = Event(customer: position, at: instant, kind: .favourited, channel: .site)
        event.product = Seller.catalogue.position(ofNumber: number)
        events.append(event)
    }

    mutating func plant(
        _ title: String, _ mistake: Mistake, in campaign: String, foundBy rule: String, _ positions: [Int] = []
    ) {
        planted.append(Planted(title: title, mistake: mistake, campaign: campaign, rule: rule, positions: positions))
    }

    var story: DemoStory {
        DemoStory(
            entries: planted.map { planted in
                DemoStory.Entry(
                    title: planted.title, mistake: planted.mistake.rawValue, campaign: planted.campaign,
                    rule: planted.rule, customers: planted.positions.map { numbers[$0] }.sorted().map(Self.identifier))
            })
    }

    private static func identifier(_ number: Int) -> String {
        var writer = JSONWriter()
        writer.identifier("c-", number)
        return String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
    }

    /// Numbers the records CRM first, then the shop, then the spreadsheet, each by registration, and sorts by time.
    private mutating func number() {
        func rank(_ record: CustomerRecord) -> Int {
            if record.source == "spreadsheet" { return 2 }
            return record.externalIDs.first?.system.description == "shop" ? 1 : 0
        }
        let order = records.indices.sorted { left, right in
            (rank(records[left]), records[left].registeredAt, left) < (
                rank(records[right]), records[right].registeredAt, right
            )
        }
        numbers = Array(repeating: 0, count: records.count)
        for (offset, position) in order.enumerated() { numbers[position] = offset + 1 }
        for position in records.indices {
            records[position].number = numbers[position]
            records[position].vocative = records[position].givenName.flatMap(Seller.nation.vocative)
        }
        records.sort { $0.number < $1.number }
        for position in orders.indices { orders[position].customer = numbers[orders[position].customer] }
        orders.sort { ($0.at, $0.customer, $0.sequence) < ($1.at, $1.customer, $1.sequence) }
        for position in events.indices { events[position].customer = events[position].customer.map { numbers[$0] } }
        events = events.enumerated().filter { $0.element.at <= clock }
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}
