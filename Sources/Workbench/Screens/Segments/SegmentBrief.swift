import AudienceEngine
import CampaignDomain
import TerminalKit

/// What the definition of the chosen subject says, and what is wrong with it.
struct SegmentBrief {
    let subject: SegmentSubject
    let fault: SegmentFault?
    /// Whether definitions cannot be changed.
    let isReadOnly: Bool
    let context: PresentationContext
    private var words: Words { context.words }

    var paragraphs: [Paragraph] {
        let names = SegmentNames(context)
        let name = subject.set.map(names.full) ?? subject.scheme.map(names.scheme) ?? ""
        let title = Paragraph(name, .text.bold)
        guard let fault else { return [title] + definition }
        return [title] + faultParagraphs(fault)
    }

    /// What is wrong, where, and what to do about it.
    private func faultParagraphs(_ fault: SegmentFault) -> [Paragraph] {
        let names = SegmentNames(context)
        let scheme = subject.scheme
        let part = fault.part.flatMap { part in scheme.map { MemberSet.part($0, part) } }
        let condition = (part ?? subject.set).flatMap(names.condition)
        let advice =
            part != nil && subject.set != part
            ? words("Show the parts (z), mend the one in question (i); or mend the file (E).")
            : words("Mend it here (i), or in the file (E).")
        return fault.paragraphs(condition: condition, part: part.map(names.short), words)
            + (isReadOnly ? [] : [Paragraph(advice, .muted)])
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
