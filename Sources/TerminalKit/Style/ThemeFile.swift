/// What a theme file says: a base16 or base24 scheme in its present or older form, with two keys of ours.
///
/// ```yaml
/// system: base16
/// name: my-theme
/// author: me
/// variant: dark                 # or light; without it the background decides
/// palette: {base00: "#161a21", …}
/// roles:                        # ours; any of the names of `StyleRole`, as `border-focused`
///   text: {background: default} # keeps the terminal's own background
///   stop: {foreground: base08, attributes: [bold, underline]}
/// ```
///
/// A file without colours changes single roles of another theme. Decode it with any decoder; then ask for the theme.
public struct ThemeFile: Decodable, Equatable, Sendable {
    /// What a file says about one role.
    public struct Role: Decodable, Equatable, Sendable {
        public var foreground: String?
        public var background: String?
        public var attributes: [String]?
    }

    public let name: String
    public let author: String
    public let variant: ThemeVariant?
    /// `base00` … to colours as written; empty when the file has none.
    public let palette: [String: String]
    public let roles: [String: Role]

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyKey.self)
        func text(_ key: String) throws -> String? {
            try container.decodeIfPresent(String.self, forKey: AnyKey(stringValue: key))
        }
        // The older form calls the name `scheme` and has its colours beside it.
        name = try text("name") ?? text("scheme") ?? ""
        author = try text("author") ?? ""
        variant = try text("variant").flatMap(ThemeVariant.init(rawValue:))
        let nested = try container.decodeIfPresent([String: String].self, forKey: AnyKey(stringValue: "palette"))
        var colors = nested ?? [:]
        if nested == nil {
            for key in container.allKeys where key.stringValue.hasPrefix("base") {
                colors[key.stringValue] = try container.decode(String.self, forKey: key)
            }
        }
        palette = colors
        roles = try container.decodeIfPresent([String: Role].self, forKey: AnyKey(stringValue: "roles")) ?? [:]
    }

    /// The theme. Roles and colours the file leaves out come from a scheme.
    /// - Throws: ``ThemeError`` naming what is wrong.
    public func theme(over base: Base16Scheme = .musterDark) throws(ThemeError) -> Theme {
        let scheme =
            palette.isEmpty
            ? base.named(name.isEmpty ? base.name : name, author: author)
            : try Base16Scheme(name: name, author: author, variant: variant, named: palette)
        var overrides: [StyleRole: RoleOverride] = [:]
        for (roleName, role) in roles {
            guard let known = StyleRole(themeName: roleName) else { throw .notARole(roleName) }
            overrides[known] = try RoleOverride(
                foreground: role.foreground, background: role.background, attributes: role.attributes)
        }
        return Theme(scheme: scheme, overrides: overrides)
    }
}
