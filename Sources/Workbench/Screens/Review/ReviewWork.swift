import CampaignDomain
import CampaignPreview

/// Computes what one campaign of the queue is judged by. The preview itself is let go: a queue of previews of a large base would
/// fill the memory.
struct QueueWork: Work {
    struct Answer: Sendable {
        let campaign: CampaignID
        let looked: ReviewScreen.Looked
    }

    let campaign: CampaignID

    func title(_ words: Words) -> String { words("Looking through the queue") }

    func answer(in context: WorkContext) throws -> Answer {
        switch try PreviewWork(campaign: campaign).answer(in: context) {
        case .failed(let failure): return Answer(campaign: campaign, looked: .failed(failure))
        case .ready(let computed):
            return Answer(campaign: campaign, looked: .ready(ReviewSubject(preview: computed.preview)))
        }
    }
}

/// Computes everything that an opened review shows.
struct OpenReviewWork: Work {
    enum Answer: Sendable {
        case ready(ReviewedPreview)
        case failed(PreviewFailure)
    }

    let campaign: CampaignID

    func title(_ words: Words) -> String { words("Computing who gets it") }

    func answer(in context: WorkContext) throws -> Answer {
        switch try PreviewWork(campaign: campaign).answer(in: context) {
        case .failed(let failure): return .failed(failure)
        case .ready(let computed):
            let subject = ReviewSubject(preview: computed.preview)
            let review = CampaignReview(subject: subject, log: context.model.reviews)
            var records: [ReviewCheck: [RecordChange]] = [:]
            for check in ReviewCheck.allCases {
                try context.checkCancellation()
                guard let entry = review.state(of: check).entry,
                    entry.binding.audience != subject.binding.audience
                else { continue }
                records[check] = computed.preview.recordChanges(since: entry.digest)
            }
            return .ready(ReviewedPreview(subject: subject, records: records))
        }
    }
}

/// A campaign as it lies before the reviewer.
struct ReviewedPreview: Sendable {
    let subject: ReviewSubject
    /// Of a check that was decided on another audience, which records are others, when that can be told.
    let records: [ReviewCheck: [RecordChange]]
}
