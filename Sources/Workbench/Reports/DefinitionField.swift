import CampaignDomain

/// A field of a definition that somebody wrote, such as the send time of a campaign: where a finding can be mended.
public struct DefinitionField: Hashable, Sendable {
    /// Which definition.
    public enum Definition: Hashable, Sendable {
        case campaign(CampaignID)
        case message(MessageID)
    }

    public let definition: Definition
    /// The names on the way to the field, such as `audience`, `include`; empty is the whole definition.
    public let path: [String]

    public init(_ definition: Definition, _ path: [String] = []) {
        self.definition = definition
        self.path = path
    }

    /// Path of the definition's file inside the workspace, as files are named unless somebody renamed one.
    public var usualFile: String {
        switch definition {
        case .campaign(let id): "campaigns/\(id).json"
        case .message(let id): "messages/\(id).json"
        }
    }
}

/// Where a field stands in the workspace's files: lines and columns from one, columns in Unicode scalars.
public struct DefinitionPlace: Hashable, Sendable {
    public let file: String
    public let line: Int
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}
