import AudienceEngine
import CampaignDomain
import CampaignPreview

/// What happened, as a line of a timeline: `sent email «8 March»`, `viewed «Vitamin C»`.
public struct EventPresenter: Sendable {
    private let context: PresentationContext
    private var words: Words { context.words }

    public init(_ context: PresentationContext) {
        self.context = context
    }

    /// The line of an event of the columns, without its time.
    public func text(event: Int, in audience: Audience) -> String {
        let events = audience.snapshot.events
        let fact = EventDetails(
            kind: events.kind[event], channel: events.channel(event), campaign: events.campaign[event],
            chain: events.chain[event], message: events.message[event], ticket: events.ticket[event],
            bounce: events.kind[event] == .bounced ? (events.isHardBounce(event) ? .hard : .soft) : nil,
            sku: events.sku[event], quoted: events.query[event], value: events.value[event])
        return text(fact)
    }

    /// The line of an event that is evidence, without its time.
    public func text(_ fact: EventFact) -> String {
        text(
            EventDetails(
                kind: fact.kind, channel: fact.channel, campaign: fact.campaign, chain: fact.chain,
                message: fact.message, ticket: fact.ticket, bounce: fact.bounce, sku: nil, quoted: nil, value: nil))
    }

    private struct EventDetails {
        let kind: EventKind
        let channel: Channel?
        let campaign: String?
        let chain: String?
        let message: String?
        let ticket: String?
        let bounce: BounceKind?
        let sku: String?
        let quoted: String?
        let value: String?
    }

    private func text(_ event: EventDetails) -> String {
        let object = [
            event.channel.map { words($0.phrase) },
            event.sku.map(context.product),
            event.quoted.map(context.quoted),
            event.campaign.map(context.campaign) ?? event.chain.map(context.chain)
                ?? event.message.map(context.quoted),
            event.ticket,
            event.value,
        ].compactMap(\.self).joined(separator: " ")
        let verb = words(event.kind.phrase)
        let line = object.isEmpty ? verb : words("{0} {1}", verb, object)
        return event.bounce.map { "\(line) (\(words($0 == .hard ? Phrase("hard") : Phrase("soft"))))" } ?? line
    }
}
