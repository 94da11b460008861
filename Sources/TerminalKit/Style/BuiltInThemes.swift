/// The files of `themes/`, compiled in: a program that was copied somewhere by itself has all its colours. A test holds them to the
/// files, letter by letter.
public enum BuiltInThemes {
    /// The YAML of every theme, by the name of its file, in order.
    public static let files: KeyValuePairs<String, String> = [
        "colour-blind-safe.yaml": #"""
        # After the palette of Okabe and Ito: blue for good, yellow for warnings, vermilion for stops, no red beside green.
        system: "base16"
        name: "colour-blind-safe"
        author: "muster"
        variant: "dark"
        palette:
          base00: "#11151a"
          base01: "#1d232b"
          base02: "#2f3b4a"
          base03: "#5f6b7a"
          base04: "#a3aebc"
          base05: "#dde3ea"
          base06: "#ecf0f5"
          base07: "#ffffff"
          base08: "#f08a4b"
          base09: "#e69f00"
          base0A: "#f0e442"
          base0B: "#56b4e9"
          base0C: "#9ad0f5"
          base0D: "#5aa9e6"
          base0E: "#d9a0c4"
          base0F: "#c0a080"
        roles:
          good: {foreground: base0B}
          note: {foreground: base0E}
          warn: {foreground: base0A, attributes: [bold]}
          stop: {foreground: base08, attributes: [bold, underline]}

        """#,
        "gruvbox-dark.yaml": #"""
        system: "base16"
        name: "gruvbox-dark"
        author: "morhetz (MIT licence)"
        variant: "dark"
        palette:
          base00: "#282828"
          base01: "#3c3836"
          base02: "#504945"
          base03: "#665c54"
          base04: "#bdae93"
          base05: "#d5c4a1"
          base06: "#ebdbb2"
          base07: "#fbf1c7"
          base08: "#fb4934"
          base09: "#fe8019"
          base0A: "#fabd2f"
          base0B: "#b8bb26"
          base0C: "#8ec07c"
          base0D: "#83a598"
          base0E: "#d3869b"
          base0F: "#d65d0e"

        """#,
        "high-contrast.yaml": #"""
        # White on black, at least 7:1 for every text.
        system: "base16"
        name: "high-contrast"
        author: "muster"
        variant: "dark"
        palette:
          base00: "#000000"
          base01: "#1a1a1a"
          base02: "#303030"
          base03: "#a0a0a0"
          base04: "#e0e0e0"
          base05: "#ffffff"
          base06: "#ffffff"
          base07: "#ffffff"
          base08: "#ff8080"
          base09: "#ffb060"
          base0A: "#ffff00"
          base0B: "#80ff80"
          base0C: "#80ffff"
          base0D: "#80c0ff"
          base0E: "#ffa0ff"
          base0F: "#ffc090"
        roles:
          selection: {foreground: "#000000", background: "#ffff00", attributes: [bold]}
          selection-inactive: {foreground: "#ffffff", background: "#404040", attributes: [underline]}
          tab-active: {foreground: "#000000", background: "#ffffff", attributes: [bold]}
          overlay-selection: {foreground: "#000000", background: "#ffff00", attributes: [bold]}
          muted: {foreground: "#e0e0e0"}
          stop: {attributes: [bold, underline]}

        """#,
        "muster-dark.yaml": #"""
        # The ordinary dark theme. The program has it built in; this file is also the example to copy.
        system: "base16"
        name: "muster-dark"
        author: "muster"
        variant: "dark"
        palette:
          base00: "#161a21"
          base01: "#212731"
          base02: "#34435a"
          base03: "#566175"
          base04: "#9aa5b8"
          base05: "#d3dae6"
          base06: "#e6ebf3"
          base07: "#ffffff"
          base08: "#f7768e"
          base09: "#f29e64"
          base0A: "#e6c35c"
          base0B: "#8ccb6e"
          base0C: "#5ccfcb"
          base0D: "#6fb1f5"
          base0E: "#c79bf2"
          base0F: "#b98a6b"

        """#,
        "muster-light.yaml": #"""
        # The ordinary light theme.
        system: "base16"
        name: "muster-light"
        author: "muster"
        variant: "light"
        palette:
          base00: "#fafaf7"
          base01: "#eeeee8"
          base02: "#cfddf0"
          base03: "#9aa0a6"
          base04: "#5b6470"
          base05: "#2b313a"
          base06: "#1c2128"
          base07: "#0b0e12"
          base08: "#b3261e"
          base09: "#a34a00"
          base0A: "#805b00"
          base0B: "#2c6e1f"
          base0C: "#00696b"
          base0D: "#1a5fb4"
          base0E: "#7b3fa0"
          base0F: "#6d4c33"

        """#,
        "solarized-light.yaml": #"""
        system: "base16"
        name: "solarized-light"
        author: "Ethan Schoonover (MIT licence)"
        variant: "light"
        palette:
          base00: "#fdf6e3"
          base01: "#eee8d5"
          base02: "#d6d0be"
          base03: "#839496"
          base04: "#586e75"
          base05: "#475b62"
          base06: "#073642"
          base07: "#002b36"
          base08: "#dc322f"
          base09: "#cb4b16"
          base0A: "#b58900"
          base0B: "#859900"
          base0C: "#2aa198"
          base0D: "#268bd2"
          base0E: "#6c71c4"
          base0F: "#d33682"

        """#,
    ]
}
