import AudienceEngine
import CampaignDomain

/// Names schemes, their parts and sets of records. What the workspace defines is called as its author calls it; what is built
/// in has words of its own in every language.
public struct SchemePresenter: Sendable {
    public let definitions: Definitions
    public let words: Words

    public init(definitions: Definitions, words: Words) {
        self.definitions = definitions
        self.words = words
    }

    public func name(of scheme: SchemeID) -> String {
        if isBuiltIn(scheme), let phrase = SchemePresenter.builtInSchemes[scheme.rawValue] { return words(phrase) }
        return definitions.scheme(scheme)?.name ?? scheme.rawValue
    }

    public func name(of part: String, in scheme: SchemeID) -> String {
        if part == SchemeBreakdown.unassignedID { return words("unassigned") }
        if isBuiltIn(scheme), let phrase = SchemePresenter.builtInParts[part] { return words(phrase) }
        return definitions.scheme(scheme)?.parts.first { $0.id == part }?.name ?? part
    }

    public func name(of place: SchemeMigration.Place, in scheme: SchemeID) -> String {
        switch place {
        case .part(let part): name(of: part, in: scheme)
        case .unassigned: words("unassigned")
        case .appeared: words("not there yet")
        }
    }

    public func name(of set: MemberSet) -> String {
        switch set {
        case .base: words("the whole base")
        case .segment(let id): definitions.segment(id)?.name ?? id.rawValue
        case .part(let scheme, let part): "\(name(of: scheme)): \(name(of: part, in: scheme))"
        case .unassigned(let scheme): "\(name(of: scheme)): \(words("unassigned"))"
        }
    }

    private func isBuiltIn(_ scheme: SchemeID) -> Bool {
        !definitions.schemes.contains { $0.id == scheme }
    }

    private static let builtInSchemes = ["rfm-groups": Phrase("RFM groups")]
    private static let builtInParts = [
        "champions": Phrase("Champions"), "loyal": Phrase("Loyal"), "potential-loyal": Phrase("Potentially loyal"),
        "new": Phrase("New"), "promising": Phrase("Promising"), "need-attention": Phrase("Need attention"),
        "about-to-sleep": Phrase("About to sleep"), "cannot-lose": Phrase("Must not be lost"),
        "at-risk": Phrase("At risk"), "hibernating": Phrase("Hibernating"), "no-orders": Phrase("Never bought"),
    ]
}
