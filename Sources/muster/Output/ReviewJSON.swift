import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

/// The review of a campaign as other programs read it.
struct ReviewJSON {
    let review: CampaignReview
    let log: ReviewLog
    let records: [ReviewCheck: [RecordChange]]
    let context: PresentationContext

    private var presenter: ReviewPresenter { ReviewPresenter(context) }
    private var subject: ReviewSubject { review.subject }

    var value: JSONValue {
        .object([
            "campaign": .string(subject.campaign.id.rawValue),
            "asOf": .string(time(subject.binding.asOf)),
            "launchable": .boolean(review.isLaunchable),
            "logIntact": .boolean(review.brokenLog == nil),
            "targeted": .integer(subject.targeted),
            "send": .integer(subject.send),
            "checks": .array(ReviewCheck.allCases.map(check)),
            "hashes": .object([
                "content": .string(subject.binding.content), "audience": .string(subject.binding.audience),
                "policy": .string(subject.binding.policy),
            ]),
            "rules": .integer(subject.binding.rules),
            "log": .array(log.entries(of: subject.campaign.id).map(entry)),
        ])
    }

    private func check(_ check: ReviewCheck) -> JSONValue {
        let state = review.state(of: check)
        var object: JSONObject = [
            "check": .string(check.rawValue), "state": .string(state.name),
            "findings": .array(subject.findings(of: check).map(finding)),
            "held": .array(
                subject.held(by: check).map {
                    .object(["rule": .string($0.rule.rawValue), "count": .integer($0.count)])
                }),
            "changes": .array(state.changes.map(change)),
        ]
        if let changed = records[check] { object["records"] = .array(changed.map(record)) }
        if let entry = state.entry { object["decided"] = self.entry(entry) }
        return .object(object)
    }

    private func finding(_ finding: Finding) -> JSONValue {
        .object([
            "rule": .string(finding.rule.rawValue), "severity": .string(finding.severity.rawValue),
            "count": .integer(finding.count), "message": .string(FindingPresenter(context).message(finding)),
        ])
    }

    /// Stable words for programs, and the sentence that people read.
    private func change(_ change: ReviewChange) -> JSONValue {
        var object = JSONObject()
        switch change {
        case .content(let part):
            object["kind"] = .string("content")
            object["part"] = part.map { .string($0) }
        case .policy(let part):
            object["kind"] = .string("policy")
            object["part"] = part.map { .string($0) }
        case .ruleSet(let from, let to):
            object = ["kind": .string("rules"), "before": .integer(from), "after": .integer(to)]
        case .verdict(let verdict, let from, let to):
            object = [
                "kind": .string("audience"), "verdict": .string(verdict), "before": .integer(from),
                "after": .integer(to),
            ]
        case .otherRecords: object["kind"] = .string("audience")
        case .newStop(let rule): object = ["kind": .string("stop"), "rule": .string(rule.rawValue)]
        }
        object["message"] = .string(presenter.sentence(change))
        return .object(object)
    }

    private func record(_ change: RecordChange) -> JSONValue {
        func verdict(_ word: String?) -> JSONValue { word.map { .string($0) } ?? .null }
        return .object([
            "customer": .string(change.record.rawValue), "before": verdict(change.before),
            "after": verdict(change.after),
        ])
    }

    private func entry(_ entry: ReviewEntry) -> JSONValue {
        var object: JSONObject = [
            "at": .string(time(entry.at)), "check": .string(entry.check.rawValue),
            "decision": .string(entry.decision.rawValue), "reviewer": .string(entry.reviewer),
        ]
        if let reason = entry.reason { object["reason"] = .string(reason) }
        if !entry.overrides.isEmpty {
            object["overrides"] = .array(
                entry.overrides.map { .object(["rule": .string($0.rule), "reason": .string($0.reason)]) })
        }
        return .object(object)
    }

    private func time(_ instant: Instant) -> String { context.settings.zone.iso8601(instant) }

    /// What `muster review DIR verify` found.
    static func verification(of log: ReviewLog, _ presenter: ReviewPresenter) -> JSONValue {
        .object([
            "entries": .integer(log.lines.count),
            "intact": .boolean(log.isIntact),
            "last": log.lines.last?.hash.map { .string($0) } ?? .null,
            "breaks": .array(
                log.breaks.map {
                    .object(["line": .integer($0.line), "message": .string(presenter.sentence($0))])
                }),
        ])
    }
}
