/// The demo workspaces: small shops, each with its story.
public enum Demo: String, CaseIterable, Sendable {
    /// «Аптеки «Ромашка»», in Russian: the day before Women's Day, and every mistake that the rules find.
    case pharmacy
    /// «Гаджети «Світлячок»», in Ukrainian: the morning "Test", and eleven letters in twelve minutes.
    case gadgets
    /// «Кнігарня «Закладка»», in Belarusian: books that people own recommended, and five issues without a click.
    case books

    /// Writes the demo's files; throws only what the sink throws.
    func write(_ options: SyntheticWorkspace.Options, to sink: inout some WorkspaceSink) throws {
        switch self {
        case .pharmacy: try DemoWorkspace<Pharmacy>(options: options).write(to: &sink)
        case .gadgets: try DemoWorkspace<Gadgets>(options: options).write(to: &sink)
        case .books: try DemoWorkspace<Books>(options: options).write(to: &sink)
        }
    }
}
