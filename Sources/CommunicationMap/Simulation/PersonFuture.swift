import AudienceEngine
import CampaignDomain

/// The days to come of one person after another: what fires, what is sent, how it is answered (docs/MAP.md, section 8).
///
/// Time goes from one happening to the next, so a person to whom nothing happens costs nothing. The memory is used again for
/// the next person.
struct PersonFuture {
    let setting: SimulationSetting
    private(set) var part: SimulationPart
    private(set) var person = 0
    private(set) var row = 0
    /// Mixed into every draw about the person.
    private var personSeed: UInt64 = 0
    private var zonePlace = 0
    /// What will happen, the latest first.
    var agenda: [FutureHappening] = []
    private(set) var runs: [FutureRun] = []
    /// For each chain when the person entered last.
    private var lastEntries: [Int64?]
    /// The second of the happening at hand.
    private var happening = Int64.min
    /// The chain whose conditions are asked.
    var asked = 0
    var answers: [FutureAnswer] = []
    var orders: [Int64] = []
    /// One bit for each channel on which consent was withdrawn.
    var withdrawn: UInt16 = 0
    private var activity: ChannelActivity?
    var ledger: PersonLedger
    /// What a journey is told; a simulation counts and tells nothing.
    var journey: JourneyRecord?

    /// After so many messages a person's chains are taken to send without end.
    static let mostMessages = 500

    init(setting: SimulationSetting) {
        self.setting = setting
        part = SimulationPart(days: setting.days.count - 1, sources: setting.sources.count)
        lastEntries = [Int64?](repeating: nil, count: setting.chains.count)
        ledger = PersonLedger(setting: setting)
    }

    var zone: ZoneRules { setting.audience.zones[zonePlace] }

    /// Lives through the days of some persons, ascending.
    mutating func live(_ persons: Range<Int>) {
        var cursors = StateCursors(setting.state, from: persons.lowerBound)
        for person in persons {
            let row = setting.audience.persons.key(of: person)
            agenda.removeAll(keepingCapacity: true)
            setting.firings.forEach(of: row) { agenda.append(FutureHappening(at: $1, .firing(chain: $0))) }
            setting.invitations.forEach(person) { agenda.append(FutureHappening(at: $1, .campaign($0))) }
            guard !agenda.isEmpty || cursors.hasRuns(of: person) else { continue }
            turn(to: person, row, &cursors)
            agenda.sort { $1.isBefore($0) }
            live()
            finish()
        }
    }

    mutating func turn(to person: Int, _ row: Int, _ cursors: inout StateCursors) {
        (self.person, self.row) = (person, row)
        zonePlace = setting.audience.zonePlace(of: row)
        personSeed = setting.audience.snapshot.customers.id.withBytes(row) { $0.fnv1a } ^ setting.plan.seed
        happening = .min
        withdrawn = 0
        activity = nil
        answers.removeAll(keepingCapacity: true)
        orders.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        ledger.turn(to: row, zonePlace)
        for chain in lastEntries.indices {
            let standing = cursors.take(person, chain: chain)
            lastEntries[chain] = standing.lastEntry
            for run in standing.runs { add(run, of: chain) }
        }
    }

    /// Puts a run where its turn is: the more important chain first, then the earlier entry.
    private mutating func add(_ run: ChainRun, of chain: Int) {
        let rank = setting.ranks[chain]
        let place = runs.firstIndex { ($0.rank, $0.run.entered) > (rank, run.entered) } ?? runs.count
        runs.insert(FutureRun(run: run, chain: chain, rank: rank), at: place)
    }

    // MARK: Time

    private mutating func live() {
        while takeNextInstant() != nil {
            guard ledger.wantedCount < PersonFuture.mostMessages else {
                part.endless.append(Int32(person))
                return
            }
        }
    }

    /// Goes to the next second at which anything happens; nil when nothing does before the end.
    mutating func takeNextInstant() -> Int64? {
        guard let instant = nextInstant, instant <= setting.end else { return nil }
        takeHappenings(at: instant)
        takeSteps(at: instant)
        return instant
    }

    /// The next second at which anything happens.
    var nextInstant: Int64? {
        var next = agenda.last?.at
        for run in runs {
            let goesOn = setting.chains[run.chain].goesOn(from: run.run.node, since: run.run.since)
            next = min(next ?? goesOn, goesOn)
        }
        return next
    }

