/// What a person bought, and when.
enum Purchases {
    /// The person's orders by time, of customer 0, the same whenever they are asked for. O(orders × log orders).
    static func orders(of person: Person, from catalogue: Catalogue, seed: UInt64, era: Era) -> [Order] {
        var dice = Dice(seed: seed, subject: person.index, purpose: .orders)
        let start = max(person.registeredAt, era.historyFrom)
        guard person.orderCount > 0, start < person.activeUntil else { return [] }
        var times: [Instant] = []
        times.reserveCapacity(person.orderCount)
        for _ in 0..<person.orderCount {
            times.append(moment(from: start, to: person.activeUntil, sales: catalogue.sales, on: era.wallClock, &dice))
        }
        times.sort()
        let favourites = (0..<3).map { _ in catalogue.draw(month: 10, gender: person.gender, &dice) }
        let prefersSite = dice.chance(percent: 45)
        var orders: [Order] = []
        orders.reserveCapacity(times.count)
        for at in times {
            var order = Order(
                customer: 0, sequence: orders.count + 1, at: at, channel: channel(prefersSite, &dice), items: [])
            let month = era.wallClock.date(at: at).month
            order.items = basket(in: month, of: person, from: catalogue, favourites: favourites, &dice)
            order.status = status(&dice)
            if catalogue.habit == 0 { order.leaveOut(owned: orders) }
            if !order.items.isEmpty { orders.append(order) }
        }
        return orders
    }

    private static func moment(
        from start: Instant, to end: Instant, sales: [Int], on clock: WallClock, _ dice: inout Dice
    ) -> Instant {
        var at = dice.moment(from: start, to: end)
        for _ in 0..<2 where dice.roll(16) >= sales[clock.date(at: at).month - 1] {
            at = dice.moment(from: start, to: end)
        }
        let daytime = at.at(secondOfDay: dice.roll(30_600...77_400), on: clock)
        return daytime < end && daytime > start ? daytime : at
    }

    private static func channel(_ prefersSite: Bool, _ dice: inout Dice) -> String {
        if dice.chance(percent: prefersSite ? 80 : 12) { return dice.chance(percent: 35) ? "app" : "site" }
        return "store"
    }

    private static func status(_ dice: inout Dice) -> Order.Status {
        switch dice.roll(1000) {
        case 0..<18: .returned
        case 18..<45: .cancelled
        default: .completed
        }
    }

    private static func basket(
        in month: Int, of person: Person, from catalogue: Catalogue, favourites: [Int], _ dice: inout Dice
    ) -> [OrderItem] {
        let size = 1 + dice.weighted([48, 28, 15, 9])
        var items: [OrderItem] = []
        for _ in 0..<size {
            let product =
                dice.chance(percent: catalogue.habit)
                ? dice.pick(favourites)
                : catalogue.draw(month: month, gender: person.gender, &dice)
            guard !items.contains(where: { $0.product == product }) else { continue }
            let price = catalogue.products[product].price
            let discount = dice.chance(percent: 20) ? dice.pick([5, 7, 10, 15]) : 0
            items.append(
                OrderItem(
                    product: product, quantity: 1 + dice.weighted([78, 16, 6]), price: price * (100 - discount) / 100))
        }
        return items
    }
}

extension Order {
    /// Leaves one piece of everything that none of the orders has.
    fileprivate mutating func leaveOut(owned orders: [Order]) {
        let owned = Set(orders.flatMap(\.items).map(\.product))
        items.removeAll { owned.contains($0.product) }
        for position in items.indices { items[position].quantity = 1 }
    }
}
