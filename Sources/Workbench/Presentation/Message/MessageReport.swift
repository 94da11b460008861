import CampaignDomain
import CampaignPreview
import TerminalKit

/// A message as one customer gets it, as plain text: whose it is, what it says, what is wrong with it.
public struct MessageReport: Sendable {
    private let about: MessageContext
    private let choice: VariantChoice
    private let personal: PersonalMessage?
    private var words: Words { about.words }

    /// - Parameter personal: nil when the variant's message does not exist.
    public init(about: MessageContext, choice: VariantChoice, personal: PersonalMessage?) {
        self.about = about
        self.choice = choice
        self.personal = personal
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String {
        ([header] + (personal.map { [body($0), remarks($0)] } ?? [[missing]])).joined(separator: [""])
            .map { SanitizedText($0).text }.joined(separator: "\n")
    }

    private var header: [String] {
        var table = TextTable([.left, .left])
        table.add(words("Campaign"), "\(about.context.quoted(about.campaign.name)) (\(about.campaign.id))")
        table.add(words("Channel"), words(about.campaign.channel.phrase))
        table.add(words("Message"), about.name(of: choice))
        table.add(words("Send time"), about.sendTime)
        if about.address != nil { table.add(words("Address"), about.address ?? "") }
        let names = CustomerNamePresenter(audience: about.preview.audience, mask: about.context.mask)
        return [names.nameAndID(about.row)] + table.lines()
    }

    private func body(_ personal: PersonalMessage) -> [String] {
        let text = about.shownText(of: personal)
        var table = TextTable([.left, .left])
        if let subject = text.subject { table.add(words("Subject"), MessageReport.plain(subject.onOneLine)) }
        if let preheader = text.preheader { table.add(words("Preheader"), MessageReport.plain(preheader.onOneLine)) }
        let heads = table.lines()
        return heads + (heads.isEmpty ? [] : [""]) + bodyLines(text.body, personal).map { "  " + $0 }
    }

    /// The parts of an SMS by their numbers, else the lines of the text.
    private func bodyLines(_ text: MarkedText, _ personal: PersonalMessage) -> [String] {
        guard let sms = personal.sms, sms.parts > 1, !about.context.mask.isOn else {
            return MessageReport.lines(text)
        }
        let lengths = SMSLength.parts(of: text.plain).map(\.unicodeScalars.count)
        return text.split(scalars: Array(lengths.dropLast())).enumerated().flatMap { index, part in
            MessageReport.lines(part).enumerated().map { line, text in
                (line == 0 ? "┊\(index + 1)┊ " : "    ") + text
            }
        }
    }

    private func remarks(_ personal: PersonalMessage) -> [String] {
        MessageRemarkPresenter(about: about).lines(personal).map { "  " + $0.text }
    }

    private var missing: String {
        "  ✖ " + words("there is no message {0}", about.context.quoted(choice.variant.message.rawValue))
    }

    private static func plain(_ text: MarkedText) -> String {
        text.spans().map(\.text).joined()
    }

    private static func lines(_ text: MarkedText) -> [String] {
        plain(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
}
