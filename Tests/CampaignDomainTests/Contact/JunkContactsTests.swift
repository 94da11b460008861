import CampaignDomain
import Testing

@Suite struct JunkContactsTests {
    static let entries = ["79777777777", "TEST@test.ru", "NoEmail@*", "no.reply@*", "kassa@почта.рф", "nonsense", ""]

    @Test(
        arguments: [
            ("test@test.ru", true), (" Test@TEST.ru ", true), ("test@test.com", false), ("test2@test.ru", false),
            ("noemail@example.org", true), ("NOEMAIL@почта.рф", true), ("noemail2@example.org", false),
            ("a.noemail@example.org", false), ("kassa@xn--80a1acny.xn--p1ai", true), ("no.reply@shop.ru", true),
            ("noreply@shop.ru", false),
        ])
    func `an entry is normalised as a contact is`(text: String, isJunk: Bool) throws {
        let junk = JunkContacts(entries: Self.entries, country: "RU", providerAliases: false)
        #expect(junk.contains(try #require(EmailAddress(text))) == isJunk)
    }

    @Test(arguments: [("+79777777777", true), ("8 (977) 777-77-77", true), ("+79777777778", false)])
    func `a phone is junk however it is written`(text: String, isJunk: Bool) throws {
        let junk = JunkContacts(entries: Self.entries, country: "RU", providerAliases: false)
        #expect(junk.contains(try #require(PhoneNumber(text, country: "RU"))) == isJunk)
    }

    @Test(
        arguments: [
            ("no.reply@gmail.com", true), ("noreply+1@googlemail.com", true), ("NoEmail@gmail.com", true),
            ("no.reply@yandex.ru", true), ("noreply@yandex.ru", false), ("test@test.ru", true),
            ("a.nna@gmail.com", true), ("anna@yandex.ru", false),
        ])
    func `under provider aliases a name at any domain is also that name at Gmail`(text: String, isJunk: Bool) throws {
        let junk = JunkContacts(
            entries: Self.entries + ["Anna+x@googlemail.com"], country: "RU", providerAliases: true)
        #expect(junk.contains(try #require(EmailAddress(text, providerAliases: true))) == isJunk)
    }

    @Test func `without entries nothing is junk`() throws {
        let junk = JunkContacts(entries: ["", "nonsense"], country: "RU", providerAliases: false)
        #expect(junk.isEmpty)
        #expect(junk.contains(try #require(EmailAddress("test@test.ru"))) == false)
    }
}
