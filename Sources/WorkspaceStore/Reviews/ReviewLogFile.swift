import CampaignDomain

/// `reviews.jsonl` as it was read. Lines that are no entries are kept as such: the chain has to know of them.
struct ReviewLogFile: Sendable {
    static let name = "reviews.jsonl"

    /// Every line that is not blank.
    private(set) var lines: [ReviewLine] = []
    private(set) var problems: [Problem] = []
    /// How many bytes a crash left at the end, after the last whole line.
    private(set) var tornBytes = 0

    /// O(length).
    init(content: [UInt8], context: DefinitionContext) {
        var start = 0
        var number = 0
        while start < content.count {
            let end = content[start...].firstIndex(of: 0x0A) ?? content.count
            number += 1
            read(content[start..<end], line: number, isLast: end == content.count, context)
            start = end + 1
        }
    }

    private mutating func read(
        _ bytes: ArraySlice<UInt8>, line: Int, isLast: Bool, _ context: DefinitionContext
    ) {
        guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
        let value = bytes.withUnsafeBufferPointer { text in
            Result { () throws(JSONSyntaxError) in try JSONValue(parsing: text) }
        }
        switch value {
        case .success(let value): lines.append(entry(value, line: line, context))
        case .failure where isLast:
            tornBytes = bytes.count
            problems.append(
                Problem(
                    file: ReviewLogFile.name, line: line, reason: "the last line is torn, as a crash leaves it",
                    advice: "the next sign-off moves it to .muster/recovered", severity: .warning))
        case .failure(let error): lines.append(unreadable(line, "broken JSON: \(error.reason)"))
        }
    }

    private mutating func entry(_ value: JSONValue, line: Int, _ context: DefinitionContext) -> ReviewLine {
        do throws(ContentFault) {
            let object = try DefinitionObject(value, path: .root, context: context)
            let entry = try ReviewEntry(object)
            guard let previous = try object.text("previous") else { throw .missing("previous") }
            guard let hash = try object.text("hash") else { throw .missing("hash") }
            return ReviewLine(
                line: line, number: try object.integer("number"), previous: previous, hash: hash,
                canonical: object.object.canonicalReview, entry: entry)
        } catch {
            return unreadable(line, error.reason)
        }
    }

    private mutating func unreadable(_ line: Int, _ reason: String) -> ReviewLine {
        problems.append(
            Problem(
                file: ReviewLogFile.name, line: line, reason: reason,
                advice: "put the line back as it was; muster review DIR verify checks the log"))
        return ReviewLine(
            line: line, number: nil, previous: nil, hash: nil, canonical: "", entry: nil, fault: reason)
    }
}

extension JSONObject {
    /// What the hash of a review is of: the whole line, unknown fields too, but without its own hash, the fields of every
    /// object in order of their names, without blanks.
    var canonicalReview: String {
        var object = self
        object["hash"] = nil
        return JSONValue.object(object).sorted.line
    }
}

extension JSONValue {
    /// With the fields of every object in order of name; repeated ones keep their order.
    fileprivate var sorted: JSONValue {
        switch self {
        case .array(let elements): return .array(elements.map(\.sorted))
        case .object(let object):
            let members = object.members.enumerated().sorted { left, right in
                left.element.key == right.element.key
                    ? left.offset < right.offset
                    : left.element.key.utf8.lexicographicallyPrecedes(right.element.key.utf8)
            }
            var result = JSONObject()
            for member in members { result.append(member.element.key, member.element.value.sorted) }
            return .object(result)
        default: return self
        }
    }
}
