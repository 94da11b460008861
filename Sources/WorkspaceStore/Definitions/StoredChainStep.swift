import CampaignDomain

/// The steps of a chain: objects with one field that names the action. FORMAT gives `send`, `wait` and `branch`; the others are
/// `{"split": [{"weight": 50, "steps": […]}]}`, `{"update": {"field": …, "value": …}}` and
/// `{"handoff": {"channel": "call", "note": …}}` or just `{"handoff": "call"}`.
extension Chain.Step {
    static func list(_ object: DefinitionObject, _ key: String) throws(ContentFault) -> [Chain.Step] {
        var steps: [Chain.Step] = []
        for step in try object.objects(key) { steps.append(try Chain.Step(step)) }
        return steps
    }

    private init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(id: try object.text("id"), action: try Chain.Action(object))
    }

    var encoded: JSONValue {
        var result = EncodedObject()
        result.set("id", id)
        let (name, value) = action.encoded
        result.set(name, value)
        return result.value
    }
}

extension Chain.Action {
    fileprivate init(_ object: DefinitionObject) throws(ContentFault) {
        if let send = try object.object("send") {
            guard let channel = try send.word("channel", Channel.self) else {
                throw ContentFault(send.place("channel"), "is missing", "add it")
            }
            self = .send(channel: channel, message: MessageID(try send.requiredText("message")))
        } else if object.value("wait") != nil {
            self = try Chain.Action(waitOf: object)
        } else if let branch = try object.object("branch") {
            self = .branch(
                condition: try branch.requiredText("if"), then: try Chain.Step.list(branch, "then"),
                otherwise: try Chain.Step.list(branch, "else"))
        } else if object.value("split") != nil {
            self = try Chain.Action(splitOf: object)
        } else if let update = try object.object("update") {
            self = .update(field: try update.requiredText("field"), value: try update.text("value") ?? "")
        } else if object.value("handoff")?.text != nil, let channel = try object.word("handoff", Channel.self) {
            self = .handoff(channel: channel, note: nil)
        } else if let handoff = try object.object("handoff") {
            self = .handoff(
                channel: try handoff.word("channel", Channel.self) ?? .call, note: try handoff.text("note"))
        } else {
            throw ContentFault(
                object.path, "says nothing to do", "add send, wait, branch, split, update or handoff")
        }
    }

    private init(waitOf object: DefinitionObject) throws(ContentFault) {
        if object.value("wait")?.text != nil, let span = try object.span("wait") {
            self = .wait(span)
            return
        }
        guard let until = try object.object("wait"), let longest = try until.span("atMost") else {
            throw ContentFault(object.place("wait").appending("atMost"), "is missing", "add it")
        }
        self = .waitUntil(condition: try until.requiredText("until"), atMost: longest)
    }

    private init(splitOf object: DefinitionObject) throws(ContentFault) {
        var paths: [Chain.SplitPath] = []
        for path in try object.objects("split") {
            let weight = try path.number("weight") ?? 1
            guard weight >= 0 else { throw .wrongType(path.place("weight"), "a number not below 0") }
            paths.append(Chain.SplitPath(weight: weight, steps: try Chain.Step.list(path, "steps")))
        }
        self = .split(paths)
    }

    fileprivate var encoded: (name: String, value: JSONValue) {
        var inner = EncodedObject()
        switch self {
        case .wait(let span): return ("wait", .string(span.written))
        case .waitUntil(let condition, let longest):
            inner.set("until", condition)
            inner.set("atMost", longest.written)
            return ("wait", inner.value)
        case .send(let channel, let message):
            inner.set("channel", channel)
            inner.set("message", message.rawValue)
            return ("send", inner.value)
        case .branch(let condition, let then, let otherwise):
            inner.set("if", condition)
            inner.set("then", .array(then.map(\.encoded)))
            inner.set("else", .array(otherwise.map(\.encoded)))
            return ("branch", inner.value)
        case .split(let paths):
            return (
                "split",
                .array(
                    paths.map {
                        .object(["weight": .decimal($0.weight), "steps": .array($0.steps.map(\.encoded))])
                    })
            )
        case .update(let field, let value):
            inner.set("field", field)
            inner.set("value", value)
            return ("update", inner.value)
        case .handoff(let channel, let note):
            inner.set("channel", channel)
            inner.set("note", note)
            return ("handoff", inner.value)
        }
    }
}
