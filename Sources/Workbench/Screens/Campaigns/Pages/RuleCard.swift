import CampaignPreview
import TerminalKit

/// What a rule says about itself: what it does, why it matters, what to do.
struct RuleCard: Sendable {
    let rule: RuleID
    var offset = 0

    func paragraphs(_ words: Words) -> [Paragraph] {
        let rules = RulePresenter(words: words)
        return section(words("What it says"), rules.summary(rule))
            + [Paragraph(" ", .overlay)] + section(words("Why it matters"), rules.whyItMatters(rule))
            + [Paragraph(" ", .overlay)] + section(words("What to do"), rules.whatToDo(rule))
    }

    private func section(_ title: String, _ text: String) -> [Paragraph] {
        [Paragraph(title, .overlay.bold), Paragraph("  " + text, .overlay, continuationIndent: 2)]
    }

    /// Over the middle of the screen, as high as the text.
    func frame(in area: Rect, _ words: Words) -> Rect {
        let width = min(area.width - 4, 72)
        let lines = ScrollText(paragraphs(words)).lines(width: max(1, width - 5)).count
        return area.centred(Size(width: width, height: lines + 2))
    }

    func draw(in area: Rect, into buffer: inout CellBuffer, _ words: Words) {
        let title = RulePresenter(words: words).title(rule)
        let content = TerminalKit.Overlay.draw(
            title: title, label: rule.rawValue, frame: frame(in: area, words), into: &buffer)
        ScrollText(paragraphs(words), offset: offset).draw(in: content, into: &buffer)
    }
}

extension OpenPreview {
    mutating func performOnRuleCard(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard let card = ruleCard else { return [] }
        guard let movement = ListMovement(action, count: count) else {
            ruleCard = nil
            return []
        }
        var text = ScrollText(card.paragraphs(context.words), offset: card.offset)
        text.move(movement, in: Panel.content(of: card.frame(in: context.area, context.words)))
        ruleCard?.offset = text.offset
        return []
    }
}
