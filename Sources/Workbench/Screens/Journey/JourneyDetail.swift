import CampaignDomain
import CommunicationMap
import TerminalKit

extension OpenJourney {
    func detailTitle(_ presenter: JourneyPresenter) -> String {
        let words = presenter.words
        guard let note = selectedNote else { return presenter.name }
        if case .message(let source, _, _, _) = note.what {
            return "\(words("Message")) · \(words(journey.sources[source].channel.phrase))"
        }
        return words("What happened")
    }

    /// Everything about the selected line: why it happened; of a message also the picture; at the beginning who travels.
    func detail(_ context: ScreenContext, width: Int) -> [Paragraph] {
        let presenter = presenter(context)
        guard let note = selectedNote else { return beginning(presenter) }
        let line = presenter.line(note)
        let head = [
            Paragraph([TextSpan(line.sign + " ", line.style), TextSpan(line.text, .text.bold)], continuationIndent: 2)
        ]
        let why = presenter.reasons(note).map {
            Paragraph([TextSpan("  · ", .muted), TextSpan($0)], continuationIndent: 4)
        }
        guard case .message(let source, let outcome, _, let at) = note.what else {
            return head + why + following(note, presenter)
        }
        let picture = picture(source, at: at, presenter, width: width)
        // What held it comes first; of what was sent first comes how it looks.
        return outcome == .sent
            ? picture + [.blank] + why : head + why + [.blank] + picture
    }

    private func picture(_ source: Int, at: Instant, _ presenter: JourneyPresenter, width: Int) -> [Paragraph] {
        guard let envelope = presenter.envelope(of: source, at: at) else {
            let name = journey.ground.message(of: source)?.rawValue ?? ""
            return [Paragraph("✖ " + presenter.words("there is no message {0}", presenter.context.quoted(name)), .stop)]
        }
        let widest = MessagePicture.width(on: envelope.channel)
        return MessagePicture(envelope: envelope).lines(width: max(1, min(width - 1, widest))).map { Paragraph($0) }
    }

    /// The steps of a chain that begins.
    private func following(_ note: JourneyNote, _ presenter: JourneyPresenter) -> [Paragraph] {
        guard case .entered(let chain) = note.what else { return [] }
        let program = journey.programs[chain]
        let depths = ChainOutline(program.chain).depths
        let steps = program.nodes.indices.map { node in
            let indent = String(repeating: "  ", count: depths[node] + 1)
            return Paragraph(
                [TextSpan(indent + "▸ ", .muted), TextSpan(MapGraph.label(of: node, in: program, presenter.words))],
                continuationIndent: indent.count + 2)
        }
        return [.blank, Paragraph(presenter.words("What the chain does"), .title.bold)] + steps
    }

    private func beginning(_ presenter: JourneyPresenter) -> [Paragraph] {
        let words = presenter.words
        let who = story.isEmpty ? [] : [Paragraph(story), .blank]
        return who + [
            Paragraph(
                words(
                    "Space goes to the next happening. A message that goes out waits for an answer: open, click, buy, ignore, complain or unsubscribe."
                )),
            Paragraph(words("The customer can also act of their own accord. One step back is as it was before.")),
        ]
    }

    // MARK: Where one stands

    /// The chains with their steps, then the segments: `+` those entered on the way, `−` those left.
    func standing(_ context: ScreenContext) -> [Paragraph] {
        let presenter = presenter(context)
        let words = context.words
        var lines = journey.standings.map { standing in
            let place = presenter.standing(standing)
            return Paragraph(
                [
                    TextSpan("◆ ", .accent), TextSpan(place.chain),
                    TextSpan("  \(place.step), \(place.until)", .muted),
                ], continuationIndent: 2)
        }
        if lines.isEmpty { lines = [Paragraph("· " + words("in no chain"), .muted)] }
        return lines + [.blank, Paragraph(segments(presenter), continuationIndent: 2)]
    }

    private func segments(_ presenter: JourneyPresenter) -> [TextSpan] {
        let words = presenter.words
        let now = journey.segments
        var entered: Set<SegmentID> = []
        var left: [SegmentID] = []
        for note in journey.notes {
            switch note.what {
            case .joined(let id):
                entered.insert(id)
                left.removeAll { $0 == id }
            case .left(let id):
                entered.remove(id)
                left.append(id)
            default: break
            }
        }
        let inside = now.map { id in
            entered.contains(id)
                ? TextSpan("+" + presenter.segment(id), .good) : TextSpan(presenter.segment(id), .text)
        }
        let all = inside + left.map { TextSpan("−" + presenter.segment($0), .muted) }
        guard !all.isEmpty else { return [TextSpan(words("in no segment"), .muted)] }
        let joined = all.enumerated().flatMap { place, span in place == 0 ? [span] : [TextSpan("  "), span] }
        return [TextSpan(words("Segments") + ": ", .title)] + joined
    }
}
