import CampaignDomain

extension InterchangeFormat {
    /// listmonk's list of subscribers and its export.
    static let listmonk: InterchangeFormat = {
        var format = InterchangeFormat(id: "listmonk", title: "listmonk")
        format.signatures = [["email", "name", "attributes"], ["uuid", "email", "name", "attributes", "status"]]
        format.needsEmail = true
        format.columns = [
            FormatColumn("uuid", .externalID(system: nil)),
            FormatColumn("email", .text(.email)),
            FormatColumn("name", .fullName),
            FormatColumn("attributes", .attributesObject),
            FormatColumn("status", .consent(.email, status)),
            FormatColumn("created_at", .registeredAt),
            FormatColumn("updated_at", .updatedAt),
        ]
        format.clock = .utc
        format.consentNote = """
            `blocklisted` is a withdrawal for email; `enabled`, `disabled` and being on a list are no consent, for listmonk does \
            not say who agreed to what.
            """
        return format
    }()

    private static let status = ConsentWords(
        [
            "enabled": .nothing, "disabled": .nothing, "blocklisted": .withdrawn, "unsubscribed": .withdrawn,
        ],
        spelling: ConsentSpelling(
            granted: "enabled", withdrawn: "blocklisted", unknown: "disabled", addressed: "enabled"))
}
