extension String {
    /// With ordinary spaces in the place of no-break ones, so that expectations can be typed.
    var spaced: String {
        String(map { $0 == "\u{A0}" ? " " : $0 })
    }
}
