import CampaignDomain

extension InterchangeFormat {
    /// Contacts of Keila.
    static let keila: InterchangeFormat = {
        var format = InterchangeFormat(id: "keila", title: "Keila")
        format.signatures = [
            ["Email", "First name", "Last name", "Data"], ["Email", "First name", "Last name", "Status"],
        ]
        format.needsEmail = true
        format.columns = [
            FormatColumn("Email", .text(.email)),
            FormatColumn("First name", .text(.givenName)),
            FormatColumn("Last name", .text(.familyName)),
            FormatColumn("Data", .attributesObject),
            FormatColumn("Status", .consent(.email, status)),
            FormatColumn("External ID", .externalID(system: nil)),
            FormatColumn("Double opt-in at", .consentConfirmedAt(.email), aliases: ["double_opt_in_at"]),
        ]
        format.clock = .utc
        format.consentNote = """
            `unsubscribed` is a withdrawal for email. `active` alone is no consent; a time of the double opt-in is a grant at that time, \
            confirmed by it. `unreachable` says nothing.
            """
        return format
    }()

    private static let status = ConsentWords(
        ["active": .nothing, "unsubscribed": .withdrawn, "unreachable": .nothing],
        spelling: ConsentSpelling(
            granted: "active", withdrawn: "unsubscribed", unknown: "active", bounced: "unreachable"))
}
