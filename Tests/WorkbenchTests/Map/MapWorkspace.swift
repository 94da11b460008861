import AudienceEngine
import CampaignDomain
import Workbench

/// Six people, a welcome series with a branch, a discount for every favourite, and a chain that cannot be followed.
///
/// Anna put three products into her favourites this morning; Pavel confirmed the day before yesterday and Maria ten days ago.
enum MapWorkspace {
    static func model(
        isReadOnly: Bool = false, changing change: (inout Definitions) -> Void = { _ in }
    ) -> WorkbenchModel {
        let settings = WorkspaceSettings(
            name: "Chemist", currency: Currency(code: "RUB")!, zone: .utc, locale: "en", country: "RU")
        var definitions = Definitions(settings: settings)
        definitions.schemes = [
            Scheme(
                id: "life", name: "Life",
                parts: [
                    Scheme.Part(id: "newcomer", name: "Newcomers", condition: "count(orders) = 0"),
                    Scheme.Part(id: "active", name: "Active ones", condition: "count(orders) > 0"),
                ])
        ]
        definitions.chains = [discount, broken, welcome]
        definitions.messages = [
            message("hello", "Welcome to us"), message("how", "How it works"), message("gift", nil),
            message("cheaper", "Cheaper now"),
        ]
        definitions.policies.caps = [FrequencyCap(channel: .email, limit: 1, period: .rolling(.days(1)))]
        change(&definitions)
        let audience = Audience(snapshot: snapshot(), definitions: definitions, asOf: TinyWorkspace.clock)
        return WorkbenchModel(
            audience: audience, evaluator: ExpressionEvaluator(audience: audience),
            readOnly: isReadOnly ? .openedForReading : nil)
    }

    // MARK: Chains

    static let welcome: Chain = {
        var chain = Chain(
            id: "welcome", name: "Welcome series", trigger: .event(.optInConfirmed, condition: nil, firing: .person))
        chain.stage = "newcomer"
        chain.priority = 50
        chain.exits = ["any(orders since entry)"]
        chain.steps = [
            Chain.Step(id: "hello", action: .send(channel: .email, message: "hello")),
            Chain.Step(action: .wait(.days(3))),
            Chain.Step(id: "how", action: .send(channel: .email, message: "how")),
            Chain.Step(action: .waitUntil(condition: "opened(\"how\")", atMost: .days(2))),
            Chain.Step(
                action: .branch(
                    condition: "opened(\"how\")", then: [],
                    otherwise: [Chain.Step(id: "gift", action: .send(channel: .push, message: "gift"))])),
        ]
        return chain
    }()

    private static let discount: Chain = {
        var chain = Chain(
            id: "discount", name: "Discount for each favourite",
            trigger: .event(.favourited, condition: nil, firing: .event))
        chain.stage = "active"
        chain.priority = 60
        chain.reentry = .always
        chain.steps = [
            Chain.Step(action: .wait(.days(1))),
            Chain.Step(id: "cheaper", action: .send(channel: .email, message: "cheaper")),
        ]
        return chain
    }()

    private static let broken: Chain = {
        var chain = Chain(id: "broken", name: "Broken", trigger: .segment("nobody-knows-it"))
        chain.stage = "active"
        chain.steps = [Chain.Step(action: .send(channel: .email, message: "missing"))]
        return chain
    }()

    private static func message(_ id: MessageID, _ subject: String?) -> CampaignDomain.Message {
        var message = CampaignDomain.Message(id: id, body: "Body of \(id)")
        message.subject = subject
        return message
    }

    // MARK: People

    private static func snapshot() -> AudienceSnapshot {
        var builder = SnapshotBuilder()
        for (number, name) in ["Anna", "Pavel", "Maria", "Oleg", "Yana", "Lev"].enumerated() {
            var record = Record(id: "c\(number + 1)")
            record.givenName = name
            record.email = "\(name)@mail.example"
            record.consents = [
                Record.Consent(.dataProcessing, .granted, nil, "2025-01-10T10:00:00Z", nil, nil),
                Record.Consent(.marketing, .granted, .email, "2025-01-10T10:00:00Z", nil, nil),
            ]
            record.append(to: &builder)
        }
        for event in events { event.append(to: &builder) }
        return builder.finish(catalogue: ProductCatalogue(), zones: [:])
    }

    private static let events = [
        ChainEvent("c1", .favourited, "2026-03-07T05:00:00Z"), ChainEvent("c1", .favourited, "2026-03-07T05:01:00Z"),
        ChainEvent("c1", .favourited, "2026-03-07T05:03:00Z"),
        ChainEvent("c2", .optInConfirmed, "2026-03-05T12:00:00Z"),
        ChainEvent("c2", .sent, "2026-03-05T12:00:00Z", step: "hello", message: "hello"),
        ChainEvent("c3", .optInConfirmed, "2026-02-25T12:00:00Z"),
        ChainEvent("c3", .sent, "2026-02-25T12:00:00Z", step: "hello", message: "hello"),
        ChainEvent("c3", .opened, "2026-02-25T13:00:00Z", step: "hello", message: "hello"),
    ]
}

/// An event of the welcome series, or one without a chain.
private struct ChainEvent {
    let customer: String
    let kind: EventKind
    let at: String
    let step: String?
    let message: String?

    init(_ customer: String, _ kind: EventKind, _ at: String, step: String? = nil, message: String? = nil) {
        self.customer = customer
        self.kind = kind
        self.at = at
        self.step = step
        self.message = message
    }

    func append(to builder: inout SnapshotBuilder) {
        var texts = TextPool()
        var draft = EventDraft()
        draft.customer = texts.bytes(customer)
        draft.kind = kind
        draft.at = TinyWorkspace.at(at)
        draft.channel = step == nil ? nil : .email
        draft.chain = texts.bytes(step == nil ? nil : "welcome")
        draft.step = texts.bytes(step)
        draft.message = texts.bytes(message)
        try? builder.append(event: draft)
        texts.free()
    }
}
