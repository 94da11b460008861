import CampaignPreview

/// Everything the rules have to say about one record, with the facts.
struct RecipientStory: Sendable {
    struct Told: Sendable {
        let rule: RuleID
        let evidence: [Evidence]
    }

    let row: Int
    /// Every holding rule that concerns the record, in order; the first one decides.
    let reasons: [Told]
    let warnings: [Told]
    /// What would let the record in; nil when a segment cannot be explained.
    let miss: NearestMiss?
}

/// Finds ``RecipientStory``. Some rules look through the audience for their evidence: O(records) each.
struct StoryWork: Work {
    let computed: ComputedPreview
    let row: Int

    func title(_ words: Words) -> String { words("Looking up the evidence") }

    func answer(in context: WorkContext) throws -> RecipientStory {
        let outcome = computed.outcome
        let miss = try? computed.preview.nearestMiss(for: row)
        guard outcome.targeted.contains(row) else {
            return RecipientStory(row: row, reasons: [], warnings: [], miss: miss)
        }
        func tell(_ rules: [RuleID]) throws -> [RecipientStory.Told] {
            try rules.map { rule in
                try context.checkCancellation()
                return RecipientStory.Told(rule: rule, evidence: computed.preview.evidence(of: rule, for: row))
            }
        }
        return RecipientStory(
            row: row, reasons: try tell(outcome.reasons(of: row)), warnings: try tell(outcome.warnings(of: row)),
            miss: miss)
    }
}
