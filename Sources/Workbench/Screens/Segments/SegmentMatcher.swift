import AudienceEngine
import CampaignDomain
import TerminalKit

/// Which lines of the list a filter leaves: those of whose name, id or condition every typed word is a part. Case is ignored.
struct SegmentMatcher {
    private let wanted: [String]
    private let names: SegmentNames?

    static let everything = SegmentMatcher()

    private init() {
        wanted = []
        names = nil
    }

    init(_ text: String, names: SegmentNames) {
        wanted = CaseFolding.folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
        self.names = names
    }

    /// Whether nothing is left out.
    var isEverything: Bool { wanted.isEmpty }

    var takesEverybody: Bool { matches([names?.short(.base) ?? ""]) }

    func takes(_ segment: Segment) -> Bool {
        matches([segment.name, segment.id.rawValue, segment.condition, segment.goal ?? ""])
    }

    func takes(_ scheme: Scheme) -> Bool {
        matches([names?.scheme(scheme.id) ?? scheme.name, scheme.id.rawValue])
    }

    func takes(_ part: Scheme.Part, of scheme: Scheme) -> Bool {
        matches([names?.part(part.id, of: scheme.id) ?? part.name, part.id, part.condition])
    }

    private func matches(_ texts: [String]) -> Bool {
        guard !isEverything else { return true }
        let text = CaseFolding.folded(texts.joined(separator: "\n"))
        return wanted.allSatisfy(text.contains)
    }
}
