import CampaignDomain

extension Campaign: StoredDefinition {
    var storedID: String { id.rawValue }

    init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(id: CampaignID(try object.requiredText("id")), name: try object.text("name"))
        series = try object.text("series")
        kind = try object.word("kind", CampaignKind.self) ?? kind
        content = try object.word("content", ContentType.self) ?? content
        channel = try object.word("channel", Channel.self) ?? channel
        sendAt = try object.instant("sendAt")
        timezonePolicy = try object.word("timezonePolicy", TimezonePolicy.self) ?? timezonePolicy
        quietHours = try object.word("quietHours", QuietHoursAction.self)
        owner = try object.text("owner")
        status = try object.text("status").map(CampaignStatus.init) ?? status
        isTest = try object.boolean("test") ?? false
        if let audience = try object.object("audience") { self.audience = try AudienceSources(audience) }
        intent = try object.text("intent")
        goal = try object.text("goal")
        targetGender = try object.word("targetGender", Gender.self)
        controlGroupShare = try object.share("controlGroup")
        for variant in try object.objects("variants") { variants.append(try Variant(variant)) }
        offers = try object.texts("offers").map { ProductID($0) }
        offerEndsOn = try object.date("offerEndsAt")
        budget = try object.money("budget")
        costPerMessage = try object.money("costPerMessage")
        if let goals = try object.object("kpi") {
            for member in goals.object.members { kpi[member.key] = try goals.number(member.key) }
        }
    }

    func encoded(_ context: DefinitionContext) -> JSONValue {
        var result = EncodedObject()
        result.set("id", id.rawValue)
        result.set("name", name)
        result.set("series", series)
        result.set("kind", kind)
        result.set("content", content)
        result.set("channel", channel)
        result.set("sendAt", sendAt, context)
        result.set("timezonePolicy", timezonePolicy)
        result.set("quietHours", quietHours)
        result.set("owner", owner)
        result.set("status", status.rawValue)
        result.set("test", isTest)
        result.set("audience", audience.encoded)
        result.set("intent", intent)
        result.set("goal", goal)
        result.set("targetGender", targetGender)
        result.set("controlGroup", controlGroupShare)
        result.set("variants", .array(variants.map(\.encoded)))
        result.set("offers", offers.map(\.rawValue))
        result.set("offerEndsAt", offerEndsOn?.description)
        result.set("budget", budget, context)
        result.set("costPerMessage", costPerMessage, context)
        var goals = JSONObject()
        for (name, target) in kpi.sorted(by: { $0.key < $1.key }) { goals[name] = .decimal(target) }
        if !kpi.isEmpty { result.set("kpi", .object(goals)) }
        return result.value
    }
}

extension Campaign.Variant {
    init(_ object: DefinitionObject) throws(ContentFault) {
        let weight = try object.number("weight")
        guard weight ?? 0 >= 0 else { throw .wrongType(object.place("weight"), "a number not below 0") }
        self.init(
            id: try object.requiredText("id"), weight: weight, message: MessageID(try object.requiredText("message")))
    }

    var encoded: JSONValue {
        var result = EncodedObject()
        result.set("id", id)
        result.set("weight", weight)
        result.set("message", message.rawValue)
        return result.value
    }
}

extension AudienceSources {
    init(_ object: DefinitionObject) throws(ContentFault) {
        self.init()
        if let include = try object.object("include") {
            includedLists = try include.ids("lists").map { ListID($0) }
            includedSegments = try include.ids("segments").map { SegmentID($0) }
        }
        if let exclude = try object.object("exclude") {
            excludedLists = try exclude.ids("lists").map { ListID($0) }
            excludedSegments = try exclude.ids("segments").map { SegmentID($0) }
        }
    }

    var encoded: JSONValue {
        func side(_ lists: [ListID], _ segments: [SegmentID]) -> JSONValue {
            var result = EncodedObject()
            result.set("lists", lists.map(\.rawValue), evenIfEmpty: true)
            result.set("segments", segments.map(\.rawValue), evenIfEmpty: true)
            return result.value
        }
        return .object([
            "include": side(includedLists, includedSegments), "exclude": side(excludedLists, excludedSegments),
        ])
    }
}

extension DefinitionObject {
    fileprivate func ids(_ key: String) throws(ContentFault) -> [String] {
        if let value = value(key), value.elements == nil { throw .wrongType(place(key), "an array of ids") }
        return try texts(key)
    }
}
