/// Hides personal data on screen and in reports, and leaves as much as tells two lines apart: the first letter.
public struct PersonalDataMask: Hashable, Sendable {
    public let isOn: Bool

    public init(isOn: Bool) {
        self.isOn = isOn
    }

    public static let off = PersonalDataMask(isOn: false)
    public static let on = PersonalDataMask(isOn: true)

    /// Every word by its first letter: `Иванов Пётр` is `И… П…`.
    public func name(_ name: String) -> String {
        guard isOn else { return name }
        return name.split(whereSeparator: \.isWhitespace).map { "\($0.prefix(1))…" }.joined(separator: " ")
    }

    /// `petr@example.org` is `p…@…`. What is no email, and may be anything, keeps its first letter.
    public func email(_ email: String) -> String {
        guard isOn else { return email }
        let start = PersonalDataMask.firstCharacter(of: email)
        return email.contains("@") ? "\(start)…@…" : "\(start)…"
    }

    /// `+375 29 123-45-67` is `+…`: nothing of the number is left.
    public func phone(_ phone: String) -> String {
        isOn ? "\(PersonalDataMask.firstCharacter(of: phone))…" : phone
    }

    /// Nothing of a birth date is left.
    func birthDate(_ date: String) -> String { isOn ? "…" : date }

    /// An address of any channel.
    public func address(_ address: String) -> String {
        address.contains("@") ? email(address) : phone(address)
    }

    private static func firstCharacter(of text: String) -> String {
        text.first { !$0.isWhitespace }.map { String($0) } ?? ""
    }
}
