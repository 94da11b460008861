import CampaignDomain

/// A definition file as it was read: its tree, and its text for the places of faults.
struct DefinitionDocument: Sendable {
    /// Path inside the workspace.
    let file: String
    let content: [UInt8]
    var root: JSONValue

    /// Nil when there is no such file.
    init?(folder: String, file: String) throws(WorkspaceError) {
        guard let content = try FileBytes.read(folder + "/" + file, name: file) else { return nil }
        try self.init(file: file, content: content)
    }

    /// - Throws: ``WorkspaceError/Kind/invalid`` with line and column when the text is not JSON.
    init(file: String, content: [UInt8]) throws(WorkspaceError) {
        self.file = file
        self.content = content
        let parsed = content.withUnsafeBufferPointer { bytes -> Result<JSONValue, WorkspaceError> in
            do throws(JSONSyntaxError) {
                return .success(try JSONValue(parsing: bytes))
            } catch {
                let place = TextPlace(offset: error.offset, in: bytes)
                let reason = "broken JSON: \(error.reason)"
                return .failure(
                    WorkspaceError(
                        .invalid, file: file, line: place.line, column: place.column, reason: reason,
                        advice: "mend the file"))
            }
        }
        root = try parsed.get()
    }

    var fingerprint: FileFingerprint { FileFingerprint(content) }

    /// The fault with the place of its value.
    func problem(
        _ fault: ContentFault, reason: String? = nil, severity: Problem.Severity = .error
    ) -> Problem {
        let place = content.withUnsafeBufferPointer {
            TextPlace(offset: JSONScanner.offset(of: fault.path, in: $0), in: $0)
        }
        return Problem(
            file: file, line: place.line, column: place.column, reason: reason ?? fault.reason, advice: fault.advice,
            severity: severity)
    }
}
