/// How many parts an SMS takes: 160 characters of the GSM 7-bit alphabet or 70 of UCS-2, and 153 or 67 a part when it takes
/// more than one (3GPP TS 23.038 and 23.040).
public struct SMSLength: Hashable, Sendable {
    public let parts: Int
    /// Septets, or UTF-16 units when ``isUnicode``.
    public let characters: Int
    public let isUnicode: Bool

    public init(_ text: String) {
        var septets = 0
        for scalar in text.unicodeScalars {
            if SMSLength.basic.contains(scalar) {
                septets += 1
            } else if SMSLength.extended.contains(scalar) {
                septets += 2
            } else {
                isUnicode = true
                characters = text.utf16.count
                parts = SMSLength.parts(characters, single: 70, joined: 67)
                return
            }
        }
        isUnicode = false
        characters = septets
        parts = SMSLength.parts(septets, single: 160, joined: 153)
    }

    private static func parts(_ count: Int, single: Int, joined: Int) -> Int {
        count <= single ? 1 : (count + joined - 1) / joined
    }

    private static let basic = Set(
        """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?\
        ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà
        """.unicodeScalars)

    /// Take two septets each, with the escape before them.
    private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
