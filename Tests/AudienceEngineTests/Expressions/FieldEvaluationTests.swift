import AudienceEngine
import CampaignDomain
import Testing

@Suite("Fields of customers")
struct FieldEvaluationTests {
    /// Three customers: all fields, other fields, none. As of Saturday 7 March 2026, 09:00 in Moscow.
    static func base() -> SampleBase {
        let base = SampleBase()
        base.zones = ["Asia/Tokyo": ZoneRules(identifier: "Asia/Tokyo", transitions: [], offsets: [32_400])]
        base.add("a") {
            $0.givenName = "Пётр"
            $0.familyName = "Иванов"
            $0.gender = .male
            $0.birthDate = "1984-03-07"
            $0.email = "Petr@Example.org"
            $0.phone = "+79161234567"
            $0.city = "Минск"
            $0.zone = "Asia/Tokyo"
            $0.registeredAt = "2026-02-05T09:00:00+03:00"
            $0.tier = "gold"
            $0.points = 120
            $0.pointsExpireAt = "2026-03-13"
            $0.tags = ["VIP", "Ёлка"]
            $0.interests = ["vitamins"]
            $0.flags = [.seed, .stopList]
            $0.externalIDs = ["crm": "17"]
            $0.attributes = ["store": "S-12", "score": "7.50", "renewal": "2026-03-10", "delivery note": "call"]
        }
        base.add("b") {
            $0.givenName = "Мария Анна"
            $0.gender = .female
            $0.birthDate = "2008-02-29"
            $0.city = "Гродно"
            $0.zone = "Mars/Olympus"
            $0.registeredAt = "2026-02-05T09:00:01+03:00"
            $0.points = 0
            $0.tags = ["new"]
            $0.attributes = ["store": "S-9", "score": "oft", "renewal": "2026-03-07T23:00:00-11:00"]
        }
        base.add("c")
        return base
    }

    static let cases: [(String, [String])] = [
        ("gender = male", ["a"]), ("gender != male", ["b"]), ("not gender = male", ["b"]),
        ("gender is unknown", ["c"]), ("gender is known", ["a", "b"]), ("gender in (male, female)", ["a", "b"]),
        ("gender = male or gender is unknown", ["a", "c"]), ("not (gender = male and city = Минск)", ["b"]),
        ("not (gender = male or id = c)", ["b"]), ("gender = male or not gender = male", ["a", "b"]),
        ("city = \" минск\"", ["a"]), ("city ~ \"РОД\"", ["b"]), ("city in (\"Минск\", Гродно)", ["a", "b"]),
        ("city not in (\"Минск\")", ["b"]), ("not city ~ о", ["a"]),
        ("givenName = петр", ["a"]), ("name = \"ПЕТР Иванов\"", ["a"]), ("name ~ \"тр ив\"", ["a"]),
        ("name ~ \"петр ов\"", []), ("name = Петр", []), ("name = \"мария анна\"", ["b"]), ("name ~ \"я а\"", ["b"]),
        ("name is unknown", ["c"]), ("name != \"Петр Иванов\"", ["b"]), ("familyName is unknown", ["b", "c"]),
        ("email = petr@example.ORG", ["a"]), ("email ~ EXAMPLE", ["a"]), ("email ~ \"пример\"", []),
        ("phone ~ 7916", ["a"]), ("phone is unknown", ["b", "c"]), ("id in (a, C)", ["a", "c"]),
        ("text ~ \"ИВА\"", ["a"]), ("text ~ 17", ["a"]), ("text ~ c", ["c"]), ("text = 17", ["a"]),
        ("text is unknown", []), ("externalIds.crm = 17", ["a"]), ("externalIds.shop is unknown", ["a", "b", "c"]),
        ("timezone = asia/tokyo", ["a"]), ("timezone is unknown", ["b", "c"]),
        ("loyalty.tier = GOLD", ["a"]), ("loyalty.points = 0", ["b"]), ("loyalty.points > 119.5", ["a"]),
        ("loyalty.points < 0.5", ["b"]), ("loyalty.points = 0.5", []), ("loyalty.points in (0, 120)", ["a", "b"]),
        ("loyalty.points between 0 and 120", ["a", "b"]), ("loyalty.points between 120 and 0", []),
        ("not loyalty.points between 1 and 200", ["b"]), ("loyalty.points is unknown", ["c"]),
        ("loyalty.pointsExpireAt within next 7d", ["a"]), ("loyalty.pointsExpireAt within next 6d", []),
        ("days_since(loyalty.pointsExpireAt) = -6", ["a"]),
        ("tags = vip", ["a"]), ("tags != vip", ["b", "c"]), ("tags ~ елк", ["a"]), ("tags in (vip, new)", ["a", "b"]),
        ("tags not in (vip, new)", ["c"]), ("tags is unknown", ["c"]), ("interests = vitamins", ["a"]),
        ("flags = stopList", ["a"]), ("flags != seed", ["b", "c"]), ("flags is known", ["a"]),
        ("attr.store = s-12", ["a"]), ("attr.store ~ s", ["a", "b"]), ("attr.score = 7.5", ["a"]),
        ("attr.score > 7.4", ["a"]), ("attr.score != 3", ["a"]), ("attr.score = oft", ["b"]),
        ("attr.\"delivery note\" = call", ["a"]), ("attr.nothing is unknown", ["a", "b", "c"]),
        ("attr.renewal within next 4d", ["a", "b"]), ("attr.renewal within 1d", ["b"]),
        ("attr.renewal = 2026-03-07", ["b"]), ("attr.renewal between 2026-03-08 and 2026-03-31", ["a"]),
        ("days_since(attr.renewal) = -3", ["a"]),
        ("birthDate = 1984-03-07", ["a"]), ("birthDate > 2000-01-01", ["b"]), ("birthDate is unknown", ["c"]),
        ("age = 42", ["a"]), ("age >= 18", ["a", "b"]), ("age < 18", []), ("age between 18 and 42", ["a", "b"]),
        ("days_since(birthDate) > 7000", ["a"]),
        ("birthday within next 1d", ["a"]), ("birthday within 1d", ["a"]), ("birthday within 7d", ["a", "b"]),
        ("birthday within 6d", ["a"]), ("birthday is unknown", ["c"]), ("birthday within 1y", ["a", "b"]),
        ("registeredAt within 30d", ["b"]), ("registeredAt within 721h", ["a", "b"]),
        ("registeredAt = 2026-02-05", ["a", "b"]), ("registeredAt > 2026-02-05", []),
        ("registeredAt >= \"2026-02-05T06:00:01Z\"", ["b"]), ("registeredAt is unknown", ["c"]),
        ("days_since(registeredAt) = 30", ["a"]), ("days_since(registeredAt) = 29", ["b"]),
        ("not registeredAt within 30d", ["a"]), ("consent.email is unknown", ["a", "b", "c"]),
        ("consent.email = granted", []), ("consent.email != granted", []),
    ]

