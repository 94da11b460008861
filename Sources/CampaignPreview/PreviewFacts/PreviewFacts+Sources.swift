import AudienceEngine
import CampaignDomain

extension PreviewFacts {
    /// The visible members of a list; nil when there is no such list.
    func members(of list: ListID) -> RowSet? {
        lists.value(for: list) { audience.members(of: list) }
    }

    /// The visible records for which an expression holds.
    ///
    /// - Throws: `ExpressionError` or `EvaluationError`.
    func rows(where text: String) throws -> RowSet {
        try expressions.value(for: text) { () throws in try evaluator.rows(where: try Expression.parse(text)) }
    }
}
