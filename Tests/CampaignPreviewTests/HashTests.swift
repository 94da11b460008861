import CampaignPreview
import Testing

/// What a sign-off binds to.
@Suite struct HashTests {
    private func hashes(_ change: (inout RuleExample) -> Void = { _ in }) throws -> PreviewHashes {
        let workspace = try ExampleWorkspace(.clean("hashes", change))
        defer { workspace.remove() }
        return PreviewHashes(preview: try workspace.preview())
    }

    @Test func `the audience hash is SHA-256 over id, tab, verdict and line feed`() throws {
        // printf 'a\tsend\n' | sha256sum
        #expect(try hashes().audience == "09929330219cfb215fa584fc5728fcd83927720da5f3daaee55219b1e12418de")
        // printf 'a\tno-data-consent\n' | sha256sum
        let withoutConsent = try hashes { $0.customer = #"{"consents": null}"# }
        #expect(withoutConsent.audience == "1e6e026f277e28a979a1aaec31ed1d75839b00975814503204747271a39a88b7")
        // printf 'a\tsend\nb\tduplicate-person\nж\tno-address\n' | sha256sum
        let three = try hashes {
            $0.customer = #"{"externalIds": {"crm": "1"}}"#
            $0.others = [#"{"id": "ж"}"#, #"{"id": "b", "externalIds": {"crm": "1"}}"#]
        }
        #expect(three.audience == "c8d2bb44a720000fdc42a0a9753bab420922204d00ef12a455213ca2e8359b67")
        // printf '' | sha256sum
        let nobody = try hashes { $0.campaign = #"{"audience": {"include": {}}}"# }
        #expect(nobody.audience == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `equal inputs have equal hashes, whatever the order in their files`() throws {
        let one = try hashes {
            $0.policies = #"{"doubleOptIn": ["email", "sms"], "identity": {"junkContacts": ["x@y.ru", "z@y.ru"]}}"#
            $0.others = [#"{"id": "b", "email": "b@example.org"}"#, #"{"id": "c", "email": "c@example.org"}"#]
        }
        let other = try hashes {
            $0.policies = #"{"identity": {"junkContacts": ["z@y.ru", "x@y.ru"]}, "doubleOptIn": ["sms", "email"]}"#
            $0.others = [#"{"id": "c", "email": "c@example.org"}"#, #"{"id": "b", "email": "b@example.org"}"#]
        }
        #expect(one == other)
    }

    @Test(
        arguments: [
            #"{"content": "informational"}"#, #"{"kind": "triggered"}"#, #"{"sendAt": "2026-03-08T13:00:00+03:00"}"#,
            #"{"timezonePolicy": "recipient"}"#, #"{"quietHours": "shift"}"#, #"{"test": true}"#,
            #"{"targetGender": "female"}"#, #"{"offers": ["s-1"]}"#, #"{"offerEndsAt": "2026-03-10"}"#,
            #"{"budget": "10.00"}"#, #"{"costPerMessage": "0.10"}"#, #"{"kpi": {"openRate": 0.2}}"#,
            #"{"intent": "gender = female"}"#, #"{"goal": "count(orders) >= 5"}"#, #"{"controlGroup": 0.000001}"#,
            #"{"variants": [{"id": "b", "weight": 100, "message": "m"}]}"#,
            #"{"variants": [{"id": "a", "weight": 50, "message": "m"}]}"#,
        ])
    func `a campaign planned otherwise is other content`(change: String) throws {
        let (before, after) = (try hashes(), try hashes { $0.campaign = change })
        #expect(before.content != after.content)
        #expect(before.policy == after.policy && before.audience == after.audience)
    }

    @Test(arguments: [#"{"name": "Other"}"#, #"{"owner": "olga"}"#, #"{"status": "approved"}"#])
    func `a campaign that is renamed or moved on is the same content`(change: String) throws {
        #expect(try hashes() == hashes { $0.campaign = change })
    }

    @Test(
        arguments: [
            #"{"subject": "Весна!"}"#, #"{"subject": null}"#, #"{"preheader": "Скидка"}"#, #"{"body": "Привет!"}"#,
            #"{"links": ["https://example.org"]}"#, #"{"unsubscribeLink": false}"#, #"{"unsubscribeLink": null}"#,
            #"{"language": "be"}"#, #"{"gender": "female"}"#,
        ])
    func `a message written otherwise is other content`(change: String) throws {
        let (before, after) = (try hashes(), try hashes { $0.message = change })
        #expect(before.content != after.content)
        #expect(before.policy == after.policy && before.audience == after.audience)
    }

    @Test(
        arguments: [
            #"{"identity": {"providerAliases": true}}"#, #"{"identity": {"sharedAddress": "each"}}"#,
            #"{"identity": {"junkContacts": ["x@y.ru"]}}"#, #"{"doubleOptIn": ["email"]}"#,
            #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#,
            #"{"quietHours": {"from": "22:00", "to": "08:00"}}"#, #"{"bestBefore": {"city": "2y"}}"#,
            #"{"controlGroup": {"share": 0, "salt": "x"}}"#, #"{"packs": ["pharma-ru"]}"#,
            #"{"severity": {"sunset": "warn"}}"#, #"{"off": ["sunset"]}"#, #"{"testMarkers": ["probe"]}"#,
            #"{"triggerShareGoal": 0.8}"#, #"{"manualBudget": {"week": 3}}"#, #"{"subjectLength": 50}"#,
            #"{"topTiers": ["vip"]}"#, #"{"rfm": {"window": "365d"}}"#,
            #"{"rfm": {"thresholds": {"orders": [2, 3, 5, 10]}}}"#,
        ])
    func `every policy is bound, also one that moves nobody`(policies: String) throws {
        let (before, after) = (try hashes(), try hashes { $0.policies = policies })
        #expect(before.policy != after.policy)
        #expect(before.content == after.content && before.audience == after.audience)
    }
}
