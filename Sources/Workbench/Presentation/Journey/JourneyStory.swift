import AudienceEngine
import CampaignDomain
import CommunicationMap
import TerminalKit

/// A journey as something to read and to keep: what happened on which day, why, where it ended, and every message.
///
/// The same journey gives the same bytes.
public struct JourneyStory: Sendable {
    private let journey: Journey
    private let presenter: JourneyPresenter
    /// Who the persona is, in the words of its file; empty for customers.
    private let introduction: String
    private var words: Words { presenter.words }
    private var context: PresentationContext { presenter.context }

    /// - Parameter introduction: the story of a persona; empty for customers.
    public init(_ journey: Journey, _ presenter: JourneyPresenter, introduction: String = "") {
        self.journey = journey
        self.presenter = presenter
        self.introduction = introduction
    }

    public var markdown: String { MarkdownBlocks.text(of: blocks) }
    public var text: String { PlainBlocks.text(of: blocks) }

    /// How many messages went out, and how many were held.
    var counts: (sent: Int, held: Int) {
        journey.notes.reduce(into: (0, 0)) { counts, note in
            guard case .message(_, let outcome, _, _) = note.what else { return }
            if outcome == .sent { counts.0 += 1 } else { counts.1 += 1 }
        }
    }

    private var blocks: [ReportBlock] { heading + days + ending + messages }

    private var heading: [ReportBlock] {
        let counts = counts
        let summary = words(
            "{0} – {1}: {2} sent, {3} held", context.dateTime(journey.ground.audience.asOf),
            context.dateTime(journey.now), words.number(counts.sent), words.number(counts.held))
        return [.heading(1, words("The journey of {0}", presenter.name))]
            + (introduction.isEmpty ? [] : [.paragraph(introduction)]) + [.paragraph(summary)]
    }

    private var days: [ReportBlock] {
        let zone = context.settings.zone
        let first = zone.date(at: journey.ground.audience.asOf)
        var blocks: [ReportBlock] = []
        var rows: [[String]] = []
        for (place, note) in journey.notes.enumerated() {
            let date = zone.date(at: note.at)
            rows.append([
                words.timeOfDay(zone.wallClock(at: note.at).secondOfDay), clause(note), presenter.reason(note),
            ])
            let following = place + 1 < journey.notes.count ? zone.date(at: journey.notes[place + 1].at) : nil
            guard following != date else { continue }
            let heading = "\(words.date(date)) · " + words("day {0}", words.number(date - first + 1))
            blocks += [.heading(2, heading), .table(head: [], rows: rows)]
            rows = []
        }
        return blocks.isEmpty ? [.paragraph(words("Nothing happened."))] : blocks
    }

    private func clause(_ note: JourneyNote) -> String {
        let line = presenter.line(note)
        return "\(line.sign) \(line.text)"
    }

    private var ending: [ReportBlock] {
        let chains = journey.standings.map { standing in
            let place = presenter.standing(standing)
            return "\(place.chain): \(place.step), \(place.until)"
        }
        let segments = journey.segments.map(presenter.segment).joined(separator: ", ")
        let lines = [
            words("stage: {0}", presenter.stage(journey.lifecycleStage)),
            words("segments: {0}", segments.isEmpty ? words("none") : segments),
        ]
        return [.heading(2, words("Where it ends")), .list((chains.isEmpty ? [words("in no chain")] : chains) + lines)]
    }

    private var messages: [ReportBlock] {
        let sent = journey.notes.compactMap { note -> [ReportBlock]? in
            guard case .message(let source, .sent, _, let at) = note.what,
                let text = presenter.text(of: source)
            else { return nil }
            let body = text.body.plain.split(whereSeparator: \.isNewline).map { ReportBlock.paragraph(String($0)) }
            return [.heading(3, "\(context.dateTime(at)) · \(presenter.source(source))")] + body
        }
        return sent.isEmpty ? [] : [.heading(2, words("What was sent"))] + sent.joined()
    }
}
