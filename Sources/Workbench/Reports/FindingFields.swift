import CampaignDomain
import CampaignPreview

/// Which fields of the campaign and its messages a finding is about, so that an editor can open the place.
struct FindingFields {
    let preview: CampaignPreview

    /// At least one, the most telling first: what the evidence names, else what the rule looks at.
    func fields(of finding: Finding) -> [DefinitionField] {
        var seen: Set<DefinitionField> = []
        let named = finding.evidence.flatMap { fields(of: $0, rule: finding.rule) }.filter { seen.insert($0).inserted }
        return named.isEmpty ? [usualField(of: finding.rule)] : named
    }

    private func fields(of evidence: Evidence, rule: RuleID) -> [DefinitionField] {
        switch evidence {
        case .message(let id):
            [DefinitionField(.message(id), FindingFields.messageFields[rule.rawValue].map { [$0] } ?? [])]
        case .smsParts(let id, _, _, _): [DefinitionField(.message(id), ["body"])]
        case .text(let text, _): fields(with: text)
        default: []
        }
    }

    /// The fields of the campaign's messages that have exactly this text.
    private func fields(with text: String) -> [DefinitionField] {
        preview.context.messages.flatMap { message in
            [("subject", message.subject), ("preheader", message.preheader), ("body", message.body)]
                .filter { $0.1 == text }.map { DefinitionField(.message(message.id), [$0.0]) }
        }
    }

    private func usualField(of rule: RuleID) -> DefinitionField {
        if let field = FindingFields.messageFields[rule.rawValue], let message = preview.context.messages.first {
            return DefinitionField(.message(message.id), [field])
        }
        let path = FindingFields.campaignPaths[rule.rawValue] ?? []
        return DefinitionField(.campaign(preview.campaign.id), path)
    }

    /// Rules of the catalogue (DOMAIN.md 5) about what a message says.
    private static let messageFields = [
        "missing-unsubscribe": "unsubscribeLink", "broken-template": "body", "unknown-merge-field": "body",
        "missing-merge-field": "body", "language-mismatch": "language", "subject-length": "subject",
        "sms-parts": "body",
    ]

    /// What of the campaign each other rule of the catalogue looks at; the rest are about the campaign as a whole.
    private static let campaignPaths: [String: [String]] = [
        "rx-advertising": ["offers"], "owned-product": ["offers"], "owned-product-some": ["offers"],
        "under-age": ["offers"], "wrong-region": ["offers"], "category-never-bought": ["offers"],
        "expired-offer": ["offerEndsAt"], "past-schedule": ["sendAt"], "quiet-hours": ["sendAt"],
        "frequency-cap": ["sendAt"], "night-shifted": ["sendAt"], "flood": ["sendAt"], "chain-collision": ["sendAt"],
        "manual-send-budget": ["sendAt"], "test-content-live-audience": ["test"],
        "live-content-seed-audience": ["audience"], "empty-audience": ["audience"], "audience-jump": ["audience"],
        "scheme-gap": ["audience"], "list-overlap": ["audience", "include", "lists"],
        "segment-in-both": ["audience", "exclude"], "missing-people": ["intent"], "gender-mismatch": ["targetGender"],
        "gender-unknown": ["targetGender"], "control-group": ["controlGroup"], "no-control-group": ["controlGroup"],
        "goal-reached": ["goal"], "no-kpi-target": ["kpi"], "variant-weights": ["variants"],
        "vip-generic": ["variants"], "same-content-again": ["variants"], "already-received": ["variants"],
        "cost-over-budget": ["budget"], "better-channel": ["channel"], "opens-without-clicks": ["channel"],
        "never-opens": ["channel"],
    ]
}
