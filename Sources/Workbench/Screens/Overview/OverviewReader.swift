import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap

/// Makes lines of what is known: what needs attention, how messages are sent, how good the data is, what goes out.
struct OverviewReader {
    let facts: OverviewFacts
    let model: WorkbenchModel
    let context: PresentationContext
    private var words: Words { context.words }

    init(_ facts: OverviewFacts, in context: ScreenContext) {
        self.facts = facts
        model = context.model
        self.context = context.presentation
    }

    var sections: [OverviewSection] { [attention, sending, health, calendar] }

    // MARK: Attention

    private var attention: OverviewSection {
        let lines = [floods, unsigned, stale, complaints, due, files].joined()
        let waiting = facts.ahead == nil || facts.people == nil || facts.reviews == nil
        let open = lines.count { $0.tone == .stop || $0.tone == .warn }
        let label = waiting ? "…" : words.counted(open, .attention)
        return OverviewSection(title: words("Needs attention today"), label: label, lines: Array(lines))
    }

    private var floods: [OverviewLine] {
        guard let ahead = facts.ahead else { return [awaited(words("floods ahead"), .ahead)] }
        guard let worst = ahead.floods.max(by: { $0.count - $0.cap.limit < $1.count - $1.cap.limit }) else {
            return [OverviewLine(tone: .good, text: words("no flood in the next two days"))]
        }
        let text = words.counted(ahead.floods.count, .flooded)
        let remark = words("up to {0} from {1}", words.number(worst.count), soonTime(worst.from))
        return [
            OverviewLine(
                tone: .stop, text: text, remark: remark,
                target: .people(ahead.floodedPeople, heading: words("floods ahead")))
        ]
    }

    /// Campaigns of the next two days that may not go out yet.
    private var unsigned: [OverviewLine] {
        guard let reviews = facts.reviews else { return [awaited(words("signatures"), .reviews)] }
        let soon = planned(through: model.asOf + .days(2)).filter { !reviews.launchable.contains($0.id) }
        guard !soon.isEmpty else {
            return [OverviewLine(tone: .good, text: words("nothing goes out unsigned in the next two days"))]
        }
        return soon.map { campaign in
            OverviewLine(
                tone: .warn,
                text: words("unsigned: {0}, {1}", context.quoted(campaign.name), soonTime(campaign.sendAt)),
                target: .place(.review(campaign.id)))
        }
    }

    private var stale: [OverviewLine] {
        let broken = model.reviews.breaks.first.map { _ in
            OverviewLine(tone: .stop, text: words("the log of signatures was changed"))
        }
        let lines = (facts.reviews?.stale ?? []).map { campaign, count in
            OverviewLine(
                tone: .warn, text: words.counted(count, .staleSignature, context.campaign(campaign.rawValue)),
                target: .place(.review(campaign)))
        }
        return (broken.map { [$0] } ?? []) + lines
    }

    private var complaints: [OverviewLine] {
        guard let people = facts.people else { return [awaited(words("complaints"), .people)] }
        guard people.complaintCount > 0 else {
            return [OverviewLine(tone: .good, text: words("no complaint waits for an answer"))]
        }
        return [
            OverviewLine(
                tone: .warn, text: words.counted(people.complaintCount, .complaint),
                target: .people(people.complaints, heading: words("open complaints")))
        ]
    }

    private var due: [OverviewLine] {
        guard let ahead = facts.ahead else { return [awaited(words("what chains will send"), .ahead)] }
        let people = words.counted(ahead.duePeople.count, .person)
        return [
            OverviewLine(
                text: words.counted(ahead.dueCount, .dueMessage), remark: ahead.dueCount == 0 ? "" : people,
                target: ahead.dueCount == 0 ? nil : .people(ahead.duePeople, heading: words("due within a day")))
        ]
    }

    private var files: [OverviewLine] {
        guard !model.problems.isEmpty else {
            return [OverviewLine(tone: .good, text: words("every line of the files was read"))]
        }
        return [OverviewLine(tone: .warn, text: words.counted(model.problems.count, .fileProblem), target: .problems)]
    }

    // MARK: Sending

