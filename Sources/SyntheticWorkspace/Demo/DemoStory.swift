/// What was planted in a demo, and which rule has to find it where.
public struct DemoStory: Sendable {
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

    /// The story of a committed demo. Makes its customers once more, a fraction of a second.
    public static func of(_ demo: Demo) -> DemoStory {
        let options = SyntheticWorkspace.Options.demo(demo)
        return switch demo {
        case .pharmacy: DemoBuilder<Pharmacy>.built(for: options).story
        case .gadgets: DemoBuilder<Gadgets>.built(for: options).story
        case .books: DemoBuilder<Books>.built(for: options).story
        }
    }
}
