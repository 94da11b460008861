import CPseudoTerminal
import Foundation

/// How a program ended.
enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
}

/// A program in a session of its own. It is killed when the value goes.
///
/// Not Foundation's `Process`, which takes a program for running as long as any child of it does, and which cannot give
/// it a controlling terminal.
final class ChildProcess {
    let id: pid_t
    private var ending: Ending?

    /// Paths of what the program reads and writes.
    struct Streams {
        var input: String
        var output: String
        var errors: String
    }

    init(_ arguments: [String], environment: [String: String], folder: URL, streams: Streams) throws {
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var id: pid_t = 0
        let error = streams.input.withCString { input in
            streams.output.withCString { output in
                streams.errors.withCString { errors in
                    program_start(
                        &id, &words, &variables, folder.path,
                        program_streams(input: input, output: output, errors: errors))
                }
            }
        }
        guard error == 0 else {
            throw TerminalTestError(
                description: "\(arguments[0]) cannot be started: \(String(cString: strerror(error)))")
        }
        self.id = id
    }

    deinit {
        guard endingNow == nil else { return }
        kill(id, SIGKILL)
        var status: Int32 = 0
        waitpid(id, &status, 0)
    }

    /// How it ended, if it has.
    var endingNow: Ending? {
        if let ending { return ending }
        var status: Int32 = 0
        guard waitpid(id, &status, WNOHANG) == id else { return nil }
        let signal = status & 0x7F
        ending = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
        return ending
    }
}
