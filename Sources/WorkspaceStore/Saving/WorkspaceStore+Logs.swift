import Foundation

/// The files that only grow, without the log of reviews, whose lines are chained.
public enum WorkspaceLog: String, CaseIterable, Sendable {
    case customers, orders, events, products

    public var file: String { rawValue + ".jsonl" }
}

extension WorkspaceStore {
    /// Adds objects to a log, a line each, with one write and fsync: after a crash all or a torn tail is there, which the next
    /// writer recovers. They are not checked here; a line that cannot be taken is found when the workspace is read.
    public func append(_ objects: [JSONObject], to log: WorkspaceLog) throws(WorkspaceError) {
        guard !objects.isEmpty else { return }
        var text = ""
        for object in objects { text += JSONValue.object(object).line + "\n" }
        try appendLines(text, to: log)
    }

    private func appendLines(_ text: String, to log: WorkspaceLog) throws(WorkspaceError) {
        let path = folder + "/" + log.file
        try alone { () throws(WorkspaceError) in
            try AtomicFile.append(Array(text.utf8), to: path, name: log.file)
        }
    }

    /// Moves torn last lines to `.muster/recovered`, and writes bad lines to `.muster/quarantine` for people to look at. Called
    /// once, after reading.
    ///
    /// - Returns: what was moved.
    func recover(_ reports: [LogReport]) throws(WorkspaceError) -> [Problem] {
        var moved: [Problem] = []
        for report in reports {
            try writeQuarantine(report)
            if let torn = report.tornTail, let problem = try moveTail(torn, of: report) { moved.append(problem) }
        }
        return moved
    }

    private func moveTail(_ torn: QuarantinedLine, of report: LogReport) throws(WorkspaceError) -> Problem? {
        let path = folder + "/" + report.file
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot be written", file: report.file) }
        defer { close(descriptor) }
        // Somebody may have mended the line since it was read.
        guard lseek(descriptor, 0, SEEK_END) == torn.offset + torn.length else { return nil }
        let tail = try bytes(of: torn, descriptor, report.file)
        try AtomicFile.makeFolder(folder + "/.muster/recovered", name: ".muster/recovered")
        let recovered = ".muster/recovered/\(report.file)"
        try AtomicFile.append(tail + [0x0A], to: folder + "/" + recovered, name: recovered)
        guard ftruncate(descriptor, off_t(torn.offset)) == 0, fsync(descriptor) == 0 else {
            throw .system("cannot be written", file: report.file)
        }
        return Problem(
            file: report.file, line: torn.problem.line, reason: "the torn last line was moved to \(recovered)",
            advice: "add it again when it matters", severity: .warning)
    }

    private func writeQuarantine(_ report: LogReport) throws(WorkspaceError) {
        let name = ".muster/quarantine/\(report.file)"
        guard !report.quarantined.isEmpty else {
            unlink(folder + "/" + name)
            return
        }
        let descriptor = open(folder + "/" + report.file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot be read", file: report.file) }
        defer { close(descriptor) }
        try AtomicFile.makeFolder(folder + "/.muster/quarantine", name: ".muster/quarantine")
        var content: [UInt8] = []
        for line in report.quarantined {
            let reason = JSONValue.object([
                "line": .integer(line.problem.line), "column": .integer(line.problem.column),
                "reason": .string(line.problem.reason),
                "text": .string(String(decoding: try bytes(of: line, descriptor, report.file), as: UTF8.self)),
            ])
            content += Array(reason.line.utf8) + [0x0A]
        }
        try AtomicFile.write(content, to: folder + "/" + name, name: name)
    }

    /// The bytes of a line, the first megabyte of a longer one.
    private func bytes(
        of line: QuarantinedLine, _ descriptor: Int32, _ name: String
    ) throws(WorkspaceError) -> [UInt8] {
        let isTail = line.problem.severity == .warning
        var bytes = [UInt8](repeating: 0, count: isTail ? line.length : min(line.length, 1 << 20))
        let count = pread(descriptor, &bytes, bytes.count, off_t(line.offset))
        guard count >= 0 else { throw .system("cannot be read", file: name) }
        return Array(bytes[..<count])
    }
}
