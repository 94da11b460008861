import CampaignDomain

/// Where consent stands for a person: DOMAIN.md 10, *Consent*. `none` is what nobody ever stated.
public enum ConsentState: Sendable {
    case none, granted, withdrawn
}
