import AudienceEngine
import CampaignDomain
import CampaignPreview

/// What somebody stated about being contacted, with when, where and how it can be proved.
public struct ConsentPresenter: Sendable {
    private let context: PresentationContext
    private var words: Words { context.words }

    public init(_ context: PresentationContext) {
        self.context = context
    }

    /// `marketing, email: granted 7 Mar 2026 09:00, confirmed 7 Mar 2026 09:05 (source: site; proof: form-17)`.
    public func text(_ fact: ConsentFact) -> String {
        let statement = statement(fact.status, at: fact.at, confirmedAt: fact.confirmedAt)
        return "\(subject(fact.purpose, fact.channel)): \(statement)\(origin(source: fact.source, proof: fact.proof))"
    }

    /// A consent entry of the columns.
    public func text(entry: Int, in audience: Audience) -> String {
        let consents = audience.snapshot.customers.consents
        func instant(_ seconds: Int64) -> Instant? {
            seconds == CustomerColumns.noTime ? nil : Instant(seconds: seconds)
        }
        let statement = statement(
            consents.status[entry], at: instant(consents.at[entry]), confirmedAt: instant(consents.confirmedAt[entry]))
        let origin = origin(source: consents.source[entry], proof: consents.proof[entry])
        return "\(subject(consents.purpose[entry], consents.channel[entry])): \(statement)\(origin)"
    }

    private func statement(_ status: ConsentStatus, at: Instant?, confirmedAt: Instant?) -> String {
        let stated = "\(words(status.phrase)) \(at.map(context.dateTime) ?? words("(undated)"))"
        return confirmedAt.map { "\(stated), " + words("confirmed {0}", context.dateTime($0)) } ?? stated
    }

    private func origin(source: String?, proof: String?) -> String {
        let parts = [source.map { words("source: {0}", $0) }, proof.map { words("proof: {0}", $0) }].compactMap(\.self)
        return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    }

    /// What the consent is about: `marketing, email`, or `marketing, every channel`; data processing has no channel.
    public func subject(_ purpose: ConsentPurpose, _ channel: Channel?) -> String {
        guard purpose == .marketing else { return words(purpose.phrase) }
        return "\(words(purpose.phrase)), \(channel.map { words($0.phrase) } ?? words("every channel"))"
    }
}
