import CampaignDomain
import Testing
import WorkspaceStore

/// The script of a tour is read as other definitions are: with a place for every fault.
@Suite struct TourReadingTests {
    private func load(_ tour: String) throws -> (Tour?, [String]) {
        let workspace = try TemporaryWorkspace(["tour.json": tour])
        let loaded = try workspace.open()
        return (loaded.definitions.tour, loaded.problems.map(\.description))
    }

    @Test func `a stop has a place, actions, texts by language and what may be tried`() throws {
        let (tour, problems) = try load(
            #"""
            {"title": {"en": "Tour"}, "stops": [
              {"id": "men", "open": {"campaign": "8-march", "rule": "gender-mismatch"}, "do": ["list.open"],
               "title": {"en": "Men", "ru": "Мужчины"}, "notes": {"en": "Held."}, "look": {"en": "gender"}, "press": ["list.down"]}]}
            """#)
        #expect(problems == [])
        let stop = try #require(tour?.stops.first)
        #expect(stop.place == .campaign("8-march", rule: "gender-mismatch"))
        #expect(stop.actions == ["list.open"])
        #expect(stop.title.text(in: "ru") == "Мужчины")
        #expect(stop.notes.text(in: "ru") == "Held.", "a language that is missing is English")
        #expect(stop.press == ["list.down"])
    }

    @Test(arguments: [
        (#"{"screen": "segments"}"#, Tour.Place.screen("segments")), (#"{"review": "r"}"#, .review("r")),
        (#"{"customer": "c"}"#, .customer("c")), (#"{"journey": "c"}"#, .journey("c")),
        (#"{"persona": "p"}"#, .persona("p")), (#"{"campaign": "c"}"#, .campaign("c", rule: nil)),
    ])
    func `a stop can open`(open: String, place: Tour.Place) throws {
        let (tour, problems) = try load(#"{"stops": [{"id": "s", "open": \#(open)}]}"#)
        #expect(problems == [])
        #expect(tour?.stops.first?.place == place)
    }

    @Test(arguments: [
        (#"{"stops": []}"#, "there is no stop"), (#"{}"#, "there is no stop"),
        (#"{"stops": [{"id": "s"}]}"#, "is missing"),
        (#"{"stops": [{"id": "s", "open": {}}]}"#, "names nothing to open"),
        (#"{"stops": [{"open": {"screen": "x"}}]}"#, "is missing"),
        (#"{"stops": [{"id": "s", "open": {"screen": "x"}, "notes": {"en": 1}}]}"#, "a text in double quotes"),
    ])
    func `a fault is told with its place, and the workspace opens`(tour: String, reason: String) throws {
        let (read, problems) = try load(tour)
        #expect(read == nil)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("tour.json:1:") == true, "\(problems)")
        #expect(problems.first?.contains(reason) == true, "\(problems)")
    }
}
