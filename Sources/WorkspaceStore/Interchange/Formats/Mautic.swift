import CampaignDomain

extension InterchangeFormat {
    /// Contacts of Mautic, with the special columns of its import.
    static let mautic: InterchangeFormat = {
        var format = InterchangeFormat(id: "mautic", title: "Mautic")
        format.signatures = [
            ["title", "firstname", "lastname", "email"], ["firstname", "lastname", "email", "points"],
            ["firstname", "lastname", "email", "dateAdded"], ["firstname", "lastname", "email", "doNotEmail"],
        ]
        format.columns = [
            FormatColumn("id", .externalID(system: nil)),
            FormatColumn("title", .attribute("title")),
            FormatColumn("firstname", .text(.givenName)),
            FormatColumn("lastname", .text(.familyName)),
            FormatColumn("company", .attribute("company")),
            FormatColumn("position", .attribute("position")),
            FormatColumn("email", .text(.email)),
            FormatColumn("mobile", .text(.phone)),
            FormatColumn("phone", .attribute("phone")),
            FormatColumn("points", .loyaltyPoints),
            FormatColumn("address1", .attribute("address")),
            FormatColumn("address2", .attribute("address2")),
            FormatColumn("city", .text(.city)),
            FormatColumn("state", .text(.region)),
            FormatColumn("zipcode", .attribute("zipcode")),
            FormatColumn("country", .attribute("country")),
            FormatColumn("timezone", .text(.timezone)),
            FormatColumn("preferred_locale", .text(.language)),
            FormatColumn("dateAdded", .registeredAt, aliases: ["date_added"]),
            FormatColumn("dateModified", .updatedAt, aliases: ["date_modified"]),
            FormatColumn("dateIdentified", .ignored, aliases: ["date_identified"]),
            FormatColumn("lastActive", .attribute("lastActive"), aliases: ["last_active"]),
            FormatColumn("doNotEmail", .consent(.email, doNotEmail)),
            FormatColumn("tags", .tags),
        ]
        format.clock = .utc
        format.times = .plain
        format.tagSeparators = "|,"
        format.consentNote = """
            `doNotEmail` that says yes (`1`, `true`, `on`, `yes`) is a withdrawal for email, anything else says nothing; a contact of \
            Mautic is no consent.
            """
        return format
    }()

    private static let doNotEmail = ConsentWords.flag(
        yes: .withdrawn, no: .nothing, spelling: ConsentSpelling(granted: "0", withdrawn: "1", unknown: "0"))
}
