import CampaignDomain
import Testing

@testable import WorkspaceStore

/// Lists are read by another parser than other definitions. Nothing of that may show.
@Suite("Reading lists")
struct QuickListTests {
    static let lists = [
        #"{"id":"a","name":"Все","members":["c-1","c-2"],"source":"crm","createdAt":"2026-01-01T00:00:00+03:00","x":{"y":[1]}}"#,
        #"{"members":["б","\u0431","c-1"],"id":"a","id":"b","name":"1","name":"2"}"#,
        #"{"id":"a","members":[]}"#,
        #"{"id":"a"}"#,
        #"{"id":"a","name":null,"members":null}"#,
        #"{"id":"","members":["c-1"]}"#,
        #"{"id":"a","members":["c-1",2]}"#,
        #"{"id":"a","members":"c-1"}"#,
        #"{"id":7}"#,
        #"{"id":"a","name":"x\u0000y"}"#,
        #"{"id":"a","createdAt":"yesterday"}"#,
        #"{"id":"a","members":["c-1"}"#,
        "\u{FEFF}{\"id\":\"a\",\"members\":[\"c-1\"]}",
        "[]", "", "{",
    ]

    @Test(arguments: lists)
    func `a list is the one that the reader of definitions makes, or is left to it`(text: String) throws {
        let content = Array(text.utf8)
        let zone = ZoneRules.utc
        let context = DefinitionContext(currency: try #require(Currency(code: "RUB")), zone: zone)
        let slow = (try? DefinitionDocument(file: "lists/a.json", content: content)).flatMap { document in
            try? CustomerList(DefinitionObject(document.root, path: .root, context: context))
        }
        if let quick = QuickList(content)?.list {
            let expected = try #require(slow)
            #expect(quick.encoded(context) == expected.encoded(context))
        }
    }

    @Test func `the usual list is read quickly, and saved with what is not understood`() throws {
        let usual = Self.lists[0]
        #expect(QuickList(Array(usual.utf8))?.list.members == ["c-1", "c-2"])
        let workspace = try TemporaryWorkspace(["lists/a.json": usual])
        let loaded = try workspace.openForWriting()
        var list = try #require(loaded.definitions.lists.first)
        list.members.append("c-3")
        try loaded.store?.save(list: list)
        let saved = try workspace.read("lists/a.json")
        #expect(saved.contains("c-3") && saved.contains(#""y""#))
    }
}
