/// What goes wrong at the bookshop.
extension DemoBuilder<Books> {
    mutating func plantMistakes() {
        plantOwnedBooks()
        plantClub()
        plantForgottenUnsubscriptions()
        plantMissingPeople()
        plantEarlierSends()
        plantPaperwork()
        plantUnsuitable()
    }

    private mutating func plantOwnedBooks() {
        let owners = addExemplars(14, in: [.siteSubscribers])
        for (turn, position) in owners.enumerated() {
            addOrder(of: position, at: minsk(2026, 1, 3 + turn, 16, 20 + turn), [101], channel: "site")
        }
        plant(
            "Раім раман тым, хто яго купіў", .alreadyBought, in: "you-may-like", foundBy: "owned-product", owners)
        let ready = addExemplars(6, in: [.siteSubscribers])
        for (turn, position) in ready.enumerated() {
            addOrder(of: position, at: minsk(2026, 1, 21 + turn, 17, 40), [201, 501], channel: "site")
        }
        plant(
            "Абедзве кнігі да свята ўжо на іх паліцы", .alreadyBought, in: "mother-language-day",
            foundBy: "owned-product", ready)
    }

    /// Five issues opened and none clicked, the fifth a copy of the first; after it some had enough.
    private mutating func plantClub() {
        let readers = addClubMembers(21)
        let left = addClubMembers(5)
        addUnclickedIssues(BooksMailings.club, readers: readers, left: left)
        plant(
            "Пяць выпускаў адкрыта, ніводнага пераходу", .fiveOpenedNoneClicked, in: "club-6",
            foundBy: "opens-without-clicks", readers)
        plant(
            "Пасля пятага выпуску, копіі першага, адпісаліся", .fiveOpenedNoneClicked, in: "club-6",
            foundBy: "unsubscribed", left)
        plant(
            "Шосты выпуск слова ў слова паўтарае другі", .fiveOpenedNoneClicked, in: "club-6",
            foundBy: "same-content-again", readers)
        plant(
            "Першы выпуск зноў у плане, тым самым лістом", .fiveOpenedNoneClicked, in: "club-repeat",
            foundBy: "already-received", readers)
    }

    /// Members of the club get nothing but the club's letters, so these five are their last.
    private mutating func addClubMembers(_ count: Int) -> [Int] {
        let members = addExemplars(count, in: [.readingClub])
        for position in members { mailStops[position] = minsk(2024, 1, 1, 0) }
        return members
    }

    private mutating func plantForgottenUnsubscriptions() {
        let kept = addExemplars(6, in: [.siteSubscribers])
        for (turn, position) in kept.enumerated() {
            addForgottenUnsubscription(
                of: position, registered: minsk(2021, 2, 1 + turn, 12), updated: minsk(2022, 8, 1 + turn, 12),
                left: minsk(2025, 3, 2 + turn, 9, 12))
        }
        plant(
            "Адпісаліся ў старой рассылцы, а новая пра гэта не ведае", .forgottenUnsubscription,
            in: "mother-language-day", foundBy: "unsubscribed", kept)
    }

    private mutating func plantMissingPeople() {
        let missing = addExemplars(9, in: [])
        for (turn, position) in missing.enumerated() {
            addOrder(of: position, at: minsk(2025, 12, 2 + turn, 15, 10), [203 + turn % 3], channel: "site")
        }
        plant(
            "Чытаюць паэзію, згодныя на лісты і не ў ніводным спісе", .missingFromList, in: "mother-language-day",
            foundBy: "missing-people", missing)
    }

    private mutating func plantEarlierSends() {
        let firstWave = addExemplars(5, in: [.siteSubscribers])
        for position in firstWave {
            addSend(
                to: position, at: minsk(2026, 2, 18, 11),
                Event.Mailing(campaign: "mother-language-day", message: "mother-language-day-a"))
        }
        plant(
            "Ужо атрымалі гэты ліст у пробнай хвалі 18 лютага", .sameLetterTwice, in: "mother-language-day",
            foundBy: "already-received", firstWave)
    }

    private mutating func plantPaperwork() {
        let unasked = addExemplars(5, in: [.shopCards]) { record, _ in
            record.consents.removeAll { $0.channel == nil }
        }
        plant(
            "Няма згоды на апрацоўку даных", .dataWithoutConsent, in: "mother-language-day",
            foundBy: "no-data-consent", unasked)
        let stale = addExemplars(8, in: [.siteSubscribers]) { record, turn in
            record.registeredAt = minsk(2020, 10, 4 + turn, 11)
            record.updatedAt = minsk(2021, 1 + turn, 3 + turn, 18)
            for position in record.consents.indices { record.consents[position].at = record.registeredAt }
            record.consents[1].confirmedAt = record.registeredAt + .minutes(30)
        }
        plant("Даным пяць гадоў", .staleData, in: "mother-language-day", foundBy: "stale-data", stale)
        let nameless = addExemplars(4, in: [.siteSubscribers]) { record, _ in record.givenName = nil }
        plant(
            "Імя невядомае: у лісце застанецца дзірка", .none, in: "mother-language-day",
            foundBy: "missing-merge-field", nameless)
    }

    private mutating func plantUnsuitable() {
        let far = ["Гродна", "Брэст", "Віцебск", "Пінск", "Полацк"].compactMap(Nation.belarus.city(named:))
        let distant = addExemplars(far.count, in: [.siteSubscribers]) { record, turn in record.city = far[turn] }
        plant("Сустрэча ў Мінску, а жывуць далёка", .none, in: "author-meeting", foundBy: "wrong-region", distant)
        let young = addExemplars(4, in: [.siteSubscribers]) { record, turn in
            record.birthDate = CivilDate(2009 + turn % 3, 5 + turn, 12 + turn)
        }
        plant("Раман для дарослых, а чытачам няма 18", .none, in: "graphic-novels", foundBy: "under-age", young)
        let elsewhere = addExemplars(6, in: [.siteSubscribers]) { record, _ in record.language = "ru" }
        plant(
            "Чытае па-руску, а ліст па-беларуску", .none, in: "mother-language-day", foundBy: "language-mismatch",
            elsewhere)
        plant("Нумар, у якім усё добра", .none, in: "staronka-2026-02", foundBy: "control-group")
    }
}

private func minsk(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    WallClock.minsk.moment(year, month, day, hour, minute)
}
