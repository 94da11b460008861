import CampaignDomain

extension Message {
    /// The texts that are filled in for each recipient, in the order in which they are read.
    var templates: [String] {
        MessagePart.allCases.compactMap { $0.template(of: self) }
    }
}
