import Foundation

/// Somebody standing in a chain, or a message that is due to somebody.
public struct ReferenceStanding: Hashable, Sendable, CustomStringConvertible {
    /// The person's key id.
    public let person: String
    public let chain: String
    /// The step's number.
    public let step: Int
    /// Since when the person stands there, or when the message is due.
    public let at: Date
    public let entered: Date

    public var description: String {
        "\(person) \(chain) #\(step) at \(Int(at.timeIntervalSince1970)), entered \(Int(entered.timeIntervalSince1970))"
    }
}

extension ReferenceWorkspace {
    /// Who stands where, and what is due up to an instant, included: docs/MAP.md read word by word, for one person and chain
    /// after the other. Sorted by person, chain, time, entry and step.
    public func map(through: Date, asOf: Date? = nil) throws -> (runs: [ReferenceStanding], due: [ReferenceStanding]) {
        try moment(asOf).map(through: Int(through.timeIntervalSince1970))
    }
}

extension ReferenceMoment {
    func map(through limit: Int) throws -> (runs: [ReferenceStanding], due: [ReferenceStanding]) {
        var (runs, due): ([ReferenceStanding], [ReferenceStanding]) = ([], [])
        for chain in workspace.chains {
            for person in persons {
                var history = ReferenceChainHistory(chain, person, self)
                try history.read()
                runs += history.standing()
                try history.goOn(through: limit)
                due += history.due
            }
        }
        return (runs.sorted(by: Self.inOrder), due.sorted(by: Self.inOrder))
    }

    private static func inOrder(_ left: ReferenceStanding, _ right: ReferenceStanding) -> Bool {
        if left.person != right.person { return ReferenceText.ascending(left.person, right.person) }
        if left.chain != right.chain { return ReferenceText.ascending(left.chain, right.chain) }
        return (left.at, left.entered, left.step) < (right.at, right.entered, right.step)
    }
}

/// One way of a person through a chain.
struct ReferenceRun {
    let entered: Int
    /// What is still to do; nothing when the run is over.
    var todo: [ReferenceStep]
    /// When it came to the first of these.
    var since: Int
    /// The greatest number of a step that was sent.
    var lastSent = -1
}

/// What happened to one person in one chain.
struct ReferenceChainHistory {
    let chain: ReferenceChain
    let person: ReferencePerson
    let moment: ReferenceMoment
    private var runs: [ReferenceRun] = []
    private var lastEntry: Int?
    private(set) var due: [ReferenceStanding] = []

    init(_ chain: ReferenceChain, _ person: ReferencePerson, _ moment: ReferenceMoment) {
        (self.chain, self.person, self.moment) = (chain, person, moment)
    }

    private var zone: TimeZone { moment.zone(person.members[0]) }

    private func stand(_ step: Int, _ at: Int, _ entered: Int) -> ReferenceStanding {
        ReferenceStanding(
            person: person.key, chain: chain.id, step: step, at: Date(timeIntervalSince1970: TimeInterval(at)),
            entered: Date(timeIntervalSince1970: TimeInterval(entered)))
    }

    func standing() -> [ReferenceStanding] {
        runs.compactMap { run in run.todo.first.map { stand($0.number, run.since, run.entered) } }
    }

    // MARK: History

    /// Firings and sent messages before as-of, in order of time, firings first; then everybody goes on to as-of.
    mutating func read() throws {
        let asOf = moment.asOf
        let sent = person.events.filter { $0.kind == "sent" && $0.texts["chain"] == chain.id }
        let firings = try firings(before: asOf)
        for instant in Set(firings + sent.map(\.at)).sorted() {
            for firing in firings where firing == instant { try fire(at: firing) }
            for event in sent where event.at == instant {
                if let step = chain.step(of: event) { try take(step, at: instant) }
            }
        }
        for place in runs.indices { runs[place] = try advanced(runs[place], until: asOf) }
    }

