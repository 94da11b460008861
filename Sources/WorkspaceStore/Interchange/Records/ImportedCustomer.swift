import CampaignDomain

/// What a row says about a customer. Its texts point into the row and are valid as long as it is, its keys as long as whoever read
/// it; it is refilled for every row so that hardly anything is allocated, and never copied.
struct ImportedCustomer: ~Copyable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    struct KeyedText {
        /// UTF-8.
        let key: Bytes
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
    var flags: [Bytes] = []
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
        otherIDs.empty()
        messengers.empty()
        gender = nil
        birthDate = nil
        registeredAt = nil
        updatedAt = nil
        tier = nil
        points = nil
        pointsExpireAt = nil
        tags.empty()
        interests.empty()
        flags.empty()
        attributes.empty()
        attributesObject = nil
        statements.empty()
        bounced = nil
        isBounced = false
    }
}

extension Array {
    /// Empties it, keeping its memory; nothing is done to an empty one, as most of a row's are.
    fileprivate mutating func empty() {
        if !isEmpty { removeAll(keepingCapacity: true) }
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
