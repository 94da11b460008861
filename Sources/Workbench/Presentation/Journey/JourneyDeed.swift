import CampaignDomain

extension EventKind {
    /// What a customer does of their own accord, in the present tense; the happening's name where nobody has worded it.
    var deed: Phrase {
        switch self {
        case .visited: Phrase("visits the site")
        case .viewed: Phrase("looks at a product")
        case .searched: Phrase("searches for something")
        case .cartAdded: Phrase("puts a product into the cart")
        case .cartRemoved: Phrase("takes a product out of the cart")
        case .favourited: Phrase("adds a product to the favourites")
        case .unfavourited: Phrase("removes a product from the favourites")
        case .registered: Phrase("registers")
        case .subscribed: Phrase("subscribes")
        case .optInConfirmed: Phrase("confirms the subscription")
        case .identified: Phrase("is recognised on the site")
        case .unsubscribed: Phrase("unsubscribes from everything")
        case .ticketOpened: Phrase("opens a ticket of complaint")
        case .ticketClosed: Phrase("the ticket is closed")
        case .npsScored: Phrase("gives a score")
        case .surveyAnswered: Phrase("answers a survey")
        case .reviewed: Phrase("writes a review")
        case .called: Phrase("talks on the telephone")
        case .sent, .delivered, .opened, .clicked, .bounced, .complained: phrase
        }
    }
}