    /// Happenings and firings first, then campaigns.
    private mutating func takeHappenings(at instant: Int64) {
        while let next = agenda.last, next.at == instant {
            agenda.removeLast()
            switch next.what {
            case .answer(let kind, let source, let chain, let node):
                journey?.tell(.answered(kind, source: source), at: instant)
                take(kind, on: source < 0 ? nil : setting.sources[source].channel, chain, node, at: instant)
                noteMemberships(at: instant)
            case .order:
                journey?.tell(.ordered, at: instant)
                orders.append(instant)
                look(at: instant)
                noteMemberships(at: instant)
            case .firing(let chain): fire(chain, at: instant)
            case .daily: lookAtSegments(at: instant)
            case .campaign(let number): _ = want(setting.sourceOfCampaign[number], at: instant, chain: -1, node: -1)
            }
        }
    }

    private mutating func take(_ kind: EventKind, on channel: Channel?, _ chain: Int, _ node: Int, at instant: Int64) {
        answers.append(FutureAnswer(kind: kind, chain: chain, node: node, at: instant))
        if kind == .unsubscribed || kind == .complained {
            withdrawn |= channel.map { 1 << UInt16($0.code) } ?? .max
        }
        look(at: instant)
    }

    /// Every run looks at what happened.
    private mutating func look(at instant: Int64) {
        happening = instant
        for index in runs.indices { advance(index, until: instant) }
        removeEnded(at: instant)
    }

    private mutating func removeEnded(at instant: Int64) {
        for index in runs.indices.reversed() {
            let run = runs[index]
            guard run.run.node == setting.chains[run.chain].end else { continue }
            if journey != nil { tellEnd(of: run, at: instant) }
            runs.remove(at: index)
        }
    }

    private mutating func takeSteps(at instant: Int64) {
        for index in runs.indices { advance(index, until: instant + 1) }
        removeEnded(at: instant)
    }

    private mutating func advance(_ index: Int, until limit: Int64) {
        var run = runs[index].run
        asked = runs[index].chain
        advance(&run, of: setting.chains[asked], until: limit)
        runs[index].run = run
    }

    mutating func fire(_ index: Int, at instant: Int64) {
        if let refusal = refusal(of: index, at: instant) {
            journey?.tell(.refused(chain: index, refusal), at: instant)
            return
        }
        journey?.tell(.entered(chain: index), at: instant)
        lastEntries[index] = instant
        add(ChainRun(entered: instant), of: index)
    }

    /// Why a firing is no entry; nil when it is one.
    private mutating func refusal(of index: Int, at instant: Int64) -> EntryRefusal? {
        let chain = setting.chains[index]
        guard chain.permitsEntry(at: instant, after: lastEntries[index]) else { return .tooSoon }
        if !chain.isForEachEvent, runs.contains(where: { $0.chain == index }) { return .inside }
        asked = index
        let entry = ChainEntry(chain: chain.chain.id, at: Instant(seconds: instant))
        if let condition = chain.entryCondition, !holds(condition, at: instant, in: entry) { return .condition }
        return nil
    }

    // MARK: Messages

    /// Wants to send a message of a source.
    ///
    /// - Returns: when it goes out, or is passed over.
    private mutating func want(_ source: Int, at instant: Int64, chain: Int, node: Int) -> Int64 {
        let what = setting.sources[source]
        let isWithdrawn = withdrawn & 1 << UInt16(what.channel.code) != 0 && !what.isService
        let (outcome, at) = ledger.judge(source, at: instant, isWithdrawn: isWithdrawn)
        guard journey == nil else {
            record(source, outcome, wantedAt: instant, at: at, isWithdrawn, chain, node)
            return outcome == .sent ? at : instant
        }
        part.add(outcome, day: setting.day(of: outcome == .sent ? min(at, setting.end) : instant), source: source)
        guard outcome == .sent else { return instant }
        answer(source, sentAt: at, chain: chain, node: node)
        return at
    }

