import CampaignPreview
import TerminalKit

/// How much of a notification phones show before it is opened: about one line of title and four lines of text. They differ,
/// by maker and by the size of letters; what is longer than this is cut on most.
enum NotificationRoom {
    static let titleCharacters = 50
    static let bodyCharacters = 150
}

extension MessagePicture {
    /// A bubble on a phone, with the border of each part where it falls in the text.
    func bubble(width: Int) -> [[TextSpan]] {
        let head = line(
            [TextSpan("‹ " + envelope.sender, .muted)], right: TextSpan(envelope.sendTime, .muted), width: width)
        let title = text.subject.map { TextWrapping.lines($0.spans(.text.bold), width: max(1, width - 4)) } ?? []
        return [head] + boxed(title + TextWrapping.lines(parts, width: max(1, width - 4)), width: width)
    }

    /// The text with `┊2┊` where the second part begins. Of a masked text nobody knows the parts.
    private var parts: [TextSpan] {
        guard envelope.showsParts else { return text.body.spans() }
        let lengths = SMSLength.parts(of: text.body.plain).map(\.unicodeScalars.count)
        return text.body.split(scalars: Array(lengths.dropLast())).enumerated().flatMap { index, part in
            (index > 0 ? [TextSpan("┊\(index + 1)┊", .note.bold)] : []) + part.spans()
        }
    }

    /// A notification's card, cut where phones cut, and what is not seen.
    func notification(width: Int) -> [[TextSpan]] {
        let room = max(1, width - 4)
        let title = text.subject?.onOneLine.clipped(to: NotificationRoom.titleCharacters)
        let body = text.body.clipped(to: NotificationRoom.bodyCharacters)
        let head = line(
            [TextSpan("▪ ", .accent), TextSpan(envelope.sender, .muted)], right: TextSpan(envelope.sendTime, .muted),
            width: room)
        let shown =
            [head] + (title.map { seen($0.shown, isCut: $0.cut != nil, .text.bold, room) } ?? [])
            + seen(body.shown, isCut: body.cut != nil, .text, room)
        let cut = [title?.cut, body.cut].compactMap(\.self)
        guard !cut.isEmpty else { return boxed(shown, width: width) }
        return boxed(shown, width: width)
            + [[TextSpan("✂ " + words("cut off on most phones:"), .note)]]
            + cut.flatMap { TextWrapping.lines([TextSpan("  …")] + $0.spans(.muted), width: width) }
    }

    private func seen(_ text: MarkedText, isCut: Bool, _ style: Style, _ width: Int) -> [[TextSpan]] {
        TextWrapping.lines(text.spans(style) + (isCut ? [TextSpan("…", .note)] : []), width: width)
    }
}
