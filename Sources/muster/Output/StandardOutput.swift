import Foundation

/// Standard output in large pieces, so that a million lines are not a million system calls.
///
/// When the system takes no more, as on a full disk, the program ends with status 2 and says so: an answer that was cut
/// short must not look like a whole one. Nobody could do anything else about it, so no caller has to ask.
struct StandardOutput {
    private var pending: [UInt8] = []

    /// Writes one text and its line feed at once.
    static func writeLine(_ text: String) {
        var output = StandardOutput()
        output.writeLine(text)
        output.flush()
    }

    mutating func write(_ text: String) {
        pending.append(contentsOf: text.utf8)
        if pending.count > 1 << 16 { flush() }
    }

    mutating func writeLine(_ text: String) {
        write(text)
        write("\n")
    }

    mutating func flush() {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(pending))
        } catch {
            let failure = Failure("the output cannot be written", advice: "see whether the disk is full")
            StandardError.write("muster: \(failure.text)\n")
            exit(2)
        }
        pending.removeAll(keepingCapacity: true)
    }
}
