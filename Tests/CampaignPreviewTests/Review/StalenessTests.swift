import CampaignDomain
import Foundation
import Testing

@testable import CampaignPreview

/// An approval holds as long as nothing of what was approved changes, and names what did.
@Suite struct StalenessTests {
    /// The changes of every check; they are the same, since every signature binds to everything.
    private func changes(_ desk: ReviewDesk) throws -> [ReviewChange] {
        let review = try desk.review()
        #expect(!review.isLaunchable)
        for check in ReviewCheck.allCases {
            guard case .stale(_, let changes) = review.state(of: check) else {
                Issue.record("\(check) is \(review.state(of: check).name)")
                continue
            }
            #expect(changes == review.state(of: .message).changes)
        }
        return review.state(of: .message).changes
    }

    @Test func anApprovedCampaignMayGoOut() throws {
        let desk = try ReviewDesk()
        #expect(try desk.review().state(of: .message) == .open)
        #expect(try !desk.review().isLaunchable)
        try desk.approve()
        #expect(try desk.review().isLaunchable)
        #expect(try desk.log().entries(of: "c").map(\.check) == ReviewCheck.allCases)
    }

    @Test func oneChangedCustomerRowIsNamed() throws {
        let desk = try ReviewDesk()
        try desk.approve()
        try desk.change("customers.jsonl", #""p12@example.org""#, #""p12 at example.org""#)
        #expect(
            try changes(desk) == [.verdict("send", from: 41, to: 40), .verdict("invalid-address", from: 0, to: 1)])
        let entry = try #require(try desk.review().state(of: .audience).entry)
        #expect(
            try desk.workspace.preview().recordChanges(since: entry.digest) == [
                RecordChange(record: "p12", before: "send", after: "invalid-address")
            ])
    }

    @Test func aRecordThatComesForOneThatGoesIsNamedThoughNoCountChanges() throws {
        let desk = try ReviewDesk()
        try desk.change("lists/everybody.json", #""p49""#, #""nobody""#)
        try desk.approve()
        try desk.change("lists/everybody.json", #""p12""#, #""p49""#)
        #expect(try changes(desk) == [.otherRecords])
        let entry = try #require(try desk.review().state(of: .audience).entry)
        #expect(
            try desk.workspace.preview().recordChanges(since: entry.digest) == [
                RecordChange(record: "p12", before: "send", after: nil),
                RecordChange(record: "p49", before: nil, after: "send"),
            ])
    }

    @Test func aDozenChangedRowsAreAllNamed() throws {
        let desk = try ReviewDesk()
        try desk.approve()
        for number in 10..<22 { try desk.change("customers.jsonl", "p\(number)@example.org", "p\(number)") }
        let entry = try #require(try desk.review().state(of: .audience).entry)
        #expect(
            try desk.workspace.preview().recordChanges(since: entry.digest)
                == (10..<22).map {
                    RecordChange(record: CustomerID("p\($0)"), before: "send", after: "invalid-address")
                })
    }

    /// The sketch has one size; of many changes the counts tell.
    @Test func whenEverybodyChangesTheCountsTell() throws {
        let desk = try ReviewDesk()
        try desk.approve()
        try desk.change("customers.jsonl", "@example.org", "")
        #expect(
            try changes(desk) == [.verdict("send", from: 41, to: 0), .verdict("invalid-address", from: 0, to: 41)])
        let entry = try #require(try desk.review().state(of: .audience).entry)
        #expect(try desk.workspace.preview().recordChanges(since: entry.digest) == nil)
    }

    @Test func oneChangedCharacterOfTheMessageIsNamed() throws {
        let desk = try ReviewDesk()
        try desk.approve()
        try desk.change("messages/m.json", "Здравствуйте!", "Здравствуйте.")
        #expect(try changes(desk) == [.content(part: "message m body")])
    }

    @Test func oneChangedPolicyIsNamed() throws {
        let desk = try ReviewDesk()
        try desk.approve()
        try desk.write(#"{"caps": [{"channel": "sms", "max": 1, "per": "24h"}]}"#, to: "policies.json")
        #expect(try changes(desk) == [.policy(part: "caps")])
    }

    @Test func aMovedSendTimeIsNamed() throws {
        let desk = try ReviewDesk()
        try desk.approve()
        try desk.change("campaigns/c.json", "2026-03-08T12:00:00+03:00", "2026-03-08T13:00:00+03:00")
        #expect(try changes(desk) == [.content(part: "schedule")])
    }

    @Test func theSameDataImportedAgainChangesNothing() throws {
        let desk = try ReviewDesk { $0.policies = #"{"doubleOptIn": ["email", "sms"]}"# }
        try desk.approve()
        let lines = try desk.read("customers.jsonl").split(separator: "\n")
        try desk.write(lines.reversed().joined(separator: "\n") + "\n", to: "customers.jsonl")
        try desk.write(#"{ "doubleOptIn" : ["sms", "email"] }"#, to: "policies.json")
        #expect(try desk.review().isLaunchable)
    }

    /// As-of alone is not compared: the same data an hour later is the same data.
    @Test func aLaterLookAtTheSameDataChangesNothing() throws {
        let desk = try ReviewDesk()
        try desk.approve()
        try desk.change("workspace.json", "2026-03-07T09:00:00+03:00", "2026-03-07T10:00:00+03:00")
        let review = try desk.review()
        #expect(review.isLaunchable)
        #expect(review.state(of: .message).entry?.binding.asOf != review.subject.binding.asOf)
    }

    @Test func aStopThatNobodyWeighedMakesItsCheckStale() throws {
        let desk = try ReviewDesk()
        try desk.approve()
        try desk.change("workspace.json", "2026-03-07T09:00:00+03:00", "2026-03-08T13:00:00+03:00")
        let review = try desk.review()
        #expect(!review.isLaunchable)
        #expect(review.state(of: .delivery).changes == [.newStop("past-schedule")])
        #expect(review.state(of: .message).name == "approved")
    }

    /// A part that is bound and has no name would go stale without a reason.
    @Test(arguments: ["content", "policies"])
    func everyPartOfAHashHasAName(kind: String) throws {
        let digest = try ReviewDesk().subject().digest
        let parts = kind == "content" ? digest.content : digest.policies
        #expect(!parts.isEmpty)
        #expect(parts.keys.allSatisfy { !$0.isEmpty })
    }

    @Test func everyRuleBelongsToACheck() {
        for rule in RuleRegistry.all { #expect(ReviewCheck.isDecided(for: rule.id), "\(rule.id)") }
    }
}
