import CampaignDomain
import TerminalKit
import Testing

@testable import Workbench

/// The demos' tours, walked from their first stop to their last: what their scripts promise stands on the screen.
@Suite struct DemoTourTests {
    /// A demo, and the language that its tour speaks beside English.
    enum Demo: CaseIterable {
        case pharmacy, gadgets, books

        var language: Language {
            switch self {
            case .pharmacy: .russian
            case .gadgets: .ukrainian
            case .books: .belarusian
            }
        }

        var languages: [Language] { [.english, language] }

        func model() throws -> WorkbenchModel {
            switch self {
            case .pharmacy: try FolderModel.pharmacy.get()
            case .gadgets: try FolderModel.gadgets.get()
            case .books: try FolderModel.books.get()
            }
        }
    }

    @Test(arguments: Demo.allCases, [true, false])
    func everyStopShowsWhatItsScriptNames(demo: Demo, isEnglish: Bool) throws {
        let model = try demo.model()
        let tour = try #require(model.definitions.tour)
        let spoken = isEnglish ? Language.english : demo.language
        let language = spoken.rawValue
        var preferences = WorkbenchPreferences()
        preferences.language = spoken
        // A narrow window in one language and a wide one in the other: both are walked, and previews are not cheap.
        let size = isEnglish ? (80, 24) : (120, 36)
        var desk = Desk(
            size.0, size.1, model: model, preferences: preferences, opening: .tour, answersAtOnce: false)
        for (place, stop) in tour.stops.enumerated() {
            // The queue of reviews previews every campaign, which the stop does not wait for.
            desk.answerAll { $0 is QueueWork }
            let look = stop.look.text(in: language)
            let guide = desk.row(of: "▌ " + desk.state.words("Tour")) ?? 0
            #expect(!look.isEmpty, "\(stop.id)")
            #expect((desk.row(of: look) ?? .max) < guide, "\(stop.id): «\(look)» \(desk)")
            #expect(desk.message.isEmpty, "\(stop.id): \(desk.message)")
            for name in stop.press {
                let binding = desk.state.keyMap.bindings.first { $0.action.rawValue == name }
                #expect(binding?.availability == .enabled, "\(stop.id): \(name)")
            }
            if place + 1 < tour.stops.count { desk.press(".") }
        }
        desk.press(".")
        #expect(desk.message.contains(desk.state.words("this is the last stop")))
    }

    @Test(arguments: Demo.allCases)
    func theScriptSpeaksBothLanguagesAndNamesNobody(demo: Demo) throws {
        let model = try demo.model()
        let tour = try #require(model.definitions.tour)
        #expect(tour.stops.count >= 9)
        let people = Set((0..<model.audience.count).compactMap { model.audience.snapshot.customers.familyName[$0] })
        for stop in tour.stops {
            for text in [stop.title, stop.notes, stop.look] {
                #expect(Set(text.texts.keys) == Set(demo.languages.map(\.rawValue)), "\(stop.id)")
                let words = text.texts.values.flatMap { $0.split { !$0.isLetter } }.map(String.init)
                #expect(people.isDisjoint(with: words), "\(stop.id) names somebody, which a mask would not hide")
            }
        }
    }

    @Test(arguments: Demo.allCases)
    func whatTheGuideSaysFitsIntoTheSmallestWindow(demo: Demo) throws {
        let tour = try #require(try demo.model().definitions.tour)
        for stop in tour.stops {
            for language in demo.languages {
                let notes = TextWrapping.lines(stop.notes.text(in: language.rawValue), width: 77)
                #expect(notes.count <= 3, "\(stop.id): \(notes)")
            }
        }
    }
}
