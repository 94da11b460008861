import AudienceEngine
import CampaignDomain
import Testing

/// Which records are one person. Every case is a story of a few records.
@Suite struct IdentityTests {
    struct Record: Sendable {
        var id: String
        var ids: [String: String] = [:]
        var name: String?
        var birth: String?
        var email: String?
        var phone: String?
        var push: String?
        var registered: String?
    }

    struct Story: Sendable, CustomTestStringConvertible {
        let title: String
        let records: [Record]
        /// The records of each person, such as `a b` and `c`.
        let persons: [String]
        /// Refused links, such as `b c email`.
        var conflicts: [String] = []
        var identity = IdentityPolicy()
        var testDescription: String { title }
    }

    @Test(arguments: externalIDs + contacts + contradictions + orders)
    func `records are linked as told`(_ story: Story) throws {
        // The order of the lines must not matter.
        for records in [story.records, story.records.reversed()] {
            let base = FactBase()
            base.definitions.policies.identity = story.identity
            for record in records { base.add(record) }
            let audience = try base.audience()
            let persons = (0..<audience.persons.count).map { person in
                audience.persons.records(of: person).map { audience.snapshot.id($0) }.joined(separator: " ")
            }
            #expect(persons == story.persons)
            let conflicts = audience.conflicts.map {
                "\(audience.snapshot.id($0.first)) \(audience.snapshot.id($0.second)) \($0.shared)"
            }
            #expect(conflicts == story.conflicts)
            for (person, ids) in story.persons.enumerated() {
                #expect(audience.snapshot.id(audience.persons.key(of: person)) == ids.split(separator: " ").first ?? "")
            }
        }
    }

    static let externalIDs = [
        Story(title: "nothing shared", records: [Record(id: "a"), Record(id: "b")], persons: ["a", "b"]),
        Story(
            title: "one external id, though everything else differs",
            records: [
                Record(id: "a", ids: ["crm": "1"], name: "Анна", birth: "1990-01-01"),
                Record(id: "b", ids: ["crm": "1"], name: "Пётр", birth: "1980-01-01"),
            ], persons: ["a b"]),
        Story(
            title: "a chain of external ids",
            records: [
                Record(id: "a", ids: ["crm": "1"]), Record(id: "b", ids: ["crm": "1", "shop": "9"]),
                Record(id: "c", ids: ["shop": "9", "app": "x"]), Record(id: "d", ids: ["app": "x"]),
                Record(id: "e", ids: ["app": "y"]),
            ], persons: ["a b c d", "e"]),
        Story(
            title: "the chain is closed by the last record",
            records: [
                Record(id: "a", ids: ["crm": "1"]), Record(id: "b", ids: ["shop": "2"]),
                Record(id: "c", ids: ["crm": "1", "shop": "2"]),
            ], persons: ["a b c"]),
        Story(
            title: "the same id of another system is another id",
            records: [Record(id: "a", ids: ["crm": "1"]), Record(id: "b", ids: ["shop": "1"])], persons: ["a", "b"]),
        Story(
            title: "an external id is trimmed, a blank one is none, and case tells ids apart",
            records: [
                Record(id: "a", ids: ["crm": "1a"]), Record(id: "b", ids: ["crm": " 1a "]),
                Record(id: "c", ids: ["crm": "1A"]), Record(id: "d", ids: ["crm": " "]),
                Record(id: "e", ids: ["crm": " "]),
            ], persons: ["a b", "c", "d", "e"]),
    ]

