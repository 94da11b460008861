/// Why a workspace cannot be changed.
public enum ReadOnlyCause: Hashable, Sendable {
    case openedForReading
    /// Another program writes it; its process number when it said so.
    case lockedBy(process: Int32?)
    case noPermission

    /// The reason as a clause: "the workspace is read-only: …".
    func sentence(_ words: Words) -> String {
        switch self {
        case .openedForReading: words("the workspace is read-only")
        case .lockedBy(let process?): words("the workspace is read-only: process {0} is changing it", "\(process)")
        case .lockedBy(nil): words("the workspace is read-only: another program is changing it")
        case .noPermission: words("the workspace is read-only: you may not write into its folder")
        }
    }
}
