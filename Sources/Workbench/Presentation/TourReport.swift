import CampaignDomain

/// The script of a tour as plain text: what is shown at every stop.
public struct TourReport: Sendable {
    private let tour: Tour
    private let words: Words

    public init(_ tour: Tour, words: Words) {
        self.tour = tour
        self.words = words
    }

    public var text: String {
        let language = words.language.rawValue
        var blocks = [ReportBlock.heading(1, tour.title.text(in: language))]
        for (place, stop) in tour.stops.enumerated() {
            blocks.append(.heading(2, "\(words.number(place + 1)). \(stop.title.text(in: language))"))
            blocks.append(.paragraph(stop.notes.text(in: language)))
        }
        return PlainBlocks.text(of: blocks)
    }
}
