import CampaignDomain

extension InterchangeFormat {
    /// A semicolon file of customers as Mindbox and its neighbours write it.
    static let mindbox: InterchangeFormat = {
        var format = InterchangeFormat(id: "mindbox", title: "Mindbox")
        format.signatures = [
            ["Email", "MobilePhone", "FirstName", "LastName"], ["CustomerIdsMindboxId", "CustomerEmail"],
            ["Email", "MobilePhone", "EmailMarketingSubscribed"],
        ]
        format.columns = [
            FormatColumn("MindboxId", .externalID(system: nil), aliases: ["CustomerIdsMindboxId"]),
            FormatColumn("Email", .text(.email), aliases: ["CustomerEmail"]),
            FormatColumn("MobilePhone", .text(.phone), aliases: ["CustomerMobilePhone"]),
            FormatColumn("LastName", .text(.familyName), aliases: ["CustomerLastName"]),
            FormatColumn("FirstName", .text(.givenName), aliases: ["CustomerFirstName"]),
            FormatColumn("MiddleName", .text(.patronymic), aliases: ["CustomerMiddleName"]),
            FormatColumn("BirthDate", .birthDate, aliases: ["CustomerBirthDate"]),
            FormatColumn("Sex", .gender, aliases: ["CustomerSex"]),
            FormatColumn("City", .text(.city), aliases: ["CustomerAreaName"]),
            FormatColumn("TimeZone", .text(.timezone), aliases: ["CustomerIanaTimeZone"]),
            FormatColumn("RegistrationDateTimeUtc", .registeredAt),
            FormatColumn("ChangeDateTimeUtc", .updatedAt, aliases: ["CustomerChangeDateTimeUtc"]),
            FormatColumn(
                "EmailMarketingSubscribed", .consent(.email, subscribed),
                aliases: ["CustomerSubscriptionsEmailIsSubscribed"]),
            FormatColumn("EmailMarketingSubscribedDateTimeUtc", .consentChangedAt(.email)),
            FormatColumn("EmailMarketingSubscribedSource", .consentProof(.email), takesAnyWords: true),
            FormatColumn(
                "SmsMarketingSubscribed", .consent(.sms, subscribed), aliases: ["CustomerSubscriptionsSmsIsSubscribed"]),
            FormatColumn("SmsMarketingSubscribedDateTimeUtc", .consentChangedAt(.sms)),
            FormatColumn("SmsMarketingSubscribedSource", .consentProof(.sms), takesAnyWords: true),
        ]
        format.clock = .utc
        format.times = .plain
        format.delimiter = UInt8(ascii: ";")
        format.consentNote = """
            `true` under `…MarketingSubscribed` is a grant and `false` a withdrawal of that channel, at the time of the column beside it. An empty \
            field says nothing.
            """
        return format
    }()

    private static let subscribed = ConsentWords.flag(
        yes: .granted, no: .withdrawn, spelling: ConsentSpelling(granted: "true", withdrawn: "false", unknown: ""))
}
