import AudienceEngine
import CampaignDomain

/// Consent for data processing is not granted.
public struct NoDataConsentRule: RecordRule {
    public static let description = RuleDescription(
        id: "no-data-consent", severity: .hold,
        whatItDoes: """
            Holds a person whose consent to the processing of personal data is not granted: nobody ever gave it, or it was \
            withdrawn on any linked record.
            """,
        whyItMatters: "Without that consent the data may not be used at all, whatever was agreed about marketing.",
        whatToDo: "Ask for the consent on a touchpoint that needs none, and keep its proof.")

    public static let examples: [RuleExample] = [
        .triggering("only marketing was agreed to") {
            $0.customer = #"{"consents": [{"purpose": "marketing", "status": "granted"}]}"#
        },
        .triggering("withdrawn after it was granted") {
            $0.customer = """
                {"consents": [
                  {"purpose": "marketing", "status": "granted"},
                  {"purpose": "dataProcessing", "status": "granted", "at": "2025-01-01T00:00:00Z"},
                  {"purpose": "dataProcessing", "status": "withdrawn", "at": "2025-02-01T00:00:00Z"}]}
                """
        },
        .clean("granted"),
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.kept.subtracting(context.facts.consents(.dataProcessing, on: nil).granted)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        context.consentEvidence(for: row, purpose: .dataProcessing, channel: nil)
    }
}
