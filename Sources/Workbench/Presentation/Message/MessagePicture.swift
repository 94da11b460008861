import CampaignDomain
import CampaignPreview
import TerminalKit

/// A plain picture of a message on what it is read on: an inbox with the letter, a bubble on a phone, a notification.
struct MessagePicture {
    let envelope: MessageEnvelope
    var words: Words { envelope.words }
    var text: MessageText { envelope.text }

    /// As wide as the thing is read on, frame included.
    static func width(on channel: Channel) -> Int {
        switch channel {
        case .sms, .push, .messenger, .inapp: 54
        case .email, .call, .mail, .ads, .site: 76
        }
    }

    /// The picture in lines of at most a width.
    func lines(width: Int) -> [[TextSpan]] {
        switch envelope.channel {
        case .email: inbox(width: width) + letter(width: width)
        case .mail: letter(width: width)
        case .sms, .messenger: bubble(width: width)
        case .push: notification(width: width)
        case .call, .ads, .site, .inapp: plain(width: width)
        }
    }

    private func plain(width: Int) -> [[TextSpan]] {
        let head = [text.subject.map { $0.spans(.text.bold) }, text.preheader.map { $0.spans(.muted) }]
        return head.compactMap(\.self).flatMap { TextWrapping.lines($0, width: width) }
            + TextWrapping.lines(text.body.spans(), width: width)
    }

    /// Lines in a box with round corners, as wide as the longest of them needs.
    func boxed(_ lines: [[TextSpan]], width: Int) -> [[TextSpan]] {
        let inner = max(1, min(width - 4, lines.map(MessagePicture.columns).max() ?? 1))
        let rule = String(repeating: "─", count: inner + 2)
        return [[TextSpan("╭\(rule)╮", .border)]]
            + lines.map { line in
                let missing = String(repeating: " ", count: max(0, inner - MessagePicture.columns(line)))
                return [TextSpan("│ ", .border)] + line + [TextSpan(missing + " │", .border)]
            }
            + [[TextSpan("╰\(rule)╯", .border)]]
    }

    /// A text on the left and another at the right end of a line.
    func line(_ left: [TextSpan], right: TextSpan, width: Int) -> [TextSpan] {
        let free = width - MessagePicture.columns(left) - DisplayWidth.columns(of: right.text)
        return free < 1 ? left : left + [TextSpan(String(repeating: " ", count: free)), right]
    }

    static func columns(_ line: [TextSpan]) -> Int {
        line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    }
}
