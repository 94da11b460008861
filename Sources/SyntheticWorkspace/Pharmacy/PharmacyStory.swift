/// What was planted in the pharmacy, and which rule has to find it where.
public struct PharmacyStory: Sendable {
    /// One mistake, as it happened.
    public struct Entry: Sendable {
        /// What happened, in a line.
        public let title: String
        /// The row of real mishaps that this one repeats; empty when it only shows a rule at work.
        public let mistake: String
        /// The campaign whose preview shows it.
        public let campaign: String
        /// The public identifier of the rule that has to find it.
        public let rule: String
        /// Ids of the records it was planted in, sorted; empty when the fault is the campaign's own. The
        /// rule is a reason for each of them, not always the first; chance adds records of its own.
        public let customers: [String]
    }

    public let entries: [Entry]

    /// The story of the committed demo. Generates the pharmacy's customers once more, a fraction of a second.
    public static func ofPharmacy() -> PharmacyStory {
        PharmacyBuilder.built(for: .pharmacy).story
    }
}

/// The mistakes of real sends that the pharmacy repeats.
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
