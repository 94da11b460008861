import CampaignDomain
import CommunicationMap
import TerminalKit

/// One chain with its steps as boxes and arrows, and the numbers of each step beside it.
struct ChainPresenter {
    let facts: MapFacts
    let chain: MapChain
    let context: PresentationContext
    /// Of the place where the board is drawn.
    let rect: Rect

    private var words: Words { context.words }

    static let widthForShares = 116

    var board: MapBoard {
        let columns = [
            words("here"), words("24 h"), words("7 d"), words("sent to"), words("opened by"), words("clicked by"),
        ]
        let steps = ChainOutline(chain.chain).steps
        let rows = steps.indices.map(cells)
        let numbers = MapBoard.numbersWidth(columns, rows)
        let width = MapBoardView.drawingWidth(in: rect, numbers: numbers)
        var diagram = ChainDiagram(
            width: width, hasBoxes: true, words: words, label: label, spoken: spoken, cells: { rows[$0] })
        let trigger = TriggerPresenter(context: context).text(of: chain.chain.trigger)
        diagram.build(chain.chain, trigger: trigger)
        if diagram.height > rect.height - 1 {
            diagram = ChainDiagram(
                width: width, hasBoxes: false, words: words, label: label, spoken: spoken, cells: { rows[$0] })
            diagram.build(chain.chain, trigger: trigger)
        }
        return MapBoard(columns: columns, items: diagram.items)
    }

    // MARK: Texts

    /// What a box says: the step, and the beginning of its message.
    func label(_ step: Chain.Step) -> [TextSpan] {
        switch step.action {
        case .send(let channel, let message):
            let name = step.id ?? message.rawValue
            let text = context.audience?.definitions.message(message).map { $0.subject ?? $0.body }
            return [
                TextSpan(channel.sign + " ", channel.style), TextSpan(name, .text.bold),
                TextSpan(text.map { "  " + $0 } ?? "  " + words("no such message"), text == nil ? .stop : .muted),
            ]
        case .wait(let span): return [TextSpan(words("wait {0}", words.span(span)), .muted)]
        case .waitUntil(let condition, let longest):
            return [
                TextSpan(words("wait at most {0}, until", words.span(longest)) + " ", .muted),
                TextSpan(condition, .literal),
            ]
        case .branch(let condition, _, _): return [TextSpan(condition, .literal), TextSpan(" ?", .warn)]
        case .split(let paths): return [TextSpan(words("split in {0}", words.counted(paths.count, .path)), .warn)]
        case .update(let field, let value): return [TextSpan("✎ ", .note), TextSpan("\(field) = \(value)")]
        case .handoff(let channel, let note):
            let text = [words("hand over: {0}", words(channel.phrase)), note].compactMap(\.self)
            return [TextSpan(channel.sign + " ", channel.style), TextSpan(text.joined(separator: " · "))]
        }
    }

    private func spoken(_ step: Chain.Step) -> String {
        switch step.action {
        case .send(let channel, let id):
            guard let message = context.audience?.definitions.message(id) else {
                return words("there is no message {0}", context.quoted(id.rawValue))
            }
            let texts = [words(channel.phrase) + " " + id.rawValue, message.subject, message.body]
            return texts.compactMap(\.self).joined(separator: " · ").replacing("\n", with: " ")
        default: return label(step).map(\.text).joined()
        }
    }

    // MARK: Numbers

    private func cells(_ node: Int) -> [MapBoard.Cell] {
        guard let index = chain.index, facts.programs[index].nodes.indices.contains(node) else { return [] }
        let name = chain.chain.name + " › " + stepName(node, in: facts.programs[index])
        let figures = facts.figures[index]
        let isSend = facts.programs[index].nodes[node].isSend
        let standing = cell(
            figures.standing[node], .standing(chains: [index], node: node), words("{0}: stand here", name),
            shows0: facts.programs[index].nodes[node].isWait)
        guard isSend else { return [standing] }
        let due = DueSpan.allCases.map { span in
            let heading =
                span == .day ? words("{0}: due in 24 hours", name) : words("{0}: due in 7 days", name)
            let count = figures.due[span.rawValue][node]
            return cell(
                count, .due(chains: [index], node: node, channel: nil, span), heading, shows0: true,
                spoken: words.counted(count, .message))
        }
        return [standing] + due + reactions(node, of: index, name)
    }

    /// How a step is called in headings.
    private func stepName(_ node: Int, in program: ChainProgram) -> String {
        switch program.nodes[node].action {
        case .wait, .waitUntil, .branch, .split, .update, .handoff: label(program.nodes[node].step).map(\.text).joined()
        case .send: program.name(of: node)
        }
    }

    private func reactions(_ node: Int, of index: Int, _ name: String) -> [MapBoard.Cell] {
        let counts = StepReactions.Kind.allCases.map { facts.reactions.count($0, chain: index, node: node) }
        return StepReactions.Kind.allCases.map { kind in
            let count = counts[kind.rawValue]
            let whole = kind == .sent ? 0 : counts[kind.rawValue - 1]
            let share = whole > 0 ? words.percent(Double(count) / Double(whole)) : ""
            var made = cell(
                count, .reacted(chain: index, node: node, kind), heading(kind, name), shows0: true,
                spoken: [words.counted(count, .person), share].filter { !$0.isEmpty }.joined(separator: " · "))
            if rect.width >= Self.widthForShares, kind != .sent, count > 0 {
                made.text += "  " + TextFitting.fitted(share, to: 7, .right)
            }
            return made
        }
    }

    private func heading(_ kind: StepReactions.Kind, _ name: String) -> String {
        switch kind {
        case .sent: words("{0}: sent to", name)
        case .opened: words("{0}: opened by", name)
        case .clicked: words("{0}: clicked by", name)
        }
    }

    private func cell(
        _ count: Int, _ people: MapPeople, _ heading: String, shows0: Bool, spoken: String? = nil
    ) -> MapBoard.Cell {
        guard count > 0 else { return MapBoard.Cell(text: shows0 ? "·" : "", style: .muted) }
        return MapBoard.Cell(
            text: words.number(count),
            people: MapBoard.People(
                source: people, heading: heading, spoken: spoken ?? words.counted(count, .person)))
    }
}

extension CountedNoun {
    static let path = CountedNoun("path", "paths")
}
