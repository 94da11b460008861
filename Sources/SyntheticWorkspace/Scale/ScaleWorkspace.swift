/// A workspace of any size: one pass over the customers for each large file, each customer made anew from the seed.
struct ScaleWorkspace {
    let options: SyntheticWorkspace.Options
    let era: Era
    let contacts: ContactBook

    init(options: SyntheticWorkspace.Options) {
        self.options = options
        let clock = Instant(seconds: options.clock)
        era = Era(clock: clock, founded: clock - .days(5 * 365), historyFrom: clock - .days(3 * 365))
        contacts = ContactBook(people: options.customers, of: .russia)
    }

    func write(to sink: inout some WorkspaceSink) throws {
        try writeDefinitions(to: &sink)
        try writeProducts(to: &sink)
        try writeCustomers(to: &sink)
        try writeLists(to: &sink)
        try writeOrders(to: &sink)
        try writeEvents(to: &sink)
    }

    func person(_ index: Int) -> Person {
        Person(index: index, seed: options.seed, era: era, meanOrders: options.ordersPerCustomer, of: .russia)
    }

    private func writeProducts(to sink: inout some WorkspaceSink) throws {
        var file = LineFile(path: "products.jsonl")
        for product in Catalogue.pharmacy.products {
            product.write(to: &file.writer)
            try file.endLine(to: &sink)
        }
        try file.flush(to: &sink)
    }

    private func writeCustomers(to sink: inout some WorkspaceSink) throws {
        var file = LineFile(path: "customers.jsonl")
        for index in numbers {
            record(index).write(to: &file.writer)
            try file.endLine(to: &sink)
        }
        try file.flush(to: &sink)
    }

    private func writeOrders(to sink: inout some WorkspaceSink) throws {
        var file = LineFile(path: "orders.jsonl")
        for index in numbers {
            let person = person(index)
            for var order in Purchases.orders(of: person, from: .pharmacy, seed: options.seed, era: era) {
                order.customer = index
                order.write(to: &file.writer, selling: .pharmacy)
                try file.endLine(to: &sink)
            }
        }
        try file.flush(to: &sink)
    }

    private func writeEvents(to sink: inout some WorkspaceSink) throws {
        var file = LineFile(path: "events.jsonl")
        for index in numbers {
            for event in events(of: person(index)) {
                event.write(to: &file.writer, selling: .pharmacy)
                try file.endLine(to: &sink)
            }
        }
        try file.flush(to: &sink)
    }

    /// Lists may be as long as the base, so their members are streamed too.
    private func writeLists(to sink: inout some WorkspaceSink) throws {
        for list in ScaleList.all {
            var file = LineFile(path: "lists/\(list.id).json")
            file.writer.openObject()
            file.writer.field("id", list.id)
            file.writer.field("name", list.name)
            file.writer.field("source", list.source)
            file.writer.field("createdAt", era.clock - .days(list.ageInDays))
            file.writer.name("members")
            file.writer.openArray()
            for index in numbers where list.has(index, seed: options.seed) {
                file.writer.identifier("c-", index)
                try file.flushIfFull(to: &sink)
            }
            file.writer.closeArray()
            file.writer.closeObject()
            try file.endLine(to: &sink)
            try file.flush(to: &sink)
        }
    }

    private var numbers: Range<Int> { 1..<(options.customers + 1) }
}

/// A list of a scale workspace; the two mailers' lists overlap, as they do.
struct ScaleList {
    let id: String
    let name: String
    let source: String
    let ageInDays: Int
    /// Which share of the base is on it, in percent.
    let share: Int

    static let all = [
        ScaleList(id: "newsletter", name: "Рассылка сайта", source: "mailer", ageInDays: 400, share: 45),
        ScaleList(id: "newsletter-old", name: "Старая рассылка", source: "mailer-old", ageInDays: 1600, share: 25),
        ScaleList(id: "loyalty-cards", name: "Держатели карт", source: "loyalty", ageInDays: 900, share: 30),
    ]

    func has(_ index: Int, seed: UInt64) -> Bool {
        var dice = Dice(seed: seed &+ UInt64(ageInDays), subject: index, purpose: .lists)
        return dice.chance(percent: share)
    }
}
