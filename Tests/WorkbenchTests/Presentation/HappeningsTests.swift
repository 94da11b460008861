import AudienceEngine
import CampaignDomain
import Testing

@testable import Workbench

@Suite struct HappeningsTests {
    private let audience: Audience

    init() throws {
        audience = try SmallWorkspace.audience()
    }

    private func context(_ language: Language) -> PresentationContext {
        PresentationContext(audience: audience, words: Words(language))
    }

    private func events(of id: CustomerID, _ language: Language) throws -> [String] {
        let row = try #require(audience.snapshot.customers.row(of: id))
        return audience.events(of: row).map { EventPresenter(context(language)).text(event: $0, in: audience) }
    }

    @Test func tellsEventsOfATimeline() throws {
        #expect(try events(of: "vera", .english) == ["sent email «8 Марта»", "bounced email «8 Марта» (hard)"])
        #expect(
            try events(of: "vera", .russian) == [
                "отправлено: email «8 Марта»", "не доставлено: email «8 Марта» (жёсткий возврат)",
            ])
        #expect(try events(of: "anna", .english) == ["viewed «Витамин C»"])
        #expect(try events(of: "anna", .russian) == ["просмотр: «Витамин C»"])
    }

    @Test func tellsOrdersAndTheirItems() throws {
        let row = try #require(audience.snapshot.customers.row(of: "anna"))
        let order = try #require(audience.orders(of: row).first)
        let english = OrderPresenter(context(.english))
        let russian = OrderPresenter(context(.russian))
        #expect(english.text(order: order, in: audience).spaced == "order o-9: 1 249.50 ₽, 1 product")
        #expect(russian.text(order: order, in: audience).spaced == "заказ o-9: 1 249,50 ₽, 1 товар")
        #expect(english.items(of: order, in: audience).map(\.spaced) == ["2 × «Витамин C», 624.75 ₽ each"])
        #expect(russian.items(of: order, in: audience).map(\.spaced) == ["2 × «Витамин C», по 624,75 ₽"])
    }

    @Test func tellsConsentsOfACard() throws {
        let row = try #require(audience.snapshot.customers.row(of: "anna"))
        let entries = audience.snapshot.customers.consents.entries(row)
        #expect(
            entries.map { ConsentPresenter(context(.english)).text(entry: $0, in: audience) } == [
                "data processing: granted (undated)",
                "marketing, email: granted 1 May 2025 10:00, confirmed 1 May 2025 10:05 (source: site)",
            ])
    }

    @Test(arguments: Language.allCases)
    func everyWordOfTheDomainIsSaid(language: Language) {
        let words = Words(language)
        let phrases =
            Channel.allCases.map(\.phrase) + Gender.allCases.map(\.phrase) + ContentType.allCases.map(\.phrase)
            + EventKind.allCases.map(\.phrase) + Severity.allCases.map(\.phrase)
        #expect(phrases.allSatisfy { !words($0).isEmpty })
        #expect(Set(EventKind.allCases.map { words($0.phrase) }).count == EventKind.allCases.count)
        #expect(Set(Channel.allCases.map { words($0.phrase) }).count == Channel.allCases.count)
    }
}
