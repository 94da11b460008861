extension StyleRole {
    /// The emphasis that carries a role's meaning where there is no colour.
    public var monochromeAttributes: TextAttributes {
        switch self {
        case .selection, .brand, .tabActive, .overlaySelection: .reverse
        case .selectionInactive: .underline
        case .title, .crumbActive, .key, .accent, .warn, .marked, .borderFocused, .keyword: .bold
        case .stop: [.bold, .underline]
        case .header: .underline
        case .headerActive, .match, .inputError: [.bold, .underline]
        case .input: .underline
        case .keyDisabled: .dim
        case .heat4: .bold
        case .heat5: .reverse
        default: []
        }
    }
}
