import AudienceEngine
import CampaignDomain
import TerminalKit

/// What the definition of the chosen subject says, and what is wrong with it.
struct SegmentBrief {
    let subject: SegmentSubject
    let fault: String?
    let context: PresentationContext
    private var words: Words { context.words }

    var paragraphs: [Paragraph] {
        let names = SegmentNames(context)
        let name = subject.set.map(names.full) ?? subject.scheme.map(names.scheme) ?? ""
        let wrong = fault.map { [Paragraph("✖ " + $0, .stop, continuationIndent: 2)] } ?? []
        return [Paragraph(name, .text.bold)] + wrong + definition
    }

    private var definition: [Paragraph] {
        switch subject {
        case .set(.base): return [Paragraph(words("Every record that was registered by now."), .muted)]
        case .set(.unassigned(let id)):
            return [
                Paragraph(words("Records for which no part of {0} holds.", context.scheme(id)), .muted)
            ]
        case .set(let set):
            let condition = Paragraph(SegmentNames(context).condition(of: set) ?? "", .keyword)
            return [condition] + (subject.segment.flatMap(segment).map(remarks) ?? [])
        case .scheme(let id): return scheme(id)
        }
    }

    private func segment(_ id: SegmentID) -> Segment? { context.audience?.definitions.segment(id) }

    private func remarks(_ segment: Segment) -> [Paragraph] {
        let entries = [
            (words("Goal"), segment.goal), (words("Priority"), segment.priority.map { words.number($0) }),
            (words("Pattern"), segment.pattern),
            (words("Stimuli"), segment.stimuli.isEmpty ? nil : segment.stimuli.joined(separator: ", ")),
            (words("Ideal"), segment.ideal),
        ]
        return entries.compactMap { label, value in
            value.map { Paragraph([TextSpan(label + ": ", .muted), TextSpan($0)], continuationIndent: 2) }
        }
    }

    private func scheme(_ id: SchemeID) -> [Paragraph] {
        guard let scheme = context.audience?.definitions.scheme(id) else { return [] }
        let names = scheme.parts.map { SegmentNames(context).part($0.id, of: id) }
        let order = Paragraph(
            words("The first part that holds takes a record: {0}.", names.joined(separator: " → ")),
            .muted)
        let ideal = scheme.ideal.map {
            [Paragraph([TextSpan(words("Ideal") + ": ", .muted), TextSpan($0, .keyword)], continuationIndent: 2)]
        }
        return [order] + (ideal ?? [])
    }
}