    static let contacts = [
        Story(
            title: "one mailbox in two spellings",
            records: [
                Record(id: "a", email: "Anna@Пример.РФ"), Record(id: "b", email: " anna@xn--e1afmkfd.xn--p1ai"),
            ], persons: ["a b"]),
        Story(
            title: "one phone in three forms",
            records: [
                Record(id: "a", phone: "8 (916) 123-45-67"), Record(id: "b", phone: "+79161234567"),
                Record(id: "c", phone: "0079161234567"),
            ], persons: ["a b c"]),
        Story(
            title: "email and phone make a chain",
            records: [
                Record(id: "a", email: "a@example.org"), Record(id: "b", email: "a@example.org", phone: "89161234567"),
                Record(id: "c", phone: "79161234567"),
            ], persons: ["a b c"]),
        Story(
            title: "junk links nobody",
            records: [
                Record(id: "a", email: "test@test.ru", phone: "89777777777"),
                Record(id: "b", email: "TEST@test.ru", phone: "+7 977 777-77-77"),
                Record(id: "c", email: "noemail@x.ru"), Record(id: "d", email: "noemail@x.ru"),
            ], persons: ["a", "b", "c", "d"],
            identity: policy(junk: ["79777777777", "test@test.ru", "noemail@*"])),
        Story(
            title: "what is invalid links nobody",
            records: [
                Record(id: "a", email: "anna@", phone: "12345"), Record(id: "b", email: "anna@", phone: "12345"),
            ], persons: ["a", "b"]),
        Story(
            title: "push ids link nobody",
            records: [Record(id: "a", push: "token"), Record(id: "b", push: "token")], persons: ["a", "b"]),
        Story(
            title: "aliases are other mailboxes unless the policy says otherwise",
            records: [Record(id: "a", email: "anna@gmail.com"), Record(id: "b", email: "a.nna+x@googlemail.com")],
            persons: ["a", "b"]),
        Story(
            title: "aliases are one mailbox when the policy says so",
            records: [
                Record(id: "a", email: "anna@gmail.com"), Record(id: "b", email: "a.nna+x@googlemail.com"),
                Record(id: "c", email: "an.na@yandex.ru"), Record(id: "d", email: "anna@yandex.ru"),
            ], persons: ["a b", "c", "d"], identity: policy(aliases: true)),
        Story(
            title: "who registers later does not exist yet",
            records: [
                Record(id: "a", email: "a@example.org"), Record(id: "b", email: "a@example.org", registered: "03-08"),
                Record(id: "c", email: "a@example.org", registered: "03-07"),
            ], persons: ["a c"]),
    ]

    static let contradictions = [
        Story(
            title: "husband and wife with one mailbox are a household",
            records: [
                Record(id: "a", name: "Анна", email: "f@example.org"),
                Record(id: "b", name: "Пётр", email: "f@example.org"),
            ], persons: ["a", "b"]),
        Story(
            title: "father and son of one name have two birthdays",
            records: [
                Record(id: "a", name: "Иван", birth: "1960-05-01", phone: "89161234567"),
                Record(id: "b", name: "Иван", birth: "1990-05-01", phone: "89161234567"),
            ], persons: ["a", "b"]),
        Story(
            title: "a name is compared folded",
            records: [
                Record(id: "a", name: "Пётр", email: "f@example.org"),
                Record(id: "b", name: " ПЕТР ", email: "f@example.org"),
                Record(id: "c", name: "Пе\u{308}тр", email: "f@example.org"),
            ], persons: ["a b c"]),
        Story(
            title: "a blank name is no name",
            records: [
                Record(id: "a", name: " ", email: "f@example.org"),
                Record(id: "b", name: "Пётр", email: "f@example.org"),
            ], persons: ["a b"]),
        Story(
            title: "one has a name, the other a birthday",
            records: [
                Record(id: "a", name: "Анна", email: "f@example.org"),
                Record(id: "b", birth: "1990-01-01", email: "f@example.org"),
            ], persons: ["a b"]),
        Story(
            title: "a record without a name goes to the first, and the second is refused",
            records: [
                Record(id: "a", name: "Анна", email: "f@example.org"), Record(id: "b", email: "f@example.org"),
                Record(id: "c", name: "Пётр", email: "f@example.org"),
            ], persons: ["a b", "c"], conflicts: ["b c email"]),
        Story(
            title: "between two persons one conflict an address is told",
            records: [
                Record(id: "a", name: "Анна", email: "f@example.org"), Record(id: "b", email: "f@example.org"),
                Record(id: "c", email: "f@example.org"), Record(id: "d", name: "Пётр", email: "f@example.org"),
                Record(id: "e", name: "Пётр", email: "f@example.org"),
                Record(id: "f", name: "Ольга", email: "f@example.org"),
            ], persons: ["a b c", "d e", "f"], conflicts: ["b d email", "b f email"]),
        Story(
            title: "the link that would join two who differ is refused at the phone",
            records: [
                Record(id: "a", name: "Анна", email: "a@example.org"),
                Record(id: "b", email: "a@example.org", phone: "89161234567"),
                Record(id: "c", name: "Пётр", phone: "89161234567"),
            ], persons: ["a b", "c"], conflicts: ["b c phone"]),
    ]

