import CampaignDomain

extension InterchangeFormat {
    /// Mailchimp's export of an audience: a ZIP of subscribed, unsubscribed and cleaned, or any one of them.
    static let mailchimp: InterchangeFormat = {
        var format = InterchangeFormat(id: "mailchimp", title: "Mailchimp")
        format.signatures = [["Email Address", "LEID", "EUID"], ["Email Address", "MEMBER_RATING", "OPTIN_TIME"]]
        format.needsEmail = true
        format.columns = [
            FormatColumn("Email Address", .text(.email)),
            FormatColumn("First Name", .text(.givenName)),
            FormatColumn("Last Name", .text(.familyName)),
            FormatColumn("Address", .attribute("address")),
            FormatColumn("Phone Number", .text(.phone)),
            FormatColumn("Birthday", .attribute("birthday")),
            FormatColumn("MEMBER_RATING", .attribute("memberRating")),
            FormatColumn("OPTIN_TIME", .consentGrantedAt(.email)),
            FormatColumn("OPTIN_IP", .consentProof(.email)),
            FormatColumn("CONFIRM_TIME", .consentConfirmedAt(.email)),
            FormatColumn("CONFIRM_IP", .consentProof(.email)),
            FormatColumn("GMTOFF", .ignored),
            FormatColumn("DSTOFF", .ignored),
            FormatColumn("LATITUDE", .ignored),
            FormatColumn("LONGITUDE", .ignored),
            FormatColumn("TIMEZONE", .text(.timezone)),
            FormatColumn("CC", .attribute("country")),
            FormatColumn("REGION", .text(.region)),
            FormatColumn("UNSUB_TIME", .consentWithdrawnAt(.email, always: true)),
            FormatColumn("UNSUB_CAMPAIGN_TITLE", .attribute("unsubscribedFrom")),
            FormatColumn("UNSUB_CAMPAIGN_ID", .ignored),
            FormatColumn("UNSUB_REASON", .attribute("unsubscribeReason")),
            FormatColumn("UNSUB_REASON_OTHER", .attribute("unsubscribeReasonOther")),
            FormatColumn("CLEAN_TIME", .bouncedAt(always: true)),
            FormatColumn("CLEAN_CAMPAIGN_TITLE", .attribute("cleanedBy")),
            FormatColumn("CLEAN_CAMPAIGN_ID", .ignored),
            FormatColumn("LAST_CHANGED", .updatedAt),
            FormatColumn("LEID", .ignored),
            FormatColumn("EUID", .externalID(system: nil)),
            FormatColumn("NOTES", .attribute("notes")),
            FormatColumn("TAGS", .tags),
        ]
        format.clock = .utc
        format.times = .plain
        format.slashDates = .monthFirst
        format.tagSeparators = ","
        format.standings = [
            StandingFile("subscribed_members_export.csv", .granted, omits: unsubscribing + cleaning),
            StandingFile("nonsubscribed_members_export.csv", .unknown, omits: unsubscribing + cleaning),
            StandingFile(
                "unsubscribed_members_export.csv", .withdrawn, omits: cleaning, needs: "UNSUB_TIME"),
            StandingFile("cleaned_members_export.csv", .bounced, omits: unsubscribing, needs: "CLEAN_TIME"),
        ]
        format.consentNote = """
            `OPTIN_TIME` is a grant for email at that time, proved by `OPTIN_IP`; `CONFIRM_TIME` confirms it. A file with `UNSUB_TIME` holds \
            withdrawals, one with `CLEAN_TIME` addresses that bounced. Being in the file of the subscribed without a time is no consent.
            """
        return format
    }()

    private static let unsubscribing = [
        "UNSUB_TIME", "UNSUB_CAMPAIGN_TITLE", "UNSUB_REASON", "UNSUB_REASON_OTHER",
    ]
    private static let cleaning = ["CLEAN_TIME", "CLEAN_CAMPAIGN_TITLE"]
}
