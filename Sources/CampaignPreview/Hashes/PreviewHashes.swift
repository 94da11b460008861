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
        let words = verdicts.verdicts.map { Array($0.description.utf8) }
        let ids = preview.audience.snapshot.customers.id
        preview.outcome.targeted.forEach { row in
            ids.withBytes(row) { block.append(contentsOf: $0) }
            block.append(UInt8(ascii: "\t"))
            block += words[verdicts.step(row)]
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

/// The verdict of every targeted row, found in one pass over the waterfall.
struct VerdictTable {
    private let steps: [UInt8]
    private let words: [String]
    /// The verdict of each step; the first is `send`.
    let verdicts: [Verdict]

    init(outcome: PreviewOutcome) {
        var steps = [UInt8](repeating: 0, count: outcome.targeted.capacity)
        for (index, rule) in outcome.holding.enumerated() {
            rule.primary.forEach { steps[$0] = UInt8(index + 1) }
        }
        self.steps = steps
        verdicts = [.send] + outcome.holding.map { .held($0.rule) }
        words = verdicts.map(\.description)
    }

    /// The verdict as a word.
    subscript(row: Int) -> String { words[Int(steps[row])] }

    func step(_ row: Int) -> Int { Int(steps[row]) }
}

/// A campaign and policies as text with one fact a line in a fixed order, so that equal definitions have equal hashes
/// whatever the layout of their files.
struct CanonicalText {
    private var facts: [(part: String, line: String)] = []
    /// What the facts that are added next belong to.
    private var part = ""

    private mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        // Lengths keep a value with a line break from looking like two facts.
        facts.append((part, "\(name) \(value.utf8.count) \(value)"))
    }

    private mutating func add(_ name: String, _ values: [String]) {
        for value in values { add(name, value) }
    }

    var sha256: String {
        CanonicalText.hash(facts.map(\.line))
    }

    /// A short hash of each part that says anything, by the part's name, so that a change can be named.
    var partHashes: [String: String] {
        Dictionary(grouping: facts, by: \.part).mapValues { String(CanonicalText.hash($0.map(\.line)).prefix(16)) }
    }

    private static func hash(_ lines: [String]) -> String {
        SHA256.hash(data: Array(lines.joined(separator: "\n").utf8)).hexadecimal
    }

    static func campaign(_ campaign: Campaign, messages: [Message]) -> CanonicalText {
        var text = CanonicalText()
        text.addIdentity(of: campaign)
        text.addAudience(of: campaign)
        text.part = "variants"
        for variant in campaign.variants {
            let weight = variant.weight.map { String($0) } ?? "unweighted"
            text.add("variant", "\(variant.id) \(weight) \(variant.message)")
        }
        for message in messages { text.add(message) }
        return text
    }

    private mutating func addIdentity(of campaign: Campaign) {
        part = "kind"
        add("id", campaign.id.rawValue)
        add("kind", campaign.kind.rawValue)
        add("content", campaign.content.rawValue)
        add("channel", campaign.channel.rawValue)
        add("test", String(campaign.isTest))
        add("targetGender", campaign.targetGender?.rawValue)
        part = "schedule"
        add("sendAt", campaign.sendAt.map { String($0.seconds) })
        add("timezonePolicy", campaign.timezonePolicy.rawValue)
        add("quietHours", campaign.quietHours?.rawValue)
        part = "offers"
        add("offers", campaign.offers.map(\.rawValue))
        add("offerEndsAt", campaign.offerEndsOn?.description)
        part = "cost"
        add("budget", campaign.budget.map { String($0.minorUnits) })
        add("costPerMessage", campaign.costPerMessage.map { String($0.minorUnits) })
    }

    private mutating func addAudience(of campaign: Campaign) {
        part = "sources"
        add("includedLists", campaign.audience.includedLists.map(\.rawValue))
        add("includedSegments", campaign.audience.includedSegments.map(\.rawValue))
        add("excludedLists", campaign.audience.excludedLists.map(\.rawValue))
        add("excludedSegments", campaign.audience.excludedSegments.map(\.rawValue))
        part = "goals"
        add("intent", campaign.intent)
        add("goal", campaign.goal)
        add("kpi", campaign.kpi.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
        part = "controlGroup"
        add("controlGroup", campaign.controlGroupShare.map { String($0) })
    }

    private mutating func add(_ message: Message) {
        func field(_ name: String) -> String { "message \(message.id) \(name)" }
        part = field("language")
        add("message", message.id.rawValue)
        add("language", message.language)
        part = field("gender")
        add("gender", message.gender?.rawValue)
        part = field("subject")
        add("subject", message.subject)
        part = field("preheader")
        add("preheader", message.preheader)
        part = field("body")
        add("body", message.body)
        part = field("links")
        add("links", message.links)
        part = field("unsubscribeLink")
        add("unsubscribeLink", message.hasUnsubscribeLink.map { String($0) })
    }

    static func policies(_ policies: Policies) -> CanonicalText {
        var text = CanonicalText()
        text.part = "identity"
        text.add("providerAliases", String(policies.identity.providerAliases))
        text.add("sharedAddress", policies.identity.sharedAddress.rawValue)
        text.add("junkContacts", policies.identity.junkContacts.sorted())
        text.part = "doubleOptIn"
        text.add("doubleOptIn", policies.doubleOptIn.map(\.rawValue).sorted())
        text.part = "caps"
        for cap in policies.caps {
            let kind = cap.kind?.rawValue ?? "any"
            text.add("cap", "\(cap.channel?.rawValue ?? "any") \(kind) \(cap.limit) \(cap.period)")
        }
        text.part = "quietHours"
        text.add("quietHours", policies.quietHours.map { "\($0.from) \($0.to) \($0.action.rawValue)" })
        text.part = "bestBefore"
        text.add("bestBefore", policies.bestBefore.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.seconds)" })
        text.part = "controlGroup"
        text.add("controlGroup", "\(policies.controlGroup.share) \(policies.controlGroup.salt)")
        text.part = "packs"
        text.add("packs", policies.packs.sorted())
        text.part = "severity"
        text.add(
            "severity", policies.severities.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" })
        text.part = "off"
        text.add("off", policies.rulesOff.sorted())
        text.part = "testMarkers"
        text.add("testMarkers", policies.testMarkers)
        text.part = "triggerShareGoal"
        text.add("triggerShareGoal", String(policies.triggerShareGoal))
        text.part = "manualBudget"
        text.add("manualBudget", "\(policies.manualBudget.week) \(policies.manualBudget.month)")
        text.part = "subjectLength"
        text.add("subjectLength", String(policies.subjectLength))
        text.part = "topTiers"
        text.add("topTiers", policies.topTiers)
        text.part = "rfm"
        text.add(policies.rfm)
        return text
    }

    /// Nothing when RFM is as without a policy: signatures given before it could be set stay good.
    private mutating func add(_ rfm: RFMOptions) {
        if let window = rfm.window { add("window", "\(window.seconds)") }
        guard let thresholds = rfm.thresholds else { return }
        add("recencyDays", thresholds.recencyDays.map { String($0) })
        add("orders", thresholds.orders.map { String($0) })
        add("amounts", thresholds.amounts.map { String($0.minorUnits) })
    }
}

extension Sequence<UInt8> {
    /// Two lower-case digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
