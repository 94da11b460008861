import AudienceEngine
import CampaignDomain

/// Which addresses have withdrawn what, whoever owns them.
///
/// A grant that a file brings for an address under another name is held back too: the reader of a letter does not care
/// under which name we wrote it.
struct WithdrawalRegister {
    /// By address and what was withdrawn: since when.
    private var withdrawals: [UInt64: Int64] = [:]
    /// All addresses that have withdrawn anything.
    private var addresses = HashIndex()

    var isEmpty: Bool { withdrawals.isEmpty }

    mutating func note(address: UInt64, _ topic: ConsentTopic, at moment: Int64) {
        let key = WithdrawalRegister.key(address, topic)
        withdrawals[key] = max(withdrawals[key] ?? .min, moment)
        if addresses[address] == nil { addresses.insert(0, for: address) }
    }

    /// Whether an address has withdrawn anything. O(1).
    func knows(_ address: UInt64) -> Bool { addresses[address] != nil }

    /// The latest withdrawal of an address that concerns a topic.
    func withdrawal(of address: UInt64, _ topic: ConsentTopic) -> Int64? {
        guard !withdrawals.isEmpty else { return nil }
        var last: Int64?
        for other in WithdrawalRegister.topics(concerning: topic) {
            guard let moment = withdrawals[WithdrawalRegister.key(address, other)] else { continue }
            last = max(last ?? .min, moment)
        }
        return last
    }

    private static func topics(concerning topic: ConsentTopic) -> [ConsentTopic] {
        guard topic.purpose == .marketing else { return [topic] }
        guard let channel = topic.channel else {
            return [topic] + Channel.allCases.map { ConsentTopic(.marketing, $0) }
        }
        return [topic, ConsentTopic(.marketing, nil)].filter { $0.channel != nil || channel.needsAddress }
    }

    private static func key(_ address: UInt64, _ topic: ConsentTopic) -> UInt64 {
        let code = topic.purpose == .dataProcessing ? 31 : topic.channel.map { UInt64($0.code) } ?? 30
        return address ^ ((code + 1) &* 0x9E37_79B9_7F4A_7C15)
    }
}

extension ConsentTopic {
    /// Whether an email address is what the topic's messages go to.
    var reachesEmail: Bool { purpose == .dataProcessing || channel == nil || channel == .email }
    /// Whether a phone is.
    var reachesPhone: Bool { purpose == .dataProcessing || channel == nil || channel == .sms || channel == .call }
}
