import CampaignDomain
import CampaignPreview
import TerminalKit

/// Says what a reviewer should know about a message and its recipient, each in a line with a sign.
struct MessageRemarkPresenter {
    let about: MessageContext
    private var words: Words { about.words }

    /// Everything there is to say: what happens to it, how long it is, whether one can unsubscribe, what is wrong with it.
    func lines(_ personal: PersonalMessage) -> [TextSpan] {
        var lines = [fate]
        if let sms = personal.sms { lines.append(TextSpan("≡ " + about.length(sms, cost: personal.cost))) }
        if about.campaign.channel == .email {
            lines.append(
                personal.message.hasUnsubscribeLink == true
                    ? TextSpan("✔ " + words("has a way to unsubscribe"), .good)
                    : TextSpan("✖ " + words("has no way to unsubscribe"), .stop))
        }
        lines += personal.remarks.map(line)
        if about.context.mask.isOn {
            lines.append(TextSpan("● " + words("masked: fields are shown by their names"), .note))
        }
        return lines
    }

    /// A message that is held must not look as if it were sent.
    private var fate: TextSpan {
        guard about.isTargeted else {
            return TextSpan("○ " + words("not sent: {0}", words("not targeted")), .muted)
        }
        switch about.preview.outcome.verdict(of: about.row) {
        case .send: return TextSpan("✔ " + words("Will be sent"), .good)
        case .held(let rule):
            return TextSpan("− " + words("not sent: {0}", RulePresenter(words: words).title(rule)), .warn)
        }
    }

    func line(_ remark: MessageRemark) -> TextSpan {
        switch remark {
        case .broken, .unknownField: TextSpan("✖ " + sentence(remark), .stop)
        case .hole: TextSpan("∅ " + sentence(remark), .stop)
        case .gender(nil, _): TextSpan("● " + sentence(remark), .note)
        case .fallback, .gender, .language, .owned: TextSpan("▲ " + sentence(remark), .warn)
        }
    }

    /// Without sign and full stop.
    func sentence(_ remark: MessageRemark) -> String {
        let evidence = EvidencePresenter(about.context)
        switch remark {
        case .broken(let part, let fault):
            return words(
                "{0}, line {1}, column {2}: {3}", words(part.phrase), words.number(fault.position.line),
                words.number(fault.position.column), evidence.reason(fault.reason))
        case .unknownField(let field): return words("no record can have the field {0}", tag(field))
        case .hole(let field): return words("no value for {0}", tag(field))
        case .fallback(let field): return words("‹fallback› instead of {0}", tag(field))
        case .gender(let gender, let text): return evidence.sentence(.gender(gender, wanted: text))
        case .language(let own, let text):
            return words("Language of the text: {0}; the person's: {1}", text, own)
        case .owned(let product, let boughtAt, let dueAt):
            return evidence.sentence(.product(product, boughtAt: boughtAt, dueAt: dueAt))
        }
    }

    private func tag(_ field: String) -> String { "{{\(field)}}" }
}
