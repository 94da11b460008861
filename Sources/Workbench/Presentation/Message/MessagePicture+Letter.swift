import CampaignPreview
import TerminalKit

extension MessagePicture {
    private static let labelWidth = 11

    /// The letter's two lines in the list of an inbox: from whom and when; the subject as far as an inbox shows it, and what
    /// follows it. Without a preheader that is the beginning of the letter.
    func inbox(width: Int) -> [[TextSpan]] {
        let subject = text.subject?.onOneLine.clipped(to: envelope.subjectLimit)
        let head = line(
            [TextSpan("● ", .accent), TextSpan(envelope.sender, .text.bold)],
            right: TextSpan(envelope.sendTime, .muted),
            width: width)
        var spans = [TextSpan("  ")]
        if let subject, !subject.shown.pieces.isEmpty {
            spans += subject.shown.spans(.text.bold)
            if subject.cut != nil { spans.append(TextSpan("…", .note)) }
        } else {
            spans.append(TextSpan("∅ " + words("no subject"), .stop.bold))
        }
        spans.append(TextSpan(" — ", .muted))
        spans += (text.preheader ?? text.body).onOneLine.spans(.muted)
        let rule = String(repeating: "─", count: width)
        return [head, MessagePicture.truncated(spans, to: width), [TextSpan(rule, .border)]]
    }

    /// The opened letter.
    func letter(width: Int) -> [[TextSpan]] {
        var heads = [(words("To"), [TextSpan(envelope.recipient)])]
        if let subject = text.subject { heads.append((words("Subject"), subject.spans(.text.bold))) }
        if let preheader = text.preheader { heads.append((words("Preheader"), preheader.spans(.muted))) }
        return heads.flatMap { label, spans in
            TextWrapping.lines(
                [TextSpan(TextFitting.fitted(label, to: Self.labelWidth), .muted)] + spans, width: width,
                continuationIndent: Self.labelWidth)
        } + [[]] + TextWrapping.lines(text.body.spans(), width: width)
    }

    /// Spans in at most so many columns; what is cut is replaced by `…`.
    static func truncated(_ spans: [TextSpan], to columns: Int) -> [TextSpan] {
        guard Self.columns(spans) > columns else { return spans }
        var room = columns - 1
        var result: [TextSpan] = []
        for span in spans {
            let text = TextFitting.prefix(of: span.text, columns: room)
            room -= DisplayWidth.columns(of: text)
            result.append(TextSpan(text, span.style))
            if text.count < span.text.count { break }
        }
        return result + [TextSpan("…", .muted)]
    }
}
