import CampaignDomain
import TerminalKit

/// What the definition of a campaign says, beside the list: all that a preview will be computed from.
struct CampaignDetails {
    let facts: CampaignFacts
    let campaign: Campaign

    private var words: Words { facts.words }
    private var context: PresentationContext { facts.presentation }

    var paragraphs: [Paragraph] {
        [Paragraph(campaign.name, .accent.bold), Paragraph(campaign.id.rawValue, .muted), .blank]
            + plan + heading(words("Audience")) + sources + heading(words("Content")) + content + goals
    }

    private var plan: [Paragraph] {
        let kind = [campaign.kind.phrase, campaign.content.phrase, campaign.channel.phrase].map { words($0) }
        var lines = [
            fact(words("Kind"), TextSpan(kind.joined(separator: " · "))),
            fact(words("Status"), facts.status(campaign)), fact(words("Send time"), facts.sendTime(campaign)),
        ]
        if campaign.timezonePolicy == .recipient {
            lines.append(fact("", TextSpan(words("by each recipient's own clock"), .muted)))
        }
        if campaign.isTest { lines.append(fact("", TextSpan(words("a test send, for test recipients only"), .note))) }
        lines.append(fact(words("Owner"), facts.cell(.owner, campaign)))
        if campaign.series != nil { lines.append(fact(words("Series"), facts.cell(.series, campaign))) }
        return lines
    }

    private var sources: [Paragraph] {
        let audience = campaign.audience
        let lines =
            audience.includedLists.map { source("+", words("list"), context.source($0.rawValue), size(of: $0)) }
            + audience.includedSegments.map { source("+", words("segment"), context.source($0.rawValue), nil) }
            + audience.excludedLists.map { source("−", words("list"), context.source($0.rawValue), size(of: $0)) }
            + audience.excludedSegments.map { source("−", words("segment"), context.source($0.rawValue), nil) }
        return lines.isEmpty ? [Paragraph(words("Nobody is targeted"), .warn)] : lines
    }

    private var content: [Paragraph] {
        let variants = campaign.variants.map { variant in
            let message = facts.model.definitions.message(variant.message)
            let name = message?.subject ?? variant.message.rawValue
            let share = words("variant {0}", variant.id)
            return Paragraph(
                [
                    TextSpan(share + "  ", .muted),
                    message == nil
                        ? TextSpan(words("there is no message {0}", context.quoted(name)), .stop)
                        : TextSpan(context.quoted(name)),
                ], continuationIndent: 2)
        }
        let offers = campaign.offers.map { Paragraph(context.product($0.rawValue), continuationIndent: 2) }
        let none = [Paragraph(words("no message yet"), .warn)]
        return (variants.isEmpty ? none : variants)
            + (offers.isEmpty ? [] : heading(words("Offers")) + offers)
    }

    private var goals: [Paragraph] {
        var lines: [Paragraph] = []
        if let intent = campaign.intent { lines += heading(words("Meant for")) + [expression(intent)] }
        if let goal = campaign.goal { lines += heading(words("Goal")) + [expression(goal)] }
        return lines
    }

    private func expression(_ text: String) -> Paragraph {
        Paragraph(text, .literal, continuationIndent: 2)
    }

    private func size(of list: ListID) -> Int? {
        facts.model.definitions.list(list)?.members.count
    }

    private func source(_ sign: String, _ kind: String, _ name: String, _ count: Int?) -> Paragraph {
        let size = count.map { [TextSpan("  " + words.counted($0, .record), .muted)] } ?? []
        return Paragraph(
            [TextSpan("\(sign) \(kind) ", .muted), TextSpan(name)] + size, continuationIndent: 2)
    }

    private func fact(_ label: String, _ value: TextSpan) -> Paragraph {
        Paragraph(
            [TextSpan(TextFitting.fitted(label, to: Self.labelWidth) + " ", .muted), value],
            continuationIndent: Self.labelWidth + 1)
    }

    private func heading(_ text: String) -> [Paragraph] {
        [.blank, Paragraph(text, .title.bold)]
    }

    private static let labelWidth = 10
}
