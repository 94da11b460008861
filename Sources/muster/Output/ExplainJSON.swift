import AudienceEngine
import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

/// Why one record gets a campaign, or not, as other programs read it (docs/COMMANDS.md).
///
/// `verdict` is `send`, a rule's identifier or `not-targeted`. Reasons and warnings carry their evidence as sentences; a reason
/// tells in `verdictWithout` what would become of the record with that rule off. `sources` and `changes` are there for a
/// record that is not targeted, with the predicates as their author wrote them; `ifTargeted` is what the rules would say.
struct ExplainJSON {
    let preview: CampaignPreview
    let row: Int
    let context: PresentationContext
    private let miss: NearestMiss

    init(preview: CampaignPreview, row: Int, words: Words, mask: PersonalDataMask) throws {
        self.preview = preview
        self.row = row
        context = PresentationContext(audience: preview.audience, words: words, mask: mask)
        miss = try preview.nearestMiss(for: row)
    }

    var value: JSONValue {
        var object: JSONObject = [
            "campaign": .string(preview.campaign.id.rawValue),
            "asOf": .string(preview.audience.definitions.settings.zone.iso8601(preview.audience.asOf)),
            "customer": .string(id(row)),
        ]
        switch miss {
        case .sent(let warnings):
            object["verdict"] = .string(Verdict.send.description)
            object["reasons"] = .array([])
            object["warnings"] = .array(warnings.map(told))
        case .held(let miss): add(miss, to: &object)
        case .untargeted(let miss): add(miss, to: &object)
        }
        return .object(object)
    }

    private func add(_ miss: HeldMiss, to object: inout JSONObject) {
        object["verdict"] = .string(preview.outcome.verdict(of: row).description)
        object["reasons"] = .array(
            miss.reasons.map { reason in
                .object([
                    "rule": .string(reason.rule.rawValue), "evidence": evidence(reason.rule),
                    "whatToDo": .string(RulePresenter(words: context.words).whatToDo(reason.rule)),
                    "verdictWithout": .string(reason.verdictWithout.description),
                ])
            })
        object["warnings"] = .array(preview.outcome.warnings(of: row).map(told))
        if let kept = miss.kept {
            object["kept"] = .object([
                "record": .string(id(kept.row)), "verdict": .string(kept.verdict.description),
            ])
        }
        object["changes"] = .array(
            miss.singleChanges.map {
                .object(["change": .string("resolve-rule"), "rule": .string($0.rule.rawValue)])
            })
    }

    private func add(_ miss: UntargetedMiss, to object: inout JSONObject) {
        object["verdict"] = .string("not-targeted")
        object["sources"] = .array(
            miss.included.map { source($0, role: "include") } + miss.excluding.map { source($0, role: "exclude") })
        object["changes"] = .array(miss.changes.map(change))
        object["ifTargeted"] = .object([
            "verdict": .string(miss.then.verdict.description), "reasons": rules(miss.then.reasons),
            "warnings": rules(miss.then.warnings),
        ])
    }

    private func told(_ rule: RuleID) -> JSONValue {
        .object(["rule": .string(rule.rawValue), "evidence": evidence(rule)])
    }

    private func evidence(_ rule: RuleID) -> JSONValue {
        .array(preview.evidence(of: rule, for: row).map { .string(EvidencePresenter(context).sentence($0)) })
    }

    private func rules(_ rules: [RuleID]) -> JSONValue { .array(rules.map { .string($0.rawValue) }) }

    private func id(_ row: Int) -> String { preview.audience.snapshot.customers.customerID(row).rawValue }

    // MARK: Sources

    private func source(_ trace: SourceTrace, role: String) -> JSONValue {
        var object: JSONObject = [
            trace.source.isList ? "list" : "segment": .string(trace.source.id), "role": .string(role),
            "record": .string(id(trace.row)), "member": .boolean(trace.isMember),
        ]
        if let explanation = trace.explanation {
            var told: Set<SegmentID> = []
            object["condition"] = condition(explanation, &told)
        }
        return .object(object)
    }

    /// `truth` with either `all`, `any`, `not` or `predicate`. A segment inside is told where it is met first.
    private func condition(_ explanation: Explanation, _ told: inout Set<SegmentID>) -> JSONValue {
        var object: JSONObject = ["truth": .string(word(explanation.truth))]
        var parts: [JSONValue] = []
        for part in explanation.parts { parts.append(condition(part, &told)) }
        switch explanation.form {
        case .all: object["all"] = .array(parts)
        case .any: object["any"] = .array(parts)
        case .not: object["not"] = parts.first
        case .predicate(let predicate):
            object["predicate"] = .string(explanation.text)
            if let found = NearestMissPresenter(context).found(by: explanation) { object["found"] = .string(found) }
            if case .inSegment(let id) = predicate, let segment = explanation.segment, told.insert(id).inserted {
                object["segment"] = condition(segment, &told)
            }
        }
        return .object(object)
    }

    private func word(_ truth: Truth) -> String {
        switch truth {
        case .yes: "true"
        case .no: "false"
        case .unknown: "unknown"
        }
    }

    private func change(_ change: AudienceChange) -> JSONValue {
        switch change {
        case .putOnList(let list): .object(["change": .string("put-on-list"), "list": .string(list.rawValue)])
        case .takeOffList(let list): .object(["change": .string("take-off-list"), "list": .string(list.rawValue)])
        case .dropExclusion(let segment):
            .object(["change": .string("drop-exclusion"), "segment": .string(segment.rawValue)])
        case .predicate(_, let text, let holds):
            .object(["change": .string("predicate"), "predicate": .string(text), "holds": .boolean(holds)])
        }
    }
}
