import CampaignDomain

extension InterchangeFormat {
    /// Address books: vCard 3 and 4.
    static let vCard: InterchangeFormat = {
        var format = InterchangeFormat(id: "vcard", title: "vCard")
        format.container = .vCard
        format.columns = [
            FormatColumn("UID", .externalID(system: nil)),
            FormatColumn("FN", .ignored),
            FormatColumn("Family", .text(.familyName)),
            FormatColumn("Given", .text(.givenName)),
            FormatColumn("Additional", .text(.patronymic)),
            FormatColumn("EMAIL", .text(.email)),
            FormatColumn("EMAIL 2", .attribute("email2")),
            FormatColumn("TEL", .text(.phone)),
            FormatColumn("TEL 2", .attribute("phone2")),
            FormatColumn("BDAY", .birthDate),
            FormatColumn("GENDER", .gender),
            FormatColumn("City", .text(.city)),
            FormatColumn("Region", .text(.region)),
            FormatColumn("Address", .attribute("address")),
            FormatColumn("Country", .attribute("country")),
            FormatColumn("LANG", .text(.language)),
            FormatColumn("TZ", .text(.timezone)),
            FormatColumn("ORG", .attribute("company")),
            FormatColumn("TITLE", .attribute("title")),
            FormatColumn("NOTE", .attribute("note")),
            FormatColumn("CATEGORIES", .tags),
            FormatColumn("REV", .updatedAt),
        ]
        format.clock = .utc
        format.consentNote = "A card in an address book is no consent."
        return format
    }()
}
