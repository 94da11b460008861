import CampaignDomain

extension CustomerList: StoredDefinition {
    var storedID: String { id.rawValue }

    init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(
            id: ListID(try object.requiredText("id")), name: try object.text("name"),
            members: try object.texts("members").map { CustomerID($0) })
        source = try object.text("source")
        createdAt = try object.instant("createdAt")
    }

    func encoded(_ context: DefinitionContext) -> JSONValue {
        var result = EncodedObject()
        result.set("id", id.rawValue)
        result.set("name", name)
        result.set("source", source)
        result.set("createdAt", createdAt, context)
        result.set("members", members.map(\.rawValue), evenIfEmpty: true)
        return result.value
    }
}

extension Segment: StoredDefinition {
    var storedID: String { id.rawValue }

    init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(
            id: SegmentID(try object.requiredText("id")), name: try object.text("name"),
            condition: try object.requiredText("where"))
        goal = try object.text("goal")
        priority = try object.integer("priority")
        pattern = try object.text("pattern")
        stimuli = try object.texts("stimuli")
        ideal = try object.text("ideal")
    }

    func encoded(_ context: DefinitionContext) -> JSONValue {
        var result = EncodedObject()
        result.set("id", id.rawValue)
        result.set("name", name)
        result.set("where", condition)
        result.set("goal", goal)
        result.set("priority", priority)
        result.set("pattern", pattern)
        result.set("stimuli", stimuli)
        result.set("ideal", ideal)
        return result.value
    }
}

extension Scheme: StoredDefinition {
    var storedID: String { id.rawValue }

    init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(id: SchemeID(try object.requiredText("id")), name: try object.text("name"))
        for part in try object.objects("parts") {
            parts.append(
                Part(
                    id: try part.requiredText("id"), name: try part.text("name"),
                    condition: try part.requiredText("where")))
        }
        ideal = try object.text("ideal")
    }

    func encoded(_ context: DefinitionContext) -> JSONValue {
        var result = EncodedObject()
        result.set("id", id.rawValue)
        result.set("name", name)
        result.set("parts", .array(parts.map(\.encoded)))
        result.set("ideal", ideal)
        return result.value
    }
}

extension Scheme.Part {
    fileprivate var encoded: JSONValue {
        .object(["id": .string(id), "name": .string(name), "where": .string(condition)])
    }
}
