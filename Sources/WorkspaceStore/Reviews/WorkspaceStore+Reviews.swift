import CampaignDomain
import Foundation

extension WorkspaceStore {
    /// Adds entries to the log of reviews, each chained to the one before, with one write and fsync. A tail that a crash tore
    /// is set aside first.
    ///
    /// - Parameter hash: of a line's canonical form: the one that ``ReviewLine/hash`` claims.
    /// - Returns: all lines of the log as they stand now.
    /// - Throws: ``WorkspaceError/Kind/changedByOthers`` when the log is not what was read.
    public func append(
        reviews entries: [ReviewEntry], hash: (String) -> String
    ) throws(WorkspaceError) -> [ReviewLine] {
        let file = ReviewLogFile.name
        let path = folder + "/" + file
        return try documents.withLock { documents -> Result<[ReviewLine], WorkspaceError> in
            Result { () throws(WorkspaceError) in
                let current = try FileBytes.read(path, name: file)
                guard current.map({ FileFingerprint($0) }) == documents[file]?.fingerprint else {
                    throw WorkspaceError(
                        .changedByOthers, file: file, reason: "somebody else changed the log since it was read",
                        advice: "open the workspace again, look, and decide again")
                }
                var content = current ?? []
                let log = ReviewLogFile(content: content, context: context)
                if log.tornBytes > 0 { try setAside(tail: log.tornBytes, of: &content, path) }
                let added = Array(chained(entries, after: log.lines.last, hash: hash).utf8)
                try AtomicFile.append(added, to: path, name: file)
                if let last = content.last, last != 0x0A { content.append(0x0A) }
                content += added
                documents[file] = StoredDocument(file: file, fingerprint: FileFingerprint(content))
                return ReviewLogFile(content: content, context: context).lines
            }
        }.get()
    }

    /// Reads the log of reviews again, as somebody else may have written it meanwhile; the next entries continue it.
    public func rereadReviews() throws(WorkspaceError) -> [ReviewLine] {
        let file = ReviewLogFile.name
        let content = try FileBytes.read(folder + "/" + file, name: file)
        documents.withLock { documents in
            documents[file] = content.map { StoredDocument(file: file, fingerprint: FileFingerprint($0)) }
        }
        return ReviewLogFile(content: content ?? [], context: context).lines
    }

    /// The new lines, in the order of their entries.
    private func chained(_ entries: [ReviewEntry], after last: ReviewLine?, hash: (String) -> String) -> String {
        var number = last?.number ?? 0
        var previous = last.map { $0.hash ?? hash($0.canonical) } ?? ReviewLine.genesis
        var text = ""
        for entry in entries {
            number += 1
            var line: JSONObject = ["number": .integer(number)]
            for member in entry.encoded(context).members { line[member.key] = member.value }
            line["previous"] = .string(previous)
            previous = hash(line.canonicalReview)
            line["hash"] = .string(previous)
            text += JSONValue.object(line).line + "\n"
        }
        return text
    }

    private func setAside(tail: Int, of content: inout [UInt8], _ path: String) throws(WorkspaceError) {
        let recovered = ".muster/recovered/\(ReviewLogFile.name)"
        try AtomicFile.makeFolder(folder + "/.muster/recovered", name: ".muster/recovered")
        try AtomicFile.append(
            Array(content.suffix(tail)) + [0x0A], to: folder + "/" + recovered, name: recovered)
        content.removeLast(tail)
        guard truncate(path, off_t(content.count)) == 0 else {
            throw .system("cannot be written", file: ReviewLogFile.name)
        }
    }
}
