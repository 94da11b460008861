import AudienceEngine
import CampaignDomain

/// What is chosen in the list: a set of records, or a scheme as a whole.
enum SegmentSubject: Hashable, Sendable {
    case set(MemberSet)
    case scheme(SchemeID)

    /// The scheme that it is or belongs to.
    var scheme: SchemeID? {
        switch self {
        case .scheme(let id), .set(.part(let id, _)), .set(.unassigned(let id)): id
        case .set(.base), .set(.segment): nil
        }
    }

    /// The set that it is.
    var set: MemberSet? {
        if case .set(let set) = self { set } else { nil }
    }

    /// The segment that it is.
    var segment: SegmentID? {
        if case .set(.segment(let id)) = self { id } else { nil }
    }

    /// The definition whose faults concern it; nil for what nobody defined.
    var definition: DefinitionReference? {
        segment.map { .segment($0) } ?? scheme.map { .scheme($0) }
    }
}

extension SegmentSubject {
    /// For preferences: `segment:vip`, `part:lifecycle/active`.
    var text: String {
        switch self {
        case .set(.base): "base"
        case .set(.segment(let id)): "segment:\(id)"
        case .set(.part(let scheme, let part)): "part:\(scheme)/\(part)"
        case .set(.unassigned(let id)): "unassigned:\(id)"
        case .scheme(let id): "scheme:\(id)"
        }
    }

    /// Nil for what is no subject.
    init?(text: String) {
        let pieces = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard pieces.count == 2 else {
            guard text == "base" else { return nil }
            self = .set(.base)
            return
        }
        switch pieces[0] {
        case "segment": self = .set(.segment(SegmentID(pieces[1])))
        case "scheme": self = .scheme(SchemeID(pieces[1]))
        case "unassigned": self = .set(.unassigned(SchemeID(pieces[1])))
        case "part":
            let names = pieces[1].split(separator: "/", maxSplits: 1).map(String.init)
            guard names.count == 2 else { return nil }
            self = .set(.part(SchemeID(names[0]), names[1]))
        default: return nil
        }
    }
}

/// A line of the list.
enum SegmentEntry: Hashable, Sendable {
    enum Heading: Sendable {
        case schemes, segments
    }

    case heading(Heading)
    case subject(SegmentSubject)

    var subject: SegmentSubject? {
        if case .subject(let subject) = self { subject } else { nil }
    }

    /// Everybody, the schemes with the parts of those that are unfolded, and the segments, as their files have them. What
    /// does not match is left out; a scheme stays for the sake of its parts.
    static func all(
        in definitions: Definitions, unfolded: Set<SchemeID>, matching: SegmentMatcher = .everything
    ) -> [SegmentEntry] {
        let schemes = definitions.everyScheme.flatMap { scheme(of: $0, unfolded: unfolded, matching) }
        let segments = definitions.segments.filter(matching.takes).map { subject(.set(.segment($0.id))) }
        return (matching.takesEverybody ? [.subject(.set(.base))] : [])
            + (schemes.isEmpty && !matching.isEverything ? [] : [.heading(.schemes)] + schemes)
            + (segments.isEmpty && !matching.isEverything ? [] : [.heading(.segments)] + segments)
    }

    private static func scheme(
        of scheme: Scheme, unfolded: Set<SchemeID>, _ matching: SegmentMatcher
    ) -> [SegmentEntry] {
        let isWanted = matching.takes(scheme)
        let found = scheme.parts.filter { matching.takes($0, of: scheme) }
        guard isWanted || !found.isEmpty else { return [] }
        let everyPart = scheme.parts.map { MemberSet.part(scheme.id, $0.id) } + [.unassigned(scheme.id)]
        let parts =
            isWanted && unfolded.contains(scheme.id)
            ? everyPart : matching.isEverything ? [] : found.map { .part(scheme.id, $0.id) }
        return [subject(.scheme(scheme.id))] + parts.map { subject(.set($0)) }
    }
}
