import AudienceEngine
import CampaignDomain
import Testing

@testable import Workbench

@Suite struct PersonalDataTests {
    @Test(arguments: [
        ("Иванов Пётр", "И… П…"), ("  Анна ", "А…"), ("", ""), ("Ё", "Ё…"),
    ])
    func masksNames(name: String, masked: String) {
        #expect(PersonalDataMask.on.name(name) == masked)
        #expect(PersonalDataMask.off.name(name) == name)
    }

    @Test(arguments: [
        ("petr@example.org", "p…@…"), (" petr@example.org", "p…@…"), ("+375291234567", "+…"), ("80291234567", "8…"),
        ("Минск, Ленина 1", "М…"), ("", "…"),
    ])
    func masksAddresses(address: String, masked: String) {
        #expect(PersonalDataMask.on.address(address) == masked)
        #expect(PersonalDataMask.off.address(address) == address)
    }

    @Test(arguments: [
        ("anna", "Иванова Анна (anna)", "И… А… (anna)"), ("anna-old", "Анна (anna-old)", "А… (anna-old)"),
        ("vera", "vera@example.org (vera)", "v…@… (vera)"),
    ])
    func namesCustomers(id: String, shown: String, masked: String) throws {
        let audience = try SmallWorkspace.audience()
        let row = try #require(audience.snapshot.customers.row(of: CustomerID(id)))
        #expect(CustomerNamePresenter(audience: audience, mask: .off).nameAndID(row) == shown)
        #expect(CustomerNamePresenter(audience: audience, mask: .on).nameAndID(row) == masked)
    }
}