    /// The share of automatic messages that 003 asks for, as far as it goes.
    private static let bestShare = 0.8

    private var sending: OverviewSection {
        let title = words("How messages are sent")
        let label = words("{0} back", words.span(.days(Int64(OverviewWork.sentDays))))
        guard let sending = facts.sending else {
            return OverviewSection(title: title, label: label, lines: [awaited(words("what was sent"), .sending)])
        }
        return OverviewSection(title: title, label: label, lines: mix(sending.mix) + sending.goals.map(goal))
    }

    private func mix(_ mix: SentMix) -> [OverviewLine] {
        guard let share = mix.automatedShare else {
            return [OverviewLine(text: words("nothing was sent"))]
        }
        let goal = model.definitions.policies.triggerShareGoal
        let range = words("goal {0}–{1}", words.percent(goal), words.percent(max(goal, Self.bestShare)))
        return [
            OverviewLine(
                tone: share >= goal ? .good : .warn, number: words.percent(share), text: words("automated"),
                remark: range,
                share: share, goal: goal, target: .people(mix.automatedRows, heading: words("got automated messages"))),
            OverviewLine(
                number: words.number(mix.manual), text: words("messages by hand"),
                target: .people(mix.manualRows, heading: words("got messages by hand"))),
            OverviewLine(
                number: words.number(mix.automated), text: words("messages by chains and triggers"),
                target: .people(mix.automatedRows, heading: words("got automated messages"))),
        ]
    }

    private func goal(_ summary: CampaignResults.Summary) -> OverviewLine {
        let name: String =
            switch summary.figure {
            case .openRate: words("opened")
            case .clickRate: words("clicked")
            case .unsubscribeRate: words("unsubscribed")
            }
        let remark = words(
            "goal {0}; {1} of {2} campaigns", words.percent(summary.goal), words.number(summary.reached),
            words.number(summary.campaigns))
        return OverviewLine(
            tone: summary.isReached ? .good : .warn, number: words.percent(summary.share), text: name, remark: remark,
            share: summary.share, goal: summary.goal, target: summary.worst.map { .place(.campaign($0)) })
    }

    private func awaited(_ text: String, _ part: OverviewWork.Part) -> OverviewLine {
        if let fault = facts.faults[part] { return OverviewLine(tone: .stop, text: text, remark: fault) }
        return OverviewLine(tone: .awaited, text: text)
    }

    /// `8 Mar 10:00`: the year goes without saying.
    private func soonTime(_ instant: Instant?) -> String {
        guard let instant else { return "" }
        let clock = model.settings.zone.wallClock(at: instant)
        return "\(words.dayAndMonth(clock.date)) \(words.timeOfDay(clock.secondOfDay))"
    }

    /// What is neither sent nor cancelled and has its time up to an instant, the nearest first.
    func planned(through end: Instant) -> [Campaign] {
        model.definitions.campaigns.filter { campaign in
            guard campaign.status != .sent, campaign.status != .cancelled, let at = campaign.sendAt else {
                return false
            }
            return at > model.asOf && at <= end
        }.sorted { ($0.sendAt ?? .distantPast, $0.id) < ($1.sendAt ?? .distantPast, $1.id) }
    }
}

extension OverviewReader {
    // MARK: Health

    private var health: OverviewSection {
        let title = words("Health of the data")
        guard let people = facts.people else {
            return OverviewSection(title: title, lines: [awaited(words("validity"), .people)])
        }
        let share = people.validity.share ?? 0
        let whole = OverviewLine(
            tone: people.validity.reachesGoal ? .good : .warn, number: words.percent(share),
            text: words("valid values"), remark: words("goal {0}", words.percent(DataValidity.goal)), share: share,
            goal: DataValidity.goal, target: .health)
        return OverviewSection(
            title: title, label: words.counted(people.validity.count, .record),
            lines: [whole] + people.validity.fields.map { field($0, people) } + addresses(people))
    }

