/// The base: products and customer records that share contacts in every form.
extension RandomWorkspaceWriter {
    mutating func writeProducts() {
        let products = RandomVocabulary.skus.enumerated().map { place, sku -> [String: Any] in
            var product: [String: Any] = [
                "id": sku, "name": place == 4 ? "Ночной крем" : "Product \(sku)", "price": "250.00",
            ]
            if random.chance(90) { product["category"] = RandomVocabulary.categories[place % 3] }
            product["gender"] = random.maybe(40, ["female", "male"])
            if random.chance(20) { product["prescription"] = true }
            product["courseDays"] = random.maybe(40, [7, 30, 90])
            product["repurchaseDays"] = random.maybe(30, [1, 14, 60])
            product["ageLimit"] = random.maybe(30, [16, 18, 21])
            if random.chance(35) { product["regions"] = random.some(50, of: RandomVocabulary.regions) }
            return product
        }
        putLines("products.jsonl", products, badLines: ["{\"name\": \"nameless\"}"])
    }

    mutating func writeCustomers() {
        let count = random.number(60...200)
        customers = (1...count).map { $0 % 37 == 0 ? "к-\($0)" : "c-\($0)" }
        var lines: [[String: Any]] = []
        for id in customers {
            // The last line of an id wins; the contacts of the earlier one must leave no trace.
            if random.chance(2) { lines.append(customer(id, poolSize: count)) }
            lines.append(customer(id, poolSize: count))
            if random.chance(4) {
                lines[lines.count - 1]["flags"] = ["seed"]
                seeds.append(id)
            }
        }
        putLines(
            "customers.jsonl", lines,
            badLines: ["{\"id\": \"c-1\", \"givenName\": \"Torn", "[]", "{\"givenName\": \"Nobody\"}", "not json"])
    }

    private mutating func customer(_ id: String, poolSize: Int) -> [String: Any] {
        var record: [String: Any] = ["id": id]
        emails[id] = random.chance(92) ? rawEmail(poolSize) : nil
        phones[id] = random.chance(82) ? rawPhone(poolSize) : nil
        record["email"] = emails[id]
        record["phone"] = phones[id]
        record["pushId"] = random.maybe(65, ["push-\(id)", "push-\(id)", "push-\(random.number(1...9))"])
        if random.chance(60) { record["messengers"] = ["telegram": "t-\(random.number(1...poolSize))"] }
        if random.chance(35) {
            record["externalIds"] = [random.pick(["crm", "shop"]): "\(random.number(1...(2 * poolSize)))"]
        }
        record["givenName"] = random.maybe(55, RandomVocabulary.givenNames)
        record["familyName"] = random.maybe(70, RandomVocabulary.familyNames)
        record["gender"] = random.maybe(75, ["female", "male"])
        record["birthDate"] = random.maybe(45, birthDates())
        record["city"] = random.maybe(60, RandomVocabulary.cities)
        record["region"] = random.maybe(60, RandomVocabulary.regions)
        record["timezone"] = random.maybe(
            50, ["Europe/Moscow", "Asia/Vladivostok", "America/New_York", "Asia/Kolkata", "Mars/Olympus"])
        record["language"] = random.maybe(60, RandomVocabulary.languages)
        record["source"] = random.maybe(50, RandomVocabulary.sources)
        if random.chance(92) { record["registeredAt"] = stamp(instant(daysAgo: 5...1_500)) }
        if random.chance(50) { record["updatedAt"] = stamp(clock - random.number(0...(1_000 * ReferenceTime.day))) }
        record["consents"] = consents()
        record.merge(extras(id)) { $1 }
        return record
    }

    private mutating func birthDates() -> [String] {
        let today = ReferenceTime.localDate(clock, .gmt)
        let near = CivilDate(dayNumber: today.dayNumber + random.number(-8...8))
        let years = random.number(15...60)
        let around = CivilDate(
            year: near.components.year - years, month: near.components.month, day: near.components.day)
        return [day(around), day(around), "1992-02-29", "2004-02-29", "2008-03-07", "1980-01-01"]
    }

