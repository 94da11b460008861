import CampaignDomain

/// Rows of a list, with all records of its persons.
struct MembersTest: TimelessTest {
    let rows: RowSet

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        Truth(rows.contains(row))
    }

    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        TruthSets(certain: rows)
    }
}

/// A segment: its rows at the audience's instant, its condition at any other.
struct SegmentTest: RowTest {
    let rows: RowSet
    let condition: CompiledCondition

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        if moment.asOf == context.audience.asOf { return Truth(rows.contains(row)) }
        return Truth(condition.truth(row, moment, context) == .yes)
    }

    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        if moment.asOf == context.audience.asOf { return TruthSets(certain: rows) }
        return TruthSets(asking: self, moment, context)
    }

    func series(_ instants: InstantSeries, _ context: EvaluationContext) -> ConditionSeries {
        .certain(condition.series(instants, context))
    }
}

/// In which part of a scheme a row is; unassigned is unknown.
struct SchemeTest: RowTest {
    /// The part of each row at the audience's instant, −1 for none.
    let partOfRow: [Int32]
    let conditions: [CompiledCondition]
    /// For each part.
    let isWanted: [Bool]

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        if moment.asOf == context.audience.asOf {
            let part = partOfRow[row]
            return part < 0 ? .unknown : Truth(isWanted[Int(part)])
        }
        let part = conditions.firstIndex { $0.truth(row, moment, context) == .yes }
        return part.map { Truth(isWanted[$0]) } ?? .unknown
    }

    func series(_ instants: InstantSeries, _ context: EvaluationContext) -> ConditionSeries {
        .first(conditions.map { $0.series(instants, context) }, isWanted: isWanted)
    }
}

/// `opened("step")`: an event of the chain's step after the entry. Without an entry nobody reacted.
struct ReactionTest: RowTest {
    let kind: EventKind
    /// Code of the step in the events; nil when no event has it.
    let step: Int32?

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        guard let step, let entry = moment.entry, let chain = context.events.chain.code(of: entry.chain.rawValue) else {
            return .no
        }
        let events = context.events
        for record in context.records(ofPersonOf: row) {
            for event in context.audience.events(of: Int(record)).reversed() {
                if events.at[event] <= entry.at.seconds { break }
                if events.kind[event] == kind, events.step.code(event) == step, events.chain.code(event) == chain,
                    context.isVisible(event: event, moment)
                {
                    return .yes
                }
            }
        }
        return .no
    }
}

extension EvaluationContext {
    /// Whether the event has happened and is known to be its customer's at the moment, and at the audience's instant.
    func isVisible(event: Int, _ moment: EvaluationMoment) -> Bool {
        audience.isVisible(event: event)
            && (moment.asOf >= audience.asOf || events.isVisible(event, asOf: moment.asOf))
    }
}
