import Testing

@testable import TerminalKit

@Suite struct ColorTests {
    @Test(
        arguments: [
            (0x000000, 0xFFFFFF, 21.0), (0xFFFFFF, 0xFFFFFF, 1.0), (0x777777, 0xFFFFFF, 4.478),
            (0x0000FF, 0xFFFFFF, 8.592),
        ] as [(UInt32, UInt32, Double)])
    func contrastIsThatOfWCAG(_ text: UInt32, _ ground: UInt32, _ expected: Double) {
        let contrast = RGBColor(text).contrast(with: RGBColor(ground))
        #expect(abs(contrast - expected) < 0.001)
    }

    @Test func hexIsReadAndWritten() {
        #expect(RGBColor(hex: "#0a1B2c")?.hex == "#0a1b2c")
        #expect(RGBColor(hex: "0a1b2c") == RGBColor(0x0A1B2C))
        for wrong in ["#123", "12345g", "+12345", "#1234567", ""] { #expect(RGBColor(hex: wrong) == nil) }
    }

    @Test(arguments: [ColorDepth.ansi8, .ansi16, .indexed256], [Theme.standard])
    func fewColoursStayReadable(_ depth: ColorDepth, _ theme: Theme) {
        let palette = TerminalPalette(depth)
        for role in StyleRole.allCases where role.bearsText {
            let style = theme.resolved(role, depth: depth)
            guard case .indexed(let text) = style.foreground, case .indexed(let ground) = style.background else {
                Issue.record("\(role) has no colours")
                continue
            }
            let contrast = palette.colors[text].contrast(with: palette.colors[ground])
            #expect(contrast >= 4.5, "\(role) at \(depth): \(contrast)")
        }
    }

    @Test func nearestOf256IsExactForColoursOfTheCube() {
        let palette = TerminalPalette(.indexed256)
        #expect(palette.nearest(to: RGBColor(0xFF0000)) == 196)
        #expect(palette.nearest(to: RGBColor(0x5F87AF)) == 67)
        #expect(palette.nearest(to: RGBColor(0x080808)) == 232)
    }

    @Test func withoutColourEmphasisCarriesTheMeaning() {
        for role in [StyleRole.selection, .tabActive, .stop, .warn, .match, .key] {
            let style = Theme.standard.resolved(role, depth: .monochrome)
            #expect(style.foreground == .terminalDefault && style.background == .terminalDefault)
            #expect(style.attributes != [], "\(role)")
        }
    }

    @Test func rolesHaveNamesOfTheirOwn() {
        #expect(StyleRole.borderFocused.themeName == "border-focused")
        #expect(Set(StyleRole.allCases.map(\.themeName)).count == StyleRole.allCases.count)
        for role in StyleRole.allCases { #expect(StyleRole(themeName: role.themeName) == role) }
    }
}
