import AudienceEngine
import CampaignDomain

/// The names that templates can ask for: the fields that ``MergeFields`` gives some recipient of the workspace.
struct MergeFieldNames {
    private static let plain: Set<String> = [
        "id", "givenName", "familyName", "patronymic", "city", "region", "language", "email", "phone", "gender",
        "birthDate",
    ]
    /// Fields that have fields: `loyalty.points`.
    private let nested: [String: Set<String>]

    /// O(attribute names).
    init(customers: CustomerColumns) {
        nested = [
            "loyalty": ["tier", "points", "pointsExpireAt"],
            "product": ["id", "name"],
            "attributes": Set(customers.attributes.keys),
        ]
    }

    /// All of them, sorted, those of nested fields with their path.
    var all: [String] {
        let inner = nested.flatMap { field in field.value.map { "\(field.key).\($0)" } }
        return (Array(MergeFieldNames.plain) + Array(nested.keys) + inner).sorted()
    }

    /// The names that a template asks for and nobody can have, in order of the text.
    func unknown(in tags: [TemplateTag], inside sections: [String] = []) -> [String] {
        tags.flatMap { tag -> [String] in
            switch tag.kind {
            case .variable: isKnown(tag.name, inside: sections) ? [] : [tag.name]
            case .section, .inverted:
                (isKnown(tag.name, inside: sections) ? [] : [tag.name])
                    + unknown(in: tag.tags, inside: sections + [tag.name])
            case .block: unknown(in: tag.tags, inside: sections)
            // Nothing of these is shown.
            case .partial, .override, .comment, .setting: []
            }
        }
    }

    /// A name is looked up in what the sections around it are about, then among the recipient's fields, as the renderer
    /// does. The dot, and a function without a name, mean the section's value itself.
    private func isKnown(_ name: String, inside sections: [String]) -> Bool {
        let path = name.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
        guard let first = path.first else { return true }
        if path.count == 1 {
            return MergeFieldNames.plain.contains(first) || nested[first] != nil
                || sections.contains { nested[$0]?.contains(first) == true }
        }
        return path.count == 2 && nested[first]?.contains(path[1]) == true
    }
}
