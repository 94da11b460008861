import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("The log of reviews")
struct ReviewLogTests {
    private static let entry = ReviewEntry(
        campaign: "8-march", check: .delivery, decision: .approve, reviewer: "Ирина \"I\"\n",
        at: Instant(seconds: 1_772_870_000),
        binding: ReviewBinding(
            content: "c1", audience: "a1", policy: "p1", rules: 2, asOf: Instant(seconds: 1_772_860_000)),
        digest: ReviewDigest(
            verdicts: ["send": 5, "sunset": 0], findings: ["flood": 2], content: ["schedule": "ab"],
            policies: ["caps": "cd"], records: "00ff"),
        overrides: [ReviewOverride(rule: "flood", reason: "agreed")], reason: "remark")

    /// Stands for SHA-256, which is not this room's business.
    private static func hash(_ text: String) -> String { "h\(text.utf8.count)" }

    private func append(_ count: Int, to workspace: TemporaryWorkspace) throws -> [ReviewLine] {
        let store = try #require(try workspace.openForWriting().store)
        return try store.append(
            reviews: [ReviewEntry](repeating: Self.entry, count: count), hash: Self.hash)
    }

    @Test func anEntryReadsBackAsItWas() throws {
        let workspace = try TemporaryWorkspace()
        let lines = try append(2, to: workspace)
        let loaded = try workspace.open()
        #expect(loaded.reviews == lines)
        #expect(loaded.problems == [])
        #expect(lines.map(\.entry) == [Self.entry, Self.entry])
        #expect(lines.map(\.number) == [1, 2])
        #expect(lines[0].previous == ReviewLine.genesis)
        #expect(lines[1].previous == lines[0].hash)
        #expect(lines[1].hash == Self.hash(lines[1].canonical))
        #expect(!lines[1].canonical.contains("\"hash\""))
        #expect(try workspace.mode("reviews.jsonl") == 0o600)
    }

    @Test func aLaterWriterContinuesTheChain() throws {
        let workspace = try TemporaryWorkspace()
        let first = try append(1, to: workspace)
        let second = try append(1, to: workspace)
        #expect(second.count == 2)
        #expect(second[1].previous == first[0].hash)
        #expect(try workspace.read("reviews.jsonl").split(separator: "\n").count == 2)
    }

    @Test func unknownFieldsStayAndAreSealed() throws {
        let workspace = try TemporaryWorkspace()
        _ = try append(1, to: workspace)
        let text = try workspace.read("reviews.jsonl").replacingOccurrences(
            of: "{\"number\"", with: "{\"x\":[1.0],\"number\"")
        try workspace.write(text, to: "reviews.jsonl")
        let lines = try append(1, to: workspace)
        #expect(try workspace.read("reviews.jsonl").hasPrefix("{\"x\":[1.0],\"number\""))
        #expect(lines[0].canonical.hasSuffix("\"x\":[1.0]}"), "the fields are in order of name")
    }

    @Test func aTornTailIsSetAsideByTheNextSignOff() throws {
        let workspace = try TemporaryWorkspace()
        _ = try append(1, to: workspace)
        let whole = try workspace.read("reviews.jsonl")
        try workspace.write(whole + "{\"number\":2,\"at", to: "reviews.jsonl")
        let read = try workspace.open()
        #expect(read.reviews.count == 1)
        #expect(
            read.problems.map(\.description) == [
                "reviews.jsonl:2:1: the last line is torn, as a crash leaves it; "
                    + "the next sign-off moves it to .muster/recovered"
            ])
        let lines = try append(1, to: workspace)
        #expect(lines.map(\.line) == [1, 2])
        #expect(lines[1].previous == lines[0].hash)
        #expect(try workspace.read(".muster/recovered/reviews.jsonl") == "{\"number\":2,\"at\n")
        #expect(try workspace.open().reviews == lines)
    }

    @Test func aLastLineWithoutItsLineFeedStays() throws {
        let workspace = try TemporaryWorkspace()
        _ = try append(1, to: workspace)
        try workspace.write(try workspace.read("reviews.jsonl").dropLast().description, to: "reviews.jsonl")
        #expect(try append(1, to: workspace).map(\.number) == [1, 2])
        #expect(try workspace.open().reviews.count == 2)
    }

    @Test(arguments: [
        ("{broken", "broken JSON"), ("[]", "must be an object"), (#"{"campaign":"c"}"#, "check is missing"),
        (#"{"campaign":"c","check":"x"}"#, "check has an unknown value"),
    ])
    func aBadLineIsReportedAndTheRestIsRead(bad: String, reason: String) throws {
        let workspace = try TemporaryWorkspace()
        _ = try append(1, to: workspace)
        try workspace.write("\n" + bad + "\n" + (try workspace.read("reviews.jsonl")), to: "reviews.jsonl")
        let loaded = try workspace.open()
        #expect(loaded.reviews.map(\.line) == [2, 3])
        #expect(loaded.reviews[0].fault?.hasPrefix(reason) == true, "\(loaded.reviews[0].fault ?? "")")
        #expect(loaded.reviews[1].entry == Self.entry)
        #expect(loaded.problems.map(\.line) == [2])
    }

    @Test func aLogChangedByOthersIsNotWrittenTo() throws {
        let workspace = try TemporaryWorkspace()
        let store = try #require(try workspace.openForWriting().store)
        try workspace.write("{}\n", to: "reviews.jsonl")
        let error = #expect(throws: WorkspaceError.self) {
            try store.append(reviews: [Self.entry], hash: Self.hash)
        }
        #expect(error?.kind == .changedByOthers)
        #expect(try workspace.read("reviews.jsonl") == "{}\n")
    }
}
