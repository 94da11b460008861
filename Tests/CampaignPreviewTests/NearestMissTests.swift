import AudienceEngine
import CampaignDomain
import CampaignPreview
import Testing

/// Stories of single people. Anna is record `a`; the campaign sends to the list `everybody` unless a story says otherwise.
@Suite struct NearestMissTests {
    struct Story: Sendable, CustomTestStringConvertible {
        let example: RuleExample
        let told: [String]
        var testDescription: String { example.title }

        init(_ title: String, _ told: [String], _ change: (inout RuleExample) -> Void) {
            example = .clean(title, change)
            self.told = told
        }
    }

    @Test(arguments: untargeted + held)
    func `the nearest miss is told`(_ story: Story) throws {
        let workspace = try ExampleWorkspace(story.example)
        defer { workspace.remove() }
        let preview = try workspace.preview()
        let row = try #require(preview.audience.snapshot.customers.row(of: "a"))
        #expect(try preview.nearestMiss(for: row).told(preview.audience) == story.told)
    }

    private static let women = #"{"id": "women", "name": "Women", "where": "gender = female and city = Minsk"}"#

    private static func sources(_ include: String, exclude: String = "{}") -> String {
        #"{"audience": {"include": \#(include), "exclude": \#(exclude)}}"#
    }

    static let untargeted: [Story] = [
        Story(
            "the one predicate that fails is the change",
            ["women: gender = female yes [female], city = Minsk unknown [unknown]", "city = Minsk holds", "then send"]
        ) {
            $0.segments = [women]
            $0.campaign = sources(#"{"segments": ["women"]}"#)
        },
        Story(
            "two predicates fail: no single change",
            ["women: gender = female no [male], city = Minsk unknown [unknown]", "then send"]
        ) {
            $0.customer = #"{"gender": "male"}"#
            $0.segments = [women]
            $0.campaign = sources(#"{"segments": ["women"]}"#)
        },
        Story(
            "a list lets in, and a predicate of a segment inside a segment",
            [
                "club: no", "big: city = Minsk no [Homel], age > 60 no [35]", "put on club", "city = Minsk holds",
                "age > 60 holds", "then held by no-data-consent, no-channel-consent",
            ]
        ) {
            $0.customer = #"{"city": "Homel", "consents": []}"#
            $0.lists = [#"{"id": "club", "members": []}"#]
            $0.segments = [
                #"{"id": "local", "where": "city = Minsk"}"#,
                #"{"id": "big", "where": "in_segment(\"local\") or age > 60"}"#,
            ]
            $0.campaign = sources(#"{"lists": ["club"], "segments": ["big"]}"#)
        },
        Story(
            "a predicate under not has to fail",
            ["others: gender = female yes [female]", "gender = female fails", "then send"]
        ) {
            $0.segments = [#"{"id": "others", "where": "not gender = female"}"#]
            $0.campaign = sources(#"{"segments": ["others"]}"#)
        },
        Story(
            "an exclusion takes her out, though another record is the member",
            ["everybody: yes", "out by b in staff", "off staff", "then send"]
        ) {
            $0.customer = #"{"externalIds": {"crm": "1"}}"#
            $0.others = [#"{"id": "b", "externalIds": {"crm": "1"}}"#]
            $0.lists = [#"{"id": "staff", "members": ["b"]}"#]
            $0.campaign = sources(#"{"lists": ["everybody"]}"#, exclude: #"{"lists": ["staff"]}"#)
        },
        Story(
            "an excluded segment is left by a predicate, or no longer excluded",
            [
                "everybody: yes", "out by a in women: gender = female yes [female]", "women not excluded",
                "gender = female fails", "then send",
            ]
        ) {
            $0.segments = [#"{"id": "women", "where": "gender = female"}"#]
            $0.campaign = sources(#"{"lists": ["everybody"]}"#, exclude: #"{"segments": ["women"]}"#)
        },
        Story(
            "what lets her in also takes her out",
            ["women: city = Minsk unknown [unknown]", "then send"]
        ) {
            $0.segments = [#"{"id": "women", "where": "city = Minsk"}"#, #"{"id": "near", "where": "city = Minsk"}"#]
            $0.campaign = sources(#"{"segments": ["women"]}"#, exclude: #"{"segments": ["near"]}"#)
        },
    ]

    static let held: [Story] = [
        Story("nothing holds her", ["sent"]) { _ in },
        Story("one rule", ["gender-mismatch → send", "change gender-mismatch"]) {
            $0.campaign = #"{"targetGender": "male"}"#
        },
        Story(
            "two rules: no single change",
            ["no-data-consent → no-channel-consent", "no-channel-consent → no-data-consent"]
        ) { $0.customer = #"{"consents": []}"# },
        Story(
            "a duplicate: the other record gets it",
            ["duplicate-person → send", "change duplicate-person", "kept b send"]
        ) {
            $0.hasOrderInJanuary = false
            $0.customer = #"{"externalIds": {"crm": "1"}}"#
            $0.others = [
                #"{"id": "b", "externalIds": {"crm": "1"}, "email": "b@example.org", "registeredAt": "2025-04-01T10:00:00Z"}"#
            ]
        },
        Story(
            "without the rule that holds both, her husband comes first at their address",
            ["quiet-hours → shared-address"]
        ) {
            $0.hasOrderInJanuary = false
            $0.policies = #"{"quietHours": {"from": "00:00", "to": "23:00"}}"#
            $0.others = [
                #"{"id": "b", "givenName": "Пётр", "email": "anna@example.org", "registeredAt": "2025-04-01T10:00:00Z"}"#
            ]
        },
        Story(
            "her husband is held by his gender; without that rule he would take her letter, not she his",
            ["sent"]
        ) {
            $0.campaign = #"{"targetGender": "female"}"#
            $0.others = [#"{"id": "b", "givenName": "Пётр", "gender": "male", "email": "anna@example.org"}"#]
        },
    ]
}

extension NearestMiss {
    fileprivate func told(_ audience: Audience) -> [String] {
        func id(_ row: Int) -> String { audience.snapshot.customers.customerID(row).rawValue }
        switch self {
        case .sent(let warnings): return ["sent"] + warnings.map(\.rawValue)
        case .held(let miss):
            return miss.reasons.map { "\($0.rule) → \($0.verdictWithout)" }
                + miss.singleChanges.map { "change \($0.rule)" }
                + (miss.kept.map { ["kept \(id($0.row)) \($0.verdict)"] } ?? [])
        case .untargeted(let miss):
            return miss.included.map { trace in
                "\(trace.source.id): \(trace.explanation.map(\.leavesTold) ?? (trace.isMember ? "yes" : "no"))"
            }
                + miss.excluding.map { trace in
                    "out by \(id(trace.row)) in \(trace.source.id)"
                        + (trace.explanation.map { ": \($0.leavesTold)" } ?? "")
                }
                + miss.changes.map(\.told)
                + [
                    miss.then.verdict == .send
                        ? "then send"
                        : "then held by " + miss.then.reasons.map(\.rawValue).joined(separator: ", ")
                ]
        }
    }
}

extension Explanation {
    fileprivate var leavesTold: String {
        leaves.map { "\($0.text) \($0.truth) [\($0.found?.description ?? "")]" }.joined(separator: ", ")
    }
}

extension AudienceChange {
    fileprivate var told: String {
        switch self {
        case .putOnList(let list): "put on \(list)"
        case .takeOffList(let list): "off \(list)"
        case .dropExclusion(let segment): "\(segment) not excluded"
        case .predicate(_, let text, let holds): "\(text) \(holds ? "holds" : "fails")"
        }
    }
}
