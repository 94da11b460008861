/// A colour as a theme gives it: a value, or what the terminal uses by itself.
public enum ThemeColor: Hashable, Sendable {
    case terminalDefault
    case rgb(RGBColor)
}

/// How a role looks.
public struct RoleStyle: Hashable, Sendable {
    public var foreground: ThemeColor
    public var background: ThemeColor
    public var attributes: TextAttributes

    public init(foreground: ThemeColor, background: ThemeColor, attributes: TextAttributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// What a theme file says about one role. What it leaves out stays as derived from the palette.
public struct RoleOverride: Equatable, Sendable {
    public var foreground: ColorReference?
    public var background: ColorReference?
    public var attributes: TextAttributes?

    public init(
        foreground: ColorReference? = nil, background: ColorReference? = nil, attributes: TextAttributes? = nil
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// Colours and emphasis for every role.
public struct Theme: Equatable, Sendable {
    public let name: String
    public let variant: ThemeVariant
    private let roles: [RoleStyle]

    /// Derives every role from a palette, then applies what the theme says about single roles.
    ///
    /// Derived text colours are moved towards white or black until they can be read (see ``RGBColor/readable(on:contrast:)``);
    /// colours the theme names itself are taken as they are. A background of `default` for the role `text` keeps the
    /// terminal's own background for every role without a background of its own.
    public init(scheme: Base16Scheme, overrides: [StyleRole: RoleOverride] = [:]) {
        let derivation = ThemeDerivation(scheme: scheme, overrides: overrides)
        name = scheme.name
        variant = scheme.variant
        roles = StyleRole.allCases.map(derivation.style(of:))
    }

    private init(name: String, variant: ThemeVariant, roles: [RoleStyle]) {
        self.name = name
        self.variant = variant
        self.roles = roles
    }

    /// A theme in which no role has a colour; meaning is carried by emphasis alone. For `NO_COLOR`.
    public static let monochrome = Theme(
        name: "monochrome", variant: .dark,
        roles: StyleRole.allCases.map {
            RoleStyle(
                foreground: .terminalDefault, background: .terminalDefault, attributes: $0.monochromeAttributes)
        })

    /// The theme used when no other is found.
    public static let standard = Theme(scheme: .musterDark)

    /// How a role looks. O(1).
    public subscript(role: StyleRole) -> RoleStyle { roles[Int(role.rawValue)] }

    /// The colour of a foreground as a value; the terminal's own is guessed from the variant.
    public func foreground(of role: StyleRole) -> RGBColor {
        value(of: self[role].foreground, guess: variant == .dark ? RGBColor(0xE5E5E5) : .black)
    }

    /// The colour of a background as a value; the terminal's own is guessed from the variant.
    public func background(of role: StyleRole) -> RGBColor {
        value(of: self[role].background, guess: variant == .dark ? .black : .white)
    }

    private func value(of color: ThemeColor, guess: RGBColor) -> RGBColor {
        switch color {
        case .terminalDefault: guess
        case .rgb(let value): value
        }
    }
}
