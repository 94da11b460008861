import CampaignDomain

extension Policies {
    /// Reads policies field by field: a fault in one must not switch the others off. The faults are handed out beside.
    init(_ object: DefinitionObject, faults: inout [ContentFault]) {
        self.init()
        func read(_ body: () throws(ContentFault) -> Void) {
            do throws(ContentFault) { try body() } catch { faults.append(error) }
        }
        read { () throws(ContentFault) in
            if let identity = try object.object("identity") { self.identity = try IdentityPolicy(identity) }
        }
        read { () throws(ContentFault) in doubleOptIn = try object.channels("doubleOptIn") }
        read { () throws(ContentFault) in
            var caps: [FrequencyCap] = []
            for cap in try object.objects("caps") { caps.append(try FrequencyCap(cap)) }
            self.caps = caps
        }
        read { () throws(ContentFault) in
            if let hours = try object.object("quietHours") { quietHours = try QuietHours(hours) }
        }
        read { () throws(ContentFault) in
            guard let spans = try object.object("bestBefore") else { return }
            for member in spans.object.members { bestBefore[member.key] = try spans.span(member.key) }
        }
        read { () throws(ContentFault) in
            guard let group = try object.object("controlGroup") else { return }
            controlGroup.share = try group.share("share") ?? 0
            controlGroup.salt = try group.text("salt") ?? ""
        }
        read { () throws(ContentFault) in packs = try object.texts("packs") }
        read { () throws(ContentFault) in
            guard let changed = try object.object("severity") else { return }
            for member in changed.object.members {
                severities[member.key] = try changed.word(member.key, Severity.self)
            }
        }
        read { () throws(ContentFault) in rulesOff = Set(try object.texts("off")) }
        read { () throws(ContentFault) in
            if object.value("testMarkers") != nil { testMarkers = try object.texts("testMarkers") }
        }
        read { () throws(ContentFault) in
            triggerShareGoal = try object.share("triggerShareGoal") ?? triggerShareGoal
        }
        read { () throws(ContentFault) in
            guard let budget = try object.object("manualBudget") else { return }
            manualBudget.week = try budget.count("week") ?? manualBudget.week
            manualBudget.month = try budget.count("month") ?? manualBudget.month
        }
        read { () throws(ContentFault) in subjectLength = try object.count("subjectLength") ?? subjectLength }
        read { () throws(ContentFault) in
            if object.value("topTiers") != nil { topTiers = try object.texts("topTiers") }
        }
        read { () throws(ContentFault) in
            if let rfm = try object.object("rfm") { self.rfm = try RFMOptions(rfm) }
        }
    }

    func encoded(_ context: DefinitionContext) -> JSONValue {
        var result = EncodedObject()
        result.set("identity", identity.encoded)
        result.set("doubleOptIn", Channel.allCases.filter(doubleOptIn.contains).map(\.rawValue))
        if !caps.isEmpty { result.set("caps", .array(caps.map(\.encoded))) }
        result.set("quietHours", quietHours?.encoded)
        result.set("bestBefore", Policies.encoded(bestBefore) { .string($0.written) })
        if controlGroup != ControlGroup() {
            result.set(
                "controlGroup",
                .object(["share": .decimal(controlGroup.share), "salt": .string(controlGroup.salt)]))
        }
        result.set("packs", packs)
        result.set("severity", Policies.encoded(severities) { .string($0.rawValue) })
        result.set("off", rulesOff.sorted())
        if testMarkers != Policies.defaultTestMarkers { result.set("testMarkers", testMarkers, evenIfEmpty: true) }
        result.set("triggerShareGoal", triggerShareGoal)
        if manualBudget != ManualBudget() {
            result.set(
                "manualBudget",
                .object(["week": .integer(manualBudget.week), "month": .integer(manualBudget.month)]))
        }
        if subjectLength != Policies.defaultSubjectLength { result.set("subjectLength", subjectLength) }
        if topTiers != Policies.defaultTopTiers { result.set("topTiers", topTiers, evenIfEmpty: true) }
        if rfm != RFMOptions() { result.set("rfm", rfm.encoded(context)) }
        return result.value
    }

