/// Rules 18 to 21: whom the content or the offers do not fit.
extension ReferencePlan {
    /// Whole years at the send, on the recipient's local date; any offer's limit counts.
    func isUnderAge(_ recipient: ReferenceRecipient) -> Bool {
        guard let birthDate = value(recipient, \.birthDate) else { return false }
        let age = birthDate.age(on: ReferenceTime.localDate(recipient.sendAt, recipient.zone))
        return offers.contains { offer in offer.ageLimit.map { age < $0 } ?? false }
    }

    func isForAnotherGender(_ recipient: ReferenceRecipient) -> Bool {
        value(recipient, \.gender).map(excludesGender) ?? false
    }

    /// Whether the content, every variant's message, or every offer is for a gender other than this one. As unknown
    /// offers, messages that do not exist are ignored.
    func excludesGender(_ gender: String) -> Bool {
        func isOther(_ declared: String?) -> Bool { declared.map { $0 != gender } ?? false }
        return isOther(campaign.targetGender)
            || !messages.isEmpty && messages.allSatisfy { isOther($0.gender) }
            || !offers.isEmpty && offers.allSatisfy { isOther($0.gender) }
    }

    func ownsEveryOffer(_ recipient: ReferenceRecipient) -> Bool {
        !offers.isEmpty && offers.allSatisfy { owns(recipient, $0) }
    }

    /// Bought, and as of as-of not due again.
    func owns(_ recipient: ReferenceRecipient, _ product: ProductRow) -> Bool {
        let purchases = recipient.person.orders.filter { order in order.items.contains { $0.sku == product.id } }
        guard let last = purchases.map(\.at).max() else { return false }
        guard let days = product.repurchaseDays ?? product.courseDays else { return true }
        return moment.asOf < last + days * ReferenceTime.day
    }

    func isInWrongRegion(_ recipient: ReferenceRecipient) -> Bool {
        guard let region = value(recipient, { $0.texts["region"] }), !offers.isEmpty else { return false }
        return offers.allSatisfy { !$0.regions.isEmpty && !$0.regions.contains(region) }
    }
}
