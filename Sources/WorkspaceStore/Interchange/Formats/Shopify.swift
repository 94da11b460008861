import CampaignDomain

extension InterchangeFormat {
    /// Customers of a Shopify store.
    static let shopifyCustomers: InterchangeFormat = {
        var format = InterchangeFormat(id: "shopify-customers", title: "Shopify customers", source: "shopify")
        format.signatures = [
            ["First Name", "Last Name", "Email", "Accepts Email Marketing"],
            ["First Name", "Last Name", "Email", "Accepts Marketing", "Total Spent"],
        ]
        format.columns = [
            FormatColumn("Customer ID", .externalID(system: nil)),
            FormatColumn("First Name", .text(.givenName)),
            FormatColumn("Last Name", .text(.familyName)),
            FormatColumn("Email", .text(.email)),
            FormatColumn("Accepts Email Marketing", .consent(.email, accepts), aliases: ["Accepts Marketing"]),
            FormatColumn("Default Address Company", .attribute("company"), aliases: ["Company"]),
            FormatColumn("Default Address Address1", .attribute("address"), aliases: ["Address1"]),
            FormatColumn("Default Address Address2", .attribute("address2"), aliases: ["Address2"]),
            FormatColumn("Default Address City", .text(.city), aliases: ["City"]),
            FormatColumn("Default Address Province Code", .text(.region), aliases: ["Province Code"]),
            FormatColumn("Default Address Country Code", .attribute("country"), aliases: ["Country Code"]),
            FormatColumn("Default Address Zip", .attribute("zipcode"), aliases: ["Zip"]),
            FormatColumn("Default Address Phone", .attribute("addressPhone")),
            FormatColumn("Phone", .text(.phone)),
            FormatColumn("Accepts SMS Marketing", .consent(.sms, accepts)),
            FormatColumn("Total Spent", .ignored),
            FormatColumn("Total Orders", .ignored),
            FormatColumn("Note", .attribute("note")),
            FormatColumn("Tax Exempt", .attribute("taxExempt")),
            FormatColumn("Tags", .tags),
        ]
        format.hasApostrophes = true
        format.tagSeparators = ","
        format.consentNote = """
            `yes` under `Accepts … Marketing` is a grant without a date; `no` takes back only what Shopify had granted. What customers spent \
            is not taken from here but from their orders.
            """
        return format
    }()

    /// Orders of a Shopify store: an order's further items stand in rows of their own that repeat only its name.
    static let shopifyOrders: InterchangeFormat = {
        var format = InterchangeFormat(id: "shopify-orders", title: "Shopify orders", source: "shopify")
        format.content = .orders
        format.signatures = [["Name", "Email", "Financial Status", "Lineitem quantity", "Lineitem price"]]
        format.columns = [
            FormatColumn("Name", .order(.id)),
            FormatColumn("Email", .order(.email)),
            FormatColumn("Financial Status", .order(.status)),
            FormatColumn("Accepts Marketing", .ignored),
            FormatColumn("Currency", .order(.currency)),
            FormatColumn("Total", .order(.total)),
            FormatColumn("Created at", .order(.at)),
            FormatColumn("Lineitem quantity", .order(.quantity)),
            FormatColumn("Lineitem price", .order(.price)),
            FormatColumn("Lineitem sku", .order(.sku)),
            FormatColumn("Billing Name", .order(.givenName)),
            FormatColumn("Cancelled at", .order(.cancelledAt)),
            FormatColumn("Source", .order(.channel)),
            FormatColumn("Phone", .order(.phone)),
        ]
        format.otherColumns = .ignored
        format.hasApostrophes = true
        format.consentNote =
            "An order is no consent; `Accepts Marketing` of an order is not read, for it is not dated by customer."
        return format
    }()

    private static let accepts = ConsentWords.flag(
        yes: .granted, no: .notGranted, spelling: ConsentSpelling(granted: "yes", withdrawn: "no", unknown: "no"))
}
