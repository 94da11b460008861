import AudienceEngine
import CampaignDomain
import CampaignPreview

/// Counts every segment and every part of every scheme; what cannot be read is told apart.
struct CountsWork: Work {
    struct Answer: Sendable {
        var counts: [MemberSet: Int] = [:]
        var faults: [DefinitionReference: SegmentFault] = [:]
        /// Records for which several parts of a scheme hold.
        var overlapping: [SchemeID: Int] = [:]
    }

    func title(_ words: Words) -> String { words("Counting the segments") }

    func answer(in context: WorkContext) throws -> Answer {
        let definitions = context.model.definitions
        let evaluator = context.model.evaluator
        let total = definitions.everyScheme.count + definitions.segments.count
        var answer = Answer()
        answer.counts[.base] = context.model.audience.visible.count
        // The catalogue knows which part of a scheme is meant.
        for problem in SegmentCatalog(definitions: definitions).problems {
            answer.faults[problem.definition] = answer.faults[problem.definition] ?? SegmentFault(problem)
        }
        var done = 0
        func next() throws {
            try context.checkCancellation()
            context.report(WorkProgress(done: done, total: total))
            done += 1
        }
        for scheme in definitions.everyScheme {
            try next()
            do {
                let breakdown = try evaluator.breakdown(of: scheme.id)
                for part in breakdown.parts { answer.counts[.part(scheme.id, part.id)] = part.rows.count }
                answer.counts[.unassigned(scheme.id)] = breakdown.unassigned.count
                answer.overlapping[scheme.id] = breakdown.overlapping.count
            } catch {
                let definition = DefinitionReference.scheme(scheme.id)
                answer.faults[definition] = answer.faults[definition] ?? SegmentFault(error, of: definition)
            }
        }
        for segment in definitions.segments {
            try next()
            do {
                answer.counts[.segment(segment.id)] = try evaluator.rows(segment: segment.id).count
            } catch {
                let definition = DefinitionReference.segment(segment.id)
                answer.faults[definition] = answer.faults[definition] ?? SegmentFault(error, of: definition)
            }
        }
        return answer
    }
}

/// Computes a page.
struct PageWork: Work {
    struct Answer: Sendable {
        let key: PageKey
        let data: PageData
    }

    let key: PageKey

    func title(_ words: Words) -> String { words("Computing: {0}", key.page.title(words)) }

    func answer(in context: WorkContext) throws -> Answer {
        do {
            return Answer(key: key, data: try data(in: context))
        } catch let error as EvaluationError {
            return Answer(key: key, data: .unanswerable(error, of: key.subject?.definition))
        }
    }

    private func data(in context: WorkContext) throws -> PageData {
        let reports = context.model.reports
        switch key.page {
        case .rfm: return .rfm(reports.rfmGrid())
        case .activity:
            let hasChains = !context.model.definitions.chains.isEmpty
            return .activity(reports.activityMatrix(), chains: hasChains ? .running : .found)
        case .overlap:
            return key.marks.count < 2 ? .nothingMarked : .overlap(try reports.overlap(of: key.marks))
        case .breakdown: return try breakdown(in: context)
        case .audit:
            guard let scheme = key.subject?.scheme else { return .nothingMarked }
            return .audit(try reports.audit(of: scheme))
        case .migration:
            guard let scheme = key.subject?.scheme else { return .nothingMarked }
            return .migration(try reports.migration(of: scheme, since: earlier(in: context)))
        case .profile:
            guard let set = key.subject?.set else { return .nothingMarked }
            let profile = try reports.profile(
                of: try reports.rows(of: set), ideal: try reports.ideal(of: set),
                isCancelled: { context.isCancelled })
            try context.checkCancellation()
            return .profile(set, profile)
        }
    }

    private func breakdown(in context: WorkContext) throws -> PageData {
        let reports = context.model.reports
        switch key.subject {
        case .set(let set): return .figures(try SetFigures(of: set, in: reports, since: earlier(in: context)))
        case .scheme(let id):
            let breakdown = try context.model.evaluator.breakdown(of: id)
            let sets = breakdown.parts.map { MemberSet.part(id, $0.id) } + [.unassigned(id)]
            var parts: [SetFigures] = []
            for (index, set) in sets.enumerated() {
                try context.checkCancellation()
                context.report(WorkProgress(done: index, total: sets.count))
                parts.append(try SetFigures(of: set, in: reports, since: earlier(in: context)))
            }
            return .parts(id, parts)
        case nil: return .nothingMarked
        }
    }

    private func earlier(in context: WorkContext) -> SegmentReports {
        context.model.reports(asOf: context.model.asOf - (key.earlier ?? .month).span)
    }
}

/// Finds which chains of the map are about to write to whom, for the activity matrix. As dear as the map the first time.
struct ActivityChainsWork: Work {
    struct Answer: Sendable {
        let matrix: ActivityMatrix
    }

    func title(_ words: Words) -> String { words("Following the chains") }

    func answer(in context: WorkContext) throws -> Answer {
        let model = context.model
        guard !model.definitions.chains.isEmpty else { return Answer(matrix: model.reports.activityMatrix()) }
        let chains = model.addressedByChains
        try context.checkCancellation()
        return Answer(matrix: model.reports.activityMatrix(chains: chains))
    }
}

/// Looks up who is behind a number.
struct PeopleWork: Work {
    struct Answer: Sendable {
        let rows: RowSet
        let heading: String
    }

    let people: FigurePeople
    let earlier: EarlierAsOf

    func title(_ words: Words) -> String { words("Looking up the people") }

    func answer(in context: WorkContext) throws -> Answer {
        let model = context.model
        let rows = try people.source.rows(in: model.reports, vocabulary: model.vocabulary) {
            model.reports(asOf: model.asOf - earlier.span)
        }
        return Answer(rows: rows.intersection(model.audience.visible), heading: people.heading)
    }
}
