import CampaignDomain
import CommunicationMap
import TerminalKit

/// What a chain is, above its steps: who gets in and out, how important it is, and what is wrong with it.
struct ChainBrief {
    let chain: MapChain
    let facts: MapFacts
    let context: PresentationContext
    private var words: Words { context.words }

    /// The most important first: what is cut off is known from the file.
    var paragraphs: [Paragraph] {
        faults + [rank] + entry + exits
    }

    private var faults: [Paragraph] {
        let presenter = ChainFaultPresenter(context: context)
        let failure = chain.failure.map {
            [
                Paragraph(
                    "✖ " + words("the chain is not followed: {0}", "\($0.field): \($0.reason)"), .stop,
                    continuationIndent: 2)
            ]
        }
        return (failure ?? []) + chain.findings.map(presenter.paragraph)
    }

    private var rank: Paragraph {
        let definition = chain.chain
        let trigger = TriggerPresenter(context: context)
        let inside = chain.index.map { words.counted(facts.figures[$0].people, .runInside) }
        let texts = [
            inside, words("priority {0}", words.number(definition.priority)), words(definition.content.phrase),
            trigger.text(of: definition.reentry),
        ]
        return Paragraph(texts.compactMap(\.self).joined(separator: " · "), .muted)
    }

    private var entry: [Paragraph] {
        var conditions: [String] = []
        if case .event(_, let condition?, _) = chain.chain.trigger { conditions.append(condition) }
        if let condition = chain.chain.entryCondition { conditions.append(condition) }
        guard !conditions.isEmpty else { return [] }
        return [
            Paragraph(
                [
                    TextSpan(words("enters if") + " ", .muted),
                    TextSpan(conditions.joined(separator: " and "), .literal),
                ],
                continuationIndent: 2)
        ]
    }

    private var exits: [Paragraph] {
        guard !chain.chain.exits.isEmpty else { return [] }
        return [
            Paragraph(
                [
                    TextSpan(words("leaves at once if") + " ", .muted),
                    TextSpan(chain.chain.exits.joined(separator: " · "), .literal),
                ], continuationIndent: 2)
        ]
    }
}
