import CampaignDomain

/// What a row says about a customer. Its texts point into the row and are valid as long as it is; it is refilled for every row so
/// that hardly anything is allocated.
struct ImportedCustomer {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    struct KeyedText {
        let key: String
        let text: Bytes
    }

    /// A consent as a row states it.
    struct Statement {
        let topic: ConsentTopic
        let word: ConsentWord
        var at: Instant?
        var confirmedAt: Instant?
        /// What the columns say, as UTF-8.
        var proof: [UInt8]
    }

    /// The workspace's own id.
    var id: Bytes?
    /// The id in the tool.
    var externalID: Bytes?
    var anonymousID: Bytes?
    /// By ``CustomerText``.
    private var texts = [Bytes?](repeating: nil, count: CustomerText.allCases.count)
    var otherIDs: [KeyedText] = []
    var messengers: [KeyedText] = []
    var gender: Gender?
    var birthDate: CalendarDate?
    var registeredAt: Instant?
    var updatedAt: Instant?
    var tier: Bytes?
    var points: Int64?
    var pointsExpireAt: CalendarDate?
    var tags: [Bytes] = []
    var interests: [Bytes] = []
    var flags: [String] = []
    var attributes: [KeyedText] = []
    /// Members of an object of attributes, already JSON.
    var attributesObject: JSONObject?
    var statements: [Statement] = []
    var bounced: Instant?
    var isBounced = false

    subscript(text: CustomerText) -> Bytes? {
        get { texts[text.place] }
        set { texts[text.place] = newValue }
    }

    /// Empties it, keeping the memory of its arrays.
    mutating func clear() {
        id = nil
        externalID = nil
        anonymousID = nil
        for place in texts.indices { texts[place] = nil }
        otherIDs.removeAll(keepingCapacity: true)
        messengers.removeAll(keepingCapacity: true)
        gender = nil
        birthDate = nil
        registeredAt = nil
        updatedAt = nil
        tier = nil
        points = nil
        pointsExpireAt = nil
        tags.removeAll(keepingCapacity: true)
        interests.removeAll(keepingCapacity: true)
        flags.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        attributesObject = nil
        statements.removeAll(keepingCapacity: true)
        bounced = nil
        isBounced = false
    }
}

extension CustomerText {
    /// Its place among all, and the name of its field.
    fileprivate var place: Int {
        switch self {
        case .givenName: 0
        case .familyName: 1
        case .patronymic: 2
        case .email: 3
        case .phone: 4
        case .pushId: 5
        case .city: 6
        case .region: 7
        case .timezone: 8
        case .language: 9
        case .source: 10
        }
    }

    var key: StaticString {
        switch self {
        case .givenName: "givenName"
        case .familyName: "familyName"
        case .patronymic: "patronymic"
        case .email: "email"
        case .phone: "phone"
        case .pushId: "pushId"
        case .city: "city"
        case .region: "region"
        case .timezone: "timezone"
        case .language: "language"
        case .source: "source"
        }
    }
}
