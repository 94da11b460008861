import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// The message of one variant as one record gets it, as a plain picture of a letter, an SMS or a push.
struct MessagePage {
    let computed: ComputedPreview
    let row: Int
    /// The place of the variant; any number is valid.
    let variant: Int
    let context: PresentationContext

    private var words: Words { context.words }
    private var campaign: Campaign { computed.preview.campaign }
    private var audience: Audience { computed.preview.audience }

    var variantCount: Int { campaign.variants.count }

    private var place: Int? {
        let count = campaign.variants.count
        return count > 0 ? ((variant % count) + count) % count : nil
    }

    private var chosen: Campaign.Variant? { place.map { campaign.variants[$0] } }

    /// The definition that is shown.
    var message: CampaignDomain.Message? { chosen.flatMap { audience.definitions.message($0.message) } }

    /// `variant a · 50 %`.
    var variantName: String {
        guard let place, let chosen else { return "" }
        return words("variant {0}", chosen.id) + " · " + words.percent(campaign.variantShares[place])
    }

    /// As wide as the thing is read on.
    var pictureWidth: Int {
        switch campaign.channel {
        case .sms, .push, .messenger, .inapp: 46
        case .email, .call, .mail, .ads, .site: 76
        }
    }

    /// What stands under the picture: what happens to it, how long it is, whether one can unsubscribe.
    var remarks: [TextSpan] {
        guard let message else { return [] }
        var lines = [fate]
        if campaign.channel == .sms { lines.append(TextSpan("  " + smsLength(message))) }
        if campaign.channel == .email {
            lines.append(
                message.hasUnsubscribeLink == true
                    ? TextSpan("✔ " + words("has a way to unsubscribe"), .good)
                    : TextSpan("✖ " + words("has no way to unsubscribe"), .stop))
        }
        if context.mask.isOn { lines.append(TextSpan("● " + words("masked: fields are shown by their names"), .note)) }
        return lines
    }

    /// A message that is held must not look as if it were sent.
    private var fate: TextSpan {
        guard computed.outcome.targeted.contains(row) else {
            return TextSpan("○ " + words("not sent: {0}", words("not targeted")), .muted)
        }
        switch computed.outcome.verdict(of: row) {
        case .send: return TextSpan("✔ " + words("Will be sent"), .good)
        case .held(let rule):
            return TextSpan("− " + words("not sent: {0}", RulePresenter(words: words).title(rule)), .warn)
        }
    }

    /// Of the text as it is sent, also when the screen is masked: a length is nobody's secret.
    private func smsLength(_ message: CampaignDomain.Message) -> String {
        let length = SMSLength(sent(message).body)
        let alphabet = length.isUnicode ? words("Unicode") : words("GSM alphabet")
        return [words.counted(length.parts, .part), words.counted(length.characters, .character), alphabet]
            .joined(separator: " · ")
    }

    /// What stands in the picture.
    var paragraphs: [Paragraph] {
        guard let chosen else { return [Paragraph(words("The campaign has no message yet."), .warn)] }
        guard let message else {
            return [
                Paragraph(
                    "✖ " + words("there is no message {0}", context.quoted(chosen.message.rawValue)), .stop,
                    continuationIndent: 2)
            ]
        }
        let text = rendered(message)
        return headLines(text)
            + text.body.split(separator: "\n", omittingEmptySubsequences: false).map {
                Paragraph(String($0))
            }
    }

    private func headLines(_ text: ShownText) -> [Paragraph] {
        switch campaign.channel {
        case .email, .mail:
            let facts = RecipientFacts(computed: computed, context: context)
            let names = CustomerNamePresenter(audience: audience, mask: context.mask)
            let address = facts.address(row).map { " <\(context.mask.address($0))>" } ?? ""
            return [head(words("To"), names.shortName(row) + address, .text)]
                + (text.subject.map { [head(words("Subject"), $0, .text.bold)] } ?? [])
                + (text.preheader.map { [head(words("Preheader"), $0, .muted)] } ?? []) + [.blank]
        default:
            return (text.subject.map { [Paragraph($0, .text.bold)] } ?? [])
                + (text.preheader.map { [Paragraph($0, .muted)] } ?? [])
        }
    }

    private func head(_ label: String, _ value: String, _ style: Style) -> Paragraph {
        Paragraph(
            [TextSpan(TextFitting.fitted(label, to: Self.labelWidth), .muted), TextSpan(value, style)],
            continuationIndent: Self.labelWidth)
    }

    /// As it is shown: a masked screen has the template, for any field may be personal.
    private func rendered(_ message: CampaignDomain.Message) -> ShownText {
        if context.mask.isOn {
            return ShownText(subject: message.subject, preheader: message.preheader, body: message.body)
        }
        return sent(message)
    }

    /// As the person gets it.
    private func sent(_ message: CampaignDomain.Message) -> ShownText {
        let isTargeted = computed.outcome.targeted.contains(row)
        let recipient = isTargeted ? computed.preview.context.keptRow(of: row) : row
        let text = MessageRenderer(message: message)
            .render(for: recipient, in: audience, offer: computed.preview.context.offers.first)
        return ShownText(subject: text.subject, preheader: text.preheader, body: text.body)
    }

    private struct ShownText {
        let subject: String?
        let preheader: String?
        let body: String
    }

    private static let labelWidth = 11

    // MARK: Drawing

    /// The picture in the middle of a rectangle, with the remarks under it.
    func draw(in rect: Rect, offset: Int, into buffer: inout CellBuffer) {
        let picture = pictureRect(in: rect)
        buffer.drawFrame(
            picture, title: words(campaign.channel.phrase), label: variantName, border: .border, titleStyle: .title,
            labelStyle: .muted)
        ScrollText(paragraphs, offset: offset).draw(in: Panel.content(of: picture), into: &buffer)
        for (index, remark) in remarks.enumerated() {
            let row = Rect(
                x: picture.x + 2, y: picture.maxY + index, width: rect.maxX - picture.x - 2, height: 1
            ).intersection(rect)
            if !row.isEmpty { buffer.drawFitted(remark.text, in: row, style: remark.style) }
        }
    }

    /// As high as the message, as far as there is room; the same place for drawing and scrolling.
    func pictureRect(in rect: Rect) -> Rect {
        let width = min(rect.width, pictureWidth)
        let lines = ScrollText(paragraphs).lines(width: max(1, width - 5)).count
        let height = max(3, min(lines + 2, rect.height - remarks.count))
        return Rect(x: rect.x + (rect.width - width) / 2, y: rect.y, width: width, height: min(height, rect.height))
    }
}
