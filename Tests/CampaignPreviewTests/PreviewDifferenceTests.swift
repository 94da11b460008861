import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import SlowReference
import Testing
import WorkspaceStore

@Suite struct PreviewDifferenceTests {
    /// Two workspaces, and what is told of the way from the first to the second.
    struct Story: Sendable, CustomTestStringConvertible {
        let before: RuleExample
        let after: RuleExample
        let told: [String]
        var testDescription: String { after.title }

        init(
            _ title: String, _ told: [String], before: (inout RuleExample) -> Void = { _ in },
            after: (inout RuleExample) -> Void
        ) {
            self.before = .clean(title, before)
            self.after = .clean(title, after)
            self.told = told
        }
    }

    @Test(arguments: stories)
    func `the difference is told`(_ story: Story) throws {
        let (one, other) = (try ExampleWorkspace(story.before), try ExampleWorkspace(story.after))
        defer {
            one.remove()
            other.remove()
        }
        let difference = PreviewDifference(before: try one.preview(), after: try other.preview())
        #expect(difference.told == story.told)
    }

    private static let other = #"{"id": "0", "givenName": "Ольга", "email": "olga@example.org"}"#
    private static let women = #"{"id": "women", "where": "gender = female"}"#

    static let stories: [Story] = [
        Story("nothing", ["same 1"]) { _ in },
        Story("a new record, which moves the rows of the others", ["+ record: 0", "same 1", "audience"]) {
            $0.others = [other]
        },
        Story("a record that is gone", ["− record: 0", "same 1", "audience"], before: { $0.others = [other] }) { _ in },
        Story(
            "out of the list, into a segment", ["− list everybody: 0", "same 1", "content", "audience"],
            before: { $0.others = [other] }
        ) {
            $0.others = [other]
            $0.segments = [women]
            $0.campaign = #"{"audience": {"include": {"segments": ["women"]}}}"#
        },
        Story(
            "by a list",
            ["+ list second: a", "same 0", "list-overlap appeared", "empty-audience gone", "content", "audience"],
            before: {
                $0.lists = [#"{"id": "second", "members": []}"#]
                $0.campaign = #"{"audience": {"include": {"lists": ["second"]}}}"#
            }
        ) {
            $0.lists = [#"{"id": "second", "members": ["a"]}"#]
            $0.campaign = #"{"audience": {"include": {"lists": ["second", "everybody"]}}}"#
        },
        Story(
            "now excluded", ["− out by segment women: a", "same 0", "empty-audience appeared", "content", "audience"]
        ) {
            $0.segments = [women]
            $0.campaign =
                #"{"audience": {"include": {"lists": ["everybody"]}, "exclude": {"segments": ["women"]}}}"#
        },
        Story(
            "no longer excluded",
            ["+ out by segment women: a", "same 0", "empty-audience gone", "content", "audience"],
            before: {
                $0.segments = [women]
                $0.campaign =
                    #"{"audience": {"include": {"lists": ["everybody"]}, "exclude": {"segments": ["women"]}}}"#
            }
        ) { _ in },
        Story(
            "other verdicts, the more frequent first",
            ["≠ send → gender-mismatch: a, b", "≠ gender-mismatch → send: 0", "same 0", "content", "audience"],
            before: {
                $0.others = genders
                $0.campaign = #"{"targetGender": "female"}"#
            }
        ) {
            $0.others = genders
            $0.campaign = #"{"targetGender": "male"}"#
        },
        Story("a policy", ["same 1", "policy"]) { $0.policies = #"{"doubleOptIn": ["sms"]}"# },
    ]

    private static let genders = [
        #"{"id": "0", "givenName": "Пётр", "gender": "male", "email": "petr@example.org"}"#,
        #"{"id": "b", "givenName": "Ольга", "gender": "female", "email": "olga@example.org"}"#,
    ]

    // MARK: Properties

    @Test(arguments: [3, 8] as [UInt64])
    func `the counts close, and nothing differs from itself`(seed: UInt64) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-diff-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let random = RandomWorkspace(seed: seed)
        try random.write(to: folder)
        let loaded = try WorkspaceFolder.open(folder)
        let previews = try random.instants.map { instant in
            try self.previews(of: loaded, asOf: Instant(seconds: Int64(instant.timeIntervalSince1970)))
        }
        var moved = 0
        for place in previews[0].indices {
            let pairs = [
                (previews[1][place], previews[0][place]), (previews[0][place], previews[1][place]),
                (previews[0][place], previews[0][(place + 1) % previews[0].count]),
            ]
            for (before, after) in pairs {
                moved += try check(before, after, "campaign \(after.campaign.id), seed \(seed)")
            }
            #expect(PreviewDifference(before: previews[0][place], after: previews[0][place]).isEmpty)
        }
        #expect(moved > 500, "the workspace is too tame to tell")
    }

    private func previews(of loaded: LoadedWorkspace, asOf: Instant) throws -> [CampaignPreview] {
        let audience = Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: asOf)
        let engine = PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
        let live = loaded.definitions.campaigns.filter { $0.id.rawValue.hasPrefix("live") }
        return try live.map { try engine.preview($0) }
    }

    /// Held against sets of ids and a dictionary. Returns how many records moved.
    private func check(_ before: CampaignPreview, _ after: CampaignPreview, _ what: String) throws -> Int {
        let difference = PreviewDifference(before: before, after: after)
        let (old, new) = (before.verdicts, after.verdicts)
        let (entered, left) = (difference.entered, difference.left)
        #expect(entered.rows.count - left.rows.count == new.count - old.count, "\(what)")
        #expect(after.ids(entered.rows) == Set(new.keys).subtracting(old.keys), "\(what)")
        #expect(before.ids(left.rows) == Set(old.keys).subtracting(new.keys), "\(what)")
        for move in [entered, left] {
            #expect(move.parts.reduce(0) { $0 + $1.rows.count } == move.rows.count, "\(what)")
            #expect(move.parts.map(\.rows.count) == move.parts.map(\.rows.count).sorted(by: >), "\(what)")
        }
        var changed = 0
        for change in difference.changed {
            #expect(change.from != change.to)
            for id in after.ids(change.rows) {
                #expect(old[id] == change.from && new[id] == change.to, "\(id), \(what)")
            }
            changed += change.rows.count
        }
        #expect(changed == old.filter { new[$0.key] != nil && new[$0.key] != $0.value }.count, "\(what)")
        #expect(difference.unchanged + changed + entered.rows.count == new.count, "\(what)")
        return changed + entered.rows.count + left.rows.count
    }
}

extension CampaignPreview {
    fileprivate func id(_ row: Int) -> String { audience.snapshot.customers.customerID(row).rawValue }

