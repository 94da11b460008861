import CampaignDomain

/// One consent of a customer record, as `customers.jsonl` has it.
struct ConsentEntry: Hashable {
    var topic: ConsentTopic
    var status: ConsentStatus
    var at: Instant?
    var confirmedAt: Instant?
    var source: String
    /// UTF-8.
    var proof: [UInt8]

    /// Whether another says the same, whatever the words of its proof.
    func saysTheSame(as other: ConsentEntry) -> Bool {
        topic == other.topic && status == other.status && at == other.at && confirmedAt == other.confirmedAt
    }

    static func write(_ entries: [ConsentEntry], into json: inout JSONBytes) {
        guard !entries.isEmpty else { return }
        json.key("consents")
        json.beginArray()
        for entry in entries { entry.write(into: &json) }
        json.endArray()
    }

    private func write(into json: inout JSONBytes) {
        json.beginObject()
        json.key("purpose")
        json.text(topic.purpose.rawValue)
        if let channel = topic.channel {
            json.key("channel")
            json.text(channel.rawValue)
        }
        json.key("status")
        json.text(status.rawValue)
        if let at {
            json.key("at")
            json.instant(at)
        }
        if !source.isEmpty {
            json.key("source")
            json.text(source)
        }
        if !proof.isEmpty {
            json.key("proof")
            json.text(proof)
        }
        if let confirmedAt {
            json.key("confirmedAt")
            json.instant(confirmedAt)
        }
        json.endObject()
    }

    /// Reads an entry of a stored record; nil when it is none that this program understands.
    init?(_ value: JSONValue) {
        guard let purpose = value["purpose"]?.text.flatMap(ConsentPurpose.init(rawValue:)),
            let status = value["status"]?.text.flatMap(ConsentStatus.init(rawValue:))
        else { return nil }
        var channel: Channel?
        if let word = value["channel"]?.text {
            guard let known = Channel(rawValue: word) else { return nil }
            channel = known
        }
        topic = ConsentTopic(purpose, channel)
        self.status = status
        at = value["at"]?.text.flatMap { Instant(iso8601: $0) }
        confirmedAt = value["confirmedAt"]?.text.flatMap { Instant(iso8601: $0) }
        source = value["source"]?.text ?? ""
        proof = Array((value["proof"]?.text ?? "").utf8)
    }

    init(
        topic: ConsentTopic, status: ConsentStatus, at: Instant?, confirmedAt: Instant?, source: String, proof: [UInt8]
    ) {
        self.topic = topic
        self.status = status
        self.at = at
        self.confirmedAt = confirmedAt
        self.source = source
        self.proof = proof
    }
}
