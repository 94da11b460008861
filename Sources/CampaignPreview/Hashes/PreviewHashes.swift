import AudienceEngine
import CampaignDomain
import Crypto

/// What a sign-off binds to: any change of the content, the audience or the policies changes one of these (DOMAIN.md 5, 8).
public struct PreviewHashes: Hashable, Sendable {
    /// Lower-case hexadecimal SHA-256.
    public let content: String
    public let audience: String
    public let policy: String

    /// O(targeted records).
    public init(preview: CampaignPreview) {
        content = CanonicalText.campaign(preview.campaign, messages: preview.context.messages).sha256
        audience = PreviewHashes.audienceHash(preview)
        policy = CanonicalText.policies(preview.audience.definitions.policies).sha256
    }

    /// SHA-256 over `recordId TAB verdict LF` of all targeted records in order of id.
    private static func audienceHash(_ preview: CampaignPreview) -> String {
        var hash = SHA256()
        var block: [UInt8] = []
        let verdicts = VerdictTable(outcome: preview.outcome)
        preview.outcome.targeted.forEach { row in
            preview.audience.snapshot.customers.id.withBytes(row) { block.append(contentsOf: $0) }
            block.append(UInt8(ascii: "\t"))
            block.append(contentsOf: verdicts[row].utf8)
            block.append(UInt8(ascii: "\n"))
            if block.count > 65_536 {
                hash.update(data: block)
                block.removeAll(keepingCapacity: true)
            }
        }
        hash.update(data: block)
        return hash.finalize().hexadecimal
    }
}

/// The verdict of every targeted row as a word, found in one pass over the waterfall.
struct VerdictTable {
    private let steps: [UInt8]
    private let words: [String]

    init(outcome: PreviewOutcome) {
        var steps = [UInt8](repeating: 0, count: outcome.targeted.capacity)
        for (index, rule) in outcome.holding.enumerated() {
            rule.primary.forEach { steps[$0] = UInt8(index + 1) }
        }
        self.steps = steps
        words = [Verdict.send.description] + outcome.holding.map(\.rule.rawValue)
    }

    subscript(row: Int) -> String { words[Int(steps[row])] }
}

/// A campaign and policies as text with one fact a line in a fixed order, so that equal definitions have equal hashes
/// whatever the layout of their files.
struct CanonicalText {
    private var lines: [String] = []

    private mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        // Lengths keep a value with a line break from looking like two facts.
        lines.append("\(name) \(value.utf8.count) \(value)")
    }

    private mutating func add(_ name: String, _ values: [String]) {
        for value in values { add(name, value) }
    }

    var sha256: String {
        SHA256.hash(data: Array(lines.joined(separator: "\n").utf8)).hexadecimal
    }

    static func campaign(_ campaign: Campaign, messages: [Message]) -> CanonicalText {
        var text = CanonicalText()
        text.addIdentity(of: campaign)
        text.addAudience(of: campaign)
        for variant in campaign.variants {
            let weight = variant.weight.map { String($0) } ?? "unweighted"
            text.add("variant", "\(variant.id) \(weight) \(variant.message)")
        }
        for message in messages { text.add(message) }
        return text
    }

    private mutating func addIdentity(of campaign: Campaign) {
        add("id", campaign.id.rawValue)
        add("kind", campaign.kind.rawValue)
        add("content", campaign.content.rawValue)
        add("channel", campaign.channel.rawValue)
        add("sendAt", campaign.sendAt.map { String($0.seconds) })
        add("timezonePolicy", campaign.timezonePolicy.rawValue)
        add("quietHours", campaign.quietHours?.rawValue)
        add("test", String(campaign.isTest))
        add("targetGender", campaign.targetGender?.rawValue)
        add("offers", campaign.offers.map(\.rawValue))
        add("offerEndsAt", campaign.offerEndsOn?.description)
        add("budget", campaign.budget.map { String($0.minorUnits) })
        add("costPerMessage", campaign.costPerMessage.map { String($0.minorUnits) })
        add("kpi", campaign.kpi.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    }

    private mutating func addAudience(of campaign: Campaign) {
        add("includedLists", campaign.audience.includedLists.map(\.rawValue))
        add("includedSegments", campaign.audience.includedSegments.map(\.rawValue))
        add("excludedLists", campaign.audience.excludedLists.map(\.rawValue))
        add("excludedSegments", campaign.audience.excludedSegments.map(\.rawValue))
        add("intent", campaign.intent)
        add("goal", campaign.goal)
        add("controlGroup", campaign.controlGroupShare.map { String($0) })
    }

    private mutating func add(_ message: Message) {
        add("message", message.id.rawValue)
        add("language", message.language)
        add("gender", message.gender?.rawValue)
        add("subject", message.subject)
        add("preheader", message.preheader)
        add("body", message.body)
        add("links", message.links)
        add("unsubscribeLink", message.hasUnsubscribeLink.map { String($0) })
    }

    static func policies(_ policies: Policies) -> CanonicalText {
        var text = CanonicalText()
        text.add("providerAliases", String(policies.identity.providerAliases))
        text.add("sharedAddress", policies.identity.sharedAddress.rawValue)
        text.add("junkContacts", policies.identity.junkContacts.sorted())
        text.add("doubleOptIn", policies.doubleOptIn.map(\.rawValue).sorted())
        for cap in policies.caps {
            let kind = cap.kind?.rawValue ?? "any"
            text.add("cap", "\(cap.channel?.rawValue ?? "any") \(kind) \(cap.limit) \(cap.period)")
        }
        text.add("quietHours", policies.quietHours.map { "\($0.from) \($0.to) \($0.action.rawValue)" })
        text.add("bestBefore", policies.bestBefore.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.seconds)" })
        text.add("controlGroup", "\(policies.controlGroup.share) \(policies.controlGroup.salt)")
        text.add("packs", policies.packs.sorted())
        text.add(
            "severity", policies.severities.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" })
        text.add("off", policies.rulesOff.sorted())
        text.add("testMarkers", policies.testMarkers)
        text.add("triggerShareGoal", String(policies.triggerShareGoal))
        text.add("manualBudget", "\(policies.manualBudget.week) \(policies.manualBudget.month)")
        text.add("subjectLength", String(policies.subjectLength))
        text.add("topTiers", policies.topTiers)
        return text
    }
}

extension Sequence<UInt8> {
    fileprivate var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
