import CampaignDomain
import CampaignPreview
import TerminalKit

/// Makes a sentence of a fact: which record, which event, when, where.
public struct EvidencePresenter: Sendable {
    let context: PresentationContext
    /// The record that everything is about; facts name only others.
    let record: CustomerID?
    var words: Words { context.words }

    public init(_ context: PresentationContext, of record: CustomerID? = nil) {
        self.context = context
        self.record = record
    }

    /// A clear sentence without a full stop.
    public func sentence(_ evidence: Evidence) -> String {
        switch evidence {
        case .keptRecord, .givenTo, .flag, .stopListedAddress, .noAddress, .invalidAddress, .junkAddress:
            identity(evidence)
        case .consent, .noConsent, .event, .order, .lastActivity, .registered, .controlGroup, .holds, .returned,
            .lowScore:
            history(evidence)
        case .cap, .scheduled, .due, .flood, .localTime, .quietHours, .sendTime, .shifted:
            timing(evidence)
        case .age, .gender, .product, .region, .staleField, .prescription:
            fit(evidence)
        case .language, .untouchedCategories, .missingField, .sameText, .scores, .tier, .response:
            liking(evidence)
        case .text, .overlap, .inBoth, .missing, .message, .sizes, .smsParts, .liveRecords:
            campaign(evidence)
        case .messageMissing, .brokenTemplate, .unknownField, .noVariants, .variantWeights, .repeatedVariant,
            .longSubject, .noSubject:
            content(evidence)
        case .seedRecords, .manualBudget, .triggerShare, .offerEnded, .schemeGap, .cost:
            plan(evidence)
        }
    }

    /// A text from a message, short enough to quote.
    func excerpt(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
        return context.quoted(TextFitting.truncated(line, to: EvidencePresenter.excerptColumns))
    }

    private static let excerptColumns = 60
}
