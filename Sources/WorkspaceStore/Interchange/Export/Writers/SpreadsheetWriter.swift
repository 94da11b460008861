import CSpreadsheet
import CampaignDomain
import Foundation

/// Writes rows as the first sheet of an `.xlsx` file with libxlsxwriter, every cell a text, so that ids and phones stay as they
/// are. Rows wait in a private temporary file beside the target until the end; memory is that of one row.
final class SpreadsheetWriter: RowWriter {
    private let path: String
    private let name: String
    private var sheet: OpaquePointer?
    private var row: UInt32 = 0
    private var text: [UInt8] = []

    /// - Parameter date: what the file says of its making, so that equal rows give equal files.
    init(path: String, name: String, header: [String], date: Instant) throws(WorkspaceError) {
        self.path = path
        self.name = name
        let folder = (path as NSString).deletingLastPathComponent
        sheet = muster_sheet_create(path, folder.isEmpty ? "." : folder, "muster", date.seconds)
        guard sheet != nil else { throw .shortOfMemory(name) }
        try write(OutgoingRow(header))
    }

    deinit {
        if let sheet { muster_sheet_abandon(sheet) }
    }

    func write(_ row: OutgoingRow) throws(WorkspaceError) {
        for place in 0..<row.count where !row.isEmpty(place) {
            guard let column = UInt16(exactly: place) else { throw SpreadsheetWriter.full(name) }
            text.removeAll(keepingCapacity: true)
            row.withField(place) { field in
                if FormulaGuard.isNeeded(field) { text.append(FormulaGuard.mark) }
                // A zero byte would end the text early.
                for byte in field where byte != 0 { text.append(byte) }
            }
            text.append(0)
            try put(column)
        }
        self.row += 1
    }

    private func put(_ column: UInt16) throws(WorkspaceError) {
        guard let sheet else { return }
        let outcome = text.withUnsafeBytes { bytes in
            bytes.bindMemory(to: CChar.self).baseAddress.map { muster_sheet_text(sheet, row, column, $0) }
        }
        switch outcome {
        case muster_sheet_written: return
        case muster_sheet_full: throw SpreadsheetWriter.full(name)
        default: throw .system("cannot be written", file: name)
        }
    }

    func finish() throws(WorkspaceError) {
        guard let sheet else { return }
        self.sheet = nil
        guard muster_sheet_close(sheet) == muster_sheet_written else { throw .system("cannot be written", file: name) }
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system("cannot be written", file: name) }
    }

    private static func full(_ name: String) -> WorkspaceError {
        WorkspaceError(
            .invalid, file: name,
            reason: "a sheet holds 1048576 rows of 16384 cells, and a cell 32767 letters; this is more",
            advice: "export it as csv")
    }
}