    private mutating func fire(at instant: Int) throws {
        if let lastEntry {
            if chain.reentry == "never" { return }
            if chain.reentry.hasPrefix("after "),
                let seconds = ReferenceTime.duration(String(chain.reentry.dropFirst(6))),
                instant - lastEntry < seconds
            {
                return
            }
        }
        if !chain.isForEachEvent {
            for place in runs.indices { runs[place] = try advanced(runs[place], until: instant) }
            if runs.contains(where: { !$0.todo.isEmpty }) { return }
        }
        if let condition = chain.condition, try !holds(condition, at: instant, entered: instant) { return }
        enter(at: instant)
    }

    private mutating func enter(at instant: Int) {
        lastEntry = instant
        if !chain.isForEachEvent { runs = [] }
        runs.append(ReferenceRun(entered: instant, todo: chain.steps, since: instant))
    }

    private mutating func take(_ step: ReferenceStep, at instant: Int) throws {
        func place() -> Int? {
            guard chain.isForEachEvent else {
                return runs.indices.last.flatMap { runs[$0].lastSent < step.number ? $0 : nil }
            }
            return runs.firstIndex { run in
                run.lastSent < step.number && instant <= run.entered + chain.longest + ReferenceTime.day
            }
        }
        if place() == nil { enter(at: instant) }
        guard let place = place() else { return }
        runs[place].todo = chain.rest(behind: step.number)
        runs[place].since = instant
        runs[place].lastSent = step.number
    }

    // MARK: Firings

    private func firings(before limit: Int) throws -> [Int] {
        if let kind = chain.trigger.text("event") {
            return try person.events.filter { event in
                guard event.kind == kind else { return false }
                guard let text = chain.trigger.text("where") else { return true }
                guard var scope = moment.scope(person.members[0]) else { return false }
                scope.look = ReferenceLook(at: event.at, chain: chain.id)
                scope.event = event
                return try moment.truth(ReferenceParser.expression(text), scope) == true
            }.map(\.at)
        }
        if chain.trigger.text("segment") != nil {
            let days = (chain.longest + ReferenceTime.day - 1) / ReferenceTime.day + 1
            return try looks(from: limit - min(days, 60) * ReferenceTime.day, through: limit - 1)
        }
        return dates(from: limit - 366 * ReferenceTime.day, through: limit - 1)
    }

    private func firings(from: Int, through: Int) throws -> [Int] {
        if chain.trigger.text("event") != nil { return [] }
        return chain.trigger.text("segment") != nil
            ? try looks(from: from, through: through) : dates(from: from, through: through)
    }

    /// The daily looks, at ten by the workspace's clock, at which the person is in the segment and was not the day before.
    private func looks(from: Int, through: Int) throws -> [Int] {
        let segment = moment.workspace.segments[chain.trigger.text("segment") ?? ""] ?? ""
        let zone = moment.workspace.timezone
        func look(_ day: Int) -> Int { ReferenceTime.instant(ofWallClock: day * ReferenceTime.day + 36_000, zone) }
        let first = ReferenceTime.localDate(from, zone).dayNumber
        let last = ReferenceTime.localDate(through, zone).dayNumber
        guard first <= last else { return [] }
        return try (first...last).filter { day in
            let instant = look(day)
            guard instant >= from, instant <= through else { return false }
            return try holds(segment, at: instant, entered: nil) && !holds(segment, at: look(day - 1), entered: nil)
        }.map(look)
    }

    /// Ten by the person's own clock, so many days from the date.
    private func dates(from: Int, through: Int) -> [Int] {
        let field = chain.trigger.text("date") ?? ""
        let offset = Self.days(chain.trigger.text("offset"))
        let record = person.members[0]
        var days: [CivilDate] = []
        switch field {
        case "birthDate":
            if let birth = moment.value(record, \.birthDate) {
                let year = ReferenceTime.localDate(from, zone).components.year
                days = (year - 2...year + 3).filter { $0 >= birth.components.year }.map(birth.anniversary)
            }
        case "loyalty.pointsExpireAt": days = [moment.value(record, \.loyaltyPointsExpireAt)].compactMap(\.self)
        case "registeredAt":
            days = [moment.value(record, \.registeredAt)].compactMap { $0.map { ReferenceTime.localDate($0, zone) } }
        default:
            let name = String(field.dropFirst("attr.".count))
            days = [moment.value(record) { $0.attributes[name]?.date }].compactMap(\.self)
        }
        return days.map {
            ReferenceTime.instant(ofWallClock: ($0.dayNumber + offset) * ReferenceTime.day + 36_000, zone)
        }.filter { $0 >= from && $0 <= through }.sorted()
    }

