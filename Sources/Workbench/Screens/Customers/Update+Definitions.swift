import AudienceEngine
import CampaignDomain
import TerminalKit

/// What is to be named: a list of marked people, or the filter as a segment.
struct DefinitionPrompt: Sendable {
    enum Purpose: Sendable {
        case list(RowSet)
        /// With the condition that the filter stands for.
        case segment(String)
    }

    let purpose: Purpose
    var prompt: NamePrompt
}

extension CustomersScreen {
    /// The condition of the filter; nil when there is none, or it is wrong. O(length).
    func filterCondition(in context: ScreenContext) -> String? {
        guard filter.error == nil, filter.problem == nil,
            let query = try? FilterQuery.parse(filter.field.text, vocabulary: context.model.vocabulary)
        else { return nil }
        return query.expression?.description
    }

    func definitionPrompt(_ action: ActionID, in context: ScreenContext) -> DefinitionPrompt? {
        let words = context.words
        if action == .saveAsList {
            let hint = words(
                "{0} become a list in the folder lists; u takes it back.", words.counted(marks.count, .record))
            return DefinitionPrompt(purpose: .list(marks), prompt: NamePrompt(title: words("New list"), hint: hint))
        }
        guard let condition = filterCondition(in: context) else { return nil }
        return DefinitionPrompt(
            purpose: .segment(condition), prompt: NamePrompt(title: words("New segment"), hint: condition))
    }

    mutating func typeInPrompt(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard var open = prompt else { return [] }
        let response = open.prompt.handle(event)
        prompt = open
        switch response {
        case .none: return []
        case .cancelled:
            prompt = nil
            return []
        // The prompt stays open until the file is written, so that a name is not typed twice.
        case .named(let name): return [save(open.purpose, name: name, in: context)]
        }
    }

    private func save(_ purpose: DefinitionPrompt.Purpose, name: String, in context: ScreenContext) -> ScreenRequest {
        let definitions = context.model.definitions
        let words = context.words
        let quoted = context.presentation.quoted(name)
        switch purpose {
        case .list(let rows):
            let taken = Set(definitions.lists.map(\.id.rawValue))
            let id = DefinitionName.id(from: name, taken: taken, fallback: "list")
            let customers = context.model.audience.snapshot.customers
            let members = rows.rows.compactMap { customers.id[$0].map { CustomerID($0) } }
            var list = CustomerList(id: ListID(id), name: name, members: members)
            list.source = source
            return .save(
                .list(list),
                summary: words("{0} are the list {1}", words.counted(members.count, .record), quoted))
        case .segment(let condition):
            let taken = Set(definitions.segments.map(\.id.rawValue))
            let id = DefinitionName.id(from: name, taken: taken, fallback: "segment")
            let segment = Segment(id: SegmentID(id), name: name, condition: condition)
            return .save(
                .segments(definitions.segments + [segment]), summary: words("the filter is the segment {0}", quoted))
        }
    }

    /// Where a list comes from, for the file: a filter says more than that people were marked.
    private var source: String {
        let parts = [scope?.heading, filter.field.isEmpty ? nil : filter.field.text].compactMap(\.self)
        return (["muster"] + parts).joined(separator: ": ")
    }

    func definitionBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Definitions")
        let readOnly = context.readOnlyReason.map { KeyBinding.Availability.disabled($0) }
        let list: KeyBinding.Availability = marks.isEmpty ? .disabled(words("mark somebody first")) : .enabled
        let segment: KeyBinding.Availability =
            scope != nil
            ? .disabled(words("these people have no condition; mark them and save a list"))
            : filterCondition(in: context) == nil ? .disabled(words("there is no filter that could be one")) : .enabled
        return [
            KeyBinding(
                [KeyChord("s")], .saveAsList, label: words("marked as a list"), group: group,
                isHinted: !marks.isEmpty, availability: readOnly ?? list),
            KeyBinding(
                [KeyChord("S")], .saveAsSegment, label: words("filter as a segment"), group: group,
                isHinted: !filter.field.isEmpty && scope == nil, availability: readOnly ?? segment),
        ]
    }

    /// What the prompt does with keys; shown, not looked up, because letters are typed.
    func promptBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Definition")
        return [
            KeyBinding([KeyChord(.enter)], .openSelected, label: words("save"), group: group, isHinted: true),
            KeyBinding([KeyChord(.escape)], .leave, label: words("give up"), group: group, isHinted: true),
        ]
    }
}
