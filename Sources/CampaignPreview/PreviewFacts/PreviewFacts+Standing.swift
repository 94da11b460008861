import AudienceEngine
import CampaignDomain

extension PreviewFacts {
    /// The records of persons whose three RFM scores are the highest.
    var bestScores: RowSet {
        let scores = evaluator.rfm
        let recency = scores.scores(of: .recency)
        let frequency = scores.scores(of: .frequency)
        let monetary = scores.scores(of: .monetary)
        let persons = audience.persons
        return rows(.bestScores) { part in
            part.filter { row in
                let person = persons.person(of: row)
                return min(recency[person], frequency[person], monetary[person]) == RFMScores.best
            }
        }
    }

    /// The records whose loyalty tier, their own or the latest known of their person, is one of `policies.topTiers`.
    var topTiers: RowSet {
        let (audience, tiers) = (audience, audience.snapshot.customers.loyaltyTier)
        let isTop = tiers.isTop(under: policies)
        return rows(.topTiers) { part in
            guard isTop.contains(true) else { return part.none }
            return part.filter { row in
                let source = audience.valueRow(for: row) { tiers.code($0) >= 0 }
                return source.map { isTop[Int(tiers.code($0))] } ?? false
            }
        }
    }
}

extension CodedColumn {
    /// Of a column of loyalty tiers, for each whether it is one of the top ones.
    func isTop(under policies: Policies) -> [Bool] {
        let top = Set(policies.topTiers.map(\.folded))
        return table { top.contains($0.folded) }
    }
}

extension RFMScores {
    static let best = 5
}
