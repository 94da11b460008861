import CampaignDomain
import CampaignPreview
import Foundation
import Testing
import WorkspaceStore

/// A log that somebody changed says so, and where.
@Suite struct ReviewChainTests {
    /// Six entries: lines 1 to 4 approve, 5 rejects, 6 approves.
    private func signed() throws -> (desk: ReviewDesk, lines: [String]) {
        let desk = try ReviewDesk()
        try desk.approve()
        try desk.sign(SignOff(checks: [.message], decision: .reject, reviewer: "Denis", reason: "dull"))
        try desk.approve([.message])
        return (desk, try desk.read("reviews.jsonl").split(separator: "\n").map(String.init))
    }

    private func breaks(_ change: (inout [String]) throws -> Void) throws -> [ReviewChainBreak] {
        var (desk, lines) = try signed()
        try change(&lines)
        try desk.write(lines.joined(separator: "\n") + "\n", to: "reviews.jsonl")
        return try desk.log().breaks
    }

    @Test func aLogAsItWasWrittenIsIntact() throws {
        let (desk, lines) = try signed()
        #expect(lines.count == 6)
        #expect(try desk.log().isIntact)
        #expect(lines[0].contains(ReviewLine.genesis))
        #expect(try desk.log().lines.map(\.number) == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: [0, 2, 5])
    func anAlteredLineIsNamed(place: Int) throws {
        let found = try breaks { lines in
            let altered = lines[place].replacingOccurrences(of: "\"reviewer\":\"", with: "\"reviewer\":\"X")
            #expect(altered != lines[place])
            lines[place] = altered
        }
        #expect(found == [.altered(line: place + 1)])
    }

    @Test func anAddedFieldIsAnAlteration() throws {
        let found = try breaks { $0[1] = $0[1].replacingOccurrences(of: "{\"number\"", with: "{\"x\":1,\"number\"") }
        #expect(found == [.altered(line: 2)])
    }

    /// Whoever seals the changed line anew is betrayed by the line after it.
    @Test func anAlteredLineSealedAnewIsNamed() throws {
        let found = try breaks { lines in
            var object = try #require(JSONValue(lines[2])?.object)
            object["reviewer"] = .string("Olga")
            lines[2] = try Self.sealed(object)
        }
        #expect(found == [.altered(line: 3)])
    }

    private static func sealed(_ object: JSONObject) throws -> String {
        // The canonical form by the store's own reading of the line.
        let folder = try ReviewDesk()
        try folder.write(JSONValue.object(object).line + "\n", to: "reviews.jsonl")
        let line = try #require(try folder.log().lines.first)
        var sealed = object
        sealed["hash"] = .string(ReviewChain.hash(of: line.canonical))
        return JSONValue.object(sealed).line
    }

    @Test(arguments: [0, 1, 3])
    func aRemovedLineIsNamed(place: Int) throws {
        #expect(try breaks { $0.remove(at: place) } == [.removed(count: 1, before: place + 1)])
    }

    @Test func severalRemovedLinesAreCounted() throws {
        #expect(try breaks { $0.removeSubrange(1...3) } == [.removed(count: 3, before: 2)])
    }

    @Test func anInsertedCopyIsNamed() throws {
        #expect(try breaks { $0.insert($0[0], at: 3) } == [.inserted(line: 4, copyOf: 1)])
    }

    @Test func anInsertedLineThatContinuesTheChainIsNamed() throws {
        let found = try breaks { lines in
            var object = try #require(JSONValue(lines[2])?.object)
            object["reviewer"] = .string("Olga")
            lines.insert(try Self.sealed(object), at: 2)
        }
        #expect(found == [.inserted(line: 3, copyOf: nil)])
    }

    @Test func anInsertedLineThatContinuesNothingIsNamed() throws {
        let found = try breaks { lines in
            var object = try #require(JSONValue(lines[2])?.object)
            object["previous"] = .string(String(repeating: "a", count: 64))
            lines.insert(try Self.sealed(object), at: 4)
        }
        #expect(found == [.inserted(line: 5, copyOf: nil)])
    }

    @Test(arguments: [0, 2])
    func swappedLinesAreNamed(place: Int) throws {
        let found = try breaks { $0.swapAt(place, place + 1) }
        #expect(found.first == .reordered(line: place + 1, after: place + 2))
    }

    @Test func aLineThatCannotBeReadIsNamedAndTheRestIsRead() throws {
        let found = try breaks { $0[3] = "{broken" }
        #expect(found.map(\.line) == [4])
        guard case .unreadable? = found.first else { return #expect(Bool(false), "\(found)") }
    }

    @Test func aBrokenLogBlocksTheLaunchAndTakesNothingMore() throws {
        let (desk, lines) = try signed()
        #expect(try desk.review().isLaunchable)
        try desk.write(lines.dropFirst().joined(separator: "\n") + "\n", to: "reviews.jsonl")
        #expect(try !desk.review().isLaunchable)
        #expect(try desk.review().brokenLog == .removed(count: 1, before: 1))
        #expect(throws: SignOffRefusal.brokenLog(.removed(count: 1, before: 1))) { try desk.approve() }
    }

    /// Layout is nobody's tampering.
    @Test func blanksAndTheOrderOfFieldsDoNotMatter() throws {
        let found = try breaks { lines in
            let object = try #require(JSONValue(lines[1])?.object)
            var other = JSONObject()
            for member in object.members.reversed() { other[member.key] = member.value }
            lines[1] = JSONValue.object(other).line.replacingOccurrences(of: "\":", with: "\" : ")
            lines.insert("", at: 4)
        }
        #expect(found == [])
    }

    @Test func equalDecisionsGiveEqualBytes() throws {
        let (one, other) = (try ReviewDesk(), try ReviewDesk())
        try one.approve()
        try other.approve()
        #expect(try one.read("reviews.jsonl") == other.read("reviews.jsonl"))
    }
}