    private static func days(_ offset: String?) -> Int {
        guard let offset else { return 0 }
        let magnitude = (ReferenceTime.duration(offset.filter { $0 != "-" && $0 != "+" }) ?? 0) / ReferenceTime.day
        return offset.hasPrefix("-") ? -magnitude : magnitude
    }

    // MARK: Going on

    private func holds(_ text: String, at instant: Int, entered: Int?) throws -> Bool {
        guard var scope = moment.scope(person.members[0]) else { return false }
        scope.look = ReferenceLook(at: instant, chain: chain.id, entered: entered)
        return try moment.truth(ReferenceParser.expression(text), scope) == true
    }

    /// Steps before `limit`, happenings up to it. Messages from as-of on are due.
    private mutating func advanced(_ run: ReferenceRun, until limit: Int) throws -> ReferenceRun {
        var run = run
        let happenings = (person.events.map(\.at) + person.orders.map(\.at)).sorted()
        func isExit(_ instant: Int) throws -> Bool {
            try chain.exits.contains { try holds($0, at: instant, entered: run.entered) }
        }
        while let step = run.todo.first, run.since < limit {
            if try isExit(run.since) {
                run.todo = []
                break
            }
            guard let wait = step.wait else {
                run.todo.removeFirst()
                if step.channel != nil, run.since >= moment.asOf {
                    due.append(stand(step.number, run.since, run.entered))
                }
                run.todo = try path(of: step, run) + run.todo
                continue
            }
            var (over, isLooked) = (run.since + wait, false)
            if let until = step.condition, try holds(until, at: run.since, entered: run.entered) {
                (over, isLooked) = (run.since, true)
            }
            for happening in happenings where happening > run.since && happening <= min(over, limit) {
                if try isExit(happening) {
                    run.todo = []
                    return run
                }
                if let until = step.condition, try holds(until, at: happening, entered: run.entered) {
                    (over, isLooked) = (happening, true)
                    break
                }
            }
            // Looks belong to the happenings of the limit, the plain end of a wait to the steps after it.
            guard isLooked || over < limit else { break }
            run.todo.removeFirst()
            run.since = over
        }
        return run
    }

    private func path(of step: ReferenceStep, _ run: ReferenceRun) throws -> [ReferenceStep] {
        guard !step.paths.isEmpty else { return [] }
        if step.isBranch {
            return step.paths[try holds(step.condition ?? "", at: run.since, entered: run.entered) ? 0 : 1].steps
        }
        let total = step.paths.reduce(0) { $0 + $1.weight }
        let drawn = Self.drawn("\(person.key)\t\(chain.id)\t\(step.number)\t\(run.entered)")
        var share = 0.0
        for path in step.paths {
            share += total > 0 ? path.weight / total : 1 / Double(step.paths.count)
            if share > drawn { return path.steps }
        }
        return step.paths[step.paths.count - 1].steps
    }

    /// FNV-1a, mixed as SplitMix64 ends, as a number from 0 up to 1.
    private static func drawn(_ text: String) -> Double {
        var word: UInt64 = 14_695_981_039_346_656_037
        for byte in text.utf8 { word = (word ^ UInt64(byte)) &* 1_099_511_628_211 }
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return Double((word ^ (word >> 31)) >> 11) / 9_007_199_254_740_992
    }

    /// Time passes: what fires by itself, then the rest of every run.
    mutating func goOn(through limit: Int) throws {
        for instant in try firings(from: moment.asOf, through: limit).sorted() { try fire(at: instant) }
        for place in runs.indices { runs[place] = try advanced(runs[place], until: limit + 1) }
    }
}
