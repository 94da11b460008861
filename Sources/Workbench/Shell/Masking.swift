import CampaignDomain

/// Hides personal data on screen and in exports, and leaves as much as tells two lines apart: the first letter.
public struct Masking: Sendable {
    public let isOn: Bool

    public init(isOn: Bool) {
        self.isOn = isOn
    }

    /// `Иванов Пётр` → `И… П…`
    public func name(_ name: String) -> String {
        guard isOn else { return name }
        return name.split(separator: " ").map { "\($0.prefix(1))…" }.joined(separator: " ")
    }

    /// `petr@mail.by` → `p…@…`
    public func email(_ email: String) -> String {
        guard isOn else { return email }
        return email.contains("@") ? "\(email.trimmed.prefix(1))…@…" : "\(email.trimmed.prefix(1))…"
    }

    /// `+375291234567` → `+…`; nothing of the number is left.
    public func phone(_ phone: String) -> String {
        isOn ? "\(phone.trimmed.prefix(1))…" : phone
    }
}
