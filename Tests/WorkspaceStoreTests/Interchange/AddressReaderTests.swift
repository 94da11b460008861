import CampaignDomain
import Testing

@testable import WorkspaceStore

@Suite("Addresses as numbers: the quick way and the thorough one agree") struct AddressReaderTests {
    private static func definitions(providerAliases: Bool) throws -> Definitions {
        let workspace = try TemporaryWorkspace([
            "policies.json":
                #"{"identity":{"junkContacts":["test@test.ru","noemail@*","+79777777777"],"providerAliases":\#(providerAliases)}}"#
        ])
        return try workspace.open().definitions
    }

    @Test(
        arguments: [false, true],
        [
            "a.guseva@example.org", "A.Guseva@Example.ORG", " a@example.org", "a@b", "a..b@example.org", "test@test.ru",
            "TEST@test.ru", "noemail@anywhere.org", "noemails@anywhere.org", "имя@пример.рф", "a@example.1", "",
            "g.m.a.i.l+tag@gmail.com", "a@-b.org", String(repeating: "a", count: 64) + "@example.org",
            String(repeating: "a", count: 65) + "@example.org", "nonsense",
        ])
    func emails(providerAliases: Bool, text: String) throws {
        let definitions = try Self.definitions(providerAliases: providerAliases)
        let junk = JunkContacts(
            entries: definitions.policies.identity.junkContacts, country: definitions.settings.country,
            providerAliases: providerAliases)
        var text = text
        let found = text.withUTF8 { AddressReader(definitions: definitions).email($0) }
        let email = EmailAddress(text, providerAliases: providerAliases)
        #expect(found.hash == AddressReader.hash(email?.normalized ?? text.folded, .email))
        #expect(found.links == email.map { !junk.contains($0) } ?? false)
    }

    @Test(arguments: [
        "+79161234567", "8 (916) 123-45-67", "+79777777777", "+0123456789", "+7916123456x", "+7916", "79161234567", "",
        "+1234567890123456",
    ])
    func phones(text: String) throws {
        let definitions = try Self.definitions(providerAliases: false)
        let junk = JunkContacts(
            entries: definitions.policies.identity.junkContacts, country: definitions.settings.country,
            providerAliases: false)
        var text = text
        let found = text.withUTF8 { AddressReader(definitions: definitions).phone($0) }
        let phone = PhoneNumber(text, country: definitions.settings.country)
        #expect(found.hash == AddressReader.hash(phone?.normalized ?? text.folded, .phone))
        #expect(found.links == phone.map { !junk.contains($0) } ?? false)
    }

    @Test func numbersByHash() {
        var random = SplitMix(state: 5)
        var index = HashIndex()
        var expected: [UInt64: Int32] = [:]
        for number in Int32(0)..<5_000 {
            // Many share their low bits, so that they stand in each other's way.
            let hash = random.next() & 0xFFFF_0000_0000_00FF
            index.insert(number, for: hash)
            expected[hash] = number
        }
        #expect(index.count == expected.count)
        for (hash, number) in expected { #expect(index[hash] == number) }
        #expect(index[0x100] == nil)
        #expect(HashIndex()[1] == nil)
    }
}
