extension RGBColor {
    /// The contrast that WCAG 2 asks of ordinary text at level AA.
    public static let readableContrast = 4.5

    /// Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white).
    public var relativeLuminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast ratio of WCAG 2, 1 (none) to 21 (black on white).
    public func contrast(with other: RGBColor) -> Double {
        let lighter = max(relativeLuminance, other.relativeLuminance)
        let darker = min(relativeLuminance, other.relativeLuminance)
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// This colour if it can be read on a background, else the nearest step towards white or black that can.
    ///
    /// Palettes made for editors often have comments and warnings too faint to carry a verdict.
    public func readable(on background: RGBColor, contrast wanted: Double = readableContrast) -> RGBColor {
        let goal =
            background.contrast(with: .white) >= background.contrast(with: .black) ? RGBColor.white : RGBColor.black
        for step in 0..<20 {
            let candidate = mixed(with: goal, Double(step) / 20)
            if candidate.contrast(with: background) >= wanted { return candidate }
        }
        return goal
    }

    /// How different two colours look, roughly; the weighted distance known as "redmean". Not a metric in units.
    func distance(to other: RGBColor) -> Int {
        let redMean = (Int(red) + Int(other.red)) / 2
        let redDifference = Int(red) - Int(other.red)
        let greenDifference = Int(green) - Int(other.green)
        let blueDifference = Int(blue) - Int(other.blue)
        return ((512 + redMean) * redDifference * redDifference) / 256
            + 4 * greenDifference * greenDifference
            + ((767 - redMean) * blueDifference * blueDifference) / 256
    }

    private static let linearValues: [Double] = (0...255).map { byte in
        let share = Double(byte) / 255
        return share <= 0.04045 ? share / 12.92 : power24((share + 0.055) / 1.055)
    }

    private static func linear(_ channel: UInt8) -> Double { linearValues[Int(channel)] }

    /// x to the power of 2.4 for x from 0 to 1. The standard library has no `pow`: x² · x^(2/5), the fifth root by
    /// Newton's method, which converges quadratically from 1 downwards.
    private static func power24(_ x: Double) -> Double {
        let square = x * x
        var root = 1.0
        for _ in 0..<40 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}
