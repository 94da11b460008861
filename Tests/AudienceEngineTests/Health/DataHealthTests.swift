import AudienceEngine
import CampaignDomain
import Testing

@Suite("Health of the data")
struct DataHealthTests {
    /// Anna told much and buys, Boris has an old city and no phone, Vera is known by an address that bounces, Gleb withdrew.
    static func base() -> SampleBase {
        let base = SampleBase()
        base.definitions.policies.bestBefore = ["city": .days(730), "consents": .days(365)]
        base.add("anna") {
            $0.source = "shop"
            $0.givenName = "Анна"
            $0.gender = .female
            $0.birthDate = "1990-05-01"
            $0.city = "Минск"
            $0.email = "anna@example.org"
            $0.phone = "+79161234567"
            $0.updatedAt = "2026-01-01T00:00:00Z"
            $0.consents = [
                .init(.dataProcessing), .init(.marketing, channel: .email, at: "2024-01-01T00:00:00Z", source: "popup"),
            ]
        }
        base.add("boris") {
            $0.source = "mailer"
            $0.city = "Гродно"
            $0.email = "boris@example.org"
            $0.updatedAt = "2023-01-01T00:00:00Z"
            $0.consents = [
                .init(.dataProcessing), .init(.marketing, channel: .email), .init(.marketing, channel: .sms),
            ]
        }
        base.add("gleb") {
            $0.email = "gleb@example.org"
            $0.consents = [.init(.dataProcessing), .init(.marketing, status: .withdrawn)]
        }
        base.add("vera") {
            $0.source = "mailer"
            $0.email = "vera@example.org"
            $0.consents = [.init(.marketing, channel: .email)]
        }
        base.order("anna", "2026-02-01T09:00:00Z", "100")
        base.event("vera", "2026-02-01T09:00:00Z", .bounced) {
            $0.channel = .email
            $0.bounce = .hard
        }
        return base
    }

    static func health(_ base: SampleBase) throws -> DataHealth {
        try #require(try SegmentReports(evaluator: base.evaluator()).health())
    }

    private func ids(_ counted: CountedRows) -> String {
        let names = ["anna", "boris", "gleb", "vera"]
        return counted.rows.rows.map { names[$0] }.joined(separator: " ")
    }

    @Test("a value that cannot be used is missing, stale or wrong")
    func fields() throws {
        let health = try Self.health(Self.base())
        let found = health.fields.map {
            "\($0.field.rawValue): \(ids($0.valid)) | \(ids($0.missing)) | \(ids($0.stale)) | \(ids($0.wrong))"
        }
        #expect(
            found == [
                "givenName: anna | boris gleb vera |  | ", "gender: anna | boris gleb vera |  | ",
                "birthDate: anna | boris gleb vera |  | ", "city: anna | gleb vera | boris | ",
                "email: anna boris gleb |  |  | vera", "phone: anna | boris gleb vera |  | ",
            ])
        #expect(health.validity.fields.map(\.valid) == health.fields.map(\.valid.count))
    }

    @Test("a value is fresh until its best-before, and what nothing dates is never stale")
    func freshness() throws {
        let found = try Self.health(Self.base()).freshness.map {
            "\($0.subject) \($0.bestBefore == nil ? "-" : "!"): \(ids($0.known)) | \(ids($0.stale)) | \(ids($0.undated))"
        }
        #expect(found.contains("field(\"city\") !: anna boris | boris | "))
        #expect(found.contains("field(\"email\") -: anna boris gleb vera |  | gleb vera"))
        // Anna's is two years old; those of the others have no date.
        #expect(found.contains("consent(CampaignDomain.Channel.email) !: anna boris vera | anna | boris vera"))
    }

    @Test("sources have what their records have, and consents their own")
    func sources() throws {
        let sources = try Self.health(Self.base()).sources
        let found = sources.contributions.map {
            "\($0.source): \($0.records.count) \($0.persons) \($0.personsOnlyHere) · \($0.emails) \($0.phones) "
                + "\($0.contactsOnlyHere) · \($0.grants) \($0.withdrawals) · \($0.orders) \($0.events)"
        }
        #expect(
            found == [
                "named(\"mailer\"): 2 2 2 · 1 0 1 · 4 0 · 0 1", "named(\"popup\"): 0 0 0 · 0 0 0 · 1 0 · 0 0",
                "named(\"shop\"): 1 1 1 · 1 1 1 · 1 0 · 1 0", "unnamed: 1 1 1 · 1 0 1 · 1 1 · 0 0",
            ])
        #expect(sources.common.map { $0.reduce(0, +) } == [2, 0, 1, 1])
    }

    @Test("one person of two sources is common to both, and its contact is of both")
    func commonSources() throws {
        let base = SampleBase()
        for source in ["shop", "mailer", "mailer"] {
            base.add("a-\(base.customers.count)") {
                $0.source = source
                $0.externalIDs = ["crm": "1"]
                $0.email = source == "shop" ? nil : "a@example.org"
            }
        }
        let sources = try Self.health(base).sources
        #expect(sources.common == [[1, 1], [1, 1]])
        #expect(sources.contributions.map(\.personsOnlyHere) == [0, 0])
        #expect(sources.contributions.map(\.contactsOnlyHere) == [1, 0])
        #expect(sources.contributions.map(\.records.count) == [2, 1])
    }

    @Test("more sources than can be told are put together")
    func manySources() throws {
        let base = SampleBase()
        for number in 0..<60 {
            base.add("a-\(number)") { $0.source = "s-\(number / 10 * 10 + (number < 10 ? 0 : number % 10))" }
        }
        let sources = try Self.health(base).sources.contributions
        #expect(sources.count == 41)
        #expect(sources.first?.records.count == 10)
        #expect(sources.last?.source == .others(count: 11) && sources.last?.records.count == 11)
    }

    @Test("what was told and what was collected")
    func coverage() throws {
        let base = Self.base()
        base.event(nil, "2026-02-01T09:00:00Z", .visited) { $0.anonymous = "x" }
        base.event(nil, "2026-04-01T09:00:00Z", .visited) { $0.anonymous = "x" }
        let coverage = try Self.health(base).coverage
        #expect(ids(coverage.told) == "anna boris" && ids(coverage.collected) == "anna")
        #expect(
            coverage.reference.map { "\($0.kind) \($0.rows.count)" }.joined(separator: ", ")
                == "name 1, gender 1, birthDate 1, city 2, interests 0, consents 4")
        #expect(coverage.transactional.map(\.rows.count) == [1, 0, 0, 0])
        #expect(coverage.anonymousEvents == 1)
    }
}
