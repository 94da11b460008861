import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap
import TerminalKit

/// What a note of a journey says: a sign that tells kinds apart without colour, and a clause.
struct JourneyLine: Equatable, Sendable {
    let sign: String
    let text: String
    let style: Style

    init(_ sign: String, _ text: String, _ style: Style = .text) {
        self.sign = sign
        self.text = text
        self.style = style
    }
}

/// Says what happens on a journey, and why.
public struct JourneyPresenter: Sendable {
    let ground: JourneyGround
    /// The record that travels.
    let row: Int
    let context: PresentationContext
    var words: Words { context.words }
    private var definitions: Definitions { ground.audience.definitions }

    /// - Parameter row: the record that is meant; without it the person's key record.
    public init(_ journey: Journey, row: Int? = nil, words: Words, mask: PersonalDataMask = .off) {
        ground = journey.ground
        self.row = row ?? journey.ground.audience.persons.key(of: journey.person)
        context = PresentationContext(audience: journey.ground.audience, words: words, mask: mask)
    }

    /// `Ветрова Марина`.
    public var name: String {
        CustomerNamePresenter(audience: ground.audience, mask: context.mask).shortName(row)
    }

    func chain(_ place: Int) -> String { context.quoted(ground.programs[place].chain.name) }

    func segment(_ id: SegmentID) -> String { context.quoted(definitions.segment(id)?.name ?? id.rawValue) }

    /// A part of the lifecycle; unassigned is told too.
    func stage(_ place: Int?) -> String {
        let parts = Journey.lifecycle(of: definitions)?.parts ?? []
        guard let place, parts.indices.contains(place) else { return words("in no part") }
        return context.quoted(parts[place].name)
    }

    /// `email «Subject»`.
    func source(_ place: Int) -> String {
        let source = ground.sources[place]
        return "\(words(source.channel.phrase)) \(title(of: source, at: place))"
    }

    private func title(of source: MessageSource, at place: Int) -> String {
        if let text = text(of: place) {
            let line = (text.subject ?? text.body).onOneLine.plain
            return context.quoted(TextFitting.truncated(line, to: 60))
        }
        switch source.origin {
        case .chain(_, let step): return context.quoted(step)
        case .campaign(let id): return context.campaign(id.rawValue)
        }
    }

    // MARK: Notes

    /// What happened, in a clause without its sign.
    public func sentence(_ note: JourneyNote) -> String { line(note).text }

    /// The clause of a note.
    func line(_ note: JourneyNote) -> JourneyLine {
        switch note.what {
        case .entered(let chain): JourneyLine("◆", words("chain begins: {0}", self.chain(chain)), .accent)
        case .refused(let chain, _): JourneyLine("◇", words("chain does not begin: {0}", self.chain(chain)), .muted)
        case .message(let source, .sent, _, _): JourneyLine("→", self.source(source), .note)
        case .message(let source, _, let hold, _):
            JourneyLine("✖", words("held ({0}): {1}", rule(of: hold), self.source(source)), .stop)
        case .answered(let kind, let source): answer(kind, source)
        case .ignored(let source): JourneyLine("·", words("leaves without an answer: {0}", self.source(source)), .muted)
        case .ordered: JourneyLine("●", words("buys"), .good)
        case .exited(let chain, _): JourneyLine("■", words("chain ends early: {0}", self.chain(chain)), .warn)
        case .finished(let chain): JourneyLine("✔", words("chain is over: {0}", self.chain(chain)), .good)
        case .joined(let id): JourneyLine("+", words("enters the segment {0}", segment(id)))
        case .left(let id): JourneyLine("−", words("leaves the segment {0}", segment(id)))
        case .stage(_, let to): JourneyLine("▸", words("stage: {0}", stage(to)))
        }
    }

    private func rule(of hold: JourneyHold?) -> String {
        hold.map { RulePresenter(words: words).title(RuleID($0.rule)) } ?? "—"
    }

    private func answer(_ kind: EventKind, _ source: Int) -> JourneyLine {
        guard source >= 0 else { return JourneyLine("●", deed(kind), .good) }
        let message = self.source(source)
        return switch kind {
        case .opened: JourneyLine("←", words("opens {0}", message), .good)
        case .clicked: JourneyLine("←", words("follows a link of {0}", message), .good)
        case .unsubscribed: JourneyLine("←", words("unsubscribes: {0}", message), .stop)
        case .complained: JourneyLine("←", words("complains of spam: {0}", message), .stop)
        default: JourneyLine("←", words("{0} {1}", words(kind.phrase), message))
        }
    }

    /// Something done of one's own accord.
    func deed(_ kind: EventKind) -> String { words(kind.deed) }

    // MARK: Where one stands

    /// The step at which somebody stands, and until when.
    func standing(_ standing: JourneyStanding) -> (chain: String, step: String, until: String) {
        let step = MapGraph.label(of: standing.node, in: ground.programs[standing.chain], words)
        return (chain(standing.chain), step, words("until {0}", context.dateTime(standing.goesOn)))
    }
}
