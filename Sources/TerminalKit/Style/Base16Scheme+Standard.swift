extension Base16Scheme {
    /// The palette of `themes/muster-dark.yaml`, compiled in so that a program without its theme files has colours.
    public static let musterDark = Base16Scheme(
        name: "muster-dark", author: "muster", variant: .dark,
        checked: [
            0x161A21, 0x212731, 0x34435A, 0x566175, 0x9AA5B8, 0xD3DAE6, 0xE6EBF3, 0xFFFFFF,
            0xF7768E, 0xF29E64, 0xE6C35C, 0x8CCB6E, 0x5CCFCB, 0x6FB1F5, 0xC79BF2, 0xB98A6B,
        ].map(RGBColor.init(_:)))
}
