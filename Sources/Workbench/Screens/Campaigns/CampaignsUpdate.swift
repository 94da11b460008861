import CampaignDomain
import CampaignPreview
import TerminalKit

extension CampaignsScreen {
    static let previewSlot = "preview"
    private static let preparationSlot = "preparation"

    public mutating func start(in context: ScreenContext) -> [ScreenRequest] {
        campaignCount = context.model.definitions.campaigns.count
        refresh(in: context)
        // What was open is computed anew from the workspace as it is now.
        let reopening = preview.map { openPreview($0.campaign, in: context) } ?? []
        return reopening + [.work(PreparationWork(), slot: Self.preparationSlot)]
    }

    /// Filters and sorts anew; the campaign one stood on stays selected when it is still there.
    mutating func refresh(in context: ScreenContext) {
        let selected = selectedCampaign?.id
        listing = CampaignListing(asOf: context.model.asOf, facts: CampaignFacts(context))
            .campaigns(context.model.definitions.campaigns, filter: filter.text, sort: sort)
        move(.to(selected.flatMap { id in listing.firstIndex { $0.id == id } } ?? 0), in: context)
    }

    public mutating func open(_ place: Place, in context: ScreenContext) -> [ScreenRequest] {
        let (id, rule): (CampaignID, RuleID?)
        switch place {
        case .campaign(let campaign): (id, rule) = (campaign, nil)
        case .recipients(let campaign, let wanted): (id, rule) = (campaign, wanted)
        case .customer, .customers, .review, .chain, .journey: return []
        }
        if let index = listing.firstIndex(where: { $0.id == id }) { move(.to(index), in: context) }
        let requests = openPreview(id, in: context)
        preview?.wantedRule = rule
        preview?.isVisit = true
        return requests
    }

    mutating func openPreview(_ id: CampaignID, in context: ScreenContext) -> [ScreenRequest] {
        preview = OpenPreview(campaign: id)
        return [.work(PreviewWork(campaign: id), slot: Self.previewSlot)]
    }

    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard var open = preview else { return [] }
        switch outcome {
        case .answer(let answer as PreviewWork.Answer): open.receive(answer)
        case .answer(let story as RecipientStory): open.receive(story)
        case .answer(let comparison as CapComparison): open.caps = CapsState(comparison: comparison)
        case .answer(let answer as DifferenceWork.Answer): open.receive(answer, in: context)
        case .answer: return []
        case .failure(let reason):
            if slot == Self.previewSlot { open.state = .failed(.unexpected(reason)) }
            if slot == Self.capsSlot { open.caps = CapsState(failure: reason) }
            if slot == Self.differenceSlot { open.receive(.failed(.unexpected(reason)), in: context) }
        }
        preview = open
        return []
    }

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        if preview != nil { return performInPreview(action, count: count, in: context) }
        if let movement = ListMovement(action, count: count) {
            move(movement, in: context)
            return []
        }
        switch action {
        case .openSelected: return selectedCampaign.map { openPreview($0.id, in: context) } ?? []
        case .filter:
            isFiltering = true
            filter.moveCursor(to: filter.text.count)
        case .clearFilter:
            filter.setText("")
            refresh(in: context)
        case .sortByColumn: sort(by: cursorColumn, in: context)
        case .reverseSort:
            sort.isReversed.toggle()
            refresh(in: context)
        case .moveLeft: moveCursorColumn(by: -(count ?? 1), in: context)
        case .moveRight: moveCursorColumn(by: count ?? 1, in: context)
        case .editDefinition: return selectedCampaign.map { [.edit(.campaign($0.id))] } ?? []
        default: break
        }
        return []
    }

    public mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        if case .key(let chord) = event, chord.key == .enter {
            isFiltering = false
            return []
        }
        if case .key(let chord) = event, chord.key == .escape {
            isFiltering = false
            filter.setText("")
        } else if filter.handle(event) != .changed {
            return []
        }
        refresh(in: context)
        return []
    }

    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        list.move(movement, count: listing.count, height: max(0, layout(in: context).table.height - 1))
    }

    /// By another column, or the other way round when it is sorted by this one already.
    mutating func sort(by column: CampaignColumn, in context: ScreenContext) {
        if sort.column == column {
            sort.isReversed.toggle()
        } else {
            sort = CampaignSort(column: column)
        }
        refresh(in: context)
    }

    /// Goes to another column and moves the table sideways until it can be seen.
    private mutating func moveCursorColumn(by steps: Int, in context: ScreenContext) {
        let all = CampaignColumn.allCases
        let current = all.firstIndex(of: cursorColumn) ?? 0
        let target = max(0, min(all.count - 1, current + max(-100, min(100, steps))))
        cursorColumn = all[target]
        hiddenColumns = max(0, min(hiddenColumns, target - 1))
        let rect = layout(in: context).table
        while target > 0, !shownColumns(in: rect).contains(cursorColumn), hiddenColumns < target - 1 {
            hiddenColumns += 1
        }
    }
}