    /// Draws how the person answers, and puts it on the agenda.
    private mutating func answer(_ source: Int, sentAt at: Int64, chain: Int, node: Int) {
        let what = setting.sources[source]
        let date = setting.firstDate.daysSinceEpoch + Int32(setting.day(of: at))
        let draws = MessageDraws(person: personSeed, source: what.seed, date: date)
        let rate = setting.rates[what.channel, engagement(on: what.channel)]
        fire(.sent, source, chain, node, at: at + 1)
        fire(.delivered, source, chain, node, at: at + 60)
        var leavesAt = at + 3_600
        if draws[.open] < rate.open {
            let openedAt = at + 60 + draws.delay(upTo: 48 * 3_600)
            leavesAt = openedAt + 120
            tell(.opened, .opened, source, chain, node, at: openedAt)
            if draws[.click] < rate.click { tell(.clicked, .clicked, source, chain, node, at: openedAt + 60) }
            if draws[.order] < rate.order {
                part.add(.ordered, source: source)
                put(FutureHappening(at: openedAt + 3_600, .order))
            }
        }
        if draws[.unsubscribe] < rate.unsubscribe {
            tell(.unsubscribed, .unsubscribed, source, chain, node, at: leavesAt)
        }
    }

    private mutating func tell(
        _ answer: MessageAnswer, _ kind: EventKind, _ source: Int, _ chain: Int, _ node: Int, at instant: Int64
    ) {
        part.add(answer, source: source)
        put(FutureHappening(at: instant, .answer(kind, source: source, chain: chain, node: node)))
        fire(kind, source, chain, node, at: instant)
    }

    mutating func fire(_ kind: EventKind, _ source: Int, _ chain: Int, _ node: Int, at instant: Int64) {
        guard !setting.fired.triggers.isEmpty else { return }
        var message = ""
        if chain >= 0, case .send(_, let id) = setting.chains[chain].program.nodes[node].action {
            message = id.rawValue
        }
        setting.fired.forEach(kind, about: setting.sources[source], message: message) { fired in
            put(FutureHappening(at: instant, .firing(chain: fired)))
        }
    }

    mutating func put(_ happening: FutureHappening) {
        guard happening.at <= setting.end else { return }
        let place = agenda.lastIndex { happening.isBefore($0) }.map { $0 + 1 } ?? 0
        agenda.insert(happening, at: place)
    }

    private mutating func engagement(on channel: Channel) -> Engagement {
        let known = activity ?? setting.activities.activity(ofPersonAt: row)
        activity = known
        return known.engagement(on: channel.code)
    }

    private mutating func finish() {
        if ledger.isReachedByChain { part.reached.append(Int32(person)) }
        if let over = ledger.fullestWindow(of: person) { part.overCaps.append(over) }
    }
}

extension PersonFuture: ChainCircumstances {
    var personID: String { setting.audience.snapshot.customers.customerID(row).rawValue }

    /// Runs look at once at whatever happens, so there is never more than the happening at hand.
    mutating func nextHappening(after: Int64, upTo limit: Int64) -> Int64? {
        happening > after && happening <= limit ? happening : nil
    }

    mutating func send(_ step: Int, of chain: CompiledChain, in run: ChainRun) -> Int64 {
        want(setting.sourceOfStep[chain.index][step], at: run.since, chain: chain.index, node: step)
    }
}

/// A run in the days to come.
struct FutureRun {
    var run: ChainRun
    let chain: Int
    let rank: Int
}

/// An answer to a message of a chain's step; of a campaign's message chain and node are −1.
struct FutureAnswer {
    let kind: EventKind
    let chain: Int
    let node: Int
    let at: Int64
}

/// Something that will happen to a person.
struct FutureHappening {
    enum What {
        case answer(EventKind, source: Int, chain: Int, node: Int)
        case order
        case firing(chain: Int)
        /// The look at the segments that a journey takes every day.
        case daily
        case campaign(Int)
    }

    let at: Int64
    let what: What

    init(at: Int64, _ what: What) {
        self.at = at
        self.what = what
    }

    private var turn: Int {
        switch what {
        case .answer, .order: 0
        case .firing: 1
        case .daily: 2
        case .campaign: 3
        }
    }

    /// By time; at one second answers and orders, then firings, then campaigns.
    func isBefore(_ other: FutureHappening) -> Bool {
        if at != other.at { return at < other.at }
        if turn != other.turn { return turn < other.turn }
        switch (what, other.what) {
        case (.firing(let left), .firing(let right)), (.campaign(let left), .campaign(let right)): return left < right
        default: return false
        }
    }
}
