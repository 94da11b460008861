import CampaignDomain
import CampaignPreview

extension ReviewPresenter {
    /// Why nobody is handed the audience of a campaign, and what to do: clauses without capital and full stop.
    ///
    /// - Parameter command: what shows and changes where its review stands.
    public func sentence(_ refusal: LaunchRefusal, command: String) -> (reason: String, advice: String) {
        func named(_ checks: [ReviewCheck]) -> String { checks.map(title).joined(separator: ", ") }
        switch refusal {
        case .cancelled:
            return (words("the campaign is cancelled"), words("give it another status when it shall go out after all"))
        case .brokenLog(let broken):
            return (sentence(broken), words("put reviews.jsonl back as it was; no signature counts until then"))
        case .notApproved(let checks):
            return (
                words("the campaign is not signed off: {0}", named(checks)),
                words("let somebody approve it: {0}", command + " approve --reviewer NAME")
            )
        case .stale(let checks, let changes):
            return (
                words(
                    "the campaign was signed off, but is not any more ({0}): {1}", named(checks),
                    changes.map(sentence).joined(separator: ", ")),
                words("look at what changed and sign it off again: {0}", command)
            )
        }
    }
}
