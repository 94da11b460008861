import AudienceEngine
import CampaignDomain
import Testing

/// Where a record's consent to marketing emails stands on 7 March, after what it said.
@Suite struct ConsentTests {
    /// One thing said, such as `granted email 02-01`: what, on which channel (`*` is all), when (`-` is undated), and when a
    /// grant was confirmed.
    typealias Statement = (what: String, channel: String, at: String, confirmed: String?)

    private static func statement(_ text: String) -> Statement {
        let words = text.split(separator: " ").map(String.init)
        return (words[0], words[1], words[2], words.count > 3 ? words[3] : nil)
    }

    private func base(_ statements: [String], id: String = "a", on base: FactBase = FactBase()) -> FactBase {
        let statements = statements.map(Self.statement)
        base.customer(id) { draft in
            draft.email = base.text("shared@example.org")
            draft.consents = statements.compactMap { statement in
                guard let status = ConsentStatus(rawValue: statement.what) else { return nil }
                var consent = CustomerDraft.Consent(purpose: .marketing, status: status)
                consent.channel = Channel(rawValue: statement.channel)
                consent.at = FactBase.instant(statement.at)
                consent.confirmedAt = statement.confirmed.flatMap(FactBase.instant)
                return consent
            }
        }
        for statement in statements {
            guard let kind = EventKind(rawValue: statement.what) else { continue }
            base.event(kind, of: id, at: statement.at) { $0.channel = Channel(rawValue: statement.channel) }
        }
        return base
    }

    @Test(
        arguments: [
            ([], .unknown),
            (["granted email 02-01"], .granted),
            (["granted * 02-01"], .granted),
            (["granted sms 02-01"], .unknown),
            (["withdrawn sms 02-01"], .unknown),
            (["unknown email 02-01"], .unknown),
            (["granted email 02-01", "unknown email 02-02"], .granted),
            (["granted email 02-01", "withdrawn email 02-02"], .withdrawn),
            (["withdrawn email 02-01", "granted email 02-02"], .granted),
            (["withdrawn email 02-02", "granted email 02-01"], .withdrawn),
            (["granted email 02-01", "withdrawn email 02-01"], .withdrawn),
            (["withdrawn email 02-01", "granted email 02-01"], .withdrawn),
            (["withdrawn * 02-01", "granted email 02-02"], .granted),
            (["withdrawn email 02-02", "granted * 02-01"], .withdrawn),
            (["granted email -", "withdrawn email 02-01"], .withdrawn),
            (["withdrawn email -", "granted email 02-01"], .granted),
            (["withdrawn email -", "granted email -"], .withdrawn),
            (["granted email 02-01", "unsubscribed email 02-02"], .withdrawn),
            (["granted email 02-01", "unsubscribed * 02-02"], .withdrawn),
            (["granted email 02-01", "unsubscribed sms 02-02"], .granted),
            (["granted email 02-01", "complained email 02-02"], .withdrawn),
            (["granted email 02-01", "complained sms 02-02"], .granted),
            (["granted email 02-01", "unsubscribed email 02-01"], .withdrawn),
            (["unsubscribed email 02-01", "granted email 02-02"], .granted),
            (["granted email 02-01", "withdrawn email 03-08"], .granted),
            (["granted email 03-08"], .unknown),
            (["granted email 02-01", "subscribed email 02-02"], .granted),
            (["subscribed email 02-02"], .unknown),
        ] as [([String], ConsentState)])
    func `the latest statement wins and a tie is a withdrawal`(statements: [String], state: ConsentState) throws {
        let audience = try base(statements).audience()
        #expect(audience.recordConsent(of: 0, purpose: .marketing, channel: .email).state == state)
        #expect(audience.consent(of: 0, purpose: .marketing, channel: .email) == state)
    }

