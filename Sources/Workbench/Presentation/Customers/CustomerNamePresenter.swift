import AudienceEngine
import CampaignDomain

/// How a customer record is called: family name, given name, patronymic; without any, its email or phone; without those, its
/// id.
public struct CustomerNamePresenter: Sendable {
    private let audience: Audience
    private let mask: PersonalDataMask

    public init(audience: Audience, mask: PersonalDataMask) {
        self.audience = audience
        self.mask = mask
    }

    /// `Иванова Анна`, for lists.
    public func shortName(_ row: Int) -> String {
        let customers = audience.snapshot.customers
        return name(row, from: [customers.familyName[row], customers.givenName[row]])
    }

    /// `Иванова Анна Сергеевна`, for cards and reports.
    public func fullName(_ row: Int) -> String {
        let customers = audience.snapshot.customers
        return name(row, from: [customers.familyName[row], customers.givenName[row], customers.patronymic[row]])
    }

    /// `Иванова Анна (c-104)`; the id alone when that is all there is.
    public func nameAndID(_ row: Int) -> String {
        let id = audience.snapshot.customers.customerID(row).rawValue
        let name = shortName(row)
        return name == id ? id : "\(name) (\(id))"
    }

    private func name(_ row: Int, from parts: [String?]) -> String {
        let name = parts.compactMap { $0?.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
        if !name.isEmpty { return mask.name(name) }
        let customers = audience.snapshot.customers
        if let email = customers.email[row]?.trimmed, !email.isEmpty { return mask.email(email) }
        if let phone = customers.phone[row]?.trimmed, !phone.isEmpty { return mask.phone(phone) }
        return customers.customerID(row).rawValue
    }
}
