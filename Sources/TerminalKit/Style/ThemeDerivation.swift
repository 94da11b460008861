/// How the roles follow from a palette when a theme says nothing about them.
struct ThemeDerivation {
    let scheme: Base16Scheme
    let overrides: [StyleRole: RoleOverride]

    func style(of role: StyleRole) -> RoleStyle {
        let recipe = recipe(of: role)
        let override = overrides[role]
        let background = override?.background.map(color) ?? recipe.background.map { .rgb($0) } ?? canvas
        let ground = value(of: background)
        let derived = role.bearsText ? recipe.foreground.readable(on: ground) : recipe.foreground
        return RoleStyle(
            foreground: override?.foreground.map(color) ?? .rgb(derived),
            background: background,
            attributes: override?.attributes ?? recipe.attributes)
    }

    /// What lies behind every role without a background of its own.
    private var canvas: ThemeColor {
        overrides[.text]?.background.map(color) ?? .rgb(base(0x0))
    }

    private func base(_ index: Int) -> RGBColor {
        // The colours base24 adds fall back on those of base16, as the base24 description says.
        let fallback = [0x0, 0x0, 0x8, 0xA, 0xB, 0xC, 0xD, 0xE]
        return scheme.palette[index < scheme.palette.count ? index : fallback[index - 16]]
    }

    private func color(_ reference: ColorReference) -> ThemeColor {
        switch reference {
        case .terminalDefault: .terminalDefault
        case .palette(let index): .rgb(base(index))
        case .rgb(let color): .rgb(color)
        }
    }

    private func value(of color: ThemeColor) -> RGBColor {
        if case .rgb(let value) = color { return value }
        return base(0x0)
    }

    private struct Recipe {
        var foreground: RGBColor
        var background: RGBColor?
        var attributes: TextAttributes = []
    }

    private func plain(_ index: Int, on background: Int? = nil, _ attributes: TextAttributes = []) -> Recipe {
        Recipe(foreground: base(index), background: background.map(base), attributes: attributes)
    }

    private func recipe(of role: StyleRole) -> Recipe {
        switch role {
        case .text, .crumb, .status: plain(0x5)
        case .muted, .keyLabel, .tab: plain(0x4)
        case .title, .crumbActive: plain(0x6, .bold)
        case .accent, .key: plain(0xD, .bold)
        case .selection: plain(0x7, on: 0x2, .bold)
        case .selectionInactive: plain(0x5, on: 0x1)
        case .marked: plain(0xE)
        case .border, .barMuted, .scrollbar: plain(0x3)
        case .borderFocused, .bar: plain(0xD)
        case .brand, .tabActive: plain(0x0, on: 0xD, .bold)
        case .header: plain(0x4, .bold)
        case .headerActive: plain(0xD, .bold)
        case .good: plain(0xB)
        case .warn: plain(0xA)
        case .stop: plain(0x8, .bold)
        case .note: plain(0xC)
        case .series1, .series2, .series3, .series4, .series5, .series6:
            plain([0xD, 0xB, 0x9, 0xE, 0xC, 0x8][Int(role.rawValue - StyleRole.series1.rawValue)])
        case .heat1, .heat2, .heat3, .heat4, .heat5: heat(Int(role.rawValue - StyleRole.heat1.rawValue))
        case .keyDisabled: plain(0x3)
        case .input: plain(0x6, on: 0x1)
        case .inputError: plain(0x8, on: 0x1, .underline)
        case .match: plain(0x0, on: 0xA)
        case .literal: plain(0x9)
        case .keyword: plain(0xE, .bold)
        case .overlay: plain(0x5, on: 0x1)
        case .overlayBorder: plain(0xD, on: 0x1)
        case .overlaySelection: plain(0x0, on: 0xD, .bold)
        case .overlayMuted: plain(0x4, on: 0x1)
        }
    }

    private func plain(_ index: Int, _ attributes: TextAttributes) -> Recipe {
        plain(index, on: nil, attributes)
    }

    /// One hue in five steps of growing distance from the background, which also people who confuse hues can order.
    private func heat(_ step: Int) -> Recipe {
        let ground = base(0x0).mixed(with: base(0xD), [0.10, 0.28, 0.48, 0.72, 1.0][step])
        let isDark = ground.contrast(with: .white) >= ground.contrast(with: .black)
        return Recipe(foreground: isDark ? .white : .black, background: ground)
    }
}