    @Test(
        arguments: [
            (["granted email 02-01 02-01"], .confirmed),
            (["granted email 02-01 03-08"], .granted),
            (["granted email 02-01", "optInConfirmed email 02-02"], .confirmed),
            (["granted email 02-01", "optInConfirmed * 02-02"], .confirmed),
            (["granted email 02-01", "optInConfirmed sms 02-02"], .granted),
            (["optInConfirmed email 02-01", "granted email 02-02"], .confirmed),
            (["optInConfirmed email 02-02"], .unknown),
            (["granted email 02-01 02-01", "withdrawn email 02-02"], .withdrawn),
            (["granted email 02-01 02-01", "withdrawn email 02-02", "granted email 02-03"], .granted),
            (["granted email 02-01 02-01", "withdrawn email 02-02", "granted email 02-03 02-03"], .confirmed),
            (["optInConfirmed email 02-01", "withdrawn email 02-02", "granted email 02-03"], .granted),
            (["optInConfirmed email 02-02", "withdrawn email 02-02", "granted email 02-03"], .granted),
            (["granted email 02-01 02-01", "granted email 02-05"], .confirmed),
            (["granted email 02-01 02-01", "withdrawn sms 02-02", "granted email 02-03"], .confirmed),
            (["granted * 02-01 02-01"], .confirmed),
        ] as [([String], ConsentState)])
    func `a double opt-in holds until a withdrawal`(statements: [String], state: ConsentState) throws {
        let audience = try base(statements).audience()
        #expect(audience.recordConsent(of: 0, purpose: .marketing, channel: .email).state == state)
    }

    @Test(
        arguments: [
            ([], false),
            (["withdrawn * 02-01"], true),
            (["withdrawn email 02-01"], false),
            (["unsubscribed * 02-01"], true),
            (["complained * 02-01"], true),
            (["unsubscribed email 02-01"], false),
            (["withdrawn * 02-01", "granted sms 02-02"], false),
            (["withdrawn * 02-01", "granted email 02-02"], false),
            (["withdrawn * 02-01", "granted sms 02-01"], true),
            (["withdrawn * 02-02", "granted email 02-01"], true),
            (["withdrawn * 02-01", "granted email 02-02", "withdrawn email 02-03"], false),
            (["unsubscribed * 02-01", "granted sms 03-08"], true),
            (["withdrawn * 03-08"], false),
        ] as [([String], Bool)])
    func `a full withdrawal stands until a later grant on any channel`(statements: [String], isFull: Bool) throws {
        let audience = try base(statements).audience()
        let consent = audience.recordConsent(of: 0, purpose: .marketing, channel: .email)
        #expect((consent.fullWithdrawal != nil) == isFull)
    }

    @Test func `a grant for texts lifts the full withdrawal but gives no consent to emails`() throws {
        let audience = try base(["withdrawn * 02-01", "granted sms 02-02"]).audience()
        #expect(audience.recordConsent(of: 0, purpose: .marketing, channel: .email).state == .withdrawn)
        #expect(audience.recordConsent(of: 0, purpose: .marketing, channel: .sms).state == .granted)
        #expect(audience.recordConsent(of: 0, purpose: .marketing, channel: .push).state == .withdrawn)
    }

    @Test(
        arguments: [
            (["granted email 02-01"], ["withdrawn email 01-01"], .withdrawn),
            (["granted email 02-01"], [], .granted),
            (["granted email 02-01"], ["granted email 01-01 01-01"], .confirmed),
            (["unknown email 02-01"], [], .unknown),
            (["granted email 02-01 02-01"], ["complained * 01-01"], .withdrawn),
        ] as [([String], [String], ConsentState)])
    func `a person is withdrawn if any record is, else granted if any is`(
        first: [String], second: [String], state: ConsentState
    ) throws {
        let facts = base(second, id: "b", on: base(first))
        let audience = try facts.audience()
        #expect(audience.persons.count == 1)
        #expect(audience.consent(of: 0, purpose: .marketing, channel: .email) == state)
    }

    @Test func `the purposes are apart`() throws {
        let facts = FactBase()
        facts.customer("a") { draft in
            var data = CustomerDraft.Consent(purpose: .dataProcessing, status: .granted)
            data.at = FactBase.instant("02-01")
            draft.consents = [data]
        }
        facts.event(.unsubscribed, of: "a", at: "02-02")
        let audience = try facts.audience()
        #expect(audience.recordConsent(of: 0, purpose: .dataProcessing, channel: nil).state == .granted)
        #expect(audience.recordConsent(of: 0, purpose: .marketing, channel: .email).state == .withdrawn)
    }
}
