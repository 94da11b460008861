import AudienceEngine
import CampaignDomain

extension PersonFuture {
    func holds(_ condition: ChainCondition, at instant: Int64, in entry: ChainEntry) -> Bool {
        truth(condition.live, EvaluationMoment(asOf: Instant(seconds: instant), entry: entry)) == .yes
    }

    /// What a condition says at a moment, of history and of what was made up.
    func truth(_ condition: LiveCondition, _ moment: EvaluationMoment) -> Truth {
        switch condition {
        case .all(let parts):
            var result = Truth.yes
            for part in parts where result != .no { result = min(result, truth(part, moment)) }
            return result
        case .any(let parts):
            var result = Truth.no
            for part in parts where result != .yes { result = max(result, truth(part, moment)) }
            return result
        case .not(let inner): return truth(inner, moment).negated
        case .history(let expression): return expression.truth(row: row, at: moment)
        case .reaction(let kind, let step, let history):
            if hasAnswered(kind, step, since: moment.entered) { return .yes }
            return isFromHistory(moment) ? history.truth(row: row, at: moment) : .no
        case .ordered(let window, let history):
            if orderCount(in: window, moment) > 0 { return .yes }
            return window.isSinceEntry && !isFromHistory(moment) ? .no : history.truth(row: row, at: moment)
        case .orderCount(let window, let histories):
            return histories[min(orderCount(in: window, moment), histories.count - 1)].truth(row: row, at: moment)
        case .happened(let kinds, let window, let history):
            let start = window.start(at: moment.asOf.seconds, entered: moment.entered)
            if answers.contains(where: { kinds.contains($0.kind) && $0.at > start && $0.at <= moment.asOf.seconds }) {
                return .yes
            }
            return window.isSinceEntry && !isFromHistory(moment) ? .no : history.truth(row: row, at: moment)
        case .consent(let channel, let whenWithdrawn, let history):
            guard withdrawn & 1 << UInt16(channel.code) == 0 else { return whenWithdrawn ? .yes : .no }
            return history.truth(row: row, at: moment)
        case .daysSinceLastOrder(let days, let history):
            guard let last = orders.last(where: { $0 <= moment.asOf.seconds }) else {
                return history.truth(row: row, at: moment)
            }
            return days.contains((moment.asOf.seconds - last) / 86_400) ? .yes : .no
        case .eventCount(let kinds, let window, let histories):
            let start = window.start(at: moment.asOf.seconds, entered: moment.entered)
            let extra = answers.count {
                kinds.contains($0.kind) && $0.at > start && $0.at <= moment.asOf.seconds
            }
            return histories[min(extra, histories.count - 1)].truth(row: row, at: moment)
        }
    }

    /// Whether the run was entered before as-of: only then can history tell anything since its entry.
    private func isFromHistory(_ moment: EvaluationMoment) -> Bool {
        moment.entered < setting.asOf
    }

    private func hasAnswered(_ kind: EventKind, _ step: String, since entered: Int64) -> Bool {
        guard !answers.isEmpty else { return false }
        let program = setting.chains[asked].program
        return answers.contains { answer in
            answer.kind == kind && answer.chain == asked && answer.at > entered
                && program.nodes[answer.node].step.id == step
        }
    }

    private func orderCount(in window: LiveCondition.Window, _ moment: EvaluationMoment) -> Int {
        guard !orders.isEmpty else { return 0 }
        let start = window.start(at: moment.asOf.seconds, entered: moment.entered)
        return orders.count { $0 > start && $0 <= moment.asOf.seconds }
    }
}

extension EvaluationMoment {
    fileprivate var entered: Int64 { entry?.at.seconds ?? .max }
}
