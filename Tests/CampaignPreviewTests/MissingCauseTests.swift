import AudienceEngine
import CampaignDomain
import CampaignPreview
import Testing

/// Why the people are missing whom a campaign is meant for. Anna is record `a`; everybody is a woman whom nothing holds.
@Suite struct MissingCauseTests {
    private static func women(_ cities: [(id: String, city: String)]) -> [String] {
        cities.map { woman in
            #"{"id": "\#(woman.id)", "gender": "female", "city": "\#(woman.city)", "email": "\#(woman.id)@example.org"}"#
        }
    }

    private func parts(_ change: (inout RuleExample) -> Void) throws -> [String] {
        let workspace = try ExampleWorkspace(.clean("", change))
        defer { workspace.remove() }
        let preview = try workspace.preview()
        let finding = try #require(preview.findings.first { $0.rule == "missing-people" })
        #expect(finding.evidence == finding.parts.map(\.evidence))
        #expect(finding.parts.reduce(0) { $0 + $1.rows.count } == finding.count)
        let all = finding.parts.reduce(RowSet(capacity: preview.audience.count)) { $0.union($1.rows) }
        #expect(all == finding.rows, "every missing person is in exactly one part")
        return finding.parts.map { part in
            let ids = part.rows.rows.map { preview.audience.snapshot.customers.customerID($0).rawValue }
            guard case .missing(let cause, let count) = part.evidence, count == ids.count else { return "?" }
            let who = ids.joined(separator: " ")
            switch cause {
            case .excluded(let source): return "out by \(source): \(who)"
            case .predicate(let text, let segment): return "\(segment) \(text): \(who)"
            case .noSource: return "no source: \(who)"
            }
        }
    }

    @Test func `the predicate that most of them fail comes first`() throws {
        let told = try parts {
            $0.customer = #"{"city": "Minsk", "tags": ["vip"]}"#
            $0.others = Self.women([("b", "Homel"), ("c", "Homel"), ("d", "Minsk"), ("e", "Minsk")])
            $0.lists = [#"{"id": "staff", "members": ["e"]}"#]
            $0.segments = [#"{"id": "s", "where": "city = Minsk  and tags=vip"}"#]
            $0.campaign =
                #"{"intent": "gender = female", "audience": {"include": {"segments": ["s"]}, "exclude": {"lists": ["staff"]}}}"#
        }
        #expect(told == ["out by staff: e", "s tags=vip: b c d"])
    }

    @Test func `who is left is told by the next predicate`() throws {
        let told = try parts {
            $0.customer = #"{"city": "Minsk", "tags": ["vip"]}"#
            $0.others =
                Self.women([("b", "Minsk"), ("c", "Minsk")]) + [
                    #"{"id": "d", "gender": "female", "city": "Homel", "tags": ["vip"], "email": "d@example.org"}"#
                ]
            $0.segments = [#"{"id": "s", "where": "city = Minsk and tags = vip"}"#]
            $0.campaign = #"{"intent": "gender = female", "audience": {"include": {"segments": ["s"]}}}"#
        }
        #expect(told == ["s tags = vip: b c", "s city = Minsk: d"])
    }

    @Test func `an audience of lists alone has no source for them`() throws {
        let told = try parts {
            $0.others = Self.women([("b", "Minsk")])
            $0.lists = [#"{"id": "second", "members": ["a"]}"#]
            $0.campaign = #"{"intent": "gender = female", "audience": {"include": {"lists": ["second"]}}}"#
        }
        #expect(told == ["no source: b"])
    }
}
