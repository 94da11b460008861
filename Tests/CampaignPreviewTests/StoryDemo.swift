import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import SyntheticWorkspace
import WorkspaceStore

/// A committed demo, loaded once, with the preview of every campaign that is still to be sent.
struct StoryDemo {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("demo-data", isDirectory: true)

    private static let pharmacy = Result { try StoryDemo(.pharmacy) }
    private static let gadgets = Result { try StoryDemo(.gadgets) }
    private static let books = Result { try StoryDemo(.books) }

    static func shared(_ demo: Demo) throws -> StoryDemo {
        switch demo {
        case .pharmacy: try pharmacy.get()
        case .gadgets: try gadgets.get()
        case .books: try books.get()
        }
    }

    let engine: PreviewEngine
    let problems: [String]
    let document: StoryDocument
    let previews: [String: CampaignPreview]
    let planted: [DemoStory.Entry]

    static let implemented = Set(RuleRegistry.all.map(\.id.rawValue))

    private init(_ demo: Demo) throws {
        struct NoClock: Error {}
        let folder = StoryDemo.folder.appendingPathComponent(demo.rawValue, isDirectory: true)
        let loaded = try WorkspaceFolder.open(folder)
        planted = DemoStory.of(demo).entries
        guard let asOf = loaded.definitions.settings.clock else { throw NoClock() }
        let audience = Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: asOf)
        let engine = PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
        self.engine = engine
        problems = loaded.problems.map(\.description)
        document = StoryDocument(
            try String(contentsOf: folder.appendingPathComponent("STORY.md"), encoding: .utf8))
        let campaigns = loaded.definitions.campaigns.filter { $0.status != .sent }
        previews = try Dictionary(
            uniqueKeysWithValues: campaigns.map { ($0.id.rawValue, try engine.preview($0)) })
    }

    private var customers: CustomerColumns { engine.audience.snapshot.customers }

    func row(of customer: String) -> Int? {
        customers.row(of: CustomerID(customer))
    }

    func id(_ row: Int) -> String { customers.customerID(row).rawValue }

    /// The name as the story writes it.
    func name(of row: Int) -> String {
        [customers.givenName[row], customers.familyName[row]].compactMap(\.self).joined(separator: " ")
    }

    /// What a row of counts should say; nil for a way of counting that does not exist.
    func count(campaign: String, rule: String, counted: String) -> Int? {
        guard let preview = previews[campaign] else { return nil }
        let outcome = preview.outcome
        let held = outcome.holding.first { $0.rule.rawValue == rule }
        let flagged = outcome.flagging.first { $0.rule.rawValue == rule }
        switch (counted, rule) {
        case ("records", "targeted"): return outcome.targeted.count
        case ("records", "send"): return outcome.send.count
        case ("records", "send-with-warnings"): return outcome.sendWithWarnings.count
        case ("verdicts", _): return held?.primary.count
        case ("reasons", _): return held?.rows.count
        case ("warnings", _): return flagged?.rows.count
        case ("sent with the warning", _): return flagged?.rows.intersection(outcome.send).count
        case ("finding", _): return preview.findings.first { $0.rule.rawValue == rule }?.count
        case ("findings", "any"): return preview.findings.count { $0.severity != .note }
        default: return nil
        }
    }

    /// Whether a rule has something to say about a record of a campaign: a reason, a warning, or a finding about it.
    func finds(_ rule: String, in campaign: String, for row: Int) -> Bool {
        guard let preview = previews[campaign] else { return false }
        let outcome = preview.outcome
        return (outcome.holding + outcome.flagging).contains { $0.rule.rawValue == rule && $0.rows.contains(row) }
            || preview.findings.contains { $0.rule.rawValue == rule && $0.rows?.contains(row) == true }
    }

    func verdict(of row: Int, in campaign: String) -> String? {
        guard let outcome = previews[campaign]?.outcome else { return nil }
        return outcome.targeted.contains(row) ? outcome.verdict(of: row).description : "not targeted"
    }

    func rows(where expression: String) throws -> RowSet {
        try engine.evaluator.rows(where: try Expression.parse(expression))
    }
}
