import TerminalKit

extension OpenPreview {
    mutating func openWhy() -> [ScreenRequest] {
        guard let row = selectedRow, let computed else { return [] }
        pages.append(PreviewPage(kind: .why(nil)))
        return [.work(StoryWork(computed: computed, row: row), slot: CampaignsScreen.storySlot)]
    }

    mutating func receive(_ story: RecipientStory) {
        guard story.row == selectedRow else { return }
        for index in pages.indices {
            if case .why = pages[index].kind { pages[index].kind = .why(story) }
        }
    }
}
