import AudienceEngine
import CampaignDomain
import CommunicationMap

/// Says what fires a chain, and how a chain may be entered again.
struct TriggerPresenter {
    let context: PresentationContext
    private var words: Words { context.words }

    func text(of trigger: Chain.Trigger) -> String {
        switch trigger {
        case .event(let kind, _, let firing):
            let event = words(kind.phrase)
            return firing == .event ? words("{0}, every time", event) : event
        case .segment(let id):
            return words(
                "comes into {0}", context.quoted(context.audience?.definitions.segment(id)?.name ?? id.rawValue))
        case .date(let field, let days):
            guard days != 0 else { return name(ofDate: field) }
            let span = words.counted(abs(days), .day)
            return "\(name(ofDate: field)) \(days < 0 ? "−" : "+") \(span)"
        }
    }

    private func name(ofDate field: String) -> String {
        switch field {
        case "birthDate": words("birthday")
        case "loyalty.pointsExpireAt": words("points expire")
        case "registeredAt": words("registration")
        case "updatedAt": words("last change of the record")
        default: field
        }
    }

    func text(of reentry: Chain.Reentry) -> String {
        switch reentry {
        case .never: words("once only")
        case .always: words("again at any time")
        case .after(let span): words("again after {0}", words.span(span))
        }
    }
}
