/// Where the files of a generated workspace go: a folder, a hash, a counter.
///
/// The generator opens nothing itself. Files are named by their path inside the workspace (`customers.jsonl`,
/// `lists/newsletter.json`) and arrive in order: pieces of one file are appended one after the other.
public protocol WorkspaceSink {
    /// Appends `bytes` to the file at `path`, which begins empty.
    ///
    /// Pieces of the large files are about 256 KiB; a small file comes in one piece.
    mutating func write(_ bytes: ArraySlice<UInt8>, toFile path: String) throws
}
