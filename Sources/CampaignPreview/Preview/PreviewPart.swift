/// A part of the work that a preview is, for whoever measures it.
///
/// A fact about the audience belongs to the part that asks for it first.
public enum PreviewPart: Hashable, Sendable {
    /// What approved campaigns send before this one.
    case scheduledSends
    /// The lists and segments of the audience.
    case sources
    /// The goal and the intent.
    case expressions
    /// One record a person.
    case keptRecords
    case rule(RuleID)
}
