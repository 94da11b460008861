import Foundation
import Testing

extension ProgramTests {
    /// What `muster import` asks on a terminal before it writes, and what it takes for an answer.
    @Suite("The question before an import is written") struct ImportQuestionTests {
        private static let file = """
            Email Address,First Name,OPTIN_TIME,OPTIN_IP,LEID,EUID
            olga@example.org,Olga,2024-01-02 03:04:05,10.0.0.1,1,e1

            """

        private static let questions = [
            "en": "Write it? [y/N]", "ru": "Записать? [д/Н]", "uk": "Записати? [т/Н]", "be": "Запісаць? [т/Н]",
        ]

        /// Answers the question on a terminal, and says whether the workspace has the record then.
        private func isWritten(answering answer: String, in language: String) throws -> Bool {
            let folder = try SmallWorkspace.make(["in.csv": Self.file])
            let home = try TemporaryFolder()
            let terminal = try PseudoTerminal(
                ["import", folder.path, folder.appending("in.csv").path, "--language", language],
                environment: Program.environment(home: home.url, [:]), folder: home.url, width: 120, height: 60)
            let question = try #require(Self.questions[language])
            try terminal.wait("the question") { String(decoding: $0.output, as: UTF8.self).contains(question) }
            #expect(try !folder.read("customers.jsonl").contains("olga@example.org"), "nothing is written before")
            try terminal.type(answer + "\r")
            #expect(try terminal.waitForEnd() == .exit(0))
            return try folder.read("customers.jsonl").contains("olga@example.org")
        }

        @Test(arguments: [
            ("y", "en"), ("YES", "en"), ("д", "ru"), ("Да", "ru"), ("т", "uk"), ("так", "uk"), ("Т", "be"),
            (" так ", "be"),
            ("y", "be"),
        ])
        func whatMeansYes(answer: String, language: String) throws {
            #expect(try isWritten(answering: answer, in: language))
        }

        @Test(arguments: [
            ("", "en"), ("n", "en"), ("yep", "en"), ("н", "ru"), ("нет", "ru"), ("ні", "uk"), ("н", "uk"), ("не", "be"),
            ("", "be"),
        ])
        func allElseIsNo(answer: String, language: String) throws {
            #expect(try !isWritten(answering: answer, in: language))
        }

        @Test("without a terminal on both sides it does not ask, and says what to do")
        func noTerminal() throws {
            let folder = try SmallWorkspace.make(["in.csv": Self.file])
            for (language, advice) in [
                ("en", "this was a trial, nothing was written; --yes writes"), ("uk", "--yes"), ("be", "--yes"),
                ("ru", "--yes"),
            ] {
                let run = try CommandRun.muster([
                    "import", folder.path, folder.appending("in.csv").path, "--language", language,
                ])
                #expect(run.status == 0 && run.errors.contains(advice), "\(run.errors)")
                #expect(!run.output.contains(Self.questions[language] ?? "?"))
            }
            #expect(try !folder.read("customers.jsonl").contains("olga@example.org"))
        }
    }
}
