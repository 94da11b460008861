import AudienceEngine
import CampaignDomain

/// How many messages a campaign pays for: one a send, and of an SMS each part of the text that the recipient gets.
struct PaidUnits {
    private let context: PreviewContext
    /// For each variant how many units its message is; nil when that depends on the recipient.
    private let unitsOfVariant: [Int?]
    private let renderers: [MessageRenderer?]

    init(context: PreviewContext) {
        self.context = context
        let messages = context.campaign.variants.map { context.audience.definitions.message($0.message) }
        let renderers = messages.map { $0.map(MessageRenderer.init) }
        self.renderers = renderers
        unitsOfVariant = zip(messages, renderers).map { message, renderer in
            guard context.campaign.channel == .sms, let message, let renderer else { return 1 }
            return renderer.hasFixedBody ? SMSLength(message.body).parts : nil
        }
    }

    /// The units of all the given sends. O(1) when every variant's text is fixed and as long; else each recipient's variant
    /// is drawn, and a template rendered.
    func total(of sends: RowSet) -> Int {
        let first = unitsOfVariant.first ?? 1
        if let first, unitsOfVariant.allSatisfy({ $0 == first }) { return first * sends.count }
        let draw = context.variantDraw
        var total = 0
        sends.forEach { row in
            let variant = unitsOfVariant.count == 1 ? 0 : draw.variant(of: context.personKey(of: row)) ?? 0
            total += unitsOfVariant[variant] ?? rendered(variant, for: row)
        }
        return total
    }

    private func rendered(_ variant: Int, for row: Int) -> Int {
        guard let renderer = renderers[variant] else { return 1 }
        return SMSLength(renderer.renderBody(for: row, in: context.audience, offer: context.offers.first)).parts
    }
}
