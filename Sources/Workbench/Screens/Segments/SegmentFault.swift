import AudienceEngine
import CampaignDomain
import TerminalKit

/// Why a definition cannot be counted: what is wrong, in which of its texts, and where in that.
struct SegmentFault: Sendable {
    /// The part of a scheme whose condition is meant.
    let part: String?
    let definition: DefinitionReference
    let error: EvaluationError

    init(_ problem: DefinitionProblem) {
        part = problem.part
        definition = problem.definition
        error = problem.error
    }

    init(_ error: EvaluationError, of definition: DefinitionReference) {
        part = nil
        self.definition = definition
        self.error = error
    }

    /// What is wrong with the definition's own text; nil when another definition is to blame.
    private var expressionError: ExpressionError? {
        guard case .invalid(definition, let error) = error else { return nil }
        return error
    }

    /// The reason, and under it the condition with the wrong part marked.
    ///
    /// - Parameters:
    ///   - condition: the text that was read.
    ///   - name: of the part of a scheme.
    func paragraphs(condition: String?, part name: String?, _ words: Words) -> [Paragraph] {
        let place = name.map { $0 + ": " } ?? ""
        let reason = Paragraph(
            "✖ " + place + ExpressionErrorPresenter(words: words).sentence(error, in: definition), .stop,
            continuationIndent: 2)
        guard let expressionError, let condition else { return [reason] }
        let characters = Array(condition)
        let start = min(max(0, expressionError.column - 1), characters.count)
        let end = min(start + expressionError.length, characters.count)
        let wrong = Style.stop.underlined
        let marked = Paragraph([
            TextSpan(String(characters[..<start]), .keyword),
            TextSpan(start < end ? String(characters[start..<end]) : "▲", wrong),
            TextSpan(String(characters[end...]), .keyword),
        ])
        return [reason, marked]
    }
}
