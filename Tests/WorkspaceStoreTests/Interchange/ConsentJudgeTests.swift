import CampaignDomain
import Testing

@testable import WorkspaceStore

@Suite("An import never turns a withdrawal into a grant by itself") struct ConsentJudgeTests {
    private static let now = Instant(seconds: 1_000_000)
    private static let judge = ConsentJudge(source: "mailer", now: now)

    /// What stands before, what the file says, and what comes of it. Times are seconds; nil is undated.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var before: [(ConsentStatus, Int64?)] = []
        var events: [Int64] = []
        let word: ConsentWord
        var at: Int64?
        var elsewhere: Int64?
        let outcome: ConsentJudge.Outcome
        let isGranted: Bool

        var testDescription: String { name }
    }

    private static let cases: [Case] = [
        Case(name: "a grant where nothing stands", word: .granted, outcome: .written, isGranted: true),
        Case(
            name: "the same again", before: [(.granted, 5)], word: .granted, at: 5, outcome: .known, isGranted: true),
        Case(
            name: "an undated grant over a dated withdrawal", before: [(.withdrawn, 10)], word: .granted,
            outcome: .heldBack(10), isGranted: false),
        Case(
            name: "an earlier grant over a withdrawal", before: [(.withdrawn, 10)], word: .granted, at: 9,
            outcome: .heldBack(10), isGranted: false),
        Case(
            name: "a grant at the very instant", before: [(.withdrawn, 10)], word: .granted, at: 10,
            outcome: .heldBack(10),
            isGranted: false),
        Case(
            name: "a later, dated grant", before: [(.withdrawn, 10)], word: .granted, at: 11,
            outcome: .endedWithdrawal(10), isGranted: true),
        Case(
            name: "a dated grant over an undated withdrawal proves nothing", before: [(.withdrawn, nil)],
            word: .granted,
            at: 11, outcome: .heldBack(ConsentStanding.undated), isGranted: false),
        Case(
            name: "a withdrawal that is an event", events: [20], word: .granted, at: 19, outcome: .heldBack(20),
            isGranted: false),
        Case(
            name: "a withdrawal of the address elsewhere", word: .granted, at: 19, elsewhere: 20,
            outcome: .heldBack(20),
            isGranted: false),
        Case(
            name: "later than a withdrawal elsewhere", word: .granted, at: 21, elsewhere: 20, outcome: .outweighed(20),
            isGranted: true),
        Case(name: "a withdrawal where nothing stands", word: .withdrawn, outcome: .written, isGranted: false),
        Case(
            name: "an undated withdrawal over a dated grant is dated by the import", before: [(.granted, 10)],
            word: .withdrawn, outcome: .endedGrant, isGranted: false),
        Case(
            name: "an undated withdrawal over a grant of the future", before: [(.granted, 2_000_000)], word: .withdrawn,
            outcome: .endedGrant, isGranted: false),
        Case(
            name: "an undated withdrawal that stands already", before: [(.withdrawn, 10)], word: .withdrawn,
            outcome: .known, isGranted: false),
        Case(
            name: "an older withdrawal is history", before: [(.granted, 10)], word: .withdrawn, at: 5,
            outcome: .written,
            isGranted: true),
        Case(
            name: "not granted takes back what the source granted", before: [(.granted, 10)], word: .notGranted,
            outcome: .endedGrant, isGranted: false),
        Case(name: "not granted says nothing of others", word: .notGranted, outcome: .known, isGranted: false),
        Case(name: "nothing is nothing", before: [(.granted, 1)], word: .nothing, outcome: .known, isGranted: true),
    ]

    @Test(arguments: cases)
    func outcome(_ test: Case) {
        func instant(_ seconds: Int64?) -> Instant? { seconds.map { Instant(seconds: $0) } }
        var standing = ConsentStanding(
            entries: test.before.map {
                ConsentEntry(
                    topic: .email, status: $0.0, at: instant($0.1), confirmedAt: nil, source: "mailer", proof: [])
            }, withdrawals: test.events.map { (.email, $0) })
        let statement = ImportedCustomer.Statement(
            topic: .email, word: test.word, at: instant(test.at), confirmedAt: nil, proof: [])
        #expect(Self.judge.judge(statement, &standing, elsewhere: test.elsewhere) == test.outcome)
        #expect(standing.isGranted(.email) == test.isGranted)
        // What was said once is not said again.
        let count = standing.entries.count
        _ = Self.judge.judge(statement, &standing, elsewhere: test.elsewhere)
        #expect(standing.entries.count == count)
    }

    @Test func aWithdrawalOfAllChannelsStandsAgainstEach() {
        var standing = ConsentStanding(entries: [
            ConsentEntry(
                topic: .allMarketing, status: .withdrawn, at: Instant(seconds: 9), confirmedAt: nil, source: "",
                proof: [])
        ])
        let grant = ImportedCustomer.Statement(
            topic: .sms, word: .granted, at: Instant(seconds: 8), confirmedAt: nil, proof: [])
        #expect(Self.judge.judge(grant, &standing, elsewhere: nil) == .heldBack(9))
    }

    @Test func addressesAreKeptByChannel() {
        var register = WithdrawalRegister()
        register.note(address: 7, .email, at: 10)
        #expect(register.withdrawal(of: 7, .email) == 10)
        #expect(register.withdrawal(of: 7, .sms) == nil)
        #expect(register.withdrawal(of: 8, .email) == nil)
        #expect(register.withdrawal(of: 7, .allMarketing) == 10)
        register.note(address: 7, .allMarketing, at: 12)
        #expect(register.withdrawal(of: 7, .email) == 12)
        #expect(register.withdrawal(of: 7, .dataProcessing) == nil)
    }
}
