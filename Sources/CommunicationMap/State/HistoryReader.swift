import AudienceEngine
import CampaignDomain

/// Finds in the history of a person what concerns the chains: firings and sent messages. A class, for a copy would count
/// references to everything it looks at.
final class HistoryReader: Sendable {
    private let audience: Audience
    private let events: EventColumns
    /// The kinds of events that any chain asks for.
    private let kinds: EventKinds
    /// The chains that events fire, by kind; for each kind, by its place in `allCases`, its range among them.
    private let chains: [Int]
    private let fired: [Range<Int>]
    /// Under which condition, and whether under any.
    private let conditions: [CompiledEventCondition?]
    private let isConditional: [Bool]
    /// For each chain that events name its number, −1 when the map does not have it.
    private let chainOfCode: [Int]
    private let sends: [StepNames]
    private let dated: [(chain: Int, firings: DateFirings)]
    private let looked: [(chain: Int, looks: SegmentLooks.Part)]

    /// How far back dates are looked for at most.
    private static let longestLookBack: Int64 = 366 * 86_400

    /// O(distinct values), and O(rows) for each look at a segment.
    init(chains: [CompiledChain], audience: Audience, looks: KeptLooks, parallel: Parallel) {
        self.audience = audience
        events = audience.snapshot.events
        let byID = Dictionary(uniqueKeysWithValues: chains.enumerated().map { ($1.chain.id.rawValue, $0) })
        chainOfCode = events.chain.table { byID[$0] ?? -1 }
        // Nearly everybody was sent something; who was sent nothing by these chains need not be read for it.
        var kinds: EventKinds = chainOfCode.contains { $0 >= 0 } ? .sent : []
        var firedByKind = [[(chain: Int, condition: CompiledEventCondition?)]](
            repeating: [], count: EventKind.allCases.count)
        var dated: [(Int, DateFirings)] = []
        var looked: [(Int, SegmentLooks.Part)] = []
        let asOf = audience.asOf.seconds
        for (index, chain) in chains.enumerated() {
            switch chain.trigger {
            case .event(let kind, let condition):
                kinds.insert(EventKinds(kind))
                firedByKind[HistoryReader.place(of: kind)].append((index, condition))
            case .date(let field, let days):
                let firings = DateFirings(
                    field, offsetDays: days, audience: audience, from: asOf - HistoryReader.longestLookBack,
                    through: asOf - 1)
                dated.append((index, firings))
            case .segment(let expression):
                looked.append((index, looks.past(of: chain, at: expression, parallel)))
            }
        }
        sends = chains.map { StepNames($0.program, in: audience.snapshot.events) }
        (self.kinds, self.dated, self.looked) = (kinds, dated, looked)
        let ends = firedByKind.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        fired = zip(ends, ends.dropFirst()).map { $0..<$1 }
        self.chains = firedByKind.joined().map(\.chain)
        conditions = firedByKind.joined().map(\.condition)
        isConditional = conditions.map { $0 != nil }
    }

    private static func place(of kind: EventKind) -> Int {
        EventKinds(kind).rawValue.trailingZeroBitCount
    }

    /// Appends all marks of the person of a key record, sorted by chain and time. O(events of the kinds).
    func read(_ row: Int, into marks: inout [ChainMark]) {
        audience.personEvents.forEach(ofPersonAt: row, kinds) { event in
            let kind = events.kind[event]
            for place in fired[HistoryReader.place(of: kind)] {
                if isConditional[place], conditions[place]?.truth(event: event, row: row) != .yes { continue }
                marks.append(
                    ChainMark(firing: chains[place], at: events.at[event], order: audience.personEvents.order(event)))
            }
            guard kind == .sent else { return }
            let code = events.chain.code(event)
            guard code >= 0, chainOfCode[Int(code)] >= 0 else { return }
            let chain = chainOfCode[Int(code)]
            let step = sends[chain].step(of: event, in: events)
            if step >= 0 {
                marks.append(
                    ChainMark(sent: step, of: chain, at: events.at[event], order: audience.personEvents.order(event)))
            }
        }
        for (chain, firings) in dated {
            firings.forEach(of: row) { marks.append(ChainMark(firing: chain, at: $0)) }
        }
        for (chain, looks) in looked {
            looks.forEachEntry(of: row) { marks.append(ChainMark(firing: chain, at: $0)) }
        }
        if marks.count > 1 { marks.sort { $0.precedes($1) } }
    }
}

/// Which step of a chain a `sent` event speaks of, by the codes of the event columns.
struct StepNames: Sendable {
    private let stepOfID: [Int]
    private let stepOfMessage: [Int]

    init(_ program: ChainProgram, in events: EventColumns) {
        stepOfID = events.step.table { program.node(sending: nil, as: $0) ?? -1 }
        stepOfMessage = events.message.table { program.node(sending: $0, as: nil) ?? -1 }
    }

    /// −1 when the chain has no such step.
    func step(of event: Int, in events: EventColumns) -> Int {
        let id = events.step.code(event)
        if id >= 0, stepOfID[Int(id)] >= 0 { return stepOfID[Int(id)] }
        let message = events.message.code(event)
        return message >= 0 ? stepOfMessage[Int(message)] : -1
    }
}
