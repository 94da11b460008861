import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// Who is in a file for sending: those whom the preview sends to, and nobody who is held.
@Suite struct RecipientsTests {
    @Test func `nobody is handed out before every check is approved`() throws {
        let desk = try ReviewDesk()
        func refusal() throws -> LaunchRefusal? {
            do {
                _ = try desk.workspace.preview().recipients(approvedIn: try desk.log())
                return nil
            } catch let refusal as LaunchRefusal { return refusal }
        }
        #expect(try refusal() == .notApproved(ReviewCheck.allCases))
        try desk.approve([.message, .delivery, .compliance])
        #expect(try refusal() == .notApproved([.audience]))
        try desk.approve([.audience])
        #expect(try refusal() == nil)
        try desk.change("messages/m.json", "Здравствуйте", "Добрый день")
        #expect(try refusal() == .stale(ReviewCheck.allCases, [.content(part: "message m body")]))
        try desk.approve()
        #expect(try refusal() == nil)
        try desk.sign(SignOff(checks: [.compliance], decision: .reject, reviewer: "Irina", reason: "no"))
        #expect(try refusal() == .notApproved([.compliance]))
        try desk.approve()
        try desk.change("reviews.jsonl", "\"reject\"", "\"approve\"")
        guard case .brokenLog = try refusal() else {
            Issue.record("a log that was changed counts")
            return
        }
    }

    @Test func `a cancelled campaign goes nowhere`() throws {
        let desk = try ReviewDesk { $0.campaign = #"{"status": "cancelled"}"# }
        try desk.approve()
        #expect(throws: LaunchRefusal.cancelled) {
            try desk.workspace.preview().recipients(approvedIn: try desk.log())
        }
    }

    // MARK: Random workspaces

    /// A random workspace with every rule on, every campaign signed off with its stops overridden.
    private func signed(_ seed: UInt64) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-export-\(UUID().uuidString)")
        try RandomWorkspace(seed: seed).write(to: folder)
        let policies = folder.appendingPathComponent("policies.json")
        // Some have no policies, and then no rule is off.
        if let content = try? Data(contentsOf: policies) {
            var object = try JSONSerialization.jsonObject(with: content) as? [String: Any] ?? [:]
            object["off"] = nil
            object["severity"] = nil
            try JSONSerialization.data(withJSONObject: object).write(to: policies)
        }
        let loaded = try WorkspaceFolder.open(folder, options: LoadOptions(access: .writing))
        let store = try #require(loaded.store)
        let engine = try EngineUnderTest(folder: folder).engine
        var log = ReviewLog(lines: loaded.reviews)
        for campaign in loaded.definitions.campaigns {
            let subject = ReviewSubject(preview: try engine.preview(campaign))
            let stops = ReviewCheck.allCases.flatMap(subject.stops)
            let signOff = SignOff(
                checks: ReviewCheck.allCases, decision: .approve, reviewer: "the reviewer",
                overrides: stops.map { ReviewOverride(rule: $0.rawValue, reason: "a test") })
            let entries = try signOff.entries(for: subject, log: log, at: ReviewDesk.now)
            log = ReviewLog(lines: try store.append(reviews: entries, hash: ReviewChain.hash))
        }
        return folder
    }

    /// The ids of an exported file, a line each.
    private func ids(_ recipients: Recipients, _ channel: Channel, _ audience: Audience, in folder: URL) throws
        -> [String]
    {
        let loaded = try WorkspaceFolder.open(folder)
        var lines = ExportLines(rows: recipients.rows, channel: channel)
        lines.addressRows = recipients.addressRows
        let format = try #require(OutgoingFormat.named("jsonl"))
        var request = ExportRequest(
            subject: .everybody, lines: lines, format: format, path: folder.appendingPathComponent("out.jsonl").path,
            targeted: recipients.targeted)
        request.replaces = true
        request.columns = ["musterId"]
        let report = try WorkspaceExport(request, of: loaded, audience).write()
        #expect(report.rows == recipients.rows.count)
        return try String(contentsOfFile: report.path, encoding: .utf8).split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            return object?["musterId"] ?? ""
        }
    }

    @Test(arguments: ReferenceComparisonTests.seeds)
    func `whoever is held is not in the file, whoever is sent to is once`(seed: UInt64) throws {
        let folder = try signed(seed)
        defer { try? FileManager.default.removeItem(at: folder) }
        let expected = try ReferenceWorkspace(folder: folder).previews()
        let engine = try EngineUnderTest(folder: folder)
        let log = ReviewLog(lines: try WorkspaceFolder.open(folder).reviews)
        for campaign in engine.audience.definitions.campaigns where campaign.status != .cancelled {
            let preview = try engine.engine.preview(campaign)
            let recipients = try preview.recipients(approvedIn: log)
            let ids = try ids(recipients, campaign.channel, engine.audience, in: folder)
            let outcome = try #require(expected[campaign.id.rawValue])
            let sent = outcome.verdicts.filter { $0.value == "send" }.map(\.key)
            #expect(ids.sorted() == sent.sorted(), "campaign \(campaign.id), seed \(seed)")
            #expect(Set(ids).count == ids.count)
            for (row, owner) in recipients.addressRows {
                let persons = engine.audience.persons
                #expect(persons.person(of: row) == persons.person(of: owner), "seed \(seed)")
            }
        }
    }

    @Test(arguments: ReferenceComparisonTests.seeds)
    func `a segment for sending holds nobody who may not be written to`(seed: UInt64) throws {
        let folder = try signed(seed)
        defer { try? FileManager.default.removeItem(at: folder) }
        let audience = try EngineUnderTest(folder: folder).audience
        for channel in [Channel.email, .sms, .push] {
            let recipients = PreviewEngine.recipients(
                among: audience.visible, channel: channel, of: audience, parallel: PreviewFactsTests.threads)
            var persons: Set<Int> = []
            recipients.rows.forEach { row in
                let person = audience.persons.person(of: row)
                #expect(persons.insert(person).inserted, "twice, seed \(seed)")
                #expect(audience.consent(of: person, purpose: .marketing, channel: channel).isGranted)
                #expect(audience.consent(of: person, purpose: .dataProcessing, channel: nil).isGranted)
                let flags = audience.linkedRecords(of: row).map { audience.snapshot.customers.flags[Int($0)] }
                #expect(flags.allSatisfy { $0.isDisjoint(with: .gone) && !$0.contains(.stopList) })
            }
            let held = recipients.held.reduce(0) { $0 + $1.count }
            #expect(held + recipients.rows.count == recipients.targeted)
        }
    }
}