    fileprivate func ids(_ rows: RowSet) -> Set<String> { Set(rows.rows.map(id)) }

    fileprivate var verdicts: [String: Verdict] {
        Dictionary(uniqueKeysWithValues: outcome.targeted.rows.map { (id($0), outcome.verdict(of: $0)) })
    }
}

extension PreviewDifference {
    /// Every change of the audience changes how many letters are sent by hand, which is not told here.
    fileprivate var told: [String] {
        entered.parts.map { "+ \($0.cause.told): \(after.list($0.rows))" }
            + left.parts.map { "− \($0.cause.told): \(before.list($0.rows))" }
            + changed.map { "≠ \($0.from) → \($0.to): \(after.list($0.rows))" } + ["same \(unchanged)"]
            + findings.filter { $0.rule != "trigger-share" }.map { "\($0.rule) \($0.kind.rawValue)" }
            + hashes.map(\.subject.rawValue)
    }
}

extension CampaignPreview {
    fileprivate func list(_ rows: RowSet) -> String { rows.rows.map(id).joined(separator: ", ") }
}

extension MoveCause {
    fileprivate var told: String {
        switch self {
        case .record: "record"
        case .included(let id, let isList): "\(isList ? "list" : "segment") \(id)"
        case .excluded(let id, let isList): "out by \(isList ? "list" : "segment") \(id)"
        }
    }
}
