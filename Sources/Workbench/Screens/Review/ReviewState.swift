import CampaignDomain
import CampaignPreview
import TerminalKit

/// Review: the campaigns that wait for a decision, and the four checks of one of them, with everything a reviewer needs to put
/// their name under it.
public struct ReviewScreen: Screen {
    static let id: ScreenID = "review"

    static let descriptor = ScreenDescriptor(
        id: id, number: 6, title: Phrase("Review"),
        opens: { place in
            switch place {
            case .review: true
            case .customer, .customers, .campaign, .recipients, .chain, .journey: false
            }
        },
        make: { ReviewScreen(preferences: $0) })

    /// What is known of a campaign in the queue once its preview was computed.
    enum Looked: Sendable {
        case ready(ReviewSubject)
        case failed(PreviewFailure)
    }

    /// The campaigns that are neither sent nor cancelled, the nearest to be sent first.
    var queue: [Campaign] = []
    var looked: [CampaignID: Looked] = [:]
    var list = ListState()
    /// The campaign that is open.
    var opened: OpenReview?
    /// The decision that is being made.
    var form: SignOffForm?
    /// Whose name was put under something last.
    var reviewer: String

    init(preferences: [String: String]) {
        reviewer = preferences["reviewer"] ?? ""
    }

    public var preferences: [String: String] { ["reviewer": reviewer] }

    public var isTyping: Bool { form != nil }

    var selectedCampaign: Campaign? {
        queue.indices.contains(list.selection) ? queue[list.selection] : nil
    }

    /// Where a campaign stands, when that is known already. O(its entries and parts).
    func review(of campaign: CampaignID, _ log: ReviewLog) -> CampaignReview? {
        guard case .ready(let subject)? = looked[campaign] else { return nil }
        return CampaignReview(subject: subject, log: log)
    }
}
