import CampaignDomain

extension InterchangeFormat {
    /// Any table. Columns with well-known names are understood; a mapping file says the rest.
    static let table: InterchangeFormat = {
        var format = InterchangeFormat(id: "csv", title: "Table", source: "csv")
        format.columns = [
            FormatColumn("musterId", .id),
            FormatColumn("id", .externalID(system: nil), aliases: ["customer id", "код", "код клиента"]),
            FormatColumn(
                "email", .text(.email),
                aliases: ["e-mail", "email address", "mail", "почта", "эл. почта", "электронная почта"]),
            FormatColumn(
                "phone", .text(.phone),
                aliases: [
                    "phone number", "mobile", "mobile phone", "tel", "телефон", "мобильный", "мобильный телефон",
                    "номер телефона",
                ]),
            FormatColumn("name", .fullName, aliases: ["full name", "фио", "клиент"]),
            FormatColumn(
                "givenName", .text(.givenName),
                aliases: ["first name", "firstname", "first_name", "имя", "ім'я", "імя"]),
            FormatColumn(
                "familyName", .text(.familyName),
                aliases: ["last name", "lastname", "last_name", "surname", "фамилия", "прізвище"]),
            FormatColumn("patronymic", .text(.patronymic), aliases: ["middle name", "отчество", "по батькові"]),
            FormatColumn("gender", .gender, aliases: ["sex", "пол", "стать"]),
            FormatColumn(
                "birthDate", .birthDate,
                aliases: ["birth date", "birthday", "date of birth", "дата рождения", "день рождения"]),
            FormatColumn("city", .text(.city), aliases: ["город", "місто"]),
            FormatColumn("region", .text(.region), aliases: ["state", "регион", "область"]),
            FormatColumn("language", .text(.language), aliases: ["язык"]),
            FormatColumn("timezone", .text(.timezone), aliases: ["time zone", "часовой пояс"]),
            FormatColumn(
                "registeredAt", .registeredAt, aliases: ["created", "created at", "registered", "дата регистрации"]),
            FormatColumn("updatedAt", .updatedAt, aliases: ["updated", "updated at", "дата изменения"]),
            FormatColumn("tags", .tags, aliases: ["метки", "теги"]),
            FormatColumn("interests", .interests),
            FormatColumn("pushId", .text(.pushId)),
            FormatColumn("recordSource", .text(.source)),
        ]
        format.understandsFieldNames = true
        format.consentNote = """
            Only columns that are named as consents, such as `consent.email`, or that a mapping file names so, state one: a spreadsheet of \
            contacts is no consent.
            """
        return format
    }()
}
