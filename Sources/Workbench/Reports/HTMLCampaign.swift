import CampaignDomain
import CampaignPreview

/// One campaign's article of the page.
struct HTMLCampaign {
    let campaign: CheckedCampaign
    let number: Int
    let check: CheckReport
    private var words: Words { check.words }

    var html: String {
        """
        <article class="campaign \(campaign.passes ? "passes" : "fails")" id="campaign-\(number)" aria-labelledby="name-\(number)">
        <header>
        <p class="verdict">\(campaign.sign) \(campaign.verdict)</p>
        <h2 id="name-\(number)">\(MarkupText.escaped(campaign.name))</h2>
        \(facts)</header>
        \(figures)\(findings)\(waterfall)\(sources)\(fingerprints)</article>

        """
    }

    private var facts: String {
        let facts = [
            (words("Workspace"), MarkupText.escaped(campaign.workspace)),
            (
                words("Campaign"),
                "<code>\(MarkupText.escaped(campaign.id))</code> · \(MarkupText.escaped(campaign.kind))"
            ),
            (words("Send time"), campaign.sendTime),
            (words("As of"), "<time datetime=\"\(campaign.asOfInstant)\">\(campaign.asOf)</time>"),
        ]
        return HTMLCampaign.list(facts, name: "facts")
    }

    private var figures: String {
        HTMLCampaign.list(campaign.figures.map { ($0.label, words.number($0.count)) }, name: "figures")
    }

    private var findings: String {
        section(MarkupText.escaped(campaign.tally), campaign.findings.map(article).joined())
    }

    private func article(_ finding: CheckedFinding) -> String {
        let facts = finding.facts.map { "<li>\(MarkupText.escaped($0))</li>\n" }.joined()
        let places = finding.places.map { "<code>\(MarkupText.escaped("\($0.file):\($0.line)"))</code>" }
        return """
            <article class="finding \(finding.severity.rawValue)">
            <h4><span class="severity">\(finding.severity.sign) \(words(finding.severity.phrase))</span> \
            \(MarkupText.escaped(finding.title)) <code>\(finding.rule)</code></h4>
            <p class="message">\(MarkupText.escaped(finding.message))</p>
            \(facts.isEmpty ? "" : "<ul>\n\(facts)</ul>\n")\
            <p><strong>\(words("What to do")).</strong> \(MarkupText.escaped(finding.whatToDo))</p>
            <p class="places">\(places.joined(separator: ", "))</p>
            \(records(of: finding))</article>

            """
    }

    /// The first records with what is known of each; a line of names when nothing is.
    private func records(of finding: CheckedFinding) -> String {
        guard let caption = finding.recordsTitle(words) else { return "" }
        guard finding.records.contains(where: { !$0.facts.isEmpty }) else {
            let names = finding.records.map { MarkupText.escaped($0.name) }.joined(separator: ", ")
            return "<p>\(caption): \(names)</p>\n"
        }
        let body = finding.records.map { record in
            [MarkupText.escaped(record.name), record.facts.map(MarkupText.escaped).joined(separator: "<br>")]
        }
        return HTMLCampaign.table(
            caption, [words("Record"), words("Evidence")], body, name: "records", isCaptionShown: true)
    }

    private var waterfall: String {
        let rows = campaign.waterfall.map { step in
            [
                "\(step.sign) \(MarkupText.escaped(step.label))",
                step.rule.map { "<code>\($0)</code>" } ?? "", words.number(step.count), campaign.percent(of: step),
                bar(campaign.share(of: step)),
            ]
        }
        return section(
            words("Waterfall"),
            HTMLCampaign.table(
                words("Waterfall"), [words("Step"), words("Rule"), words("Records"), words("Share"), ""], rows,
                name: "waterfall"))
    }

    /// A picture of the share that stands beside it as a number.
    private func bar(_ share: Double) -> String {
        let permille = Int((share * 1000).rounded())
        return "<span class=\"bar\" aria-hidden=\"true\" style=\"width: \(permille / 10).\(permille % 10)%\"></span>"
    }

    private var sources: String {
        let rows = campaign.sources.map {
            [MarkupText.escaped($0.name), $0.kind, $0.role, words.number($0.count)]
        }
        guard !rows.isEmpty else { return "" }
        return section(
            words("Sources"),
            HTMLCampaign.table(
                words("Sources"), [words("Source"), words("Kind"), "", words("Records")], rows, name: "sources"))
    }

    private var fingerprints: String {
        section(
            words("Fingerprints"),
            HTMLCampaign.list(
                campaign.fingerprints.map { ($0.label, "<code>\($0.value)</code>") }, name: "fingerprints"))
    }

    private func section(_ title: String, _ content: String) -> String {
        "<section>\n<h3>\(title)</h3>\n\(content)</section>\n"
    }

    private static func list(_ pairs: [(String, String)], name: String) -> String {
        let items = pairs.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" }
        return "<dl class=\"\(name)\">\n\(items.joined())</dl>\n"
    }

    /// A table whose rows are headed by their first cell.
    ///
    /// - Parameter isCaptionShown: whether the caption is shown; else only screen readers get it, since a heading says it.
    private static func table(
        _ caption: String, _ header: [String], _ rows: [[String]], name: String, isCaptionShown: Bool = false
    ) -> String {
        let head = header.map { $0.isEmpty ? "<td></td>" : "<th scope=\"col\">\($0)</th>" }.joined()
        let body = rows.map { cells in
            "<tr><th scope=\"row\">\(cells[0])</th>"
                + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>\n"
        }
        return """
            <table class="\(name)">
            <caption\(isCaptionShown ? "" : " class=\"spoken\"")>\(caption)</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body.joined())</tbody>
            </table>

            """
    }
}
