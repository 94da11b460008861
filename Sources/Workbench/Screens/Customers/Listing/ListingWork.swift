import AudienceEngine
import CampaignDomain

/// The rows of the table, in its order.
struct CustomerListing: Sendable {
    var rows: [Int32]
    /// The same as a set.
    var found: RowSet
    /// What was filtered and sorted by.
    var request: ListingRequest
    /// Within which records; nil for everybody.
    var scope: RowSet?
    /// Who answered the filter: its answer holds until people or definitions are others.
    var evaluator: ExpressionEvaluator
}

/// Which records the table shall show.
struct ListingRequest: Hashable, Sendable {
    /// As typed into the filter bar.
    var filter = ""
    var sort = CustomerSort()
}

/// Filters all records and puts those that fit in order. O(records) on the worker; less for letters added to plain words.
struct ListingWork: Work {
    enum Answer: Sendable {
        case listing(CustomerListing)
        /// The filter is no expression.
        case wrong(ExpressionError)
        /// It is one, but what it asks for cannot be answered.
        case unanswerable(EvaluationError)
    }

    let request: ListingRequest
    /// The records handed over by another screen; nil for everybody.
    let scope: RowSet?
    /// What is on screen: where letters were added to its filter, nobody else has to be looked at.
    let previous: CustomerListing?
    let orders: CustomerOrders

    func title(_ words: Words) -> String { words("Filtering and sorting") }

    func answer(in context: WorkContext) throws -> Answer {
        let found: RowSet
        do {
            found = try rows(in: context)
        } catch let error as ExpressionError {
            return .wrong(error)
        } catch let error as EvaluationError {
            return .unanswerable(error)
        }
        try context.checkCancellation()
        let rows = try orders.rows(found, sortedBy: request.sort, in: context)
        return .listing(
            CustomerListing(
                rows: rows, found: found, request: request, scope: scope, evaluator: context.model.evaluator))
    }

    private func rows(in context: WorkContext) throws -> RowSet {
        let vocabulary = context.model.vocabulary
        let query = try FilterQuery.parse(request.filter, vocabulary: vocabulary)
        var wider = scope
        if let previous, previous.scope == scope, previous.evaluator === context.model.evaluator {
            let known = try? FilterQuery.parse(previous.request.filter, vocabulary: vocabulary)
            if known == query { return previous.found }
            if let known, query.isNarrower(than: known) { wider = previous.found }
        }
        let found = try context.model.evaluator.rows(matching: query, among: wider) { context.isCancelled }
        return wider.map { $0.intersection(found) } ?? found
    }
}

/// Makes ready what the first letter of a search would have to wait for.
struct SearchPreparation: Work {
    func title(_ words: Words) -> String { words("Preparing the search") }

    func answer(in context: WorkContext) throws -> Bool {
        context.model.evaluator.prepareSearch()
        context.model.vocabulary.prepare()
        return true
    }
}
