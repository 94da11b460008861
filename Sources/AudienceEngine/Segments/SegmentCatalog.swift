import CampaignDomain

/// The segments and schemes of a workspace, read once: their expressions, and everything that is wrong with them.
public struct SegmentCatalog: Sendable {
    /// All faults, segments first, each in the order of its file.
    public let problems: [DefinitionProblem]
    private let segments: [SegmentID: Result<Expression, EvaluationError>]
    private let schemes: [SchemeID: Result<[Expression], EvaluationError>]

    /// How many definitions may stand on each other.
    static let deepest = 100

    /// O(text).
    public init(definitions: Definitions) {
        var reader = SegmentReader(definitions: definitions)
        reader.read()
        segments = reader.segments
        schemes = reader.schemes
        problems = reader.problems
    }

    /// The expression of a segment; throws what is wrong with it, or that there is none.
    public func expression(of id: SegmentID) throws(EvaluationError) -> Expression {
        guard let result = segments[id] else { throw .unknownSegment(id) }
        return try result.get()
    }

    /// The expressions of a scheme's parts, in order.
    public func parts(of id: SchemeID) throws(EvaluationError) -> [Expression] {
        guard let result = schemes[id] else { throw .unknownScheme(id) }
        return try result.get()
    }
}

/// What is wrong with a segment or with a part of a scheme.
public struct DefinitionProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public let definition: DefinitionReference
    /// Nil for a segment, or when the whole scheme is meant.
    public let part: String?
    public let error: EvaluationError

    /// Where in the expression's text; nil for circles.
    public var expressionError: ExpressionError? {
        if case .invalid(_, let error) = error { return error }
        return nil
    }

    public var description: String {
        let place = part.map { "\(definition), part \"\($0)\"" } ?? definition.description
        return "\(place): \(expressionError?.description ?? error.description)"
    }
}

/// Reads definitions, then follows what they use.
private struct SegmentReader {
    let definitions: Definitions
    let vocabulary: ExpressionVocabulary
    var segments: [SegmentID: Result<Expression, EvaluationError>] = [:]
    var schemes: [SchemeID: Result<[Expression], EvaluationError>] = [:]
    var problems: [DefinitionProblem] = []
    private var uses: [DefinitionReference: [DefinitionReference]] = [:]
    private var isFinished: Set<DefinitionReference> = []
    private var path: [DefinitionReference] = []

    init(definitions: Definitions) {
        self.definitions = definitions
        vocabulary = ExpressionVocabulary(definitions: definitions)
    }

    mutating func read() {
        for segment in definitions.segments where segments[segment.id] == nil { read(segment) }
        for scheme in definitions.everyScheme where schemes[scheme.id] == nil { read(scheme) }
        for segment in definitions.segments { follow(.segment(segment.id)) }
        for scheme in definitions.everyScheme { follow(.scheme(scheme.id)) }
    }

    private mutating func read(_ segment: Segment) {
        let reference = DefinitionReference.segment(segment.id)
        segments[segment.id] = parse(segment.condition, in: reference, part: nil)
    }

    private mutating func read(_ scheme: Scheme) {
        let reference = DefinitionReference.scheme(scheme.id)
        let parts = scheme.parts.map { parse($0.condition, in: reference, part: $0.id) }
        var expressions: [Expression] = []
        var fault: EvaluationError?
        for part in parts {
            switch part {
            case .success(let expression): expressions.append(expression)
            case .failure(let error): fault = fault ?? error
            }
        }
        schemes[scheme.id] = fault.map { .failure($0) } ?? .success(expressions)
    }

    private mutating func parse(
        _ text: String, in definition: DefinitionReference, part: String?
    ) -> Result<Expression, EvaluationError> {
        do {
            let expression = try Expression.parse(text, vocabulary: vocabulary)
            uses[definition, default: []] += expression.root.references(lifecycle: vocabulary.lifecycle)
            return .success(expression)
        } catch {
            let fault = EvaluationError.invalid(definition, error)
            problems.append(DefinitionProblem(definition: definition, part: part, error: fault))
            return .failure(fault)
        }
    }

    /// Walks what the definition uses; whoever is met again on the way is on a circle.
    private mutating func follow(_ definition: DefinitionReference) {
        guard !isFinished.contains(definition) else { return }
        if let start = path.firstIndex(of: definition) {
            return reject(Array(path[start...]), as: .cycle(path[start...] + [definition]))
        }
        guard path.count < SegmentCatalog.deepest else {
            return reject(path, as: .tooDeep(path[0], limit: SegmentCatalog.deepest))
        }
        path.append(definition)
        for used in uses[definition] ?? [] { follow(used) }
        path.removeLast()
        isFinished.insert(definition)
    }

    /// Makes every definition of a circle unusable with the same message; one problem names them all.
    private mutating func reject(_ members: [DefinitionReference], as error: EvaluationError) {
        problems.append(DefinitionProblem(definition: members[0], part: nil, error: error))
        for member in members {
            switch member {
            case .segment(let id): segments[id] = .failure(error)
            case .scheme(let id): schemes[id] = .failure(error)
            }
        }
    }
}
