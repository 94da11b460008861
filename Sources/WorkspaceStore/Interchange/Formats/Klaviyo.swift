import CampaignDomain

extension InterchangeFormat {
    /// Profiles of Klaviyo: a list, a segment or all.
    static let klaviyo: InterchangeFormat = {
        var format = InterchangeFormat(id: "klaviyo", title: "Klaviyo")
        format.signatures = [["Email", "Klaviyo ID"], ["Email", "Email Marketing Consent"]]
        format.columns = [
            FormatColumn("Email", .text(.email)),
            FormatColumn("Klaviyo ID", .externalID(system: nil)),
            FormatColumn("First Name", .text(.givenName)),
            FormatColumn("Last Name", .text(.familyName)),
            FormatColumn("Organization", .attribute("company")),
            FormatColumn("Title", .attribute("title")),
            FormatColumn("Phone Number", .text(.phone)),
            FormatColumn("Address", .attribute("address")),
            FormatColumn("Address 2", .attribute("address2")),
            FormatColumn("City", .text(.city)),
            FormatColumn("State / Region", .text(.region)),
            FormatColumn("Country", .attribute("country")),
            FormatColumn("Zip Code", .attribute("zipcode")),
            FormatColumn("Latitude", .ignored),
            FormatColumn("Longitude", .ignored),
            FormatColumn("Source", .attribute("klaviyoSource")),
            FormatColumn("IP Address", .ignored),
            FormatColumn("Email Marketing Consent", .consent(.email, consent)),
            FormatColumn("Email Marketing Consent Timestamp", .consentChangedAt(.email)),
            FormatColumn("Email Marketing Consent Method", .consentProof(.email), takesAnyWords: true),
            FormatColumn("SMS Marketing Consent", .consent(.sms, consent)),
            FormatColumn("SMS Marketing Consent Timestamp", .consentChangedAt(.sms)),
            FormatColumn("SMS Marketing Consent Method", .consentProof(.sms), takesAnyWords: true),
            FormatColumn("Profile Created On", .registeredAt, aliases: ["Date Added", "Created"]),
            FormatColumn("Last Updated", .updatedAt, aliases: ["Updated"]),
        ]
        format.clock = .utc
        format.times = .plain
        format.slashDates = .monthFirst
        format.consentNote = """
            `SUBSCRIBED` is a grant and `UNSUBSCRIBED` a withdrawal of that channel, at the time of the column beside it and proved by the \
            method; `NEVER_SUBSCRIBED` takes back only what Klaviyo had granted. `Accepts Marketing` and lists are no consent.
            """
        return format
    }()

    private static let consent = ConsentWords(
        [
            "subscribed": .granted, "subscribe": .granted, "true": .granted, "unsubscribed": .withdrawn,
            "unsubscribe": .withdrawn, "suppressed": .withdrawn, "never_subscribed": .notGranted,
            "never subscribed": .notGranted,
            "false": .notGranted,
        ], spelling: ConsentSpelling(granted: "SUBSCRIBED", withdrawn: "UNSUBSCRIBED", unknown: "NEVER_SUBSCRIBED"))
}
