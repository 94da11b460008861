import CampaignDomain
import CampaignPreview

/// A check in a few lines for a terminal or a pipeline's log: a finding a line, and the waterfall in one.
struct CheckTextReport {
    let check: CheckReport
    private var words: Words { check.words }

    var text: String {
        guard !check.campaigns.isEmpty else { return words("There is no campaign to check") + "\n" }
        let parts = check.campaigns.map { lines($0) } + (check.campaigns.count > 1 ? [check.terms] : [])
        return parts.joined(separator: [""]).map { $0 + "\n" }.joined()
    }

    /// What is said of one campaign.
    func lines(_ campaign: CheckedCampaign) -> [String] {
        ["\(campaign.sign) \(campaign.name) (\(campaign.id)): \(campaign.verdict)"] + findings(campaign)
            + ["  " + counts(campaign)] + held(campaign)
    }

    private func findings(_ campaign: CheckedCampaign) -> [String] {
        guard !campaign.findings.isEmpty else { return ["  " + words("No findings")] }
        let cells = campaign.findings.map { finding in
            [
                finding.severity.sign, words(finding.severity.phrase), finding.rule.rawValue,
                words.number(finding.count), finding.message,
            ]
        }
        guard !check.context.isPlain else { return cells.map { "  " + $0.joined(separator: " ") } }
        var table = TextTable([.left, .left, .left, .right, .left])
        for row in cells { table.add(row[0], row[1], row[2], row[3], row[4]) }
        return table.lines()
    }

    private func counts(_ campaign: CheckedCampaign) -> String {
        let outcome = campaign.preview.outcome
        return words(
            "Targeted {0}, held {1}, send {2}, of which with warnings {3}", words.number(outcome.targeted.count),
            words.number(outcome.held), words.number(outcome.send.count),
            words.number(outcome.sendWithWarnings.count))
    }

    private func held(_ campaign: CheckedCampaign) -> [String] {
        let steps = campaign.waterfall.compactMap { step in step.rule.map { "\($0) \(words.number(step.count))" } }
        return steps.isEmpty ? [] : ["  " + words("Held: {0}", steps.joined(separator: ", "))]
    }
}