    private mutating func extras(_ id: String) -> [String: Any] {
        var extras: [String: Any] = [:]
        if random.chance(50) {
            var loyalty: [String: Any] = [:]
            loyalty["tier"] = random.maybe(80, RandomVocabulary.tiers)
            loyalty["points"] = random.maybe(80, [0, 100, 120, 250, 999])
            if random.chance(50) {
                let today = ReferenceTime.localDate(clock, .gmt).dayNumber
                loyalty["pointsExpireAt"] = day(CivilDate(dayNumber: today + random.number(-9...31)))
            }
            extras["loyalty"] = loyalty
        }
        if random.chance(40) { extras["interests"] = random.some(50, of: RandomVocabulary.interests) }
        if random.chance(40) { extras["tags"] = random.some(50, of: RandomVocabulary.tags) }
        if random.chance(6) { extras["flags"] = [random.pick(RandomVocabulary.flags)] }
        var attributes: [String: Any] = [:]
        attributes["store"] = random.maybe(50, RandomVocabulary.stores)
        if random.chance(40) {
            let score = random.number(0...20)
            attributes["score"] = random.chance(50) ? score as Any : "\(score)" as Any
        }
        attributes["since"] = random.maybe(30, ["2024-02-29", "2025-12-31", "2026-02-05"])
        attributes["address"] = random.maybe(65, ["Minsk, \(id)", "Minsk, \(random.number(1...30))", "  "])
        extras["attributes"] = attributes
        return extras
    }

    // MARK: Contacts

    /// One of a pool of addresses, in one of its many spellings; at times junk, malformed or blank.
    private mutating func rawEmail(_ poolSize: Int) -> String {
        if random.chance(8) {
            return random.pick([
                "test@test.ru", " Test@Test.RU", "noemail@example.org", "no.email@gmail.com", "", "  ", "no-at-sign",
                "two@@example.org", "a..b@example.org", ".a@example.org", "a@localhost", "a@example.123",
                "a@-bad.org", "a b@example.org", "a@exam_ple.org", String(repeating: "a", count: 65) + "@example.org",
            ])
        }
        let number = random.number(1...poolSize)
        switch number % 5 {
        case 0:
            return random.pick([
                "petr.\(number)@gmail.com", "petr\(number)@gmail.com", "Petr.\(number)+Shop@GoogleMail.com",
                "petr\(number)+a+b@gmail.com",
            ])
        case 1:
            return random.pick([
                "иван\(number)@пример.рф", "Иван\(number)@xn--e1afmkfd.xn--p1ai", " ИВАН\(number)@ПРИМЕР.РФ",
            ])
        default:
            return random.pick([
                "anna\(number)@example.org", "Anna\(number)@Example.ORG ", "\tANNA\(number)@EXAMPLE.org",
            ])
        }
    }

    private mutating func rawPhone(_ poolSize: Int) -> String {
        if random.chance(8) {
            return random.pick([
                "79777777777", "+7 977 777-77-77", "", " ", "12-34", "+0123456789", "phone", "9161234567",
            ])
        }
        let number = 1_000_000 + random.number(1...poolSize)
        let operators = ["RU": ("7", "916", "8"), "BY": ("375", "29", "80"), "UA": ("380", "50", "0")]
        guard let (code, network, national) = operators[country] else { return "+7916\(number)" }
        return random.pick([
            "+\(code)\(network)\(number)", "\(code)\(network)\(number)", "00\(code) \(network) \(number)",
            "\(national)\(network)\(number)", "\(national) (\(network)) \(number)", "+\(code) (\(network)) \(number)",
            "+\(code)-\(network).\(number)",
        ])
    }

    // MARK: Consents

    private mutating func consents() -> [[String: Any]] {
        var consents: [[String: Any]] = []
        if random.chance(96) {
            consents.append(consent("dataProcessing", nil, random.chance(99) ? "granted" : "withdrawn"))
        }
        if random.chance(2) { consents.append(consent("dataProcessing", nil, "unknown")) }
        for channel in RandomVocabulary.channels where random.chance(channel == "email" ? 85 : 70) {
            consents += statements(channel)
        }
        if random.chance(35) { consents.append(consent("marketing", nil, "granted")) }
        if random.chance(2) { consents.append(consent("marketing", nil, "withdrawn")) }
        return consents
    }

    /// Mostly a grant; at times unknown, withdrawn before or after, or both at one instant.
    private mutating func statements(_ channel: String) -> [[String: Any]] {
        let grant = consent("marketing", channel, "granted")
        switch random.number(0...59) {
        case 0, 1: return [consent("marketing", channel, "unknown")]
        case 2: return [consent("marketing", channel, "withdrawn")]
        case 3, 4, 5: return [grant, consent("marketing", channel, "withdrawn")]
        case 6:
            var tie = grant
            tie["status"] = "withdrawn"
            return [tie, grant]
        case 7: return [grant, consent("marketing", channel, "granted"), consent("marketing", channel, "unknown")]
        default: return [grant]
        }
    }

    private mutating func consent(_ purpose: String, _ channel: String?, _ status: String) -> [String: Any] {
        var consent: [String: Any] = ["purpose": purpose, "status": status, "source": "form"]
        consent["channel"] = channel
        let at = instant(daysAgo: 1...1_200)
        if random.chance(93) { consent["at"] = stamp(at) }
        if status == "granted", random.chance(70) { consent["confirmedAt"] = stamp(at + random.number(0...90_000)) }
        return consent
    }
}
