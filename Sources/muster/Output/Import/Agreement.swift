import CampaignDomain

/// What an answer to a yes-or-no question means.
enum Agreement {
    /// `y`, `да`, `так`: in any of the languages, for people answer in their own whatever the question is in. All else is no, an empty
    /// line and the end of the input too.
    static func isYes(_ answer: String?) -> Bool {
        ["y", "yes", "д", "да", "т", "так"].contains((answer ?? "").trimmed.lowercased())
    }
}
