/// The holding rules, in the order of the waterfall.
enum ReferenceRule: String, CaseIterable {
    case duplicatePerson = "duplicate-person"
    case erased
    case noDataConsent = "no-data-consent"
    case stopList = "stop-list"
    case noAddress = "no-address"
    case invalidAddress = "invalid-address"
    case bouncedAddress = "bounced-address"
    case unsubscribed
    case noChannelConsent = "no-channel-consent"
    case unconfirmedOptIn = "unconfirmed-opt-in"
    case openComplaint = "open-complaint"
    case controlGroup = "control-group"
    case alreadyReceived = "already-received"
    case goalReached = "goal-reached"
    case frequencyCap = "frequency-cap"
    case quietHours = "quiet-hours"
    case sunset
    case underAge = "under-age"
    case genderMismatch = "gender-mismatch"
    case ownedProduct = "owned-product"
    case wrongRegion = "wrong-region"
    case sharedAddress = "shared-address"

    /// Whether the rule, as the definitions alone say, concerns a recipient. `duplicate-person` and
    /// `shared-address` look at more than one record and are decided by the waterfall.
    func concerns(_ recipient: ReferenceRecipient, _ plan: ReferencePlan) throws -> Bool {
        switch self {
        case .duplicatePerson, .sharedAddress: false
        case .erased: plan.isErased(recipient)
        case .noDataConsent: plan.lacksDataConsent(recipient)
        case .stopList: plan.isStopListed(recipient)
        case .noAddress: recipient.contact == nil
        case .invalidAddress: recipient.contact.map { !$0.isValid || $0.isJunk } ?? false
        case .bouncedAddress: recipient.contact?.isBounced ?? false
        case .unsubscribed: plan.isUnsubscribed(recipient)
        case .noChannelConsent: plan.lacksChannelConsent(recipient)
        case .unconfirmedOptIn: plan.lacksConfirmation(recipient)
        case .openComplaint: plan.hasOpenComplaint(recipient)
        case .controlGroup: plan.isInControlGroup(recipient)
        case .alreadyReceived: plan.hasReceived(recipient)
        case .goalReached: try plan.hasReachedGoal(recipient)
        case .frequencyCap: try plan.exceedsSomeCap(recipient)
        case .quietHours: plan.isHeldByQuietHours(recipient)
        case .sunset: plan.isSunset(recipient)
        case .underAge: plan.isUnderAge(recipient)
        case .genderMismatch: plan.isForAnotherGender(recipient)
        case .ownedProduct: plan.ownsEveryOffer(recipient)
        case .wrongRegion: plan.isInWrongRegion(recipient)
        }
    }
}