    private func field(_ validity: FieldValidity, _ people: OverviewFacts.People) -> OverviewLine {
        let count = max(1, people.validity.count)
        let share = Double(validity.valid) / Double(count)
        let rows = people.invalid[validity.field] ?? RowSet(capacity: 0)
        let name = words(validity.field.phrase)
        return OverviewLine(
            number: words.percent(share), text: name, share: share, goal: DataValidity.goal,
            target: rows.isEmpty ? nil : .people(rows, heading: words("not valid: {0}", name)))
    }

    private func addresses(_ people: OverviewFacts.People) -> [OverviewLine] {
        [
            OverviewLine(
                number: words.number(people.unreachable.count), text: words("records that no channel reaches"),
                target: .people(people.unreachable, heading: words("records that no channel reaches"))),
            OverviewLine(
                tone: model.conflicts.isEmpty ? .good : .warn, number: words.number(model.conflicts.count),
                text: words.label(model.conflicts.count, .possiblyOnePerson), target: .conflicts),
        ]
    }

    // MARK: Calendar

    private var calendar: OverviewSection {
        let zone = model.settings.zone
        let first = zone.date(at: model.asOf)
        let end = zone.instant(date: first + OverviewWork.days, secondOfDay: 0) - TimeSpan(seconds: 1)
        let campaigns = planned(through: end)
        let lines = (0..<OverviewWork.days).flatMap { day -> [OverviewLine] in
            let date = first + day
            let sends = campaigns.filter { campaign in campaign.sendAt.map { zone.date(at: $0) == date } ?? false }
            var lines = chainLine(day, date) + sends.map { send($0) }
            if let first = lines.firstIndex(where: { $0.tone != .awaited }) { lines[first].number = self.day(date) }
            return lines
        }
        return OverviewSection(
            title: words("The next two weeks"), label: words.counted(campaigns.count, .campaign),
            lines: lines.isEmpty ? [OverviewLine(text: words("nothing is planned"))] : lines)
    }

    private func day(_ date: CalendarDate) -> String {
        "\(words(Self.weekdays[date.weekday - 1])) \(words.dayAndMonth(date))"
    }

    private func chainLine(_ day: Int, _ date: CalendarDate) -> [OverviewLine] {
        guard let ahead = facts.ahead else {
            return day == 0 ? [awaited(words("what chains will send"), .ahead)] : []
        }
        guard ahead.days[day].messages > 0 else { return [] }
        let most = ahead.days.map(\.messages).max() ?? 1
        return [
            OverviewLine(
                text: words.counted(ahead.days[day].messages, .chainMessage),
                share: Double(ahead.days[day].messages) / Double(most),
                target: .people(ahead.days[day].people, heading: words("messages of chains on {0}", words.date(date))))
        ]
    }

    private func send(_ campaign: Campaign) -> OverviewLine {
        let zone = model.settings.zone
        let time = campaign.sendAt.map { words.timeOfDay(zone.wallClock(at: $0).secondOfDay) } ?? ""
        return OverviewLine(
            tone: campaign.status == .approved ? .good : .plain,
            text: "\(time) \(context.quoted(campaign.name))",
            remark: "\(words(campaign.channel.phrase)), \(words(campaign.status.phrase))",
            target: .place(.campaign(campaign.id)))
    }

    private static let weekdays = [
        Phrase("Mon"), Phrase("Tue"), Phrase("Wed"), Phrase("Thu"), Phrase("Fri"), Phrase("Sat"), Phrase("Sun"),
    ]
}

extension CountedNoun {
    fileprivate static let attention = CountedNoun("matter", "matters")
    fileprivate static let flooded = CountedNoun("{0} person over a cap", "{0} people over a cap")
    fileprivate static let staleSignature = CountedNoun(
        "{0} signature of {1} is stale", "{0} signatures of {1} are stale")
    fileprivate static let complaint = CountedNoun(
        "{0} person waits for an answer to a complaint", "{0} people wait for an answer to a complaint")
    fileprivate static let dueMessage = CountedNoun(
        "{0} message of chains is due within a day", "{0} messages of chains are due within a day")
    fileprivate static let fileProblem = CountedNoun("{0} problem in the files", "{0} problems in the files")
    fileprivate static let chainMessage = CountedNoun("message of chains", "messages of chains")
}
