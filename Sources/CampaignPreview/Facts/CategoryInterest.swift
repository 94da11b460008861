import AudienceEngine
import CampaignDomain

/// Who ever showed an interest in the categories of a campaign's offers: by an order, on the site, by a search or by saying so.
struct CategoryInterest: Sendable {
    /// As the catalogue writes them, each once, in the order of the offers.
    let categories: [String]
    /// The same, folded.
    private let wanted: Set<String>
    /// The names of the offers, folded.
    private let offers: [String]
    private let audience: Audience
    private let interests: CodedSetColumn
    private let queries: CodedColumn
    private let history: PersonEvents
    /// For each query whether it asks for a category or an offered product.
    private let isAskedFor: [Bool]
    private let isNamed: [Bool]

    /// The shortest query that says anything.
    private static let shortestQuery = 3

    /// Nil when the content may go to everybody, or when no offer has a category. O(distinct skus, queries and interests).
    init?(context: PreviewContext) {
        guard context.campaign.content != .service else { return nil }
        var wanted: Set<String> = []
        let named = context.offers.compactMap(\.category).filter {
            !$0.folded.isEmpty && wanted.insert($0.folded).inserted
        }
        guard !named.isEmpty else { return nil }
        categories = named
        self.wanted = wanted
        audience = context.audience
        interests = context.customers.interests
        queries = context.audience.snapshot.events.query
        history = context.audience.personEvents
        offers = context.offers.map(\.name.folded).filter { !$0.isEmpty }
        let words = wanted.union(offers).map { Array($0.utf8) }
        isAskedFor = queries.table { query in CategoryInterest.asks(query.folded, forOneOf: words) }
        isNamed = interests.values.map { [wanted] in wanted.contains($0.folded) }
    }

    private static func asks(_ query: String, forOneOf words: [[UInt8]]) -> Bool {
        guard query.count >= shortestQuery else { return false }
        let query = Array(query.utf8)
        return words.contains { $0.contains(query) || query.contains($0) }
    }

    /// The records of persons who showed none. One pass over those who touched no product of the categories.
    func missing(_ facts: PreviewFacts) -> RowSet {
        facts.made(.uninterested(categories: wanted.sorted(), offers: offers)) {
            let untouched = audience.visible.subtracting(facts.touched(wanted))
            let isAsked = isAskedFor.contains(true)
            return [
                facts.parallel.filter(untouched) { part in
                    part.filter { !isNamed(by: $0) && !(isAsked && hasAsked($0)) }
                }
            ]
        }[0]
    }

    private func isNamed(by row: Int) -> Bool {
        guard !isNamed.isEmpty else { return false }
        let source = audience.valueRow(for: row) { !interests.codes($0).isEmpty }
        return source.map { interests.codes($0).contains { isNamed[Int($0)] } } ?? false
    }

    private func hasAsked(_ row: Int) -> Bool {
        history.contains(ofPersonAt: row, EventKinds(.searched)) { event in
            let query = queries.code(event)
            return query >= 0 && isAskedFor[Int(query)]
        }
    }
}
