import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap
import TerminalKit

/// What chains and approved campaigns are about to send to a person in the coming 30 days when nothing happens but time.
struct CardComing: Sendable {
    struct Message: Sendable {
        let at: Instant
        let channel: Channel
        let origin: MessageSource.Origin
        /// Nil when the campaign decides at the send.
        let message: MessageID?
        /// What will hold it whatever is decided then; nil when nothing is known to.
        let obstacle: ReachObstacle?
    }

    let row: Int
    /// In order of time.
    let messages: [Message]
    /// Why nothing is known of campaigns; nil when it is.
    let fault: String?
}

/// Finds ``CardComing``. For the first card O(rows for each day) and a preview of each approved campaign; then O(the person's).
struct ComingWork: Work {
    let row: Int

    func title(_ words: Words) -> String { words("Looking ahead 30 days") }

    func answer(in context: WorkContext) throws -> CardComing {
        let chains = due(in: context.model)
        try context.checkCancellation()
        do {
            let campaigns = try planned(in: context.model)
            let messages = (chains + campaigns).sorted { $0.at < $1.at }
            return CardComing(row: row, messages: messages, fault: nil)
        } catch let error as PreviewError {
            return CardComing(row: row, messages: chains, fault: String(describing: error))
        }
    }

    private func due(in model: WorkbenchModel) -> [CardComing.Message] {
        let audience = model.audience
        let due = model.dueMonth
        let person = audience.persons.person(of: row)
        let steps = due.steps(ofPerson: person)
        guard !steps.isEmpty else { return [] }
        let reach = MessageReach(
            audience: audience, health: model.deliveryHealth, policies: model.definitions.policies)
        let key = audience.persons.key(of: person)
        return steps.map { step in
            let program = due.programs[step.chain]
            return CardComing.Message(
                at: step.at, channel: step.channel,
                origin: .chain(program.chain.id, step: program.name(of: step.node)), message: step.message,
                obstacle: reach.obstacle(to: key, on: step.channel, content: program.chain.content)
                    ?? (reach.isHeldByComplaint(key, content: program.chain.content) ? .openComplaint : nil))
        }
    }

    private func planned(in model: WorkbenchModel) throws -> [CardComing.Message] {
        let person = model.audience.persons.person(of: row)
        return try model.plannedSends().flatMap { send in
            send.recipients.filter { $0.person == person }.map {
                CardComing.Message(
                    at: $0.at, channel: send.channel, origin: .campaign(send.campaign), message: nil, obstacle: nil)
            }
        }
    }
}

/// Says what a person will receive.
struct ComingReader {
    let facts: CustomerFacts
    private var words: Words { facts.words }

    func lines(_ coming: CardComing?) -> [CardLine] {
        let heading = CardLine.heading(words("Will receive in the next 30 days"))
        guard let coming else { return [heading, CardLine([TextSpan("…", .muted)])] }
        let fault = coming.fault.map { CardLine([TextSpan("✖ " + $0, .warn)]) }.map { [$0] } ?? []
        guard !coming.messages.isEmpty || !fault.isEmpty else {
            return [heading, CardLine([TextSpan(words("nothing, if nothing happens"), .muted)])]
        }
        return [heading] + coming.messages.map(line) + fault
    }

    private func line(_ message: CardComing.Message) -> CardLine {
        var spans = [
            TextSpan(time(message.at) + "  ", .muted),
            TextSpan(message.channel.sign + " ", message.channel.style),
            TextSpan(words(message.channel.phrase) + "  ", .muted),
        ]
        var link: Place?
        switch message.origin {
        case .campaign(let id):
            link = .campaign(id)
            spans.append(TextSpan(facts.presentation.campaign(id.rawValue)))
        case .chain(let id, let step):
            link = .chain(id)
            spans.append(TextSpan(facts.presentation.chain(id.rawValue)))
            spans.append(TextSpan(" › \(step)\(subject(of: message.message))", .muted))
        }
        if let obstacle = message.obstacle {
            spans.insert(
                TextSpan("✖ " + RulePresenter(words: words).title(RuleID(obstacle.rawValue)) + "  ", .warn), at: 3)
        }
        return CardLine(spans, link: link)
    }

    /// Within a month nobody needs the year.
    private func time(_ instant: Instant) -> String {
        let (date, second) = facts.model.settings.zone.wallClock(at: instant)
        return words.shortDate(date) + " " + words.timeOfDay(second)
    }

    private func subject(of id: MessageID?) -> String {
        guard let id, let message = facts.model.definitions.message(id) else { return "" }
        return message.subject.map { " · " + $0 } ?? ""
    }
}
