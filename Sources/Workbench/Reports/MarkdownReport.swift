import CampaignDomain
import CampaignPreview

/// A check as a page of Markdown that a manager reads: verdict and figures first, then what was found and the evidence, then
/// the waterfall and what a sign-off would bind to.
struct MarkdownReport {
    let check: CheckReport
    private var words: Words { check.words }

    var text: String {
        let sign = check.passes ? "✔" : Severity.stop.sign
        var blocks = [["# \(sign) \(check.headline)"], [check.terms.map(Markdown.escaped).joined(separator: " · ")]]
        if check.campaigns.isEmpty { blocks.append([words("There is no campaign to check")]) }
        for campaign in check.campaigns { blocks += self.blocks(campaign) }
        return blocks.filter { !$0.isEmpty }.joined(separator: [""]).map { $0 + "\n" }.joined()
    }

    /// Paragraphs, lists and tables, each a block of lines.
    private func blocks(_ campaign: CheckedCampaign) -> [[String]] {
        [
            ["## \(Markdown.escaped(campaign.name)): \(campaign.verdict)"], facts(campaign), figures(campaign),
            ["### \(Markdown.escaped(campaign.tally))"],
        ] + campaign.findings.flatMap(finding) + [
            ["### \(words("Waterfall"))"], waterfall(campaign), ["### \(words("Sources"))"], sources(campaign),
            ["### \(words("Fingerprints"))"], fingerprints(campaign),
        ]
    }

    private func facts(_ campaign: CheckedCampaign) -> [String] {
        let facts = [
            (words("Workspace"), Markdown.escaped(campaign.workspace)),
            (words("Campaign"), "\(Markdown.code(campaign.id)) · \(Markdown.escaped(campaign.kind))"),
            (words("Send time"), campaign.sendTime), (words("As of"), campaign.asOf),
        ]
        return facts.map { "- **\($0.0)**: \($0.1)" }
    }

    private func figures(_ campaign: CheckedCampaign) -> [String] {
        let figures = campaign.figures
        return Markdown.table(
            figures.map(\.label), figures.map { _ in "---:" }, [figures.map { "**\(words.number($0.count))**" }])
    }

    private func finding(_ finding: CheckedFinding) -> [[String]] {
        let severity = "\(finding.severity.sign) \(words(finding.severity.phrase))"
        return [
            ["#### \(severity): \(Markdown.escaped(finding.title)) (\(Markdown.code(finding.rule.rawValue)))"],
            [Markdown.escaped(finding.message)], finding.facts.map { "- \(Markdown.escaped($0))" },
            ["**\(words("What to do"))**: \(Markdown.escaped(finding.whatToDo))"],
            [finding.places.map { Markdown.code("\($0.file):\($0.line)") }.joined(separator: ", ")],
            records(finding),
        ]
    }

    /// The first records with what is known of each; a line of names when nothing is.
    private func records(_ finding: CheckedFinding) -> [String] {
        guard let title = finding.recordsTitle(words) else { return [] }
        guard finding.records.contains(where: { !$0.facts.isEmpty }) else {
            return ["\(title): \(finding.records.map { Markdown.escaped($0.name) }.joined(separator: ", "))"]
        }
        let records = finding.records.map { record in
            "- " + ([record.name] + record.facts).map(Markdown.escaped).joined(separator: " — ")
        }
        return [title, ""] + records
    }

    private func waterfall(_ campaign: CheckedCampaign) -> [String] {
        Markdown.table(
            ["", words("Step"), words("Rule"), words("Records"), words("Share")],
            ["---", ":---", ":---", "---:", "---:"],
            campaign.waterfall.map { step in
                [
                    step.sign, Markdown.escaped(step.label), step.rule.map { Markdown.code($0.rawValue) } ?? "",
                    words.number(step.count), campaign.percent(of: step),
                ]
            })
    }

    private func sources(_ campaign: CheckedCampaign) -> [String] {
        Markdown.table(
            [words("Source"), words("Kind"), "", words("Records")], [":---", ":---", ":---", "---:"],
            campaign.sources.map { [Markdown.escaped($0.name), $0.kind, $0.role, words.number($0.count)] })
    }

    private func fingerprints(_ campaign: CheckedCampaign) -> [String] {
        campaign.fingerprints.map { "- **\($0.label)**: \(Markdown.code($0.value))" }
    }
}
