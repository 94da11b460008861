import ArgumentParser
import Foundation
import WorkspaceStore

/// The program: every verb is a command in `Commands/`; without a verb, the workbench opens.
struct Muster: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "muster",
        abstract: "Who gets this campaign, and why not she? Answered before the send.",
        discussion: """
            muster DIR opens the workbench on a workspace: a folder of JSON files. Without a terminal it prints a plain report.
            """,
        version: "0.1.0",
        subcommands: [
            OpenCommand.self, DemoCommand.self, CustomersCommand.self, SegmentsCommand.self, CampaignsCommand.self,
            PreviewCommand.self, ExplainCommand.self, MessageCommand.self, DiffCommand.self, CapsCommand.self,
            CheckCommand.self, ReviewCommand.self, MapCommand.self, SimulateCommand.self, JourneyCommand.self,
            ImportCommand.self, ExportCommand.self, ValidateCommand.self, GenerateCommand.self, BenchmarkCommand.self,
            ScaleBenchmarkCommand.self, PreviewBenchmarkCommand.self,
            SegmentsBenchmarkCommand.self, OpeningBenchmarkCommand.self,
            GenerateDocsCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)
}

/// Ends with 0 when all is well, 1 when a check found a stop, and 2 on bad input or use.
@main
enum Program {
    static func main() {
        // A reader that closes the pipe early (`| head`) ends the program quietly instead of with an error.
        signal(SIGPIPE, SIG_DFL)
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if let misspelt = Failure(misspelt: arguments.first ?? "") { throw misspelt }
            var command = try parse(arguments)
            try command.run()
            if !(command is OpenCommand || command is DemoCommand) { IndexWriting.finish() }
        } catch let error as ExitCode {
            exit(error.rawValue)
        } catch {
            end(with: error)
        }
    }

    private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        do {
            return try Muster.parseAsRoot(arguments)
        } catch {
            if Muster.exitCode(for: error) != .success, let missing = Failure(missingFolderIn: arguments) {
                throw missing
            }
            throw error
        }
    }

    private static func end(with error: any Error) -> Never {
        if let failure = Failure(error) {
            StandardError.write("muster: \(failure.text)\n")
            exit(2)
        }
        let message = Muster.fullMessage(for: error)
        guard Muster.exitCode(for: error) != .success else {
            print(message)
            exit(0)
        }
        StandardError.write(message.replacingPrefix("Error: ", with: "muster: ") + "\n")
        exit(2)
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String, with replacement: String) -> String {
        hasPrefix(prefix) ? replacement + dropFirst(prefix.count) : self
    }
}
