/// What the reference refuses: an expression it cannot read, a cycle, an unknown campaign, a folder without a workspace.
public struct ReferenceError: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
