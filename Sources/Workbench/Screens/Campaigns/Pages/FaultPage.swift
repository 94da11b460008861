import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// Why there is no preview, where the fault is, and what to do.
struct FaultPage {
    let failure: PreviewFailure
    let campaign: CampaignID
    let context: PresentationContext
    private var words: Words { context.words }

    var paragraphs: [Paragraph] {
        [Paragraph("✖ " + words("The preview cannot be computed"), .stop.bold), .blank] + cause
    }

    private var cause: [Paragraph] {
        switch failure {
        case .preview(.unknownList(let id, _)):
            return [
                Paragraph(words("The campaign uses the list {0}, which does not exist.", context.quoted(id.rawValue)))
            ] + place(words("Correct the name, or put the list into the folder lists."))
        case .preview(.unknownSegment(let id, _)):
            return [
                Paragraph(
                    words("The campaign uses the segment {0}, which does not exist.", context.quoted(id.rawValue)))
            ] + place(words("Correct the name, or add the segment to segments.json."))
        case .preview(.expression(let field, _, let reason)): return expression(field, reason)
        case .unknownCampaign(let id):
            return [Paragraph(words("There is no campaign {0} any more.", context.quoted(id.rawValue)))]
        case .unexpected(let reason): return [Paragraph(reason)]
        }
    }

    private func place(_ whatToDo: String) -> [Paragraph] {
        [
            .blank, Paragraph(words("In: {0}", "campaigns/\(campaign.rawValue).json"), .muted),
            Paragraph("→ " + whatToDo, .note, continuationIndent: 2),
        ]
    }

    private func expression(_ field: String, _ reason: String) -> [Paragraph] {
        let text = text(of: field)
        return [Paragraph(words("An expression is wrong: {0}", field)), .blank]
            + (text.map { [Paragraph("  " + $0, .literal)] + mark(in: $0) } ?? [])
            + [Paragraph("  " + reason, .stop, continuationIndent: 2)]
            + place(words("Correct the expression; the filter bar of the customers tries one out."))
    }

    /// The expression that the engine names.
    private func text(of field: String) -> String? {
        let definitions = context.audience?.definitions
        switch field {
        case "goal": return definitions?.campaign(campaign)?.goal
        case "intent": return definitions?.campaign(campaign)?.intent
        default:
            guard field.hasPrefix("segment ") else { return nil }
            return definitions?.segment(SegmentID(String(field.dropFirst("segment ".count))))?.condition
        }
    }

    /// A mark under the first wrong character, when the fault is in the text itself.
    private func mark(in text: String) -> [Paragraph] {
        do {
            _ = try Expression.parse(text)
            return []
        } catch {
            let before = DisplayWidth.columns(of: String(text.prefix(error.column - 1)))
            let line = String(repeating: "\u{A0}", count: before + 2) + String(repeating: "▲", count: error.length)
            return [Paragraph(line, .stop)]
        }
    }
}
