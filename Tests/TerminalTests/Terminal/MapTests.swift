import Foundation
import Testing

extension ProgramTests {
    @Suite("The map of the pharmacy") struct MapTests {
        @Test("the favourites flood is on the map, and leads to its five people")
        func fromTheLanesToThePeople() throws {
            let home = try TemporaryFolder()
            let terminal = try PseudoTerminal(
                ["demo", "pharmacy", "--language", "en"], environment: Program.environment(home: home.url),
                folder: home.url, width: 120, height: 36)
            try terminal.wait(for: "2 Customers")
            try terminal.type("4")
            try terminal.wait(for: "Скидка на каждое избранное")
            try terminal.wait(for: "Ещё не покупали · 3 chains")
            // Past three lanes and ten chains to that of the favourites.
            try terminal.type(String(repeating: "j", count: 11))
            try terminal.wait(for: "▸  60")
            try terminal.type("\r")
            try terminal.wait(for: "Map › Скидка на каждое избранное")
            try terminal.wait(for: "added to favourites, every time")
            try terminal.type("\r")
            try terminal.wait(for: "5 records")
            try terminal.wait(for: "Козлова Анна")
            try terminal.type("q")
            #expect(try terminal.waitForEnd() == .exit(0))
        }
    }
}
