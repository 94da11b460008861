/// An automated sequence of messages: trigger, entry condition, steps, exits (DOMAIN.md 7; `map/ID.json`).
public struct Chain: Sendable {
    public var id: ChainID
    public var name: String
    /// The lifecycle stage whose lane the chain stands in.
    public var stage: String?
    public var priority: Int = 0
    public var content: ContentType = .informational
    public var reentry: Reentry = .never
    public var trigger: Trigger
    /// An expression that must hold at entry.
    public var entryCondition: String?
    /// Expressions that end the chain at once.
    public var exits: [String] = []
    public var steps: [Step] = []

    public init(id: ChainID, name: String? = nil, trigger: Trigger) {
        self.id = id
        self.name = name ?? id.rawValue
        self.trigger = trigger
    }

    public enum Trigger: Hashable, Sendable {
        case event(EventKind, condition: String?, firing: Firing)
        /// Entry into a segment.
        case segment(SegmentID)
        /// A date of the customer, shifted by whole days.
        case date(field: String, offsetDays: Int)
    }

    /// Whether a trigger fires for every event or once for the person: `event` is the flood of DOMAIN.md 1.
    public enum Firing: String, CaseIterable, Sendable {
        case event, person
    }

    public enum Reentry: Hashable, Sendable {
        case never, always
        case after(TimeSpan)
    }

    public struct Step: Hashable, Sendable {
        /// Named when something refers to it.
        public var id: String?
        public var action: Action

        public init(id: String? = nil, action: Action) {
            self.id = id
            self.action = action
        }
    }

    public indirect enum Action: Hashable, Sendable {
        case wait(TimeSpan)
        case waitUntil(condition: String, atMost: TimeSpan)
        case send(channel: Channel, message: MessageID)
        case branch(condition: String, then: [Step], otherwise: [Step])
        /// Weighted paths; weights are shares of their sum.
        case split([SplitPath])
        case update(field: String, value: String)
        case handoff(channel: Channel, note: String?)
    }

    public struct SplitPath: Hashable, Sendable {
        public var weight: Double
        public var steps: [Step]

        public init(weight: Double, steps: [Step]) {
            self.weight = weight
            self.steps = steps
        }
    }
}
