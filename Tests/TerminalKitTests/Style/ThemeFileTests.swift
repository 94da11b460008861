import Foundation
import Testing
import Yams

@testable import TerminalKit

/// The theme files of the repository, read as the program reads them.
enum ShippedThemes {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "themes")

    static let names = [
        "muster-dark", "muster-light", "high-contrast", "colour-blind-safe", "gruvbox-dark", "solarized-light",
    ]

    static func load(_ name: String) throws -> Theme {
        let text = try String(contentsOf: folder.appending(path: name + ".yaml"), encoding: .utf8)
        return try YAMLDecoder().decode(ThemeFile.self, from: text).theme()
    }
}

@Suite struct ThemeFileTests {
    @Test func everyFileInTheFolderIsListedHere() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ShippedThemes.folder.path)
        #expect(files.sorted() == ShippedThemes.names.map { $0 + ".yaml" }.sorted())
    }

    @Test(arguments: ShippedThemes.names)
    func everyTextCanBeRead(_ name: String) throws {
        let theme = try ShippedThemes.load(name)
        #expect(theme.name == name)
        for role in StyleRole.allCases where role.bearsText {
            let contrast = theme.foreground(of: role).contrast(with: theme.background(of: role))
            #expect(contrast >= 4.5, "\(role.themeName) in \(name) has \(contrast):1")
        }
    }

    @Test func highContrastMeansSevenToOne() throws {
        let theme = try ShippedThemes.load("high-contrast")
        for role in StyleRole.allCases where role.bearsText && !role.themeName.hasPrefix("heat") {
            let contrast = theme.foreground(of: role).contrast(with: theme.background(of: role))
            #expect(contrast >= 7, "\(role.themeName) has \(contrast):1")
        }
    }

    @Test(arguments: ShippedThemes.names)
    func selectionAndTabsDifferFromTheGround(_ name: String) throws {
        let theme = try ShippedThemes.load(name)
        for role in [StyleRole.selection, .selectionInactive, .tabActive, .overlaySelection, .match] {
            #expect(theme.background(of: role) != theme.background(of: .text), "\(role)")
        }
    }

    @Test func everyFileIsCompiledIn() throws {
        #expect(Set(BuiltInThemes.files.map(\.key)) == Set(ShippedThemes.names.map { $0 + ".yaml" }))
        for (name, text) in BuiltInThemes.files {
            let file = try String(contentsOf: ShippedThemes.folder.appending(path: name), encoding: .utf8)
            #expect(text == file, "copy themes/\(name) into BuiltInThemes.swift, or the other way round")
        }
    }

    @Test func theBuiltInThemeIsTheFile() throws {
        #expect(try ShippedThemes.load("muster-dark") == .standard)
    }

    @Test func aFileMaySetOnlySomeRoles() throws {
        let yaml = """
            name: mine
            roles:
              text: {background: default}
              stop: {foreground: "#ff0000", attributes: [reverse]}
            """
        let theme = try YAMLDecoder().decode(ThemeFile.self, from: yaml).theme()
        #expect(theme.name == "mine")
        #expect(theme[.text].background == .terminalDefault)
        #expect(theme[.warn].background == .terminalDefault)
        #expect(theme[.stop].foreground == .rgb(RGBColor(0xFF0000)))
        #expect(theme[.stop].attributes == .reverse)
        #expect(theme[.selection] == Theme.standard[.selection])
    }

    @Test func theOlderFormOfBase16IsRead() throws {
        let colors = (0..<16).map { "\(Base16Scheme.key(of: $0)): \"\($0 < 8 ? "f0f0f0" : "202020")\"" }
        let yaml = "scheme: Old\nauthor: someone\n" + colors.joined(separator: "\n")
        let theme = try YAMLDecoder().decode(ThemeFile.self, from: yaml).theme()
        #expect(theme.name == "Old")
        #expect(theme.variant == .light)
    }

    @Test(arguments: [
        ("palette: {base00: \"#000000\"}", ThemeError.missingColor("base01")),
        ("palette: {base00: \"red\"}", .notAColor("red")),
        ("roles: {nonsense: {foreground: base05}}", .notARole("nonsense")),
        ("roles: {stop: {foreground: base99}}", .notAColor("base99")),
        ("roles: {stop: {attributes: [blinking]}}", .notAnAttribute("blinking")),
    ])
    func mistakesAreNamed(_ yaml: String, _ error: ThemeError) throws {
        let file = try YAMLDecoder().decode(ThemeFile.self, from: yaml)
        #expect(throws: error) { _ = try file.theme() as Theme }
    }
}
