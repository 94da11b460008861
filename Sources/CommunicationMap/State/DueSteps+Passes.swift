import CampaignDomain

extension DueSteps {
    /// Calls `body` with every message that is due before an instant, by person, then time. O(messages).
    public func forEach(
        before end: Instant, _ body: (_ person: Int, _ chain: Int, _ node: Int, _ at: Instant) -> Void
    ) {
        for place in 0..<count where at[place] < end.seconds {
            body(Int(persons[place]), Int(chains[place]), Int(nodes[place]), Instant(seconds: at[place]))
        }
    }
}
