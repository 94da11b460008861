import Foundation
import Testing
import WorkspaceStore

@Suite("Places of definitions") struct DefinitionPlacesTests {
    private static let campaign = """
        {
          "id": "spring", "name": "Весна", "sendAt": "2026-03-08T09:00:00+03:00",
          "audience": {"include": {"lists": ["a"]},
                       "exclude": {}}
        }
        """

    @Test(
        "the value, or the deepest on the way that exists",
        arguments: [
            ([], 1, 1), (["sendAt"], 2, 46), (["audience"], 3, 15), (["audience", "include", "lists"], 3, 37),
            (["audience", "exclude"], 4, 27), (["audience", "exclude", "lists"], 4, 27), (["goal"], 1, 1),
        ] as [([String], Int, Int)])
    func place(path: [String], line: Int, column: Int) throws {
        let folder = try TemporaryWorkspace(["campaigns/spring.json": Self.campaign])
        let place = try #require(
            DefinitionPlaces(folder: folder.folder).place(of: path, inDefinition: "spring", of: "campaigns"))
        #expect(place.file == "campaigns/spring.json")
        #expect(place.line == line)
        #expect(place.column == column)
    }

    @Test func aFileIsFoundByTheIdInIt() throws {
        let folder = try TemporaryWorkspace([
            "campaigns/весна.json": Self.campaign, "campaigns/a.json": "{broken",
            "campaigns/b.json": #"{"id": "b"}"#,
        ])
        let places = DefinitionPlaces(folder: folder.folder)
        #expect(places.place(of: ["sendAt"], inDefinition: "spring", of: "campaigns")?.file == "campaigns/весна.json")
        for id in ["a", "c", "../campaigns/b", ""] {
            #expect(places.place(of: [], inDefinition: id, of: "campaigns") == nil)
        }
        #expect(places.place(of: [], inDefinition: "spring", of: "messages") == nil)
    }

    private static let schemes = """
        [{"id": "other", "parts": []},
         {"id": "жизнь", "parts": [
            {"id": "new", "where": "count(orders) = 0"},
            {"where": "true", "id": "old"}]}]
        """

    @Test(
        "a field of one of several definitions, or of a part of it",
        arguments: [
            ("where", "new", "жизнь", 3, 28), ("where", "old", "жизнь", 4, 15), ("parts", nil, "other", 1, 27),
            ("where", "gone", "жизнь", 2, 2), ("where", nil, "nobody", nil, nil),
        ] as [(String, String?, String, Int?, Int?)])
    func placeInAList(field: String, part: String?, id: String, line: Int?, column: Int?) throws {
        let folder = try TemporaryWorkspace(["schemes.json": Self.schemes])
        let place = DefinitionPlaces(folder: folder.folder)
            .place(of: field, ofPart: part, inDefinition: id, listedIn: "schemes.json")
        #expect(place?.line == line)
        #expect(place?.column == column)
    }
}
