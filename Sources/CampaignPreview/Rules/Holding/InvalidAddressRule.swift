import AudienceEngine
import CampaignDomain

/// The address fails its syntax, or is junk.
public struct InvalidAddressRule: RecordRule {
    public static let description = RuleDescription(
        id: "invalid-address", severity: .hold,
        whatItDoes: """
            Holds a person whose address for the channel is not one by its syntax, or is on the list of junk contacts of the \
            workspace's identity policy.
            """,
        whyItMatters:
            "Such letters bounce and cost the sender's reputation; a junk phone belongs to somebody who never asked.",
        whatToDo: "Correct the address at its source. Add made-up contacts to policies.identity.junkContacts.")

    public static let examples: [RuleExample] = [
        .triggering("no domain") { $0.customer = #"{"email": "anna@"}"# },
        .triggering("junk") {
            $0.customer = #"{"email": "NoEmail@shop.example"}"#
            $0.policies = #"{"identity": {"junkContacts": ["noemail@*"]}}"#
        },
        .clean("letters of any script") { $0.customer = #"{"email": "анна@пример.рф"}"# },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.records.withInvalidAddress
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let kind = context.addressKind, let addressRow = context.addressRow(of: row),
            let raw = ContactDirectory.raw(kind, of: addressRow, in: context.customers)
        else { return [] }
        let record = context.audience.id(addressRow)
        return context.audience.contacts.validity(kind, row: addressRow) == .junk
            ? [.junkAddress(raw, record: record)] : [.invalidAddress(raw, record: record)]
    }
}
