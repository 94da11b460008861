import Foundation
import SyntheticWorkspace
import Testing

@Suite("The demo gadget shop")
struct GadgetsTests {
    let files: GeneratedFiles
    let story = DemoStory.of(.gadgets)

    init() throws {
        files = try GeneratedFiles.Sample.gadgets.files
    }

    @Test("It is Ukrainian: hryvnias, the clock of Kyiv, telephones that begin with +380 once tidied up")
    func country() throws {
        let workspace =
            try JSONSerialization.jsonObject(with: files.files["workspace.json"] ?? Data()) as? [String: Any]
        #expect(workspace?["currency"] as? String == "UAH")
        #expect(workspace?["timezone"] as? String == "Europe/Kyiv")
        let customers = try files.lines("customers.jsonl")
        let phones = customers.compactMap { $0["phone"] as? String }.map { $0.filter(\.isNumber) }
        #expect(phones.count > 200)
        #expect(
            phones.filter { !($0.hasPrefix("38060") && $0.count == 12 || $0.hasPrefix("060") && $0.count == 10) } == [])
        let regions = Set(customers.compactMap { $0["region"] as? String })
        #expect(regions.count > 15 && regions.allSatisfy { $0.hasPrefix("UA-") })
    }

    @Test("Kyiv puts its clock forward on the last Sunday of March, and back on that of October")
    func summerTime() throws {
        for line in try files.lines("orders.jsonl") {
            let at = try #require(line["at"] as? String)
            let day = at.dropFirst(5).prefix(5)
            if day > "04-01", day < "10-24" { #expect(at.hasSuffix("+03:00"), "\(at)") }
            if day > "11-01" || day < "03-24" { #expect(at.hasSuffix("+02:00"), "\(at)") }
        }
    }

    @Test("People are called by the vocative of their names")
    func vocative() throws {
        var forms: [String: String] = [:]
        for customer in try files.lines("customers.jsonl") {
            let attributes = customer["attributes"] as? [String: String] ?? [:]
            guard let name = customer["givenName"] as? String else {
                #expect(attributes["vocative"] == nil)
                continue
            }
            let form: String = try #require(attributes["vocative"])
            forms[name] = form
        }
        let known = [
            "Олена": "Олено", "Наталія": "Наталіє", "Леся": "Лесю", "Любов": "Любове", "Тарас": "Тарасе",
            "Андрій": "Андрію", "Олег": "Олеже", "Ігор": "Ігорю", "Василь": "Василю", "Микола": "Миколо",
            "Дмитро": "Дмитре", "Юрій": "Юрію", "Софія": "Софіє",
        ]
        #expect(forms.count > 50)
        for (name, form) in known where forms[name] != nil { #expect(forms[name] == form) }
    }

    @Test("Nobody buys the same thing twice")
    func ownedOnce() throws {
        var owned: [String: Set<String>] = [:]
        for order in try files.lines("orders.jsonl") {
            let customer = try #require(order["customer"] as? String)
            for item in order["items"] as? [[String: Any]] ?? [] {
                let sku = try #require(item["sku"] as? String)
                #expect(owned[customer, default: []].insert(sku).inserted, "\(customer) \(sku)")
            }
        }
    }

    @Test(
        "Eleven favourites within twelve minutes: two people's yesterday, three people's this morning",
        arguments: [("frequency-cap", "2026-02-11", 2), ("flood", "2026-02-12", 3)])
    func flood(rule: String, day: String, people: Int) throws {
        let entry = try #require(story.entries.first { $0.rule == rule })
        #expect(entry.customers.count == people)
        let events = try files.lines("events.jsonl").filter { $0["kind"] as? String == "favourited" }
        for customer in entry.customers {
            let times = events.filter { $0["customer"] as? String == customer }.compactMap { $0["at"] as? String }
            let morning = times.filter { $0.hasPrefix("\(day)T07:0") || $0.hasPrefix("\(day)T07:1") }
            #expect(morning.count == 11)
            #expect(morning.allSatisfy { $0 < "\(day)T07:13" })
        }
    }
}
