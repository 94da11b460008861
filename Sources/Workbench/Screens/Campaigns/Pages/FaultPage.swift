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

    private func place(_ whatToDo: String, file: String? = nil) -> [Paragraph] {
        [
            .blank, Paragraph(words("In: {0}", file ?? "campaigns/\(campaign.rawValue).json"), .muted),
            Paragraph("→ " + whatToDo, .note, continuationIndent: 2),
        ]
    }

    private func expression(_ field: String, _ reason: String) -> [Paragraph] {
        let text = text(of: field)
        let error = text.flatMap(error)
        let lines = text.map { [Paragraph("  " + $0, .literal)] + (error.map { [mark($0, in: text ?? "")] } ?? []) }
        return [Paragraph(words("An expression is wrong: {0}", name(of: field))), .blank] + (lines ?? [])
            + [
                Paragraph(
                    "  " + (error.map(ExpressionErrorPresenter(words: words).message) ?? reason), .stop,
                    continuationIndent: 2)
            ]
            + place(
                words("Correct the expression; the filter of the customers tries one out."),
                file: segment(in: field) == nil ? nil : "segments.json")
    }

    private func name(of field: String) -> String {
        if let segment = segment(in: field) { return words("segment") + " " + context.source(segment.rawValue) }
        return field == "goal" ? words("Goal") : field == "intent" ? words("Meant for") : field
    }

    /// The engine names a segment's condition `segment ID`.
    private func segment(in field: String) -> SegmentID? {
        field.hasPrefix("segment ") ? SegmentID(String(field.dropFirst("segment ".count))) : nil
    }

    /// The expression that the engine names.
    private func text(of field: String) -> String? {
        let definitions = context.audience?.definitions
        if let segment = segment(in: field) { return definitions?.segment(segment)?.condition }
        return field == "goal" ? definitions?.campaign(campaign)?.goal : definitions?.campaign(campaign)?.intent
    }

    /// The fault, when it is in the text itself and not in something that it uses.
    private func error(in text: String) -> ExpressionError? {
        do {
            _ = try Expression.parse(text)
            return nil
        } catch {
            return error
        }
    }

    /// Marks under the wrong characters.
    private func mark(_ error: ExpressionError, in text: String) -> Paragraph {
        let before = DisplayWidth.columns(of: String(text.prefix(error.column - 1)))
        let wrong = text.dropFirst(error.column - 1).prefix(error.length)
        let width = max(1, DisplayWidth.columns(of: String(wrong)))
        return Paragraph(String(repeating: "\u{A0}", count: before + 2) + String(repeating: "▲", count: width), .stop)
    }
}
