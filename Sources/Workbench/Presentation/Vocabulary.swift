import AudienceEngine
import CampaignDomain

// The words of the domain's enumerations, as they stand in a table's cell or inside a sentence.

extension Channel {
    public var phrase: Phrase {
        switch self {
        case .email: Phrase("email")
        case .sms: Phrase("SMS")
        case .push: Phrase("push")
        case .inapp: Phrase("in-app")
        case .messenger: Phrase("messenger")
        case .call: Phrase("call")
        case .mail: Phrase("post")
        case .ads: Phrase("ads")
        case .site: Phrase("site")
        }
    }
}

extension Gender {
    public var phrase: Phrase {
        switch self {
        case .female: Phrase("woman")
        case .male: Phrase("man")
        }
    }
}

extension ContentType {
    public var phrase: Phrase {
        switch self {
        case .welcome: Phrase("welcome")
        case .promo: Phrase("promo")
        case .informational: Phrase("informational")
        case .reactivation: Phrase("reactivation")
        case .service: Phrase("service")
        }
    }
}

extension CampaignKind {
    public var phrase: Phrase {
        switch self {
        case .manual: Phrase("manual")
        case .triggered: Phrase("triggered")
        }
    }
}

extension CampaignStatus {
    public var phrase: Phrase {
        switch self {
        case .draft: Phrase("draft")
        case .approved: Phrase("approved")
        case .sent: Phrase("sent")
        case .cancelled: Phrase("cancelled")
        default: Phrase(rawValue)
        }
    }
}

extension OrderStatus {
    public var phrase: Phrase {
        switch self {
        case .completed: Phrase("completed")
        case .returned: Phrase("returned")
        case .cancelled: Phrase("cancelled")
        }
    }
}

extension ConsentPurpose {
    public var phrase: Phrase {
        switch self {
        case .dataProcessing: Phrase("data processing")
        case .marketing: Phrase("marketing")
        }
    }
}

extension ConsentStatus {
    public var phrase: Phrase {
        switch self {
        case .granted: Phrase("granted")
        case .withdrawn: Phrase("withdrawn")
        case .unknown: Phrase("unknown")
        }
    }
}

extension ConsentState {
    public var phrase: Phrase {
        switch self {
        case .confirmed: Phrase("confirmed")
        case .granted: Phrase("granted")
        case .unknown: Phrase("unknown")
        case .withdrawn: Phrase("withdrawn")
        }
    }
}

extension Severity {
    public var phrase: Phrase {
        switch self {
        case .stop: Phrase("stop")
        case .hold: Phrase("hold")
        case .warn: Phrase("warning")
        case .note: Phrase("note")
        }
    }

    /// Tells severities apart without colour.
    public var sign: String {
        switch self {
        case .stop: "✖"
        case .hold: "−"
        case .warn: "▲"
        case .note: "●"
        }
    }
}

extension EventKind {
    /// What happened, without what it happened to.
    public var phrase: Phrase {
        switch self {
        case .sent: Phrase("sent")
        case .delivered: Phrase("delivered")
        case .opened: Phrase("opened")
        case .clicked: Phrase("clicked")
        case .bounced: Phrase("bounced")
        case .unsubscribed: Phrase("unsubscribed")
        case .complained: Phrase("complained of spam")
        case .visited: Phrase("visited")
        case .viewed: Phrase("viewed")
        case .searched: Phrase("searched")
        case .cartAdded: Phrase("put into the cart")
        case .cartRemoved: Phrase("taken out of the cart")
        case .favourited: Phrase("added to favourites")
        case .unfavourited: Phrase("removed from favourites")
        case .registered: Phrase("registered")
        case .subscribed: Phrase("subscribed")
        case .optInConfirmed: Phrase("confirmed the subscription")
        case .identified: Phrase("identified")
        case .ticketOpened: Phrase("opened a ticket")
        case .ticketClosed: Phrase("ticket closed")
        case .npsScored: Phrase("NPS score")
        case .surveyAnswered: Phrase("answered a survey")
        case .reviewed: Phrase("wrote a review")
        case .called: Phrase("called")
        }
    }
}
