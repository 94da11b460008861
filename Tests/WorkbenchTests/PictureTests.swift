import TerminalKit
import Testing

@testable import Workbench

/// Pictures of the screen, as a browser reads them.
@Suite struct PictureTests {
    private static let cellWidth = 8.5

    @Test(arguments: ["1", "2", "3", "4", "5", "6", "7"], Language.allCases)
    func everyScreenIsWellFormed(screen: String, language: Language) throws {
        var preferences = WorkbenchPreferences()
        preferences.language = language
        let name = "Тест <b> & \"кавычки\" ' \u{1F469}\u{200D}\u{1F4BB} 漢字"
        var desk = Desk(
            120, 36, model: SegmentsWorkspace.model { $0.segments[0].name = name }, preferences: preferences)
        desk.press(screen)
        desk.press("p")
        let file = try #require(desk.files.first)
        let picture = try #require(MarkupTree.parse(file.contents))
        #expect(picture.name == "svg")
        #expect(picture.attributes["width"] == "\(120 * Self.cellWidth)")
        let texts = picture.all("text")
        #expect(!texts.isEmpty)
        for text in texts {
            let width = Double(DisplayWidth.columns(of: text.text)) * Self.cellWidth
            #expect(text.attributes["textLength"] == "\(width)", "\(text.text)")
            #expect(text.attributes["fill"]?.first == "#")
        }
        if screen == "3" { #expect(texts.contains { $0.text.contains("Тест <b> & \"кавычки\" ' ") }) }
    }

    @Test func aPictureHasTheColoursOfItsTheme() throws {
        let colours = [Theme.standard, .monochrome].map { theme -> Set<String> in
            var buffer = CellBuffer(size: Size(width: 20, height: 1))
            buffer.draw("выбрано", at: Point(x: 0, y: 0), style: .selection)
            buffer.draw("✖ стоп", at: Point(x: 10, y: 0), style: .stop)
            let picture = MarkupTree.parse(buffer.svg(theme: theme))
            return Set(picture?.all("text").compactMap { $0.attributes["fill"] } ?? [])
        }
        #expect(colours[0].contains(Theme.standard.foreground(of: .stop).hex))
        #expect(colours[0] != colours[1])
    }
}
