import AudienceEngine
import CampaignDomain

/// What a form writes: a new segment, or one or a part that is there.
enum SegmentPurpose: Hashable, Sendable {
    case newSegment
    case segment(SegmentID)
    case part(SchemeID, String)

    /// The definitions as they would be with another condition.
    func applied(_ condition: String, to definitions: Definitions) -> Definitions {
        var result = definitions
        switch self {
        case .newSegment: break
        case .segment(let id):
            for index in result.segments.indices where result.segments[index].id == id {
                result.segments[index].condition = condition
            }
        case .part(let scheme, let part):
            guard let place = result.schemes.firstIndex(where: { $0.id == scheme }) else { break }
            for index in result.schemes[place].parts.indices where result.schemes[place].parts[index].id == part {
                result.schemes[place].parts[index].condition = condition
            }
        }
        return result
    }

    /// Definitions whose circles would be this one's fault.
    var definition: DefinitionReference? {
        switch self {
        case .newSegment: nil
        case .segment(let id): .segment(id)
        case .part(let scheme, _): .scheme(scheme)
        }
    }
}

/// Says how many records a condition would take, or what is wrong with it.
struct SegmentTrialWork: Work {
    enum Verdict: Sendable {
        case fits(Int, of: Int)
        case wrong(ExpressionError)
        /// It is an expression, but cannot be used here.
        case unusable(EvaluationError)
    }

    struct Answer: Sendable {
        let condition: String
        let verdict: Verdict
    }

    let purpose: SegmentPurpose
    let condition: String

    func title(_ words: Words) -> String { words("Counting") }

    func answer(in context: WorkContext) throws -> Answer {
        Answer(condition: condition, verdict: SegmentTrialWork.verdict(purpose, condition, in: context.model))
    }

    static func verdict(_ purpose: SegmentPurpose, _ condition: String, in model: WorkbenchModel) -> Verdict {
        if let fault = fault(purpose, condition, in: model) { return fault }
        let expression: Expression
        do {
            expression = try Expression.parse(condition, vocabulary: model.vocabulary)
        } catch {
            return .wrong(error)
        }
        do {
            return .fits(try model.evaluator.rows(where: expression).count, of: model.audience.visible.count)
        } catch {
            return .unusable(error)
        }
    }

    /// What keeps a condition from being saved; nil when nothing does. O(text of the definitions).
    static func fault(_ purpose: SegmentPurpose, _ condition: String, in model: WorkbenchModel) -> Verdict? {
        do {
            _ = try Expression.parse(condition, vocabulary: model.vocabulary)
        } catch {
            return .wrong(error)
        }
        guard let definition = purpose.definition else { return nil }
        // Definitions that would stand on themselves are only found together.
        let changed = SegmentCatalog(definitions: purpose.applied(condition, to: model.definitions))
        let circle = changed.problems.lazy.map(\.error).first { error in
            if case .cycle(let path) = error { path.contains(definition) } else { false }
        }
        return circle.map { .unusable($0) }
    }
}
