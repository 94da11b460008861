/// Mistakes that happen in every shop.
extension DemoBuilder {
    /// A second record of somebody, from the shop; returns it. Its source knows less, and `change` says how it differs.
    mutating func addTwin(
        of first: Int, in lists: [Seller.List], _ change: (inout CustomerRecord) -> Void
    ) -> Int {
        var second = records[first]
        second.externalIDs = [("shop", "A-\(records.count * 7 + 1021)")]
        second.patronymic = nil
        second.registeredAt = records[first].registeredAt + .days(200)
        second.source = "site"
        change(&second)
        return add(second, answering: .rarely, in: lists)
    }

    /// A record that an old mailer left: there the person unsubscribed, and the new one does not know.
    mutating func addForgottenUnsubscription(
        of kept: Int, registered: Instant, updated: Instant, left: Instant
    ) {
        var old = records[kept]
        old.externalIDs = [("shop", "A-\(records.count * 7 + 1021)")]
        old.registeredAt = registered
        old.updatedAt = updated
        old.source = "mailer-old-import"
        old.loyalty = nil
        let second = add(old, answering: .never, in: [])
        addEvent(.unsubscribed, of: second, at: left, channel: .email)
        engagements[kept] = .never
    }

    /// All of `wished` put into the favourites within twelve minutes: by some the day before, so that the letters of the
    /// chain went out between `morning` and twelve minutes later, and by some this morning, so that theirs are due tomorrow.
    mutating func addFlood(of wished: [Int], suffered: [Int], ahead: [Int], on morning: Instant) {
        for (turn, number) in wished.enumerated() {
            for position in suffered {
                let at = morning + .seconds(turn * 12 / 10 * 60 + position % 50)
                addFavourite(number, of: position, at: at - .days(1))
                addSend(
                    to: position, at: at,
                    Event.Mailing(chain: "favourite-discount", step: "discount", message: "favourite-discount-1"))
            }
            for position in ahead {
                addFavourite(number, of: position, at: morning + .seconds(turn * 12 / 10 * 60 + position % 50))
            }
        }
    }

    /// Issues that everybody opened and nobody clicked; some unsubscribed after the last.
    mutating func addUnclickedIssues(_ issues: [PastMailing<Seller.List>], readers: [Int], left: [Int]) {
        for (turn, issue) in issues.enumerated() {
            for position in readers + left {
                addSend(to: position, at: issue.at, issue.mailing)
                let openedAt = issue.at + .minutes(20 + dice.roll(600))
                append(.opened, of: position, openedAt, issue.mailing)
                if turn == issues.count - 1, left.contains(position) {
                    append(.unsubscribed, of: position, openedAt + .minutes(1), issue.mailing)
                }
            }
        }
    }

    mutating func openTicket(_ id: String, of position: Int, at instant: Instant) {
        var event = Event(customer: position, at: instant, kind: .ticketOpened)
        event.ticket = id
        events.append(event)
    }

    /// Our own people, who check how letters look: mailboxes more than customers, so nobody noted a gender.
    mutating func addSeedTeam(_ count: Int, in list: Seller.List, visiting instant: Instant) {
        for turn in 0..<count {
            var record = exemplaryRecord(of: exemplaryPerson(turn < 3 ? .female : .male))
            record.flags = ["seed"]
            record.gender = nil
            record.email = "check.\(turn + 1)@team.example.org"
            record.source = "team"
            let position = add(record, answering: .clicks, in: [list])
            addEvent(.visited, of: position, at: instant + .minutes(turn), channel: .site)
        }
    }
}
