import AudienceEngine
import TerminalKit

/// A page as it is shown: what stands above the numbers, the numbers, and what explains them.
struct PagePicture: Sendable {
    var head: [Paragraph] = []
    var grid: FigureGrid
    var notes: [Paragraph] = []
    /// How many lines what is said of the selected number may take, where there is room for them.
    var detailLines = 2
}

extension SegmentsScreen {
    /// The page as it is shown, with long labels in several lines; nil while it is computed, when it failed, and when there is
    /// nothing to tell.
    func picture(in context: ScreenContext) -> PagePicture? {
        guard var picture = wholePicture(in: context) else { return nil }
        if let page = layout(in: context).page {
            picture.grid = picture.grid.wrapped(in: Panel.content(of: page).width)
        }
        return picture
    }

    /// The page with a line for each thing it tells.
    func wholePicture(in context: ScreenContext) -> PagePicture? {
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
        case .activity(let matrix, let chains):
            let presenter = ActivityPresenter(matrix: matrix, chains: chains, context: presentation)
            return PagePicture(grid: presenter.figures, notes: presenter.notes, detailLines: 4)
        case .audit(let audit):
            let presenter = AuditPresenter(audit: audit, context: presentation)
            return PagePicture(head: presenter.head, grid: presenter.grid, detailLines: 4)
        case .overlap(let overlap):
            return PagePicture(grid: OverlapPresenter(overlap: overlap, context: presentation).grid)
        case .migration(let migration):
            let presenter = MigrationPresenter(migration: migration, context: presentation, chosen: subject?.set)
            return PagePicture(grid: presenter.grid, notes: presenter.notes)
        case .profile(let set, let profile):
            let presenter = ProfilePresenter(set: set, profile: profile, context: presentation)
            return PagePicture(grid: presenter.grid, notes: presenter.notes)
        case .nothingMarked, .unanswerable, .failed: return nil
        }
    }
}
