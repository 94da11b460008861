import AudienceEngine
import CampaignDomain

extension Channel {
    /// As people call it.
    public func label(_ words: Words) -> String {
        switch self {
        case .email: words("email")
        case .sms: words("sms")
        case .push: words("push")
        case .inapp: words("in the app")
        case .messenger: words("messenger")
        case .call: words("call")
        case .mail: words("letter")
        case .ads: words("ads")
        case .site: words("site")
        }
    }
}

extension AddressKind {
    public func label(_ words: Words) -> String {
        switch self {
        case .email: words("email")
        case .phone: words("phone")
        case .push: words("push")
        case .messenger: words("messenger")
        case .mail: words("postal address")
        }
    }
}

extension AddressValidity {
    public func label(_ words: Words) -> String {
        switch self {
        case .missing: words("none")
        case .invalid: words("no valid address")
        case .junk: words("a junk address")
        case .valid: words("valid")
        }
    }
}

extension OrderStatus {
    public func label(_ words: Words) -> String {
        switch self {
        case .completed: words("order")
        case .returned: words("returned order")
        case .cancelled: words("cancelled order")
        }
    }
}

extension ConsentState {
    public func label(_ words: Words) -> String {
        switch self {
        case .confirmed: words("granted and confirmed")
        case .granted: words("granted")
        case .unknown: words("never asked")
        case .withdrawn: words("withdrawn")
        }
    }
}

extension EventKind {
    public func label(_ words: Words) -> String {
        switch self {
        case .sent: words("sent")
        case .delivered: words("delivered")
        case .opened: words("opened")
        case .clicked: words("clicked")
        case .bounced: words("bounced")
        case .unsubscribed: words("unsubscribed")
        case .complained: words("complained of spam")
        case .visited: words("visited")
        case .viewed: words("viewed")
        case .searched: words("searched")
        case .cartAdded: words("put into the cart")
        case .cartRemoved: words("took out of the cart")
        case .favourited: words("made a favourite")
        case .unfavourited: words("no longer a favourite")
        case .registered: words("registered")
        case .subscribed: words("subscribed")
        case .optInConfirmed: words("confirmed the subscription")
        case .identified: words("was recognised")
        case .ticketOpened: words("asked the support")
        case .ticketClosed: words("support answered")
        case .npsScored: words("gave a score")
        case .surveyAnswered: words("answered a survey")
        case .reviewed: words("wrote a review")
        case .called: words("called")
        }
    }
}
