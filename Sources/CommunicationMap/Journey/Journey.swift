import AudienceEngine
import CampaignDomain

/// One customer, real or a persona, on the way through the map: time goes from one happening to the next, and somebody chooses
/// how messages are answered.
///
/// A value: each move keeps the journey before it, so one can go back; what fires, what is sent and what is held follow from
/// docs/MAP.md as in a simulation, with choice in the place of chance. A persona is the one person of an audience of its own.
public struct Journey: Sendable {
    /// How somebody answers a message.
    public enum Reaction: String, CaseIterable, Hashable, Sendable {
        case open, ignore, click, buy, complain, unsubscribe

        var kinds: [EventKind] {
            switch self {
            case .ignore: []
            case .open: [.opened]
            case .click, .buy: [.opened, .clicked]
            case .complain: [.opened, .complained]
            case .unsubscribe: [.opened, .unsubscribed]
            }
        }
    }

    public let ground: JourneyGround
    /// The journey after each move; the last is now.
    private var stages: [Stage]

    fileprivate struct Stage: Sendable {
        var future: PersonFuture
        var now: Instant
    }

    /// Begins at as-of, where history has left the customer.
    ///
    /// - Parameter person: the number of the person in the audience.
    public init(of person: Int, on ground: JourneyGround) {
        self.ground = ground
        var future = PersonFuture(setting: ground.setting)
        future.begin(person)
        stages = [Stage(future: future, now: ground.audience.asOf)]
    }

    private var stage: Stage { stages[stages.count - 1] }

    public var person: Int { stage.future.person }
    public var now: Instant { stage.now }
    public var programs: [ChainProgram] { ground.programs }
    public var sources: [MessageSource] { ground.sources }
    /// Everything that has happened since as-of, in order.
    public var notes: [JourneyNote] { stage.future.journey?.notes ?? [] }
    /// Messages that were sent and wait for an answer, the earliest first; one that time has passed by was ignored.
    public var awaiting: [JourneyMessage] { stage.future.journey?.awaiting ?? [] }
    public var canGoBack: Bool { stages.count > 1 }
    /// How many moves were made.
    public var moveCount: Int { stages.count - 1 }

    /// The notes of the last move.
    public var newNotes: Range<Int> {
        let before = stages.count > 1 ? stages[stages.count - 2].future.journey?.notes.count ?? 0 : 0
        return before..<notes.count
    }

    /// Where the customer stands, the more important chain first, then the earlier entry.
    public var standings: [JourneyStanding] {
        stage.future.runs.map { run in
            JourneyStanding(
                chain: run.chain, node: run.run.node, entered: Instant(seconds: run.run.entered),
                since: Instant(seconds: run.run.since),
                goesOn: Instant(seconds: programs[run.chain].goesOn(from: run.run.node, since: run.run.since)))
        }
    }

    /// The segments that the customer is in now, in the order of their file.
    public var segments: [SegmentID] {
        let isMember = stage.future.journey?.membership.segments ?? []
        return zip(ground.setting.segments?.segments ?? [], isMember).filter(\.1).map(\.0.id)
    }

    /// The part of the lifecycle in which the customer is, by its place in the scheme.
    public var lifecycleStage: Int? { stage.future.journey?.membership.stage }

    // MARK: Moves

    /// Goes to the next second at which anything is to be told. Messages without an answer are taken to be ignored.
    ///
    /// - Returns: false when nothing happens any more before the plan's days are over.
    @discardableResult
    public mutating func goOn() -> Bool {
        var next = stage
        for message in awaiting { next.future.journey?.tell(.ignored(source: message.source), at: now.seconds) }
        next.future.journey?.awaiting.removeAll()
        let known = next.future.journey?.notes.count ?? 0
        while !next.isEndless, let instant = next.future.takeNextInstant() {
            next.now = Instant(seconds: instant)
            if next.future.journey?.notes.count ?? 0 > known {
                stages.append(next)
                return true
            }
        }
        return false
    }

    /// Answers the earliest message that waits, a minute after now or after it goes out, and goes there.
    public mutating func answer(_ reaction: Reaction) {
        guard let message = awaiting.first else { return }
        var next = stage
        next.future.journey?.awaiting.removeFirst()
        guard reaction != .ignore else {
            next.future.journey?.tell(.ignored(source: message.source), at: now.seconds)
            return stages.append(next)
        }
        let at = max(next.now, message.sentAt).seconds + 60
        next.future.answer(message, with: reaction.kinds, isBought: reaction == .buy, from: at)
        let lasts = Int64(reaction.kinds.count - 1 + (reaction == .buy ? 1 : 0)) * 60
        take(next, through: at + lasts)
    }

    /// The customer does something of their own accord, a minute from now. Chains whose trigger asks for the kind without a
    /// `where` are fired.
    public mutating func act(_ kind: EventKind) {
        var next = stage
        let at = next.now.seconds + 60
        next.future.act(kind, at: at)
        take(next, through: at)
    }

    /// The customer buys, a minute from now.
    public mutating func buy() {
        var next = stage
        let at = next.now.seconds + 60
        next.future.buy(at: at)
        take(next, through: at)
    }

    /// Lives through the plan's days: messages are answered by these reactions in turn, and later ones are left alone.
    public mutating func play(_ reactions: [Reaction]) {
        var rest = reactions[...]
        while !stage.isEndless {
            if awaiting.isEmpty {
                guard goOn() else { return }
            } else {
                answer(rest.popFirst() ?? .ignore)
            }
        }
    }

    /// Takes the last move back.
    public mutating func back() {
        if canGoBack { stages.removeLast() }
    }

    /// Takes all moves back.
    public mutating func restart() {
        stages.removeLast(stages.count - 1)
    }

    /// Everything up to an instant happens; messages that go out on the way wait too.
    private mutating func take(_ stage: Stage, through instant: Int64) {
        var next = stage
        while let due = next.future.nextInstant, due <= min(instant, next.future.setting.end) {
            _ = next.future.takeNextInstant()
        }
        next.now = Instant(seconds: instant)
        stages.append(next)
    }
}

extension Journey.Stage {
    /// Whether chains are taken to send without end.
    fileprivate var isEndless: Bool { future.ledger.wantedCount >= PersonFuture.mostMessages }
}
