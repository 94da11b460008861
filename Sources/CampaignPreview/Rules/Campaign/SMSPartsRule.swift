import CampaignDomain

/// A text message takes more than one part.
public struct SMSPartsRule: CampaignRule {
    public static let description = RuleDescription(
        id: "sms-parts", severity: .warn,
        whatItDoes: """
            Warns when the text of an SMS, as the recipients would get it, takes more than one part: 160 characters of the GSM \
            alphabet (153 a part when joined), 70 with any other letter (67). The count is the most parts anyone's text takes.
            """,
        whyItMatters: "Every part is paid for, and one Cyrillic letter more than halves what fits.",
        whatToDo: "Shorten the text, or accept the price.")

    public static let examples: [RuleExample] = [
        .triggering("seventy-one Cyrillic letters") {
            $0.campaign = #"{"channel": "sms"}"#
            $0.message = #"{"body": "\#(String(repeating: "я", count: 71))"}"#
        },
        .clean("seventy") {
            $0.campaign = #"{"channel": "sms"}"#
            $0.message = #"{"body": "\#(String(repeating: "я", count: 70))"}"#
        },
        .clean("an email may be long") { $0.message = #"{"body": "\#(String(repeating: "я", count: 71))"}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard context.campaign.channel == .sms else { return nil }
        let long = context.messages.map { (message: $0, length: longest($0, context)) }.filter { $0.length.parts > 1 }
        guard let most = long.map(\.length.parts).max() else { return nil }
        return CampaignFinding(
            count: most,
            evidence: long.map {
                .smsParts(
                    $0.message.id, parts: $0.length.parts, characters: $0.length.characters,
                    isUnicode: $0.length.isUnicode)
            })
    }

    /// The longest that any recipient would get; rendered once when everyone gets the same.
    private func longest(_ message: Message, _ context: CampaignContext) -> SMSLength {
        let renderer = MessageRenderer(message: message)
        guard !renderer.hasFixedBody else { return SMSLength(message.body) }
        var longest = SMSLength("")
        context.outcome.send.forEach { row in
            let length = SMSLength(renderer.renderBody(for: row, in: context.audience, offer: context.offers.first))
            if (length.parts, length.characters) > (longest.parts, longest.characters) { longest = length }
        }
        return longest
    }
}