    /// In order of key; nil when there is nothing.
    private static func encoded<Value>(
        _ values: [String: Value], _ encode: (Value) -> JSONValue
    ) -> JSONValue? {
        guard !values.isEmpty else { return nil }
        var object = JSONObject()
        for (key, value) in values.sorted(by: { $0.key < $1.key }) { object[key] = encode(value) }
        return .object(object)
    }
}

extension IdentityPolicy {
    fileprivate init(_ object: DefinitionObject) throws(ContentFault) {
        self.init()
        providerAliases = try object.boolean("providerAliases") ?? providerAliases
        sharedAddress = try object.word("sharedAddress", SharedAddress.self) ?? sharedAddress
        junkContacts = try object.texts("junkContacts")
    }

    fileprivate var encoded: JSONValue {
        var result = EncodedObject()
        result.set("providerAliases", providerAliases)
        result.set("sharedAddress", sharedAddress)
        result.set("junkContacts", junkContacts)
        return result.value
    }
}

extension FrequencyCap {
    fileprivate init(_ object: DefinitionObject) throws(ContentFault) {
        guard let limit = try object.count("max") else {
            throw .wrongType(object.place("max"), "a whole number not below 0")
        }
        // "any" counts every channel, as does no channel at all.
        let channel = try object.text("channel") == "any" ? nil : object.word("channel", Channel.self)
        self.init(
            channel: channel, kind: try object.word("kind", CampaignKind.self), limit: limit,
            period: try Period(object, "per"))
    }

    fileprivate var encoded: JSONValue {
        var result = EncodedObject()
        result.set("channel", channel?.rawValue ?? (kind == nil ? "any" : nil))
        result.set("kind", kind)
        result.set("max", limit)
        result.set("per", period.written)
        return result.value
    }
}

extension FrequencyCap.Period {
    fileprivate init(_ object: DefinitionObject, _ key: String) throws(ContentFault) {
        switch try object.requiredText(key) {
        case "calendarDay": self = .calendarDay
        case "calendarWeek": self = .calendarWeek
        case "calendarMonth": self = .calendarMonth
        case let text:
            guard let span = TimeSpan(text), span.seconds > 0 else {
                throw .notOneOf(object.place(key), ["24h", "7d", "calendarDay", "calendarWeek", "calendarMonth"])
            }
            self = .rolling(span)
        }
    }

    fileprivate var written: String {
        switch self {
        case .rolling(let span): span.written
        case .calendarDay: "calendarDay"
        case .calendarWeek: "calendarWeek"
        case .calendarMonth: "calendarMonth"
        }
    }
}

extension QuietHours {
    fileprivate init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(
            from: try object.secondOfDay("from"), to: try object.secondOfDay("to"),
            action: try object.word("action", QuietHoursAction.self) ?? .hold)
    }

    fileprivate var encoded: JSONValue {
        func clock(_ second: Int) -> String {
            let (hours, minutes) = (second / 3_600, second / 60 % 60)
            return (hours < 10 ? "0\(hours):" : "\(hours):") + (minutes < 10 ? "0\(minutes)" : "\(minutes)")
        }
        return .object([
            "from": .string(clock(from)), "to": .string(clock(to)), "action": .string(action.rawValue),
        ])
    }
}

extension DefinitionObject {
    fileprivate func channels(_ key: String) throws(ContentFault) -> Set<Channel> {
        var channels: Set<Channel> = []
        for (index, text) in try texts(key).enumerated() {
            guard let channel = Channel(rawValue: text) else {
                throw .notOneOf(place(key).appending(index), Channel.allCases.map(\.rawValue))
            }
            channels.insert(channel)
        }
        return channels
    }

    /// A whole number not below 0; nil when there is none.
    fileprivate func count(_ key: String) throws(ContentFault) -> Int? {
        guard let number = try integer(key) else { return nil }
        guard number >= 0 else { throw .wrongType(place(key), "a whole number not below 0") }
        return number
    }

    /// A time of day such as `21:00`.
    fileprivate func secondOfDay(_ key: String) throws(ContentFault) -> Int {
        let text = try requiredText(key)
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hours = Int(parts[0]),
            let minutes = Int(parts[1]), (0..<24).contains(hours), (0..<60).contains(minutes)
        else { throw ContentFault(place(key), "is not a time of day", "write it as \"21:00\"") }
        return hours * 3_600 + minutes * 60
    }
}
