import AudienceEngine
import CampaignDomain

extension PreviewContext {
    /// The kept rows whose person gets a message that concerns them.
    ///
    /// The variant is drawn only for those about whom the messages disagree, since a draw costs a hash. A variant without an
    /// existing message concerns nobody.
    ///
    /// - Parameter concerned: of the kept rows, those whom the message would concern if everyone got it. Asked once a message.
    func keptRows(where concerned: (Message) -> RowSet) -> RowSet {
        let rowsOfMessage = Dictionary(uniqueKeysWithValues: messages.map { ($0.id, concerned($0)) })
        let rowsOfVariant = campaign.variants.map { rowsOfMessage[$0.message] ?? none }
        guard var some = rowsOfVariant.first else { return none }
        var every = some
        for rows in rowsOfVariant.dropFirst() {
            some.formUnion(rows)
            every.formIntersection(rows)
        }
        let disputed = some.subtracting(every)
        guard !disputed.isEmpty else { return every }
        return zip(rowsOfVariant, facts.recipients(of: variantDraw, among: disputed)).reduce(into: every) {
            $0.formUnion($1.0.intersection($1.1))
        }
    }
}
