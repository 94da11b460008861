import CampaignDomain
import CommunicationMap
import TerminalKit

/// Says what the check of the map found in a chain, and what to do.
struct ChainFaultPresenter {
    let context: PresentationContext
    private var words: Words { context.words }

    func paragraph(_ finding: ChainFinding) -> Paragraph {
        let (sign, style): (String, Style) = finding.isError ? ("✖ ", .stop) : ("▲ ", .warn)
        let place = finding.stepName.map { words("step {0}", context.quoted($0)) + ": " } ?? ""
        return Paragraph(
            [
                TextSpan(sign + place + text(finding.fault), style),
                TextSpan(" — " + advice(finding.fault), .muted),
            ], continuationIndent: 2)
    }

    func text(_ fault: ChainFault) -> String {
        switch fault {
        case .unknownMessage(let id): words("there is no message {0}", context.quoted(id.rawValue))
        case .unknownSegment(let id): words("there is no segment {0}", context.quoted(id.rawValue))
        case .unreadable(let field, let reason): "\(field): \(reason)"
        case .unknownStep(let step, let field): words("{0}: the chain sends no step {1}", field, context.quoted(step))
        case .repeatedStepID(let id): words("another step is called {0} too", context.quoted(id))
        case .unreachable(.weighsNothing): words("nobody comes here: the path of the split weighs nothing")
        case .unreachable(.reactionToUnsent(let step)):
            words("nobody comes here: {0} cannot have been sent by then", context.quoted(step))
        case .unreachable(.exitIsEntry): words("nobody comes to any step: what lets people in ends the chain at once")
        case .missingExit: words("it waits, and nothing ends it but its last step")
        case .endlessLoop(let path):
            words("what it sends fires it again, without end: {0}", path.map(\.rawValue).joined(separator: " → "))
        case .longWait(let span): words("a wait of {0} is longer than a year", words.span(span))
        case .waitForNothing(let step):
            words("it waits for a reaction to {0}, which cannot have been sent by then", context.quoted(step))
        case .triggerCannotFire(let trigger): words("the trigger cannot fire: {0}", text(trigger))
        }
    }

    private func text(_ trigger: ChainFault.Trigger) -> String {
        switch trigger {
        case .otherKind(let kind): words("its where asks for events of kind {0}", context.quoted(kind))
        case .unknownName(let field, let name): words("there is no {0} {1}", field, context.quoted(name))
        case .fieldOfOtherKinds(let field, let kind):
            words("events {0} have no {1}", context.quoted(kind.rawValue), field)
        case .notADate(let field): words("{0} is no date of a customer", context.quoted(field))
        }
    }

    private func advice(_ fault: ChainFault) -> String {
        switch fault {
        case .unknownMessage: words("name another, or take the step out")
        case .unknownSegment: words("name another, or write the segment")
        case .unreadable: words("correct the expression")
        case .unknownStep: words("give the id of a step that sends")
        case .repeatedStepID: words("give each step an id of its own")
        case .unreachable(.weighsNothing): words("give the path a weight, or take it out")
        case .unreachable(.reactionToUnsent): words("ask for a step that stands before the branch")
        case .unreachable(.exitIsEntry): words("take the exit out, or turn the condition round")
        case .missingExit: words("add an exit, such as the goal reached or consent withdrawn")
        case .endlessLoop: words("set reentry to never or after some days, or narrow the trigger's where")
        case .longWait: words("shorten it, or let a date or a segment fire a chain of its own")
        case .waitForNothing: words("wait for a step that stands before, or for a time")
        case .triggerCannotFire: words("correct the trigger")
        }
    }
}
