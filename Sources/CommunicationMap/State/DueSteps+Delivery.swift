import AudienceEngine
import CampaignDomain

extension DueSteps {
    /// Those of the messages that can be delivered (docs/MAP.md, section 6). O(messages).
    ///
    /// - Parameter reach: of the same audience.
    public func deliverable(by reach: MessageReach, in audience: Audience, _ parallel: Parallel = .serial) -> DueSteps {
        let parts = parallel.map(over: Parallel.runs(of: audience.persons.count)) { persons in
            var part = DueColumns()
            var asked = DueDelivery(reach: reach)
            for place in self.places(ofPersons: persons) {
                let step = step(place)
                let row = audience.persons.key(of: Int(self.persons[place]))
                guard asked.canReach(row, on: step.channel, programs[step.chain].chain.content) else { continue }
                part.append(place, of: self)
            }
            return part
        }
        return DueSteps(
            programs: programs, from: from, through: through, personCount: audience.persons.count, parts: parts)
    }
}

/// Asks once whether a person can be reached on a channel, however many messages are due there.
private struct DueDelivery {
    let reach: MessageReach
    private var row = -1
    /// By channel, and whether the content is a service one.
    private var answers: [Bool?] = []

    init(reach: MessageReach) {
        self.reach = reach
    }

    mutating func canReach(_ row: Int, on channel: Channel, _ content: ContentType) -> Bool {
        if row != self.row {
            self.row = row
            answers = [Bool?](repeating: nil, count: Channel.allCases.count * 2)
        }
        let place = Int(channel.code) * 2 + (content == .service ? 1 : 0)
        if let known = answers[place] { return known }
        let answer = reach.canReach(row, on: channel, content: content)
        answers[place] = answer
        return answer
    }
}

extension DueColumns {
    fileprivate mutating func append(_ place: Int, of steps: DueSteps) {
        persons.append(steps.persons[place])
        chains.append(steps.chains[place])
        nodes.append(steps.nodes[place])
        at.append(steps.at[place])
        entered.append(steps.entered[place])
    }
}
