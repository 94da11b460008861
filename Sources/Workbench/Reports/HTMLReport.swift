import CampaignDomain
import CampaignPreview

/// A check as one HTML file that needs nothing else: to be read on any screen, printed, and listened to. It runs no script
/// and loads nothing.
struct HTMLReport {
    let check: CheckReport
    private var words: Words { check.words }

    var text: String {
        let body = check.campaigns.enumerated().map { HTMLCampaign(campaign: $1, number: $0, check: check).html }
        let nothing = check.campaigns.isEmpty ? "<p>\(words("There is no campaign to check"))</p>\n" : ""
        return """
            <!DOCTYPE html>
            <html lang="\(words.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            \(HTMLReport.style)
            </style>
            </head>
            <body class="\(check.passes ? "passes" : "fails")">
            <header class="page">
            <h1><span aria-hidden="true">\(check.passes ? "✔" : Severity.stop.sign)</span> \(check.headline)</h1>
            <p>\(check.terms.map(MarkupText.escaped).joined(separator: " · "))</p>
            \(contents)</header>
            <main>
            \(nothing)\(body.joined())</main>
            <footer>muster \(MarkupText.escaped(check.version))</footer>
            </body>
            </html>

            """
    }

    private var title: String {
        MarkupText.escaped("\(check.headline): \(check.campaigns.map(\.name).joined(separator: ", "))")
    }

    /// Links to the campaigns, when there is more than one.
    private var contents: String {
        guard check.campaigns.count > 1 else { return "" }
        let links = check.campaigns.enumerated().map { number, campaign in
            "<li><a href=\"#campaign-\(number)\">\(MarkupText.escaped(campaign.name))</a>: "
                + "\(campaign.sign) \(campaign.verdict)</li>\n"
        }
        return "<nav>\n<ol>\n\(links.joined())</ol>\n</nav>\n"
    }
}
