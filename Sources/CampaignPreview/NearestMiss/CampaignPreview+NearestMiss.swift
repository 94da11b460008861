import AudienceEngine
import CampaignDomain

extension CampaignPreview {
    /// What keeps a visible row from getting the campaign, and which single change would let it in.
    ///
    /// Made for the record on screen: it runs the rules anew for whoever shares an address with the person, once for each rule
    /// that holds the record. O(records) for each of these, without a look at other people's histories.
    ///
    /// - Throws: what is wrong with a segment of the audience; a preview that could be computed throws nothing.
    public func nearestMiss(for row: Int) throws(EvaluationError) -> NearestMiss {
        guard outcome.targeted.contains(row) else {
            return .untargeted(try AudienceReading(preview: self, row: row).miss(then: forecast(ifTargeted: row)))
        }
        guard case .held = outcome.verdict(of: row) else { return .sent(warnings: outcome.warnings(of: row)) }
        let neighbours = engine.neighbours(of: row)
        let reasons = outcome.reasons(of: row).map { rule in
            let without = engine.outcome(of: context, among: neighbours, without: rule)
            return HeldMiss.Reason(rule: rule, verdictWithout: without.verdict(of: row))
        }
        let keptRow = context.keptRow(of: row)
        let kept = keptRow == row ? nil : HeldMiss.Kept(row: keptRow, verdict: outcome.verdict(of: keptRow))
        return .held(HeldMiss(reasons: reasons, kept: kept))
    }

    /// What would become of a row if it were targeted beside the others.
    private func forecast(ifTargeted row: Int) -> Forecast {
        let outcome = engine.outcome(of: context, among: engine.neighbours(of: row), with: row)
        return Forecast(
            verdict: outcome.verdict(of: row), reasons: outcome.reasons(of: row), warnings: outcome.warnings(of: row))
    }
}