    static let orders = [
        Story(
            title: "emails are tried before phones",
            records: [
                Record(id: "a", name: "Анна", phone: "89161234567"),
                Record(id: "b", email: "z@example.org", phone: "89161234567"),
                Record(id: "c", name: "Пётр", email: "z@example.org"),
            ], persons: ["a", "b c"], conflicts: ["a b phone"]),
        Story(
            title: "of two phones the smaller is tried first, whoever has it",
            records: [
                Record(id: "a", ids: ["crm": "1"], phone: "89160000002"),
                Record(id: "b", ids: ["crm": "1"], phone: "89160000001"),
                Record(id: "c", name: "Пётр", phone: "89160000002"),
                Record(id: "d", name: "Анна", phone: "89160000001"),
            ], persons: ["a b d", "c"], conflicts: ["a c phone"]),
        Story(
            title: "external ids go first, even from the last record",
            records: [
                Record(id: "a", email: "f@example.org"), Record(id: "b", name: "Анна", email: "f@example.org"),
                Record(id: "c", ids: ["crm": "1"], name: "Пётр", email: "f@example.org"),
                Record(id: "d", ids: ["crm": "1"], email: "f@example.org"),
            ], persons: ["a b", "c d"], conflicts: ["a c email"]),
        Story(
            title: "external ids joined two names: whoever has a name contradicts one of them",
            records: [
                Record(id: "a", ids: ["crm": "1"], name: "Анна", email: "f@example.org"),
                Record(id: "b", ids: ["crm": "1"], name: "Мария"),
                Record(id: "c", name: "Анна", email: "f@example.org"), Record(id: "d", email: "f@example.org"),
            ], persons: ["a b d", "c"], conflicts: ["a c email"]),
        Story(
            title: "a link refused at one address may not be made at another",
            records: [
                Record(id: "a", name: "Анна", email: "f@example.org", phone: "89161234567"),
                Record(id: "b", email: "f@example.org", phone: "89161234567"),
                Record(id: "c", name: "Пётр", email: "f@example.org", phone: "89161234567"),
            ], persons: ["a b", "c"], conflicts: ["b c email", "b c phone"]),
    ]

    private static func policy(aliases: Bool = false, junk: [String] = []) -> IdentityPolicy {
        var policy = IdentityPolicy()
        policy.providerAliases = aliases
        policy.junkContacts = junk
        return policy
    }
}

extension FactBase {
    fileprivate func add(_ record: IdentityTests.Record) {
        customer(record.id) {
            $0.externalIDs = record.ids.map { pair($0.key, $0.value) }
            $0.givenName = record.name.map { text($0) }
            $0.birthDate = record.birth.flatMap { CalendarDate($0) }
            $0.email = record.email.map { text($0) }
            $0.phone = record.phone.map { text($0) }
            $0.pushID = record.push.map { text($0) }
            $0.registeredAt = record.registered.flatMap(FactBase.instant)
        }
    }
}
