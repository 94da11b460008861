import TerminalKit

/// Where the parts of a journey are: with room the story on the left, and on the right what is selected above where the customer
/// stands; else the story above one of the two.
struct JourneyLayout {
    static let widthForBoth = 100

    let story: Rect
    let detail: Rect?
    let standing: Rect?

    init(area: Rect, pane: OpenJourney.Pane) {
        if area.width >= Self.widthForBoth {
            let parts = area.columns([.fraction(0.46), .flexible()])
            let right = parts[1].rows([.flexible(weight: 3), .flexible(weight: 2)])
            (story, detail, standing) = (parts[0], right[0], right[1])
        } else {
            let parts = area.rows([.flexible(weight: 9), .flexible(weight: 11)])
            story = parts[0]
            detail = pane == .standing ? nil : parts[1]
            standing = pane == .standing ? parts[1] : nil
        }
    }

    func rect(of pane: OpenJourney.Pane) -> Rect? {
        switch pane {
        case .story: story
        case .detail: detail
        case .standing: standing
        }
    }

    func content(_ pane: OpenJourney.Pane) -> Rect { Panel.content(of: rect(of: pane) ?? .zero) }

    /// The lines of the story, and below them what waits.
    private var storyParts: [Rect] { Panel.content(of: story).rows([.flexible(), .fixed(1)]) }
    var lines: Rect { storyParts[0] }
    var foot: Rect { storyParts[1] }
}
