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
        var table = TextTable([.left, .left, .left, .right, .left])
        for finding in campaign.findings {
            let severity = words(finding.severity.phrase)
            table.add(
                finding.severity.sign, severity, finding.rule.rawValue, words.number(finding.count), finding.message)
        }
        return check.context.isPlain ? campaign.findings.map(sentence) : table.lines()
    }

    /// A finding without columns.
    private func sentence(_ finding: CheckedFinding) -> String {
        let severity = "\(finding.severity.sign) \(words(finding.severity.phrase))"
        return "  \(severity) \(finding.rule) (\(words.number(finding.count))): \(finding.message)"
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
