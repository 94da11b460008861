import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap

/// What the overview has found out so far; what is missing is still being computed.
struct OverviewFacts: Sendable {
    var people: People?
    var sending: Sending?
    var ahead: Ahead?
    var reviews: Reviews?
    /// Why a part cannot be computed.
    var faults: [OverviewWork.Part: String] = [:]

    /// The state of the data, and who waits for an answer.
    struct People: Sendable {
        let complaints: RowSet
        let complaintCount: Int
        let validity: DataValidity
        /// Records without a valid value, for each field.
        let invalid: [ValidatedField: RowSet]
        let unreachable: RowSet
    }

    /// How messages were sent, and what came of them.
    struct Sending: Sendable {
        let mix: SentMix
        let goals: [CampaignResults.Summary]
    }

    /// What is to come.
    struct Ahead: Sendable {
        struct Day: Sendable {
            let date: CalendarDate
            var messages = 0
            var people: RowSet
        }

        /// Messages of chains that are due within a day.
        let dueCount: Int
        let duePeople: RowSet
        let floods: [DueFlood]
        let floodedPeople: RowSet
        /// The days of the calendar, beginning with today.
        let days: [Day]
    }

    /// The signatures of the campaigns that are still to be sent.
    struct Reviews: Sendable {
        /// How many signatures are stale, by campaign, in the order of the files.
        let stale: [(campaign: CampaignID, count: Int)]
        /// Signed and still valid, so that they may go out.
        let launchable: Set<CampaignID>
    }
}

/// Computes a part of the overview. Each takes a pass or a few over the records or events; one follows the other.
struct OverviewWork: Work {
    enum Part: Int, CaseIterable, Sendable {
        case ahead, people, sending, reviews
    }

    enum Answer: Sendable {
        case ahead(OverviewFacts.Ahead)
        case people(OverviewFacts.People)
        case sending(OverviewFacts.Sending)
        case reviews(OverviewFacts.Reviews)
    }

    let part: Part

    /// How far the calendar goes.
    static let days = 14
    /// Over how many days sends and their results are counted.
    static let sentDays = 30
    static let resultDays = 90

    func title(_ words: Words) -> String {
        switch part {
        case .ahead: words("Looking ahead")
        case .people: words("Looking at the data")
        case .sending: words("Counting what was sent")
        case .reviews: words("Checking the signatures")
        }
    }

    func answer(in context: WorkContext) throws -> Answer {
        switch part {
        case .ahead: .ahead(ahead(context.model))
        case .people: .people(people(context.model))
        case .sending: .sending(sending(context.model))
        case .reviews: .reviews(try reviews(context))
        }
    }

    // MARK: Ahead

    private func ahead(_ model: WorkbenchModel) -> OverviewFacts.Ahead {
        let audience = model.audience
        let zone = model.settings.zone
        let first = zone.date(at: model.asOf)
        let end = zone.instant(date: first + Self.days, secondOfDay: 0) - TimeSpan(seconds: 1)
        let outlook = model.previewEngine.outlook(through: end)
        let nobody = RowSet(capacity: audience.count)
        var days = (0..<Self.days).map { OverviewFacts.Ahead.Day(date: first + $0, people: nobody) }
        var (dueCount, duePeople) = (0, nobody)
        let tomorrow = model.asOf + .days(1)
        outlook.due?.forEach { person, _, at in
            let row = audience.persons.key(of: person)
            let day = Int(zone.date(at: at) - first)
            guard days.indices.contains(day) else { return }
            days[day].messages += 1
            days[day].people.insert(row)
            guard at <= tomorrow else { return }
            dueCount += 1
            duePeople.insert(row)
        }
        let soon = model.asOf + .days(2)
        let floods = (outlook.due?.floods(reach: outlook.reach, in: audience) ?? []).filter { $0.from <= soon }
        let flooded = RowSet(capacity: audience.count, rows: floods.lazy.map { audience.persons.key(of: $0.person) })
        return OverviewFacts.Ahead(
            dueCount: dueCount, duePeople: duePeople, floods: floods, floodedPeople: flooded, days: days)
    }

    // MARK: People

    private func people(_ model: WorkbenchModel) -> OverviewFacts.People {
        let audience = model.audience
        let complaints = model.previewEngine.openComplaints
        let base = audience.visible
        let invalid = ValidatedField.allCases.map { ($0, base.subtracting(model.reports.rows(valid: $0))) }
        let reached = Reachability.channels.reduce(RowSet(capacity: audience.count)) {
            $0.union(model.reports.reachable(by: $1))
        }
        return OverviewFacts.People(
            complaints: complaints,
            complaintCount: complaints.rows.reduce(0) { count, row in
                audience.persons.key(of: audience.persons.person(of: row)) == row ? count + 1 : count
            },
            validity: model.reports.figures(of: base).validity,
            invalid: Dictionary(uniqueKeysWithValues: invalid), unreachable: base.subtracting(reached))
    }

    // MARK: Sending

    private func sending(_ model: WorkbenchModel) -> OverviewFacts.Sending {
        let results = CampaignResults(audience: model.audience, days: Self.resultDays, model.parallel)
        return OverviewFacts.Sending(
            mix: SentMix(audience: model.audience, days: Self.sentDays, model.parallel),
            goals: CampaignResults.Figure.allCases.compactMap { results.summary($0) })
    }

    // MARK: Reviews

    /// A preview for each campaign that somebody signed and that is not sent yet; unsigned ones need none.
    private func reviews(_ context: WorkContext) throws -> OverviewFacts.Reviews {
        let log = context.model.reviews
        let signed = context.model.definitions.campaigns.filter { campaign in
            campaign.status != .sent && campaign.status != .cancelled && !log.entries(of: campaign.id).isEmpty
        }
        var stale: [(campaign: CampaignID, count: Int)] = []
        var launchable: Set<CampaignID> = []
        for campaign in signed {
            try context.checkCancellation()
            guard case .ready(let subject) = try QueueWork(campaign: campaign.id).answer(in: context).looked else {
                continue
            }
            let review = CampaignReview(subject: subject, log: log)
            if review.isLaunchable { launchable.insert(campaign.id) }
            let count = ReviewCheck.allCases.count { check in
                if case .stale = review.state(of: check) { true } else { false }
            }
            if count > 0 { stale.append((campaign.id, count)) }
        }
        return OverviewFacts.Reviews(stale: stale, launchable: launchable)
    }
}
