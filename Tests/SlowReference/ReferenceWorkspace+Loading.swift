import Foundation

extension ReferenceWorkspace {
    /// The objects of a `.jsonl` file, bad lines left out. A missing file is an empty one.
    static func lines(_ folder: URL, _ name: String) -> [JSONRow] {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return [] }
        return data.split(separator: UInt8(ascii: "\n")).compactMap {
            JSONRow(line: String(decoding: $0, as: UTF8.self))
        }
    }

    /// The objects of all `.json` files of a folder, in order of file name.
    static func files(_ folder: URL, _ name: String) -> [JSONRow] {
        let directory = folder.appendingPathComponent(name)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted(by: ReferenceText.ascending).compactMap {
            object(directory.appendingPathComponent($0))
        }
    }

    static func object(_ file: URL) -> JSONRow? {
        (try? Data(contentsOf: file)).flatMap { JSONRow(line: String(decoding: $0, as: UTF8.self)) }
    }

    static func array(_ folder: URL, _ name: String) -> [JSONRow] {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)),
            let array = try? JSONSerialization.jsonObject(with: data)
        else { return [] }
        return JSONRow(["rows": array]).rows("rows")
    }

    /// The last good line of an id wins.
    static func lastOfEachId<Row>(_ rows: [(id: String, row: Row)]) -> [String: Row] {
        Dictionary(rows.map { ($0.id, $0.row) }, uniquingKeysWith: { $1 })
    }
}

extension CustomerRow {
    init?(_ json: JSONRow) {
        guard let id = json.text("id") else { return nil }
        self.id = id
        externalIds = json.textMap("externalIds")
        givenName = json.text("givenName")
        familyName = json.text("familyName")
        gender = json.text("gender")
        birthDate = json.date("birthDate")
        email = json.text("email")
        phone = json.text("phone")
        pushId = json.text("pushId")
        messengers = json.textMap("messengers")
        registeredAt = json.instant("registeredAt")
        updatedAt = json.instant("updatedAt")
        consents = json.rows("consents").compactMap { consent in
            guard let purpose = consent.text("purpose"), let status = consent.text("status") else { return nil }
            return ConsentRow(
                purpose: purpose, channel: consent.text("channel"), status: status, at: consent.instant("at"),
                confirmedAt: consent.instant("confirmedAt"), source: consent.text("source"))
        }
        let loyalty = json.row("loyalty")
        var texts: [String: String] = [:]
        for name in ["patronymic", "city", "region", "timezone", "language", "source"] { texts[name] = json.text(name) }
        // An unknown time zone counts as missing.
        if ReferenceTime.zone(texts["timezone"]) == nil { texts["timezone"] = nil }
        texts["loyalty.tier"] = loyalty.text("tier")
        self.texts = texts
        loyaltyPoints = loyalty.decimal("points")
        loyaltyPointsExpireAt = loyalty.date("pointsExpireAt")
        interests = json.texts("interests")
        tags = json.texts("tags")
        flags = json.texts("flags")
        let own = json.row("attributes")
        var attributes: [String: AttributeRow] = [:]
        for name in own.fields.keys { attributes[name] = own.attribute(name) }
        self.attributes = attributes
    }
}

extension OrderRow {
    init?(_ json: JSONRow) {
        guard let id = json.text("id"), let customer = json.text("customer"), let at = json.instant("at"),
            let total = json.text("total").flatMap({ Decimal(exactly: $0) })
        else { return nil }
        self.id = id
        self.customer = customer
        self.at = at
        self.total = total
        status = json.text("status") ?? "completed"
        channel = json.text("channel")
        items = json.rows("items").compactMap { item in
            item.text("sku").map {
                OrderItemRow(sku: $0, quantity: item.decimal("quantity"), price: item.decimal("price"))
            }
        }
    }
}

extension EventRow {
    init?(_ json: JSONRow, place: Int) {
        guard let at = json.instant("at"), let kind = json.text("kind") else { return nil }
        customer = json.text("customer")
        anonymousId = json.text("anonymousId")
        guard customer != nil || anonymousId != nil else { return nil }
        self.place = place
        self.at = at
        self.kind = kind
        value = json.decimal("value")
        var texts: [String: String] = [:]
        for name in [
            "channel", "campaign", "chain", "step", "message", "address", "sku", "query", "ticket", "bounce",
        ] {
            texts[name] = json.text(name)
        }
        self.texts = texts
    }
}

extension ProductRow {
    init?(_ json: JSONRow) {
        guard let id = json.text("id") else { return nil }
        self.id = id
        name = json.text("name")
        category = json.text("category")
        gender = json.text("gender")
        prescription = json.flag("prescription")
        courseDays = json.integer("courseDays")
        repurchaseDays = json.integer("repurchaseDays")
        ageLimit = json.integer("ageLimit")
        regions = json.texts("regions")
    }
}

extension MessageRow {
    init?(_ json: JSONRow) {
        guard let id = json.text("id") else { return nil }
        self.id = id
        language = json.text("language")
        gender = json.text("gender")
        subject = json.text("subject") ?? ""
        preheader = json.text("preheader") ?? ""
        body = json.text("body") ?? ""
        unsubscribeLink = json.flag("unsubscribeLink")
    }
}

extension CampaignRow {
    init?(_ json: JSONRow) {
        guard let id = json.text("id") else { return nil }
        self.id = id
        series = json.text("series")
        kind = json.text("kind") ?? "manual"
        content = json.text("content") ?? "promo"
        channel = json.text("channel") ?? "email"
        sendAt = json.instant("sendAt")
        timezonePolicy = json.text("timezonePolicy") ?? "workspace"
        quietHours = json.text("quietHours")
        status = json.text("status") ?? "draft"
        test = json.flag("test")
        let audience = json.row("audience")
        include = AudienceRow(audience.row("include"))
        exclude = AudienceRow(audience.row("exclude"))
        intent = json.text("intent")
        goal = json.text("goal")
        targetGender = json.text("targetGender")
        controlGroup = json.double("controlGroup") ?? 0
        variants = json.rows("variants").compactMap { variant in
            guard let id = variant.text("id"), let message = variant.text("message") else { return nil }
            return VariantRow(id: id, weight: variant.double("weight"), message: message)
        }
        offers = json.texts("offers")
        offerEndsAt = json.date("offerEndsAt")
        budget = json.decimal("budget")
        costPerMessage = json.decimal("costPerMessage")
        targets = json.row("kpi").fields.count
    }
}

extension AudienceRow {
    init(_ json: JSONRow) {
        lists = json.texts("lists")
        segments = json.texts("segments")
    }
}
