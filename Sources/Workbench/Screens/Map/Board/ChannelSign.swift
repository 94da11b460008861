import CampaignDomain
import TerminalKit

extension Channel {
    /// Stands for the channel where there is no room for its word: one column wide in every font.
    var sign: String {
        switch self {
        case .email: "✉"
        case .sms: "▤"
        case .push: "◉"
        case .inapp: "▣"
        case .messenger: "◍"
        case .call: "✆"
        case .mail: "▭"
        case .ads: "◆"
        case .site: "⌂"
        }
    }

    /// Which of the colours of series it has; the sign tells channels apart without them.
    var style: Style {
        switch self {
        case .email: .series1
        case .push, .inapp: .series2
        case .sms, .messenger: .series3
        case .call: .series4
        case .mail: .series5
        case .ads, .site: .series6
        }
    }
}

extension Words {
    /// A length of time where there is no room for words: `2d`, «2д», `90m`.
    func shortSpan(_ span: TimeSpan) -> String {
        let seconds = Int(clamping: span.seconds)
        if seconds % 86_400 == 0 { return self(Phrase("{0}d"), number(seconds / 86_400)) }
        if seconds % 3_600 == 0 { return self(Phrase("{0}h"), number(seconds / 3_600)) }
        return self(Phrase("{0}m"), number((seconds + 59) / 60))
    }
}
