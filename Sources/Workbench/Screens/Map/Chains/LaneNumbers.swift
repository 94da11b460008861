import CampaignDomain
import CommunicationMap

/// The numbers beside lanes and chains: who is inside, what is due, by which channel, and for whom it is too much.
struct LaneNumbers {
    let facts: MapFacts
    let forecast: MonthForecast?
    let words: Words
    /// Of the whole board.
    let width: Int

    private static let widthForChannelNames = 150
    private static let widthForLongHeads = 100

    /// What is counted: a lane, or one chain.
    private struct Group {
        let name: String
        let chains: [Int]
        let ids: Set<ChainID>
        let people: Int
        let overCap: Int
        let uses: Set<Channel>
    }

    var heads: [String] {
        let channels = facts.channels.map { channel in
            width >= Self.widthForChannelNames ? channel.sign + " " + words(channel.phrase) : channel.sign
        }
        let isLong = width >= Self.widthForLongHeads
        return [words("inside"), words("24 h"), isLong ? words("7 days") : words("7 d")] + channels
            + (forecast == nil ? [] : [isLong ? "▲ " + words("cap") : "▲"])
    }

    func cells(_ lane: MapLane) -> [MapBoard.Cell] {
        let number = facts.lanes.firstIndex { $0.stage == lane.stage } ?? 0
        return cells(
            Group(
                name: lane.title(words), chains: lane.indices, ids: Set(lane.chains.map(\.chain.id)),
                people: facts.lanePeople[number], overCap: forecast?.peopleOverCapByStage[lane.stage] ?? 0,
                uses: Set(lane.chains.flatMap { ChainOutline($0.chain).everyChannel })))
    }

    func cells(_ chain: MapChain) -> [MapBoard.Cell] {
        guard let index = chain.index else { return [] }
        let id = chain.chain.id
        return cells(
            Group(
                name: chain.chain.name, chains: [index], ids: [id], people: facts.figures[index].people,
                overCap: forecast?.peopleOverCap[id] ?? 0, uses: Set(ChainOutline(chain.chain).everyChannel)))
    }

    private func cells(_ group: Group) -> [MapBoard.Cell] {
        let (name, chains) = (group.name, group.chains)
        let inside = cell(
            group.people, .standing(chains: chains, node: nil), words("{0}: in it now", name), noun: .person)
        let due = DueSpan.allCases.map { span in
            let count = chains.reduce(0) { $0 + facts.figures[$1].due(span) }
            let people = MapPeople.due(chains: chains, node: nil, channel: nil, span)
            return cell(count, people, heading(span, name), noun: .message)
        }
        let channels = facts.channels.map { channel -> MapBoard.Cell in
            guard group.uses.contains(channel) else { return .empty }
            let people = MapPeople.due(chains: chains, node: nil, channel: channel, .week)
            let heading = heading(.week, name) + " · " + words(channel.phrase)
            return cell(facts.dueInAWeek(on: channel, chains: chains), people, heading, noun: .message)
        }
        return [inside] + due + channels + (forecast == nil ? [] : [overCap(group)])
    }

    private func heading(_ span: DueSpan, _ name: String) -> String {
        span == .day ? words("{0}: due in 24 hours", name) : words("{0}: due in 7 days", name)
    }

    /// How many people whom these chains write to get more than a cap allows, in the simulated month.
    private func overCap(_ group: Group) -> MapBoard.Cell {
        let heading = words("{0}: over a cap in 30 days", group.name)
        var made = cell(group.overCap, .overCap(chains: group.ids), heading, noun: .person)
        if group.overCap > 0 { made.style = .warn }
        return made
    }

    private func cell(_ count: Int, _ people: MapPeople, _ heading: String, noun: CountedNoun) -> MapBoard.Cell {
        guard count > 0 else { return MapBoard.Cell(text: "·", style: .muted) }
        return MapBoard.Cell(
            text: words.number(count),
            people: MapBoard.People(source: people, heading: heading, spoken: words.counted(count, noun)))
    }
}
