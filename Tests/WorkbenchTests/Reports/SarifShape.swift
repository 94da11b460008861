import WorkspaceStore

/// The part of the SARIF 2.1.0 schema that our log uses: of each object what it must and may have, and the values allowed.
/// Written by hand from the official schema, so that the test needs no network.
indirect enum SarifShape: Sendable {
    case text
    /// A whole number, not below the given one.
    case integer(from: Int)
    case boolean
    case word(Set<String>)
    case array(SarifShape, isEmptyAllowed: Bool = true)
    case object(required: Set<String>, [String: SarifShape])
    /// Any names, one shape.
    case map(SarifShape)
    /// A property bag: anything.
    case bag

    /// What is wrong with a value; empty when nothing is.
    func faults(of value: JSONValue, at path: String = "$") -> [String] {
        switch (self, value) {
        case (.text, .string), (.boolean, .boolean), (.bag, .object): []
        case (.integer(let least), .number(let digits)):
            Int(digits).map { $0 >= least } == true ? [] : ["\(path) is \(digits)"]
        case (.word(let words), .string(let word)): words.contains(word) ? [] : ["\(path) is \(word)"]
        case (.array(let shape, let isEmptyAllowed), .array(let elements)):
            (elements.isEmpty && !isEmptyAllowed ? ["\(path) is empty"] : [])
                + elements.enumerated().flatMap { shape.faults(of: $1, at: "\(path)[\($0)]") }
        case (.map(let shape), .object(let object)):
            object.members.flatMap { shape.faults(of: $0.value, at: "\(path).\($0.key)") }
        case (.object(let required, let properties), .object(let object)):
            required.subtracting(object.members.map(\.key)).map { "\(path) has no \($0)" }
                + object.members.flatMap { member in
                    properties[member.key]?.faults(of: member.value, at: "\(path).\(member.key)")
                        ?? ["\(path) has an unknown \(member.key)"]
                }
        default: ["\(path) is of another type"]
        }
    }

    static let log = SarifShape.object(
        required: ["version", "runs"], ["$schema": .text, "version": .word(["2.1.0"]), "runs": .array(run)])

    private static let run = SarifShape.object(
        required: ["tool"],
        [
            "tool": .object(required: ["driver"], ["driver": driver]),
            "invocations": .array(
                .object(
                    required: ["executionSuccessful"],
                    ["executionSuccessful": .boolean, "exitCode": .integer(from: 0)])),
            "originalUriBaseIds": .map(artifactLocation),
            "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]),
            "results": .array(result), "properties": .bag,
        ])

    private static let driver = SarifShape.object(
        required: ["name"],
        [
            "name": .text, "version": .text, "semanticVersion": .text, "language": .text, "rules": .array(rule),
            "properties": .bag,
        ])

    private static let rule = SarifShape.object(
        required: ["id"],
        [
            "id": .text, "name": .text, "shortDescription": multiformat, "fullDescription": multiformat,
            "help": multiformat, "defaultConfiguration": .object(required: [], ["level": level]),
        ])

    private static let result = SarifShape.object(
        required: ["message"],
        [
            "ruleId": .text, "ruleIndex": .integer(from: -1), "level": level, "message": multiformat,
            "locations": .array(location), "relatedLocations": .array(location), "partialFingerprints": .map(.text),
            "properties": .bag,
        ])

    private static let location = SarifShape.object(
        required: [],
        [
            "physicalLocation": .object(
                required: ["artifactLocation"],
                [
                    "artifactLocation": artifactLocation,
                    "region": .object(
                        required: ["startLine"],
                        ["startLine": .integer(from: 1), "startColumn": .integer(from: 1)]),
                ]),
            "logicalLocations": .array(.object(required: [], ["name": .text, "kind": .text])),
        ])

    private static let artifactLocation = SarifShape.object(
        required: [], ["uri": .text, "uriBaseId": .text, "description": multiformat])
    private static let multiformat = SarifShape.object(required: ["text"], ["text": .text, "markdown": .text])
    private static let level = SarifShape.word(["none", "note", "warning", "error"])
}
