/// What a person bought, and when.
enum Purchases {
    /// Sales weight of each month; December and February pull people into pharmacies.
    private static let months = [15, 16, 13, 11, 10, 9, 8, 9, 11, 12, 14, 16]

    /// The person's orders by time, the same whenever they are asked for. O(orders × log orders).
    static func orders(of person: Person, seed: UInt64, era: Era, number: Int) -> [Order] {
        var dice = Dice(seed: seed, subject: person.index, purpose: .orders)
        let start = max(person.registeredAt, era.historyFrom)
        guard person.orderCount > 0, start < person.activeUntil else { return [] }
        var times: [Instant] = []
        times.reserveCapacity(person.orderCount)
        for _ in 0..<person.orderCount {
            times.append(moment(from: start, to: person.activeUntil, &dice))
        }
        times.sort()
        let favourites = (0..<3).map { _ in Catalogue.pharmacy.draw(month: 10, gender: person.gender, &dice) }
        let prefersSite = dice.chance(percent: 45)
        return times.enumerated().map { position, at in
            var order = Order(
                customer: number, sequence: position + 1, at: at, channel: channel(prefersSite, &dice),
                items: basket(at: at, of: person, favourites: favourites, &dice))
            order.status = status(&dice)
            return order
        }
    }

    private static func moment(from start: Instant, to end: Instant, _ dice: inout Dice) -> Instant {
        var at = dice.moment(from: start, to: end)
        for _ in 0..<2 where dice.roll(16) >= months[at.moscowClock.date.month - 1] {
            at = dice.moment(from: start, to: end)
        }
        let daytime = at.at(secondOfDay: dice.roll(30_600...77_400))
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
        at instant: Instant, of person: Person, favourites: [Int], _ dice: inout Dice
    ) -> [OrderItem] {
        let month = instant.moscowClock.date.month
        let size = 1 + dice.weighted([48, 28, 15, 9])
        var items: [OrderItem] = []
        for _ in 0..<size {
            let product =
                dice.chance(percent: 35)
                ? dice.pick(favourites)
                : Catalogue.pharmacy.draw(month: month, gender: person.gender, &dice)
            guard !items.contains(where: { $0.product == product }) else { continue }
            let price = Catalogue.pharmacy.products[product].price
            let discount = dice.chance(percent: 20) ? dice.pick([5, 7, 10, 15]) : 0
            items.append(
                OrderItem(
                    product: product, quantity: 1 + dice.weighted([78, 16, 6]), price: price * (100 - discount) / 100))
        }
        return items
    }
}
