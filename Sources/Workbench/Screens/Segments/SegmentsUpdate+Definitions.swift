import AudienceEngine
import CampaignDomain
import TerminalKit

extension SegmentsScreen {
    /// Writing, deleting and ordering definitions; nil for other actions.
    mutating func performOnDefinition(_ action: ActionID, in context: ScreenContext) -> [ScreenRequest]? {
        switch action {
        case .addSegment:
            form = SegmentForm()
            return []
        case .editSegment: return edit(in: context)
        case .deleteSegment: return delete(in: context)
        case .movePartUp: return movePart(by: -1, in: context)
        case .movePartDown: return movePart(by: 1, in: context)
        case .editDefinition:
            guard let definition = subject?.definition else { return [] }
            if case .scheme = definition { return [.edit(.schemes)] }
            return [.edit(.segments)]
        default: return nil
        }
    }

    private mutating func edit(in context: ScreenContext) -> [ScreenRequest] {
        let definitions = context.model.definitions
        switch subject {
        case .set(.segment(let id)): form = definitions.segment(id).map { SegmentForm($0) }
        case .set(.part(let scheme, let id)):
            form = definitions.schemes.first { $0.id == scheme }?.parts.first { $0.id == id }.map {
                SegmentForm($0, of: scheme)
            }
        default: break
        }
        return form.map { [.work($0.trial, slot: Self.trialSlot)] } ?? []
    }

    /// Without a question, for it can be taken back; who still names the segment is said.
    private func delete(in context: ScreenContext) -> [ScreenRequest] {
        let definitions = context.model.definitions
        guard let id = subject?.segment, let segment = definitions.segment(id) else { return [] }
        let words = context.words
        let users = SegmentUsers(of: id, in: definitions).names
        var summary = words("segment {0} is deleted", context.presentation.quoted(segment.name))
        if !users.isEmpty { summary += "; " + words("still named by: {0}", users.joined(separator: ", ")) }
        return [.save(.segments(definitions.segments.filter { $0.id != id }), summary: summary)]
    }

    private func movePart(by step: Int, in context: ScreenContext) -> [ScreenRequest] {
        guard case .set(.part(let id, let part))? = subject else { return [] }
        var schemes = context.model.definitions.schemes
        guard let scheme = schemes.firstIndex(where: { $0.id == id }),
            let place = schemes[scheme].parts.firstIndex(where: { $0.id == part }),
            schemes[scheme].parts.indices.contains(place + step)
        else { return [.say(Notice(context.words("the part is at the end already")))] }
        schemes[scheme].parts.swapAt(place, place + step)
        let name = context.presentation.quoted(schemes[scheme].parts[place + step].name)
        return [.save(.schemes(schemes), summary: context.words("the order of {0} is changed", name))]
    }

    // MARK: The form

    public mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard var open = form else { return isFiltering ? typeInFilter(event, in: context) : [] }
        let response = open.handle(event, in: context.model)
        form = open
        switch response {
        case .none: return []
        case .changed: return [.work(open.trial, slot: Self.trialSlot)]
        case .cancelled:
            form = nil
            return [.cancel(slot: Self.trialSlot)]
        case .finished: return save(open, in: context)
        }
    }

    /// The form stays open until the file has it: what was typed is not lost when it cannot be written.
    private mutating func save(_ form: SegmentForm, in context: ScreenContext) -> [ScreenRequest] {
        let definitions = context.model.definitions
        let summary = context.words("{0} is saved", context.presentation.quoted(form.name.text.trimmed))
        switch form.purpose {
        case .newSegment:
            let taken = Set(definitions.segments.map(\.id.rawValue))
            let id = SegmentID(DefinitionName.id(from: form.name.text, taken: taken, fallback: "segment"))
            wantedSubject = .set(.segment(id))
            return [.save(.segments(definitions.segments + [form.segment(id: id, from: nil)]), summary: summary)]
        case .segment(let id):
            let segments = definitions.segments.map { $0.id == id ? form.segment(id: id, from: $0) : $0 }
            return [.save(.segments(segments), summary: summary)]
        case .part(let scheme, let part):
            var schemes = definitions.schemes
            for index in schemes.indices where schemes[index].id == scheme {
                for place in schemes[index].parts.indices where schemes[index].parts[place].id == part {
                    schemes[index].parts[place].name = form.name.text.trimmed
                    schemes[index].parts[place].condition = form.condition.field.text.trimmed
                }
            }
            return [.save(.schemes(schemes), summary: summary)]
        }
    }
}

/// Who names a segment: campaigns, and other definitions.
struct SegmentUsers {
    /// As people call them.
    let names: [String]

    /// O(campaigns + text of the definitions).
    init(of id: SegmentID, in definitions: Definitions) {
        let mention = "in_segment(\"\(id)\")"
        let campaigns = definitions.campaigns.filter {
            $0.audience.includedSegments.contains(id) || $0.audience.excludedSegments.contains(id)
        }
        let segments = definitions.segments.filter { $0.id != id && $0.condition.contains(mention) }
        let schemes = definitions.schemes.filter { scheme in
            scheme.parts.contains { $0.condition.contains(mention) }
        }
        names = campaigns.map(\.name) + segments.map(\.name) + schemes.map(\.name)
    }
}
