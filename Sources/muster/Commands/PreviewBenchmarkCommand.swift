import ArgumentParser
import CampaignPreview

struct PreviewBenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-preview",
        abstract: "Measure how long a campaign's preview takes, and each rule of it, on a workspace of yours.",
        shouldDisplay: false)

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id, as muster campaigns lists it.")
    var campaign: String

    @Option(help: "How often to measure.")
    var runs = 5

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        guard runs > 0 else { throw Failure("--runs is too small", advice: "measure at least once") }
        let workspace = try OpenedWorkspace(folder, common)
        let campaign = try workspace.campaign(campaign)
        let engine = workspace.previewEngine()
        let preview = try engine.preview(campaign)
        let whole = try Timing(of: runs) { _ = try engine.preview(campaign) }
        let review = Timing(of: runs) { _ = ReviewSubject(preview: preview) }
        print("targeted \(preview.outcome.targeted.count) of \(workspace.audience.count)")
        print("preview \(whole.description)")
        print("what a review binds to \(review.description)")
        print("rules about records, the dearest first:")
        for (rule, timing) in timings(of: preview) { print("  \(rule) \(timing.description)") }
    }

    /// How long each rule that is on takes, whatever its severity.
    private func timings(of preview: CampaignPreview) -> [(rule: RuleID, timing: Timing)] {
        let rules = (RuleRegistry.holding + RuleRegistry.warnings)
            .filter { !preview.context.policies.rulesOff.contains($0.id.rawValue) }
        return rules.map { rule in (rule.id, Timing(of: runs) { _ = rule.rows(in: preview.context) }) }
            .sorted { $0.1.median > $1.1.median }
    }
}
