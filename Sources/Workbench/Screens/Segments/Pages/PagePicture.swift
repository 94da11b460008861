import AudienceEngine
import TerminalKit

/// A page as it is shown: what stands above the numbers, the numbers, and what explains them.
struct PagePicture: Sendable {
    var head: [Paragraph] = []
    var grid: FigureGrid
    var notes: [Paragraph] = []
}

extension SegmentsScreen {
    /// The page that is shown; nil while it is computed, when it failed, and when there is nothing to tell.
    func picture(in context: ScreenContext) -> PagePicture? {
        guard let data = pageData else { return nil }
        let presentation = context.presentation
        switch data {
        case .parts(let scheme, let parts):
            let presenter = BreakdownPresenter(
                scheme: scheme, parts: parts, earlier: earlier, context: presentation, chosen: subject?.set)
            return PagePicture(grid: presenter.grid)
        case .figures(let figures):
            let presenter = FiguresPresenter(data: figures, earlier: earlier, context: presentation)
            return PagePicture(grid: presenter.grid)
        case .rfm(let grid):
            let presenter = RFMPresenter(grid: grid, context: presentation)
            return PagePicture(grid: presenter.figures, notes: presenter.notes)
        case .activity(let matrix):
            let presenter = ActivityPresenter(matrix: matrix, context: presentation)
            return PagePicture(grid: presenter.figures, notes: presenter.notes)
        case .audit(let audit):
            let presenter = AuditPresenter(audit: audit, context: presentation)
            return PagePicture(head: presenter.head, grid: presenter.grid)
        case .overlap(let overlap):
            return PagePicture(grid: OverlapPresenter(overlap: overlap, context: presentation).grid)
        case .migration(let migration):
            let presenter = MigrationPresenter(migration: migration, context: presentation, chosen: subject?.set)
            return PagePicture(grid: presenter.grid, notes: presenter.notes)
        case .profile(let set, let profile):
            let presenter = ProfilePresenter(set: set, profile: profile, context: presentation)
            return PagePicture(grid: presenter.grid, notes: presenter.notes)
        case .nothingMarked, .failed: return nil
        }
    }
}
