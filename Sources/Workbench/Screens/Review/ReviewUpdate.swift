import CampaignDomain
import CampaignPreview
import TerminalKit

extension ReviewScreen {
    static let queueSlot = "queue"
    static let openSlot = "open"

    public mutating func start(in context: ScreenContext) -> [ScreenRequest] {
        let selected = selectedCampaign?.id
        let waiting = context.model.definitions.campaigns.filter { $0.status != .sent && $0.status != .cancelled }
        queue = CampaignListing(asOf: context.model.asOf, facts: CampaignFacts(context))
            .campaigns(waiting, filter: "", sort: CampaignSort())
        looked = [:]
        form = nil
        move(.to(selected.flatMap { id in queue.firstIndex { $0.id == id } } ?? 0), in: context)
        let reopened = opened.map { open($0.campaign) } ?? []
        return reopened + lookFurther()
    }

    /// One campaign after the other, so that the queue fills while one reads it.
    private func lookFurther() -> [ScreenRequest] {
        queue.first { looked[$0.id] == nil }.map { [.work(QueueWork(campaign: $0.id), slot: Self.queueSlot)] } ?? []
    }

    mutating func open(_ id: CampaignID) -> [ScreenRequest] {
        opened = OpenReview(campaign: id)
        return [.work(OpenReviewWork(campaign: id), slot: Self.openSlot)]
    }

    public mutating func open(_ place: Place, in context: ScreenContext) -> [ScreenRequest] {
        guard case .review(let id) = place else { return [] }
        if let index = queue.firstIndex(where: { $0.id == id }) { move(.to(index), in: context) }
        form = nil
        return open(id)
    }

    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] {
        switch outcome {
        case .answer(let answer as QueueWork.Answer):
            looked[answer.campaign] = answer.looked
            return lookFurther()
        case .answer(.ready(let reviewed) as OpenReviewWork.Answer):
            looked[reviewed.subject.campaign.id] = .ready(reviewed.subject)
            if opened?.campaign == reviewed.subject.campaign.id { opened?.receive(reviewed) }
        case .answer(.failed(let failure) as OpenReviewWork.Answer): opened?.state = .failed(failure)
        case .failure(let reason) where slot == Self.openSlot: opened?.state = .failed(.unexpected(reason))
        case .failure(let reason):
            // The one that could not be looked at must not keep the others waiting.
            guard let stuck = queue.first(where: { looked[$0.id] == nil }) else { return [] }
            looked[stuck.id] = .failed(.unexpected(reason))
            return lookFurther()
        case .answer: break
        }
        return []
    }

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        if opened != nil { return performInOpened(action, count: count, in: context) }
        if let movement = ListMovement(action, count: count) {
            move(movement, in: context)
            return []
        }
        guard let campaign = selectedCampaign?.id else { return [] }
        switch action {
        case .openSelected: return open(campaign)
        case .openPreview: return [.open(.campaign(campaign))]
        case .editDefinition: return [.edit(.campaign(campaign))]
        default: return []
        }
    }

    private mutating func performInOpened(
        _ action: ActionID, count: Int?, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard var review = opened else { return [] }
        switch action {
        case .leave where review.isAtTop:
            opened = nil
            return [.cancel(slot: Self.openSlot)]
        case .signOffCheck: form = review.form(.approve, [review.check], reviewer: reviewer)
        case .signOffAll: form = review.form(.approve, ReviewCheck.allCases, reviewer: reviewer)
        case .rejectCheck: form = review.form(.reject, [review.check], reviewer: reviewer)
        default:
            let requests = review.perform(action, count: count, in: context)
            opened = review
            return requests
        }
        return []
    }

    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        let layout = QueueLayout(area: context.area, hasBanner: !context.model.reviews.isIntact)
        list.move(movement, count: queue.count, height: max(0, layout.table.height - 1))
    }

    // MARK: The form

    public mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard var open = form else { return [] }
        let response = open.handle(event, log: context.model.reviews)
        switch response {
        case .none: form = open
        case .cancelled: form = nil
        case .signed(let signOff):
            form = nil
            reviewer = signOff.reviewer
            return [.signOff(SignOffOrder(signOff, subject: open.subject))]
        }
        return []
    }

    // MARK: Mouse

    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        if form != nil {
            if case .press(.left) = mouse.action { form?.click(mouse.position, in: context) }
            return []
        }
        if var review = opened {
            let requests = review.point(mouse, in: context)
            opened = review
            return requests
        }
        switch mouse.action {
        case .wheelDown: move(.scroll(3), in: context)
        case .wheelUp: move(.scroll(-3), in: context)
        case .press(.left), .doubleClick(.left):
            let layout = QueueLayout(area: context.area, hasBanner: !context.model.reviews.isIntact)
            let hit = queueTable(in: layout.table, context.words)
                .hit(mouse.position, count: queue.count, in: layout.table)
            guard case .row(let place)? = hit else { return [] }
            move(.to(place), in: context)
            if mouse.action == .doubleClick(.left), let campaign = selectedCampaign { return open(campaign.id) }
        default: break
        }
        return []
    }
}
