import Foundation
import Testing

extension ProgramTests {
    @Suite("An import that is killed") struct ImportKillTests {
        /// When an import is killed: after some time, or as soon as something can be seen of it on the disk.
        private enum Moment {
            case seconds(Double)
            case journalIsThere
            case customersHaveGrown(by: Int)
            case historyIsThere
        }

        /// What a killed import leaves on the disk.
        private enum Trace: Hashable, CaseIterable {
            /// Not even the journal.
            case nothing
            case journal
            case someLines
            /// The history says that it is done; the journal may still be there.
            case committed
        }

        private static let logs = [
            "customers.jsonl", "orders.jsonl", "events.jsonl", "imports.jsonl", "decisions.jsonl",
        ]

        private let folder: TemporaryFolder
        /// Where the program writes what is not of the workspace.
        private let home: TemporaryFolder
        private let before: [String: Data]
        private let after: [String: Data]
        /// How long an import takes that nobody disturbs.
        private let duration: Double

        init() throws {
            let rows = (1...4_000).map { "new\($0)@example.org,Olga,2024-01-02 03:04:05,10.0.0.1,\($0),e\($0)" }
            let text = "Email Address,First Name,OPTIN_TIME,OPTIN_IP,LEID,EUID\n" + rows.joined(separator: "\n") + "\n"
            home = try TemporaryFolder()
            folder = try SmallWorkspace.make(["in.csv": text])
            before = Self.logs(folder)
            let began = ContinuousClock.now
            let process = try Self.start(folder, home)
            while process.endingNow == nil { usleep(500) }
            duration = (ContinuousClock.now - began) / .seconds(1)
            try #require(process.endingNow == .exit(0))
            after = Self.logs(folder)
            _ = try CommandRun.muster(["import", folder.path, "--undo"])
            try #require(Self.logs(folder) == before)
        }

        /// Killed at a hundred moments from before the first byte to after the last: the next opening of any kind finds the
        /// workspace as it was before or as it is after, to the byte. A third of the moments is spread over the whole run by time;
        /// the others follow what the import does, so that every state of the disk is met on any machine.
        @Test func atAnyMomentItIsBeforeOrAfter() throws {
            var random = SystemRandomNumberGenerator()
            var met: [Trace: Int] = [:]
            var seen = (before: 0, after: 0)
            for number in 0..<100 {
                let moment = moment(number, &random)
                let trace = try killImport(at: moment)
                met[trace, default: 0] += 1
                let opened = try CommandRun.muster(["customers", folder.path, "--format", "jsonl"])
                #expect(opened.status == 0 && opened.errors == "", "\(opened.errors)")
                let now = Self.logs(folder)
                #expect(now == (trace == .committed ? after : before), "\(moment), \(trace)")
                guard now == after else {
                    seen.before += 1
                    continue
                }
                seen.after += 1
                #expect(try CommandRun.muster(["import", folder.path, "--undo"]).status == 0)
                #expect(Self.logs(folder) == before)
            }
            #expect(seen.before >= 25 && seen.after >= 25, "\(met)")
            for trace in Trace.allCases { #expect(met[trace, default: 0] > 0, "never \(trace): \(met)") }
        }

        private func moment(_ number: Int, _ random: inout SystemRandomNumberGenerator) -> Moment {
            switch number % 6 {
            case 0, 1: return .seconds(.random(in: 0...duration * 1.1, using: &random))
            case 2: return .journalIsThere
            case 3:
                let growth = (after["customers.jsonl"]?.count ?? 0) - (before["customers.jsonl"]?.count ?? 0)
                return .customersHaveGrown(by: .random(in: 1...max(1, growth - 1), using: &random))
            default: return .historyIsThere
            }
        }

        /// Starts an import and kills it.
        ///
        /// - Returns: what it left.
        private func killImport(at moment: Moment) throws -> Trace {
            let histories = Self.histories(folder)
            let process = try Self.start(folder, home)
            let began = ContinuousClock.now
            while process.endingNow == nil, !hasCome(moment, began, histories) { usleep(100) }
            kill(process.id, SIGKILL)
            while process.endingNow == nil { usleep(100) }
            if Self.histories(folder) > histories { return .committed }
            guard Self.hasJournal(folder) else { return .nothing }
            return size > (before["customers.jsonl"]?.count ?? 0) ? .someLines : .journal
        }

        private func hasCome(_ moment: Moment, _ began: ContinuousClock.Instant, _ histories: Int) -> Bool {
            switch moment {
            case .seconds(let seconds): (ContinuousClock.now - began) / .seconds(1) >= seconds
            case .journalIsThere: Self.hasJournal(folder)
            case .customersHaveGrown(let growth): size >= (before["customers.jsonl"]?.count ?? 0) + growth
            case .historyIsThere: Self.histories(folder) > histories
            }
        }

        /// Of the log of customers, now.
        private var size: Int {
            var status = stat()
            return stat(folder.appending("customers.jsonl").path, &status) == 0 ? Int(status.st_size) : 0
        }

        private static func hasJournal(_ folder: TemporaryFolder) -> Bool {
            access(folder.appending(".muster/import/journal.json").path, F_OK) == 0
        }

        /// How many changes the workspace can take back.
        private static func histories(_ folder: TemporaryFolder) -> Int {
            let names = try? FileManager.default.contentsOfDirectory(
                atPath: folder.appending(".muster/import").path)
            return (names ?? []).count { $0.hasSuffix(".json") && Int($0.dropLast(5)) != nil }
        }

        /// The bytes of every log that is there.
        private static func logs(_ folder: TemporaryFolder) -> [String: Data] {
            var found: [String: Data] = [:]
            for log in logs { found[log] = try? Data(contentsOf: folder.appending(log)) }
            return found
        }

        private static func start(_ folder: TemporaryFolder, _ home: TemporaryFolder) throws -> ChildProcess {
            try home.write("", to: "output")
            let output = home.appending("output").path
            return try ChildProcess(
                [Program.path, "import", folder.path, folder.appending("in.csv").path, "--yes"],
                environment: Program.environment(home: home.url), folder: home.url,
                streams: .init(input: "/dev/null", output: output, errors: output))
        }
    }
}
