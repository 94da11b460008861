import ArgumentParser
import AudienceEngine
import CampaignDomain

struct SegmentsBenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-segments",
        abstract: "Measure how long segments, schemes and their figures take on a workspace of yours.",
        shouldDisplay: false)

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "How often to measure.")
    var runs = 5

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        guard runs > 0 else { throw Failure("--runs is too small", advice: "measure at least once") }
        let workspace = try OpenedWorkspace(folder, common)
        let audience = workspace.audience
        print("records \(audience.count), persons \(audience.persons.count)")
        tell("as of another instant", Timing(of: runs) { _ = workspace.asOf(audience.asOf) })
        let evaluators = (0..<runs).map { _ in ExpressionEvaluator(audience: audience, parallel: .threads) }
        var next = 0
        tell(
            "all segments and schemes",
            Timing(of: runs) {
                _ = SegmentReports(evaluator: evaluators[next]).memberships()
                next += 1
            })
        try tellDefinitions(of: audience)
        try tellReports(ExpressionEvaluator(audience: audience, parallel: .threads))
    }

    /// Each definition with an evaluator of its own, so that nothing is known before.
    private func tellDefinitions(of audience: Audience) throws {
        for segment in audience.definitions.segments {
            let evaluator = ExpressionEvaluator(audience: audience, parallel: .threads)
            try tell("  segment \(segment.id)", Timing(of: 1) { _ = try evaluator.rows(segment: segment.id) })
        }
        for scheme in audience.definitions.everyScheme {
            let evaluator = ExpressionEvaluator(audience: audience, parallel: .threads)
            try tell("  scheme \(scheme.id)", Timing(of: 1) { _ = try evaluator.breakdown(of: scheme.id) })
        }
    }

    private func tellReports(_ evaluator: ExpressionEvaluator) throws {
        let reports = SegmentReports(evaluator: evaluator)
        let definitions = evaluator.audience.definitions
        tell(
            "what figures share", Timing(of: 1) { _ = reports.figures(of: RowSet(capacity: evaluator.audience.count)) })
        _ = reports.memberships()
        tell("figures of the base", Timing(of: runs) { _ = reports.figures(of: evaluator.audience.visible) })
        let sets = definitions.segments.map { MemberSet.segment($0.id) }
        try tell("figures of every segment", Timing(of: runs) { for set in sets { _ = try reports.figures(of: set) } })
        tell("RFM grid", Timing(of: runs) { _ = reports.rfmGrid() })
        tell("activity matrix", Timing(of: runs) { _ = reports.activityMatrix() })
        for scheme in definitions.schemes {
            try tell("audit of \(scheme.id)", Timing(of: runs) { _ = try reports.audit(of: scheme.id) })
        }
        try tell("overlap of six segments", Timing(of: runs) { _ = try reports.overlap(of: Array(sets.prefix(6))) })
        if let set = sets.first {
            try tell("profile of a segment", Timing(of: runs) { _ = try reports.profile(of: set) })
        }
    }

    private func tell(_ what: String, _ timing: Timing) {
        print("\(what) \(timing.description)")
    }
}
