import ArgumentParser
import AudienceEngine
import CampaignDomain
import CampaignPreview

struct PreviewBenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-preview",
        abstract: "Measure how long a campaign's preview takes, and each part of it, on a workspace of yours.",
        shouldDisplay: false)

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id, as muster campaigns lists it.")
    var campaign: String

    @Option(help: "How often to measure.")
    var runs = 5

    @Flag(help: "On one thread.")
    var serial = false

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        guard runs > 0 else { throw Failure("--runs is too small", advice: "measure at least once") }
        let workspace = try OpenedWorkspace(folder, common)
        let campaign = try workspace.campaign(campaign)
        let parallel = serial ? Parallel.serial : .threads
        // The first preview of an audience finds out what the next ones know; segments and RFM are of the audience too.
        let first = try (0..<runs).map { _ in
            try Stopwatch.preview(of: campaign) {
                let evaluator = ExpressionEvaluator(audience: workspace.audience, parallel: parallel)
                return PreviewEngine(audience: workspace.audience, evaluator: evaluator, parallel: parallel)
            }.watch
        }
        let engine = PreviewEngine(
            audience: workspace.audience, evaluator: workspace.evaluator, parallel: parallel)
        let preview = try engine.preview(campaign)
        let next = try (0..<runs).map { _ in try Stopwatch.preview(of: campaign) { engine }.watch }
        // Another campaign has draws of its own, for its control group and its variants.
        let others = try (0..<runs).map { run in
            var other = campaign
            other.id = CampaignID("\(campaign.id)-\(run)")
            return try Stopwatch.preview(of: other) { engine }.watch
        }
        print("targeted \(preview.outcome.targeted.count) of \(workspace.audience.count)")
        print("another campaign of the audience \(Timing(others.map(\.whole)).description)")
        printTable(first, next)
        printReview(of: preview)
    }

    /// A line a part, the dearest of the first preview first; parts that always take less than a tenth of a millisecond are left
    /// out.
    private func printTable(_ first: [Stopwatch], _ next: [Stopwatch]) {
        let wholes = (Timing(first.map(\.whole)), Timing(next.map(\.whole)))
        print("first preview of the audience \(wholes.0.description)")
        print("next preview \(wholes.1.description)")
        print("median of each part, first and next:")
        let parts = Set(first.flatMap(\.parts.keys)).map { part in
            (part, Timing(first.map { $0.parts[part] ?? .zero }), Timing(next.map { $0.parts[part] ?? .zero }))
        }
        for (part, first, next) in parts.sorted(by: { $0.1.median > $1.1.median })
        where max(first.median, next.median) > .microseconds(100) {
            print("  \(part.name) \(first.median.formattedMilliseconds) \(next.median.formattedMilliseconds)")
        }
    }

    private func printReview(of preview: CampaignPreview) {
        let digest = ReviewSubject(preview: preview).digest
        let binding = Timing(of: runs) { _ = ReviewSubject(preview: preview) }
        let changes = Timing(of: runs) { _ = preview.recordChanges(since: digest) }
        print("what a review binds to \(binding.description)")
        print("which records changed since a review \(changes.description)")
    }
}

/// What one preview took.
private struct Stopwatch {
    private(set) var parts: [PreviewPart: Duration] = [:]
    private(set) var whole = Duration.zero

    static func preview(
        of campaign: Campaign, by engine: () -> PreviewEngine
    ) throws -> (preview: CampaignPreview, watch: Stopwatch) {
        var watch = Stopwatch()
        let start = ContinuousClock.now
        var last = start
        let preview = try engine().preview(campaign) { part in
            let now = ContinuousClock.now
            watch.parts[part, default: .zero] += now - last
            last = now
        }
        watch.whole = ContinuousClock.now - start
        return (preview, watch)
    }
}

extension PreviewPart {
    fileprivate var name: String {
        switch self {
        case .scheduledSends: "what is sent before it"
        case .sources: "who is targeted"
        case .expressions: "goal and intent"
        case .keptRecords: "one record a person"
        case .rule(let rule): rule.rawValue
        }
    }
}
