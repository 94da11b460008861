import CampaignDomain

/// A fact behind a finding: which record, which event, when, where. Values only; a presenter makes the sentence.
public enum Evidence: Hashable, Sendable {
    /// Another record of the same person, which is sent instead.
    case keptRecord(CustomerID)
    /// Another person who was given the shared address.
    case givenTo(CustomerID, address: String)
    /// A flag that some linked record carries.
    case flag(String, record: CustomerID)
    /// A stop-listed record that has the same address.
    case stopListedAddress(String, record: CustomerID)
    case consent(ConsentFact)
    /// Nobody ever said anything about this.
    case noConsent(ConsentPurpose, Channel?)
    case event(EventFact)
    case order(OrderFact)
    /// There is no address for the channel on any linked record.
    case noAddress(Channel)
    case invalidAddress(String, record: CustomerID)
    case junkAddress(String, record: CustomerID)
    case controlGroup(scope: String, draw: Double, share: Double)
    /// An expression of the campaign that holds for the record.
    case holds(expression: String)
    case cap(FrequencyCap, already: Int)
    /// An approved campaign that will send to the person before this one.
    case scheduled(CampaignID, at: Instant)
    /// A message that a chain will send to the person.
    case due(DueMessage)
    /// The fullest window of a cap, of all persons.
    case flood(FloodFact)
    case localTime(Instant, zone: String)
    case quietHours(from: Int, to: Int)
    case lastActivity(Instant?)
    case registered(Instant)
    case age(Int, limit: Int, product: ProductID)
    case gender(Gender?, wanted: Gender)
    case product(ProductID, boughtAt: Instant, dueAt: Instant?)
    case region(String, product: ProductID, available: [String])
    case staleField(String, since: Instant, bestBefore: TimeSpan)
    /// The person's language, and that of the message they would get.
    case language(String, message: MessageID, written: String)
    /// Offered categories that the person never bought from, looked at, searched for or named as an interest.
    case untouchedCategories([String])
    /// A name in the message's template that nothing is known for.
    case missingField(String, message: MessageID)
    /// A message that was sent has the same text as another.
    case sameText(MessageID, as: MessageID)
    /// Scores from 1 to 5.
    case scores(recency: Int, frequency: Int, monetary: Int)
    /// The loyalty tier.
    case tier(String)
    /// How many of a channel's deliveries to the person in the last year were opened or clicked.
    case response(Channel, answered: Int, delivered: Int)
    /// When a message goes out that would have fallen in quiet hours.
    case shifted(to: Instant, zone: String)
    case returned(OrderFact)
    /// An NPS score.
    case lowScore(Double, at: Instant, record: CustomerID)
    case text(String, marker: String)
    case overlap(String, String, count: Int)
    /// A list or segment that is both included and excluded.
    case inBoth(String)
    /// People who match the intent and are not targeted, by cause.
    case missing(MissingCause, count: Int)
    case prescription(ProductID, name: String)
    case message(MessageID)
    case sendTime(Instant)
    case sizes(now: Int, median: Int, earlier: [Int])
    case smsParts(MessageID, parts: Int, characters: Int, isUnicode: Bool)
    case liveRecords(Int)
    /// Records of our own testers, and nobody else.
    case seedRecords(Int)
    /// The message that a variant names does not exist.
    case messageMissing(MessageID, variant: String)
    case brokenTemplate(MessageID, part: MessagePart, fault: TemplateFault)
    /// A field that no recipient can have, and the one that was probably meant.
    case unknownField(String, message: MessageID, nearest: String?)
    case noVariants
    /// The weights of the variants, in order; one that has none weighs 1.
    case variantWeights([Double])
    /// An id that several variants have.
    case repeatedVariant(String)
    /// How many persons get more manual sends than the policies' budget allows.
    case manualBudget(FrequencyCap, persons: Int)
    /// Messages sent by automation, of all that count, and the share that they should have (0 to 1).
    case triggerShare(triggered: Int, of: Int, goal: Double)
    case longSubject(MessageID, characters: Int, limit: Int)
    case noSubject(MessageID)
    /// The last day of the offer, and the day of the send.
    case offerEnded(CalendarDate, send: CalendarDate)
    /// How many records a scheme leaves in no part, and how many several of its parts would take.
    case schemeGap(SchemeID, unassigned: Int, overlapping: Int)
    case cost(Money, units: Int, budget: Money)
}

/// What keeps people out whom a campaign is meant for.
public enum MissingCause: Hashable, Sendable {
    /// An excluded list or segment has their person.
    case excluded(by: String)
    /// A predicate of an included segment, as its author wrote it, does not let them in.
    case predicate(String, of: SegmentID)
    /// No source of the audience has them.
    case noSource
}

/// What somebody stated about being contacted.
public struct ConsentFact: Hashable, Sendable {
    public let record: CustomerID
    public let purpose: ConsentPurpose
    public let channel: Channel?
    public let status: ConsentStatus
    public let at: Instant?
    public let confirmedAt: Instant?
    public let source: String?
    public let proof: String?
}

/// Something that happened, as an event tells it.
public struct EventFact: Hashable, Sendable {
    public let record: CustomerID
    public let kind: EventKind
    public let at: Instant
    public let channel: Channel?
    public let campaign: String?
    public let chain: String?
    public let message: String?
    public let ticket: String?
    public let bounce: BounceKind?
}

/// More messages in a window than a cap allows, wanted by chains and approved campaigns.
public struct FloodFact: Hashable, Sendable {
    public let record: CustomerID
    public let cap: FrequencyCap
    public let count: Int
    public let from: Instant
    public let through: Instant
}

public struct OrderFact: Hashable, Sendable {
    public let record: CustomerID
    public let order: String
    public let at: Instant
    public let total: Money
}
