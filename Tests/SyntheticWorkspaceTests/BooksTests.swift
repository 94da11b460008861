import Foundation
import SyntheticWorkspace
import Testing

@Suite("The demo bookshop")
struct BooksTests {
    let files: GeneratedFiles
    let story = DemoStory.of(.books)

    init() throws {
        files = try GeneratedFiles.Sample.books.files
    }

    @Test("It is Belarusian: roubles, the clock of Minsk, telephones that begin with +375 once tidied up")
    func country() throws {
        let workspace =
            try JSONSerialization.jsonObject(with: files.files["workspace.json"] ?? Data()) as? [String: Any]
        #expect(workspace?["currency"] as? String == "BYN")
        #expect(workspace?["timezone"] as? String == "Europe/Minsk")
        let customers = try files.lines("customers.jsonl")
        let phones = customers.compactMap { $0["phone"] as? String }.map { $0.filter(\.isNumber) }
        #expect(phones.count > 200)
        #expect(
            phones.filter { !($0.hasPrefix("37528") && $0.count == 12 || $0.hasPrefix("8028") && $0.count == 11) } == []
        )
        let regions = Set(customers.compactMap { $0["region"] as? String })
        #expect(regions == ["BY-HM", "BY-MI", "BY-BR", "BY-HO", "BY-HR", "BY-MA", "BY-VI"])
    }

    @Test("Surnames agree with gender")
    func surnames() throws {
        for customer in try files.lines("customers.jsonl") {
            guard let gender = customer["gender"] as? String, let name = customer["familyName"] as? String else {
                continue
            }
            if name.hasSuffix("ў") || name.hasSuffix("кі") { #expect(gender == "male", "\(name)") }
            if name.hasSuffix("ва") || name.hasSuffix("ая") { #expect(gender == "female", "\(name)") }
        }
    }

    @Test("Five issues opened and none clicked; the fifth is the first; five people left")
    func club() throws {
        let readers = try #require(story.entries.first { $0.rule == "opens-without-clicks" }).customers
        let left = try #require(story.entries.first { $0.campaign == "club-6" && $0.rule == "unsubscribed" }).customers
        #expect(readers.count == 21 && left.count == 5)
        let mail = try files.lines("events.jsonl").filter { $0["channel"] as? String == "email" }
        for customer in readers + left {
            let events = mail.filter { $0["customer"] as? String == customer }
            let kinds = events.compactMap { $0["kind"] as? String }
            #expect(kinds.count { $0 == "opened" } == 5)
            #expect(!kinds.contains("clicked"))
            #expect(kinds.contains("unsubscribed") == left.contains(customer))
            let sent = events.filter { $0["kind"] as? String == "sent" }.compactMap { $0["message"] as? String }
            #expect(sent == ["club-1", "club-2", "club-3", "club-4", "club-1"])
        }
    }
}
