import AudienceEngine
import CampaignDomain
import TerminalKit

/// What is known of campaigns, as people read it.
struct CampaignFacts {
    let model: WorkbenchModel
    let words: Words
    let presentation: PresentationContext

    init(_ context: ScreenContext) {
        model = context.model
        words = context.words
        presentation = context.presentation
    }

    func cell(_ column: CampaignColumn, _ campaign: Campaign) -> TextSpan {
        switch column {
        case .name: TextSpan(campaign.name)
        case .sendAt: sendTime(campaign)
        case .status: status(campaign)
        case .channel: TextSpan(words(campaign.channel.phrase))
        case .content: TextSpan(words(campaign.content.phrase))
        case .kind: TextSpan(words(campaign.kind.phrase))
        case .sources: TextSpan(sourceNames(campaign))
        case .owner: optional(campaign.owner)
        case .series: optional(campaign.series)
        case .id: TextSpan(campaign.id.rawValue, .muted)
        }
    }

    /// On the workspace's clock; what has passed is told quietly.
    func sendTime(_ campaign: Campaign) -> TextSpan {
        guard let sendAt = campaign.sendAt else { return TextSpan(words("not set"), .muted) }
        return TextSpan(presentation.dateTime(sendAt), sendAt < model.asOf ? .muted : .text)
    }

    func status(_ campaign: Campaign) -> TextSpan {
        let style: Style =
            switch campaign.status {
            case .approved: .good
            case .sent, .cancelled: .muted
            default: .text
            }
        return TextSpan(words(campaign.status.phrase), style)
    }

    /// `CRM, Касса − Сотрудники`.
    private func sourceNames(_ campaign: Campaign) -> String {
        let sources = campaign.audience
        let included = names(sources.includedLists, sources.includedSegments)
        let excluded = names(sources.excludedLists, sources.excludedSegments)
        guard !included.isEmpty || !excluded.isEmpty else { return words("nobody") }
        return included.joined(separator: ", ")
            + (excluded.isEmpty ? "" : " − " + excluded.joined(separator: ", "))
    }

    private func names(_ lists: [ListID], _ segments: [SegmentID]) -> [String] {
        lists.map { model.definitions.list($0)?.name ?? $0.rawValue }
            + segments.map { model.definitions.segment($0)?.name ?? $0.rawValue }
    }

    private func optional(_ text: String?) -> TextSpan {
        text.map { TextSpan($0) } ?? TextSpan("—", .muted)
    }
}

extension ScreenContext {
    /// For presenters, with names looked up in the workspace and masked as the screen is.
    var presentation: PresentationContext {
        PresentationContext(audience: model.audience, words: words, mask: PersonalDataMask(isOn: isMasked))
    }
}
