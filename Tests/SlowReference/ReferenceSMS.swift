/// How many parts a text message takes.
enum ReferenceSMS {
    private static let basic = Set(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
            .unicodeScalars
    ).union("abcdefghijklmnopqrstuvwxyzäöñüà".unicodeScalars)
    /// Each takes two septets.
    private static let extended = Set("^{}\\[~]|€\u{0C}".unicodeScalars)

    /// GSM-7 holds 160 septets alone and 153 a part, UCS-2 70 and 67 units.
    static func parts(_ text: String) -> Int {
        if text.unicodeScalars.allSatisfy({ basic.contains($0) || extended.contains($0) }) {
            let septets = text.unicodeScalars.reduce(0) { $0 + (extended.contains($1) ? 2 : 1) }
            return parts(septets, alone: 160, each: 153)
        }
        return parts(text.utf16.count, alone: 70, each: 67)
    }

    private static func parts(_ length: Int, alone: Int, each: Int) -> Int {
        length <= alone ? 1 : (length + each - 1) / each
    }
}
