/// A page over the panes, about the selected recipient or about the whole preview.
struct PreviewPage: Sendable {
    enum Kind: Sendable {
        /// The full reason; nil until the worker found it.
        case why(RecipientStory?)
        /// The message as the recipient gets it, by the place of its variant; nil is the one that the recipient gets.
        case message(variant: Int?)
        /// The caps as other tools would count them.
        case caps(CapSelection)
        /// What differs from another preview.
        case difference(DifferencePage)
    }

    var kind: Kind
    /// The first line that is shown.
    var offset = 0
}
