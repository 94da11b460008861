import Foundation
import SyntheticWorkspace
import Testing

@Suite("The demo pharmacy")
struct PharmacyTests {
    let files: GeneratedFiles
    let story = PharmacyTests.story

    private static let story = DemoStory.of(.pharmacy)

    init() throws {
        files = try GeneratedFiles.Sample.pharmacy.files
    }

    @Test("About three thousand records from two CRMs and a spreadsheet")
    func sources() throws {
        let customers = try files.lines("customers.jsonl")
        #expect((2900...3150).contains(customers.count))
        let systems = customers.map { ($0["externalIds"] as? [String: String] ?? [:]).keys.sorted() }
        #expect(systems.filter { $0.contains("crm") }.count > 1500)
        #expect(systems.filter { $0.contains("shop") }.count > 500)
        #expect(customers.filter { $0["source"] as? String == "spreadsheet" }.count > 50)
        #expect(customers.compactMap { $0["id"] as? String } == customers.compactMap { $0["id"] as? String }.sorted())
    }

    @Test("Every mistake of real sends has its entry in the story")
    func mistakes() {
        #expect(Set(story.entries.map(\.mistake)).subtracting([""]).count == 14)
    }

    @Test("All 22 holding rules have someone to hold")
    func holdingRules() {
        let rules = [
            "duplicate-person", "erased", "no-data-consent", "stop-list", "no-address", "invalid-address",
            "bounced-address", "unsubscribed", "no-channel-consent", "unconfirmed-opt-in", "open-complaint",
            "control-group", "already-received", "goal-reached", "frequency-cap", "quiet-hours", "sunset", "under-age",
            "gender-mismatch", "owned-product", "wrong-region", "shared-address",
        ]
        #expect(Set(rules).subtracting(story.entries.map(\.rule)) == [])
    }

    @Test("Whom the story says the 8 March letter should not reach is in its lists; the missing are in none")
    func targeted() throws {
        let lists = try files.objects(in: "lists")
        let listed = Set(lists.flatMap { $0["members"] as? [String] ?? [] })
        for entry in story.entries where entry.campaign == "8-march" {
            if entry.rule == "missing-people" {
                #expect(entry.customers.count == 88)
                #expect(listed.isDisjoint(with: entry.customers))
            } else {
                #expect(listed.isSuperset(of: entry.customers), "\(entry.title)")
            }
        }
    }

    @Test("Eleven favourites within twelve minutes, twice")
    func favourites() throws {
        var times: [String: [String]] = [:]
        for event in try files.lines("events.jsonl") where event["kind"] as? String == "favourited" {
            guard let at = event["at"] as? String, at.contains("T07:0") || at.contains("T07:1") else { continue }
            times[try #require(event["customer"] as? String), default: []].append(at)
        }
        for (rule, day) in [("frequency-cap", "2026-03-06"), ("flood", "2026-03-07")] {
            let entry = try #require(
                story.entries.first { $0.rule == rule && $0.mistake.hasPrefix("11 letters") })
            for customer in entry.customers {
                let favourited = (times[customer] ?? []).filter { $0.hasPrefix(day) }
                #expect(favourited.count == 11)
                #expect(favourited.allSatisfy { $0 >= "\(day)T07:00" && $0 < "\(day)T07:13" })
            }
        }
    }

    @Test("Five issues opened and none clicked; the fifth is the first")
    func skinCare() throws {
        let entry = try #require(story.entries.first { $0.rule == "opens-without-clicks" })
        let readers = Set(entry.customers)
        var kinds: [String: [String]] = [:]
        var messages: [String] = []
        for event in try files.lines("events.jsonl") where event["channel"] as? String == "email" {
            guard let customer = event["customer"] as? String, readers.contains(customer) else { continue }
            kinds[customer, default: []].append(try #require(event["kind"] as? String))
            if customer == entry.customers[0], event["kind"] as? String == "sent" {
                messages.append(try #require(event["message"] as? String))
            }
        }
        #expect(messages == ["skin-care-1", "skin-care-2", "skin-care-3", "skin-care-4", "skin-care-1"])
        for customer in readers {
            #expect(kinds[customer]?.filter { $0 == "opened" }.count == 5)
            #expect(kinds[customer]?.contains("clicked") == false)
        }
    }

    @Test("Surnames agree with gender")
    func surnames() throws {
        for customer in try files.lines("customers.jsonl") {
            guard let gender = customer["gender"] as? String, let name = customer["familyName"] as? String else {
                continue
            }
            if name.hasSuffix("ов") || name.hasSuffix("ев") || name.hasSuffix("ский") { #expect(gender == "male") }
            if name.hasSuffix("ова") || name.hasSuffix("ева") || name.hasSuffix("ская") { #expect(gender == "female") }
        }
    }
}
