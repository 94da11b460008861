/// How many parts a text message takes.
enum ReferenceSMS {
    private static let basic = Set(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
            .unicodeScalars
    ).union("abcdefghijklmnopqrstuvwxyzäöñüà".unicodeScalars)
    /// Each takes two septets.
    private static let extended = Set("^{}\\[~]|€\u{0C}".unicodeScalars)

    /// GSM-7 holds 160 septets alone and 153 a part, UCS-2 70 and 67 units; a pair stays together.
    static func parts(_ text: String) -> Int {
        let scalars = text.unicodeScalars
        if scalars.allSatisfy({ basic.contains($0) || extended.contains($0) }) {
            return parts(scalars.map { extended.contains($0) ? 2 : 1 }, alone: 160, each: 153)
        }
        return parts(scalars.map { $0.value > 0xFFFF ? 2 : 1 }, alone: 70, each: 67)
    }

    /// Takes as many whole characters as a part holds, until none is left.
    private static func parts(_ widths: [Int], alone: Int, each: Int) -> Int {
        guard widths.reduce(0, +) > alone else { return 1 }
        var rest = widths
        var parts = 0
        while !rest.isEmpty {
            var room = each
            while let next = rest.first, next <= room {
                room -= next
                rest.removeFirst()
            }
            parts += 1
        }
        return parts
    }
}
