import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// What is said about a person's message by pictures, remarks and reports alike.
public struct MessageContext: Sendable {
    public let preview: CampaignPreview
    public let row: Int
    let context: PresentationContext
    var words: Words { context.words }
    var campaign: Campaign { preview.campaign }
    var isTargeted: Bool { preview.outcome.targeted.contains(row) }

    /// - Parameter row: a visible row of the preview's audience, targeted or not.
    public init(preview: CampaignPreview, row: Int, context: PresentationContext) {
        self.preview = preview
        self.row = row
        self.context = context
    }

    /// `Иванова Анна <anna@example.org>`.
    var recipient: String {
        let name = CustomerNamePresenter(audience: preview.audience, mask: context.mask).shortName(row)
        return address.map { "\(name) <\($0)>" } ?? name
    }

    /// The address that is sent to, masked when the screen is; nil when the channel needs none or there is none.
    public var address: String? {
        guard let kind = AddressKind(campaign.channel) else { return nil }
        let used = isTargeted ? preview.context.addressRow(of: preview.context.keptRow(of: row)) : row
        return used.flatMap { ContactDirectory.raw(kind, of: $0, in: preview.audience.snapshot.customers) }
            .flatMap { $0.trimmed.isEmpty ? nil : context.mask.address($0) }
    }

    /// The texts as they may be shown: masked they are the templates, for any field may be personal.
    public func shownText(of personal: PersonalMessage) -> MessageText {
        context.mask.isOn ? MessageText(template: personal.message) : personal.text
    }

    /// When it arrives, by the recipient's clock.
    var sendTime: String {
        let at = preview.context.sendTime(of: isTargeted ? preview.context.keptRow(of: row) : row)
        return words.dateTime(at, in: preview.audience.zone(of: row))
    }

    /// `variant a · 50 % · this person's`; what the person gets instead when it is another one.
    ///
    /// - Parameter columns: where there is less room than it takes, the first word is left out.
    func name(of choice: VariantChoice, columns: Int = .max) -> String {
        let name = name(of: choice, called: words("variant {0}", choice.variant.id))
        return DisplayWidth.columns(of: name) <= columns ? name : self.name(of: choice, called: choice.variant.id)
    }

    private func name(of choice: VariantChoice, called name: String) -> String {
        var parts = [name, words.percent(choice.share)]
        if campaign.variants.count > 1 {
            parts.append(
                choice.isOwn
                    ? words("this person's")
                    : words("this person gets {0}", preview.variant(for: row)?.variant.id ?? "—"))
        }
        return parts.joined(separator: " · ")
    }

    /// `2 parts · 93 characters · Unicode · 3.00 ₽`.
    func length(_ sms: SMSLength, cost: Money?) -> String {
        let alphabet = sms.isUnicode ? words("Unicode") : words("GSM alphabet")
        return
            ([words.counted(sms.parts, .part), words.counted(sms.characters, .character), alphabet]
            + [cost.map(context.money)].compactMap(\.self)).joined(separator: " · ")
    }
}
