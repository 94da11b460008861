import CampaignDomain

extension InterchangeFormat {
    /// Subscriptions of Mailtrain, whose merge tags name the columns.
    static let mailtrain: InterchangeFormat = {
        var format = InterchangeFormat(id: "mailtrain", title: "Mailtrain")
        format.signatures = [
            ["CID", "HASH_EMAIL", "EMAIL"], ["CID", "EMAIL", "STATUS"],
        ]
        format.needsEmail = true
        format.columns = [
            FormatColumn("CID", .externalID(system: nil)),
            FormatColumn("HASH_EMAIL", .ignored),
            FormatColumn("EMAIL", .text(.email)),
            FormatColumn("FIRST_NAME", .text(.givenName)),
            FormatColumn("LAST_NAME", .text(.familyName)),
            FormatColumn("STATUS", .consent(.email, status)),
            FormatColumn("OPT_IN_IP", .consentProof(.email)),
            FormatColumn("OPT_IN_COUNTRY", .consentProof(.email)),
            FormatColumn("TZ", .text(.timezone), aliases: ["TIMEZONE"]),
            FormatColumn("CREATED", .registeredAt),
            FormatColumn("UNSUBSCRIBED", .consentWithdrawnAt(.email, always: false)),
        ]
        format.clock = .utc
        format.times = .plain
        format.consentNote = """
            Status `2` (unsubscribed) and `4` (complained) are withdrawals for email; `1` (subscribed) alone is no consent, for files put in \
            by hand have it too; `3` (bounced) says nothing.
            """
        return format
    }()

    private static let status = ConsentWords(
        [
            "1": .nothing, "2": .withdrawn, "3": .nothing, "4": .withdrawn, "subscribed": .nothing,
            "unsubscribed": .withdrawn,
            "bounced": .nothing, "complained": .withdrawn,
        ], spelling: ConsentSpelling(granted: "1", withdrawn: "2", unknown: "1", bounced: "3"))
}
