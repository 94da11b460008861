import CampaignDomain
import TerminalKit

extension ActionID {
    static let importFiles: ActionID = "overview.import"
    static let writeImport: ActionID = "import.write"
    static let undoImport: ActionID = "import.undo"
}

/// Files from outside on their way into the workspace: named, understood, looked through, written, and taken back. A page of the
/// overview.
struct ImportPage: Sendable {
    /// How far it has come.
    enum Phase: Sendable {
        /// No file is named yet.
        case asking
        case planning
        /// Planning or writing was stopped.
        case halted
        case planned(ImportReview)
        /// What was wished cannot be done, and why.
        case refused(String)
        case writing(ImportReview, isStopping: Bool)
        case written(ImportReview)
        case undoing(ImportReview)
        case undone(UndoneImport)
    }

    /// What lies over the page and has the keyboard.
    enum Entry: Sendable {
        case paths(PathPrompt)
        case source(NamePrompt)
        case options(ImportOptions, Menu)
    }

    var phase = Phase.asking
    var wish = ImportWish()
    var choices = ImportChoices()
    var entry: Entry? = .paths(PathPrompt(.files))
    /// What would change, how it is read, and the files with their columns.
    var board = SectionBoard(count: 3, leftCount: 2)
    /// The lines behind a number, when they are open, and where in them one stands.
    var listing: ImportListing?
    var listingBoard = SectionBoard(count: 1, leftCount: 1)
    /// How many decisions about conflicts were made since the import; they must be taken back before it.
    var decisions = 0

    /// Of planning, writing and taking back.
    static let slot = "import"
    /// Of looking for files.
    static let pathSlot = "import.paths"

    var isTyping: Bool { entry != nil }

    /// What is shown of the files, if they were read.
    var review: ImportReview? {
        switch phase {
        case .planned(let review), .writing(let review, _), .written(let review), .undoing(let review): review
        case .asking, .planning, .halted, .refused, .undone: nil
        }
    }

    func crumbs(_ context: ScreenContext) -> [String] {
        [context.words("Import")] + (listing.map { [$0.title(ImportVocabulary(context))] } ?? [])
    }

    func sections(_ context: ScreenContext) -> [OverviewSection] {
        ImportPresenter(page: self, context: context).sections
    }

    func listingSection(_ context: ScreenContext) -> OverviewSection? {
        guard let listing, let review else { return nil }
        return listing.section(of: review, ImportPresenter(page: self, context: context))
    }

    /// A decision about a conflict stands in the workspace's files, or was taken back.
    mutating func noteDecision(_ decision: ConflictOrder.Decision) {
        if case .undo = decision { decisions -= 1 } else { decisions += 1 }
    }

    // MARK: Planning

    /// Reads the files as they are wished.
    mutating func plan(_ wish: ImportWish) -> [ScreenRequest] {
        self.wish = wish
        phase = .planning
        listing = nil
        return [.importFiles(.plan(wish), slot: Self.slot)]
    }

    /// The workspace was read again: what was planned for the one before is planned anew.
    mutating func startAgain() -> [ScreenRequest] {
        switch phase {
        case .planning, .planned: plan(wish)
        case .asking, .halted, .refused, .writing, .written, .undoing, .undone: []
        }
    }

    // MARK: Answers

    mutating func receive(_ outcome: WorkOutcome, for slot: String, in context: ScreenContext) -> [ScreenRequest] {
        switch outcome {
        case .answer(let answer as ImportAnswer): return receive(answer, in: context)
        case .failure(let reason):
            if slot == Self.pathSlot { endSearch(fault: reason) } else { fail(reason) }
            return []
        case .answer: return []
        }
    }

    private mutating func receive(_ answer: ImportAnswer, in context: ScreenContext) -> [ScreenRequest] {
        let words = context.words
        switch answer {
        case .completions(let completions):
            guard case .paths(var prompt) = entry else { return [] }
            prompt.receive(completions, words: words)
            entry = .paths(prompt)
        case .missing(let paths):
            let names = paths.map { SanitizedText($0).text }.joined(separator: ", ")
            endSearch(fault: words("there is no such file: {0}", names))
        case .found(let paths, let choices): return take(paths, choices)
        case .planned(let review): phase = .planned(review)
        case .written(let review):
            phase = .written(review)
            decisions = 0
            return [.adoptImport(summary: ImportPresenter(page: self, context: context).summary(of: review))]
        case .stopped:
            phase = .halted
            return [.say(Notice(words("stopped: nothing was written"), .warning))]
        case .changedMeanwhile(let file):
            phase = .refused(words("{0} was changed since it was read; nothing was written", SanitizedText(file).text))
        case .undone(let undone):
            phase = .undone(undone)
            return [.adoptImport(summary: words("the import is taken back"))]
        }
        return []
    }

    private mutating func take(_ paths: [String], _ choices: ImportChoices) -> [ScreenRequest] {
        self.choices = choices
        guard case .paths(let prompt) = entry else { return [] }
        entry = nil
        var wish = wish
        switch prompt.purpose {
        case .files: wish = ImportWish(paths: paths)
        case .moreFiles: wish.paths += paths.filter { !wish.paths.contains($0) }
        case .mapping: wish.mapping = paths.first
        }
        return plan(wish)
    }

    private mutating func endSearch(fault: String?) {
        guard case .paths(var prompt) = entry else { return }
        prompt.endSearch(fault: fault)
        entry = .paths(prompt)
    }

    private mutating func fail(_ reason: String) {
        switch phase {
        // Nothing was taken back, so it stands.
        case .undoing(let review): phase = .written(review)
        default: phase = .refused(reason)
        }
    }
}
