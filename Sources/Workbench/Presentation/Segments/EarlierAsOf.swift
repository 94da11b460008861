import CampaignDomain

/// How far back trends and migration look.
enum EarlierAsOf: String, CaseIterable, Sendable {
    case month, quarter, year

    var span: TimeSpan {
        switch self {
        case .month: .days(30)
        case .quarter: .days(90)
        case .year: .days(365)
        }
    }

    /// `30 days`, `1 year`.
    func title(_ words: Words) -> String { words.span(span) }

    var next: EarlierAsOf {
        switch self {
        case .month: .quarter
        case .quarter: .year
        case .year: .month
        }
    }
}
