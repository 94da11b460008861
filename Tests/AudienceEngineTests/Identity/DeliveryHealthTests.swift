import AudienceEngine
import CampaignDomain
import Testing

/// Which addresses bounce: one hard bounce or three soft ones since the last delivery, whoever owns the events.
@Suite struct DeliveryHealthTests {
    /// What happens to the address of record `a`, in the order of the file, a day apart unless a day is given.
    struct Story: Sendable, CustomTestStringConvertible {
        let title: String
        let events: [String]
        let isBounced: Bool
        var testDescription: String { title }
    }

    static let stories = [
        Story(title: "nothing", events: [], isBounced: false),
        Story(title: "one hard bounce", events: ["hard"], isBounced: true),
        Story(title: "two soft bounces", events: ["soft", "soft"], isBounced: false),
        Story(title: "three soft bounces", events: ["soft", "soft", "soft"], isBounced: true),
        Story(title: "a bounce without a kind is soft", events: ["soft", "soft", "bounced"], isBounced: true),
        Story(title: "a delivery mends a hard bounce", events: ["hard", "delivered"], isBounced: false),
        Story(title: "a delivery between", events: ["soft", "soft", "delivered", "soft"], isBounced: false),
        Story(title: "hard after a delivery", events: ["delivered", "hard"], isBounced: true),
        Story(title: "three after a delivery", events: ["delivered", "soft", "soft", "soft"], isBounced: true),
        Story(title: "an opened letter mends nothing", events: ["hard", "opened"], isBounced: true),
        Story(
            title: "at one instant the file's order counts", events: ["hard 02-01", "delivered 02-01"], isBounced: false
        ),
        Story(title: "and the other way round", events: ["delivered 02-01", "hard 02-01"], isBounced: true),
        Story(
            title: "the order of time goes before the file's", events: ["delivered 02-02", "hard 02-01"],
            isBounced: false),
        Story(title: "what is later than as-of has not happened", events: ["hard 03-08"], isBounced: false),
        Story(title: "a delivery later than as-of", events: ["hard 02-01", "delivered 03-08"], isBounced: true),
    ]

    @Test(arguments: stories)
    func `an address bounces as told`(_ story: Story) throws {
        let base = FactBase()
        base.customer("a") { $0.email = base.text("anna@example.org") }
        for (number, text) in story.events.enumerated() {
            let words = text.split(separator: " ").map(String.init)
            base.event(
                EventKind(rawValue: words[0]) ?? .bounced, of: "a", at: words.count > 1 ? words[1] : "02-0\(number + 1)"
            ) {
                $0.channel = .email
                $0.bounce = BounceKind(rawValue: words[0])
            }
        }
        #expect(try isBounced(.email, of: "a", base) == story.isBounced)
    }

    @Test func `an address named by another's event is judged, in whichever spelling`() throws {
        let base = FactBase()
        base.customer("a") { $0.email = base.text("Anna@Пример.РФ") }
        base.customer("b") { $0.email = base.text("boris@example.org") }
        base.event(.bounced, of: "b", at: "02-01") {
            $0.channel = .email
            $0.bounce = .hard
            $0.address = base.text("anna@xn--e1afmkfd.xn--p1ai ")
        }
        #expect(try isBounced(.email, of: "a", base) == true)
        #expect(try isBounced(.email, of: "b", base) == false)
    }

    @Test func `a blank address names none, so the record's own is meant`() throws {
        let base = FactBase()
        base.customer("a") { $0.email = base.text("anna@example.org") }
        base.event(.bounced, of: "a", at: "02-01") {
            $0.channel = .email
            $0.bounce = .hard
            $0.address = base.text(" ")
        }
        #expect(try isBounced(.email, of: "a", base) == true)
    }

    @Test func `a record that does not exist yet tells of the addresses it names, not of its own`() throws {
        let base = FactBase()
        base.customer("a") { $0.email = base.text("anna@example.org") }
        base.customer("b") {
            $0.email = base.text("anna@example.org")
            $0.registeredAt = FactBase.instant("03-08")
        }
        base.event(.bounced, of: "b", at: "02-01") {
            $0.channel = .email
            $0.bounce = .hard
        }
        #expect(try isBounced(.email, of: "a", base) == false)
        base.event(.bounced, of: "b", at: "02-01") {
            $0.channel = .email
            $0.bounce = .hard
            $0.address = base.text("anna@example.org")
        }
        #expect(try isBounced(.email, of: "a", base) == true)
    }

    @Test func `a text that bounces bounces for calls, not for emails`() throws {
        let base = FactBase()
        base.customer("a") {
            $0.email = base.text("anna@example.org")
            $0.phone = base.text("89161234567")
        }
        base.event(.bounced, of: "a", at: "02-01") {
            $0.channel = .sms
            $0.bounce = .hard
        }
        #expect(try isBounced(.phone, of: "a", base) == true)
        #expect(try isBounced(.email, of: "a", base) == false)
        base.event(.delivered, of: "a", at: "02-02") { $0.channel = .call }
        #expect(try isBounced(.phone, of: "a", base) == false)
    }

    @Test func `without a channel the address itself tells what it is`() throws {
        let base = FactBase()
        base.customer("a") {
            $0.email = base.text("anna@example.org")
            $0.phone = base.text("89161234567")
        }
        base.event(.bounced, of: "a", at: "02-01") { $0.bounce = .hard }
        #expect(try isBounced(.email, of: "a", base) == false)
        base.event(.bounced, of: "a", at: "02-02") {
            $0.bounce = .hard
            $0.address = base.text("+7 916 123-45-67")
        }
        #expect(try isBounced(.phone, of: "a", base) == true)
        #expect(try isBounced(.email, of: "a", base) == false)
    }

    private func isBounced(_ kind: AddressKind, of id: CustomerID, _ base: FactBase) throws -> Bool {
        let audience = try base.audience()
        let row = try #require(audience.snapshot.customers.row(of: id))
        let code = audience.contacts.code(kind, row: row)
        return DeliveryHealth(audience: audience).bounces(kind, code: code) != nil
    }
}
