import CampaignDomain

extension Chain: StoredDefinition {
    var storedID: String { id.rawValue }

    init(_ object: DefinitionObject) throws(ContentFault) {
        guard let trigger = try object.object("trigger") else {
            throw ContentFault(object.place("trigger"), "is missing", "add it")
        }
        self.init(
            id: ChainID(try object.requiredText("id")), name: try object.text("name"), trigger: try Trigger(trigger))
        stage = try object.text("stage")
        priority = try object.integer("priority") ?? priority
        content = try object.word("content", ContentType.self) ?? content
        reentry = try Reentry(object, "reentry") ?? reentry
        entryCondition = try object.text("if")
        exits = try object.texts("exit")
        steps = try Step.list(object, "steps")
    }

    func encoded(_ context: DefinitionContext) -> JSONValue {
        var result = EncodedObject()
        result.set("id", id.rawValue)
        result.set("name", name)
        result.set("stage", stage)
        result.set("priority", priority)
        result.set("content", content)
        result.set("reentry", reentry.written)
        result.set("trigger", trigger.encoded)
        result.set("if", entryCondition)
        result.set("exit", exits)
        result.set("steps", .array(steps.map(\.encoded)))
        return result.value
    }
}

extension Chain.Reentry {
    init?(_ object: DefinitionObject, _ key: String) throws(ContentFault) {
        guard let text = try object.text(key) else { return nil }
        switch text {
        case "never": self = .never
        case "always": self = .always
        default:
            guard text.hasPrefix("after "), let span = TimeSpan(text.dropFirst("after ".count)) else {
                throw .notOneOf(object.place(key), ["never", "always", "after 30d"])
            }
            self = .after(span)
        }
    }

    var written: String {
        switch self {
        case .never: "never"
        case .always: "always"
        case .after(let span): "after \(span.written)"
        }
    }
}

extension Chain.Trigger {
    init(_ object: DefinitionObject) throws(ContentFault) {
        if let kind = try object.word("event", EventKind.self) {
            self = .event(
                kind, condition: try object.text("where"),
                firing: try object.word("each", Chain.Firing.self) ?? .person)
        } else if let segment = try object.text("segment") {
            self = .segment(SegmentID(segment))
        } else if let field = try object.text("date") {
            self = .date(field: field, offsetDays: try object.days("offset") ?? 0)
        } else {
            throw ContentFault(object.path, "names nothing that fires", "add event, segment or date")
        }
    }

    var encoded: JSONValue {
        var result = EncodedObject()
        switch self {
        case .event(let kind, let condition, let firing):
            result.set("event", kind)
            result.set("where", condition)
            if firing != .person { result.set("each", firing) }
        case .segment(let id): result.set("segment", id.rawValue)
        case .date(let field, let days):
            result.set("date", field)
            result.set("offset", "\(days)d")
        }
        return result.value
    }
}

extension DefinitionObject {
    /// Whole days, possibly negative, such as `-3d`.
    fileprivate func days(_ key: String) throws(ContentFault) -> Int? {
        guard let text = try text(key) else { return nil }
        let isNegative = text.hasPrefix("-")
        let magnitude = text.drop { $0 == "-" || $0 == "+" }
        guard text.count - magnitude.count <= 1, let span = TimeSpan(magnitude), span.seconds % 86_400 == 0 else {
            throw ContentFault(place(key), "is not a number of days", "write it as \"-3d\"")
        }
        let days = Int(span.seconds / 86_400)
        return isNegative ? -days : days
    }
}
