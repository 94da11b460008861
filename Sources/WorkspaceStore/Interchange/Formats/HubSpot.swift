import CampaignDomain

extension InterchangeFormat {
    /// Contacts of HubSpot.
    static let hubspot: InterchangeFormat = {
        var format = InterchangeFormat(id: "hubspot", title: "HubSpot")
        format.signatures = [
            ["Record ID", "Email"], ["Contact ID", "Email"], ["Record ID", "First Name", "Last Name"],
        ]
        format.columns = [
            FormatColumn("Record ID", .externalID(system: nil), aliases: ["Contact ID", "Record ID - Contact"]),
            FormatColumn("First Name", .text(.givenName)),
            FormatColumn("Last Name", .text(.familyName)),
            FormatColumn("Email", .text(.email)),
            FormatColumn("Phone Number", .attribute("phone")),
            FormatColumn("Mobile Phone Number", .text(.phone)),
            FormatColumn("Date of Birth", .birthDate),
            FormatColumn("Gender", .gender),
            FormatColumn("City", .text(.city)),
            FormatColumn("State/Region", .text(.region)),
            FormatColumn("Country/Region", .attribute("country")),
            FormatColumn("Time Zone", .text(.timezone)),
            FormatColumn("Preferred language", .text(.language)),
            FormatColumn("Lifecycle Stage", .attribute("lifecycleStage")),
            FormatColumn("Lead Status", .attribute("leadStatus")),
            FormatColumn("Contact owner", .attribute("owner")),
            FormatColumn("Associated Company", .attribute("company"), aliases: ["Company Name"]),
            FormatColumn("Original Source", .attribute("originalSource")),
            FormatColumn("Marketing contact status", .attribute("marketingContactStatus")),
            FormatColumn("Unsubscribed from all email", .consent(.email, optOut), aliases: ["Opted out of all email"]),
            FormatColumn("Opted out of email: Marketing Information", .consent(.email, optOut)),
            FormatColumn(
                "Legal basis for processing contact's data", .consentProof(.dataProcessing), takesAnyWords: true),
            FormatColumn("Create Date", .registeredAt),
            FormatColumn("Last Modified Date", .updatedAt),
        ]
        format.slashDates = .monthFirst
        format.tagSeparators = ";"
        format.consentNote = """
            Whoever is unsubscribed or opted out of all email, or of marketing information, has withdrawn for email. `Marketing contact` is \
            what HubSpot bills for, no consent, and a legal basis by itself is none either.
            """
        return format
    }()

    private static let optOut = ConsentWords.flag(
        yes: .withdrawn, no: .nothing, spelling: ConsentSpelling(granted: "No", withdrawn: "Yes", unknown: "No"))
}
