import AudienceEngine
import CampaignDomain

/// Finds the recipients for whom a template asks for what is not known.
///
/// Templates are not rendered: the tags are walked once, with the set of recipients who get to see each, and what is known of
/// them is a bitmap for each field. O(tags) bitmaps and one pass over the recipients for each field that is named.
struct TemplateHoles {
    private let fields: MergeFieldRows
    private let recipients: RowSet
    private var found: [(name: String, rows: RowSet)] = []

    init(context: PreviewContext, recipients: RowSet) {
        self.init(facts: context.facts, product: context.offers.first, recipients: recipients)
    }

    init(facts: PreviewFacts, product: Product?, recipients: RowSet) {
        fields = MergeFieldRows(facts: facts, product: product)
        self.recipients = recipients
    }

    /// The names without a value in a message's templates, each with those who miss it, in the order in which they are read.
    /// A template that cannot be parsed is sent as it is written and has no holes.
    mutating func find(in message: Message) -> [(name: String, rows: RowSet)] {
        found = []
        for template in message.templates {
            guard let tree = try? TemplateTree(template) else { continue }
            read(tree.tags, for: recipients, in: [.recipient])
        }
        return found
    }

    /// - Parameter stack: the values of the sections around the tags, the innermost last.
    private mutating func read(_ tags: [TemplateTag], for rows: RowSet, in stack: [MergeValue]) {
        guard !rows.isEmpty else { return }
        for tag in tags {
            switch tag.kind {
            case .variable:
                note(tag.name, missing: without(values(of: tag, for: rows, in: stack), rows))
            case .section:
                for value in values(of: tag, for: rows, in: stack) where value.value.isShown {
                    read(tag.tags, for: value.rows, in: value.value == .flag(true) ? stack : stack + [value.value])
                }
            case .inverted:
                let values = values(of: tag, for: rows, in: stack)
                let missing = without(values, rows)
                note(tag.name, missing: missing)
                let taken = values.filter { !$0.value.isShown }.reduce(into: missing) { $0.formUnion($1.rows) }
                read(tag.tags, for: taken, in: stack)
            case .block: read(tag.tags, for: rows, in: stack)
            case .partial, .override, .comment, .setting: break
            }
        }
    }

    private mutating func note(_ name: String, missing: RowSet) {
        guard !missing.isEmpty else { return }
        if let known = found.firstIndex(where: { $0.name == name }) {
            found[known].rows.formUnion(missing)
        } else {
            found.append((name, missing))
        }
    }

    private func without(_ values: [MergeFieldRows.Value], _ rows: RowSet) -> RowSet {
        values.reduce(into: rows) { $0.subtract($1.rows) }
    }

    /// What a tag's name stands for, and for whom; for the others it stands for nothing.
    ///
    /// The first part of a dotted name is looked for from the innermost section outwards, the rest in what was found. A name
    /// that begins with a dot is looked for in the innermost section only.
    private func values(
        of tag: TemplateTag, for rows: RowSet, in stack: [MergeValue]
    ) -> [MergeFieldRows.Value] {
        guard let innermost = stack.last else { return [] }
        // A function of nothing asks for the place in a list, and recipients have no lists.
        if tag.name.isEmpty, !tag.transforms.isEmpty { return [] }
        let path = tag.name.split(separator: ".").map(String.init)
        var values: [MergeFieldRows.Value] = []
        if let first = path.first, !tag.name.hasPrefix(".") {
            var rest = rows
            for value in stack.reversed() where !rest.isEmpty {
                guard let inner = fields.value(of: first, in: value, for: rest) else { continue }
                rest.subtract(inner.rows)
                values += fields.values(along: path.dropFirst(), from: inner)
            }
        } else {
            values = fields.values(along: path[...], from: MergeFieldRows.Value(value: innermost, rows: rows))
        }
        return values.flatMap { fields.transformed($0, by: tag.transforms) }
    }
}
