/// The mistakes of real sends that the demos repeat.
enum Mistake: String {
    case womensDayForMen = "a man is congratulated on Women's Day"
    case sameLetterTwice = "the same letter reaches one person twice"
    case testToEveryone = "\"Test\" goes to every subscriber"
    case favouritesFlood = "11 letters in 12 minutes: a discount trigger fired for each favourite product"
    case forgottenUnsubscription = "a new mailer sends to people who had unsubscribed in the old one"
    case missingFromList = "someone who should have got the letter was not in the list"
    case complaintIgnored = "a complaint is open, and the person gets \"did you like everything?\""
    case alreadyBought = "a shop recommends what the person already bought"
    case fiveOpenedNoneClicked = "five issues opened, none clicked, then unsubscribed: issue five was issue one"
    case vipLikeEveryone = "a customer who spends thousands is treated like everyone else"
    case halfNeverOpens = "half of the base never opens; the mail is always the same promo"
    case prescriptionPromoted = "prescription drugs in promotional material"
    case dataWithoutConsent = "data used without consent"
    case staleData = "data grows stale"
    case none = ""
}
