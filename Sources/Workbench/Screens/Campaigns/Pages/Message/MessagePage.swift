import CampaignDomain
import CampaignPreview
import TerminalKit

/// The message of one variant as one record gets it: a plain picture of what it is read on, and what is to be known of it.
struct MessagePage {
    let about: MessageContext
    let choice: VariantChoice?
    private let personal: PersonalMessage?
    private var words: Words { about.words }

    /// - Parameter variant: the place of the variant; nil for the one that the person gets.
    init(computed: ComputedPreview, row: Int, variant: Int?, context: PresentationContext) {
        about = MessageContext(preview: computed.preview, row: row, context: context)
        choice = computed.preview.variant(variant, for: row)
        personal = choice.flatMap { computed.preview.message($0, for: row) }
    }

    /// The definition that is shown.
    var message: CampaignDomain.Message? { personal?.message }

    /// What stands beside or under the picture, each in a paragraph.
    var remarks: [Paragraph] {
        guard let personal else { return [] }
        return MessageRemarkPresenter(about: about).lines(personal).map { Paragraph([$0], continuationIndent: 2) }
    }

    /// What stands in the picture, at most so wide.
    func paragraphs(width: Int) -> [Paragraph] {
        guard let choice else { return [Paragraph(words("The campaign has no message yet."), .warn)] }
        guard let personal else {
            let text = words("there is no message {0}", about.context.quoted(choice.variant.message.rawValue))
            return [Paragraph("✖ " + text, .stop, continuationIndent: 2)]
        }
        return MessagePicture(envelope: MessageEnvelope(about: about, personal: personal)).lines(width: width).map {
            Paragraph($0)
        }
    }

    /// The page as text, for the clipboard.
    var text: String {
        guard let choice else { return words("The campaign has no message yet.") }
        return MessageReport(about: about, choice: choice, personal: personal).text
    }

    // MARK: Drawing

    /// The picture with what is to be known beside it, or under it where there is no room.
    func draw(in rect: Rect, offset: Int, into buffer: inout CellBuffer) {
        let layout = layout(in: rect)
        let title = words(about.campaign.channel.phrase)
        // The corners, and the blanks and lines around both words.
        let room = layout.picture.width - DisplayWidth.columns(of: title) - 8
        buffer.drawFrame(
            layout.picture, title: title, label: choice.map { about.name(of: $0, columns: room) } ?? "",
            border: .border, titleStyle: .title, labelStyle: choice?.isOwn == false ? .warn : .muted)
        text(in: layout.picture, offset: offset).draw(in: Panel.content(of: layout.picture), into: &buffer)
        drawRemarks(in: layout.remarks, into: &buffer)
    }

    /// Those that do not fit are counted; the page can be copied as a whole.
    private func drawRemarks(in rect: Rect, into buffer: inout CellBuffer) {
        guard !rect.isEmpty else { return }
        let lines = ScrollText(remarks).lines(width: rect.width)
        let hasRoom = lines.count <= rect.height
        for (index, line) in lines.prefix(hasRoom ? rect.height : rect.height - 1).enumerated() {
            let row = rect.row(index)
            buffer.draw(line, at: row.origin, in: row)
        }
        guard !hasRoom else { return }
        let further = words("and {0} more", words.number(lines.count - rect.height + 1))
        buffer.drawFitted("  … " + further, in: rect.row(rect.height - 1), style: .muted)
    }

    /// The content of the picture, for drawing and scrolling.
    func text(in picture: Rect, offset: Int) -> ScrollText {
        // A column is left to the scroll bar.
        ScrollText(paragraphs(width: max(1, Panel.content(of: picture).width - 1)), offset: offset)
    }

    func layout(in rect: Rect) -> MessageLayout {
        let width = min(rect.width, MessagePicture.width(on: about.campaign.channel))
        let inner = Panel.content(of: Rect(x: 0, y: 0, width: width, height: 3)).width
        let lines = ScrollText(paragraphs(width: max(1, inner - 1))).lines(width: max(1, inner - 1)).count
        return MessageLayout(area: rect, pictureWidth: width, lines: lines) {
            ScrollText(remarks).lines(width: max(1, $0)).count
        }
    }
}

/// Where picture and remarks of a message are. Drawing and scrolling use the same places.
struct MessageLayout {
    /// Narrower remarks stand under the picture.
    static let narrowestRemarks = 30
    static let widestRemarks = 60

    /// As high as the message, as far as there is room.
    let picture: Rect
    let remarks: Rect

    /// - Parameter remarkLines: how many lines the remarks take at a width.
    init(area: Rect, pictureWidth: Int, lines: Int, remarkLines: (_ width: Int) -> Int) {
        let beside = min(Self.widestRemarks, area.width - pictureWidth - 2)
        if beside >= Self.narrowestRemarks {
            let left = area.x + (area.width - pictureWidth - 2 - beside) / 2
            picture = Rect(
                x: left, y: area.y, width: pictureWidth, height: min(area.height, max(3, lines + 2)))
            remarks = Rect(x: picture.maxX + 2, y: area.y + 1, width: beside, height: max(0, area.height - 1))
            return
        }
        let below = min(remarkLines(area.width), area.height / 2)
        let height = min(max(3, min(lines + 2, area.height - below)), area.height)
        picture = Rect(x: area.x + (area.width - pictureWidth) / 2, y: area.y, width: pictureWidth, height: height)
        remarks = Rect(x: area.x, y: picture.maxY, width: area.width, height: below).intersection(area)
    }

    /// The lines that are used from the top of the area.
    func usedHeight(in area: Rect) -> Int {
        max(picture.maxY, remarks.x > picture.x ? picture.maxY : remarks.maxY) - area.y
    }
}
