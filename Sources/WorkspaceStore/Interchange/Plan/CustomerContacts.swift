import CampaignDomain

/// The addresses of a row, as numbers.
struct CustomerContacts {
    let email: AddressReader.Address?
    let phone: AddressReader.Address?

    init(_ customer: borrowing ImportedCustomer, _ addresses: AddressReader) {
        email = customer[.email].map { addresses.email($0) }
        phone = customer[.phone].map { addresses.phone($0) }
    }

    /// The address by which a record without an id is known.
    var own: AddressReader.Address? { email ?? phone }

    /// What the row's record shares with others: addresses that link records, and ids in systems.
    @inline(__always)
    func forEachKey(of customer: borrowing ImportedCustomer, source: String, _ body: (UInt64) -> Void) {
        if let email, email.links { body(email.hash) }
        if let phone, phone.links { body(phone.hash) }
        if let externalID = customer.externalID { body(AddressReader.externalID(source, externalID)) }
        for other in customer.otherIDs { body(AddressReader.externalID(other.key, other.text)) }
    }

    /// The addresses that messages of a topic go to.
    @inline(__always)
    func forEachAddress(reachedBy topic: ConsentTopic, _ body: (UInt64) -> Void) {
        if topic.reachesEmail, let email { body(email.hash) }
        if topic.reachesPhone, let phone { body(phone.hash) }
    }
}