    @Test("every field and operator, for all rows and one by one", arguments: cases)
    func field(_ text: String, _ expected: [String]) throws {
        let evaluator = try Self.base().evaluator()
        #expect(try evaluator.ids(text) == expected)
        #expect(try evaluator.idsOneByOne(text) == expected)
    }

    /// As-of, and for whom `birthday within next 7d` and `birthday within 7d` hold; the birthday is 29 February 2008.
    static let leapDays: [(String, Bool, Bool)] = [
        ("2026-02-22T09:00:00+03:00", false, false), ("2026-02-23T09:00:00+03:00", true, false),
        ("2026-03-01T09:00:00+03:00", true, true), ("2026-03-07T09:00:00+03:00", false, true),
        ("2026-03-08T09:00:00+03:00", false, false), ("2028-02-22T09:00:00+03:00", false, false),
        ("2028-02-23T09:00:00+03:00", true, false), ("2028-02-29T09:00:00+03:00", true, true),
        ("2028-03-06T09:00:00+03:00", false, true), ("2028-03-07T09:00:00+03:00", false, false),
    ]

    @Test("29 February falls on 1 March of other years", arguments: leapDays)
    func leapDay(_ asOf: String, _ isNext: Bool, _ isRecent: Bool) throws {
        let base = SampleBase()
        base.add("a") { $0.birthDate = "2008-02-29" }
        let evaluator = try base.evaluator(asOf: asOf)
        #expect(try evaluator.ids("birthday within next 7d") == (isNext ? ["a"] : []))
        #expect(try evaluator.ids("birthday within 7d") == (isRecent ? ["a"] : []))
    }

    @Test("a birthday window reaches over the new year")
    func newYear() throws {
        let base = SampleBase()
        base.add("a") { $0.birthDate = "1990-01-02" }
        base.add("b") { $0.birthDate = "1990-12-30" }
        #expect(try base.evaluator(asOf: "2025-12-30T12:00:00+03:00").ids("birthday within next 4d") == ["a", "b"])
        #expect(try base.evaluator(asOf: "2026-01-02T12:00:00+03:00").ids("birthday within 4d") == ["a", "b"])
        #expect(try base.evaluator(asOf: "2026-01-03T12:00:00+03:00").ids("birthday within 4d") == ["a"])
    }

    @Test("a blank text is no value")
    func blanks() throws {
        let base = SampleBase()
        base.add("a") { ($0.email, $0.city, $0.givenName, $0.attributes) = (" ", "\u{00A0}", "  ", ["store": " "]) }
        let unknown = try base.evaluator().ids(
            "email is unknown and city is unknown and name is unknown and attr.store is unknown")
        #expect(unknown == ["a"])
    }

    @Test("records later than as-of do not exist, not even for not")
    func asOf() throws {
        let evaluator = try Self.base().evaluator(asOf: "2026-02-05T09:00:00+03:00")
        #expect(try evaluator.ids("city is known") == ["a"])
        #expect(try evaluator.ids("not city = Москва") == ["a"])
        #expect(try evaluator.ids("age is unknown") == ["c"])
    }
}
