import Foundation

/// A chain as its file writes it. Steps are numbered as they stand there, a branch or split before its contents.
struct ReferenceChain {
    let id: String
    let priority: Int
    let content: String
    let trigger: JSONRow
    let condition: String?
    let exits: [String]
    let reentry: String
    let steps: [ReferenceStep]
    /// Every step in order of number.
    let allSteps: [ReferenceStep]

    var isForEachEvent: Bool { trigger.text("event") != nil && trigger.text("each") == "event" }

    init(_ row: JSONRow) {
        var number = 0
        id = row.text("id") ?? ""
        priority = row.integer("priority") ?? 0
        content = row.text("content") ?? "informational"
        trigger = row.row("trigger")
        condition = row.text("if")
        exits = row.texts("exit")
        reentry = row.text("reentry") ?? "never"
        steps = row.rows("steps").map { ReferenceStep($0, &number) }
        allSteps = steps.flatMap(\.withContents)
    }

    /// What is still to do behind a step, to the end of the chain.
    func rest(behind number: Int) -> [ReferenceStep] {
        Self.rest(of: steps, behind: number) ?? []
    }

    /// None when the step is not among these or in them.
    private static func rest(of steps: [ReferenceStep], behind number: Int) -> [ReferenceStep]? {
        for (place, step) in steps.enumerated() {
            let following = Array(steps[(place + 1)...])
            if step.number == number { return following }
            for path in step.paths {
                if let inner = rest(of: path.steps, behind: number) { return inner + following }
            }
        }
        return nil
    }

    /// The longest time that a run can last, in seconds.
    var longest: Int { ReferenceStep.longest(steps) }

    /// The step a `sent` event speaks of.
    func step(of event: EventRow) -> ReferenceStep? {
        let sends = allSteps.filter { $0.channel != nil }
        if let id = event.texts["step"], let step = sends.first(where: { $0.id == id }) { return step }
        return event.texts["message"].flatMap { message in
            sends.first { $0.id == nil && $0.message == message }
        }
    }
}

struct ReferenceStep {
    let number: Int
    let id: String?
    /// Of a step that sends.
    let channel: String?
    let message: String?
    /// Of a wait: how long, at the longest.
    let wait: Int?
    /// Of a wait or branch.
    let condition: String?
    /// Of a branch: `then`, `else`; of a split its paths.
    let paths: [(weight: Double, steps: [ReferenceStep])]
    let isBranch: Bool

    init(_ row: JSONRow, _ number: inout Int) {
        self.number = number
        number += 1
        id = row.text("id")
        let (send, wait, branch) = (row.row("send"), row.row("wait"), row.row("branch"))
        channel = send.text("channel")
        message = send.text("message")
        self.wait = (row.text("wait") ?? wait.text("atMost")).flatMap(ReferenceTime.duration)
        isBranch = branch.text("if") != nil
        condition = wait.text("until") ?? branch.text("if")
        if isBranch {
            let then = branch.rows("then").map { ReferenceStep($0, &number) }
            paths = [(1, then), (1, branch.rows("else").map { ReferenceStep($0, &number) })]
        } else {
            var paths: [(Double, [ReferenceStep])] = []
            for path in row.rows("split") {
                paths.append((path.double("weight") ?? 1, path.rows("steps").map { ReferenceStep($0, &number) }))
            }
            self.paths = paths
        }
    }

    var withContents: [ReferenceStep] { [self] + paths.flatMap { $0.steps.flatMap(\.withContents) } }

    static func longest(_ steps: [ReferenceStep]) -> Int {
        steps.reduce(0) { $0 + ($1.wait ?? 0) + ($1.paths.map { longest($0.steps) }.max() ?? 0) }
    }
}
