import AudienceEngine
import CampaignDomain
import CampaignPreview

extension NearestMissPresenter {
    /// The predicates of a segment with their truth and what was found, the segments that it uses inside.
    func tree(_ explanation: Explanation) -> [MissLine] {
        var told: Set<SegmentID> = []
        return lines(explanation, depth: 2, &told)
    }

    /// An `and` needs no line of its own where everything has to hold anyway.
    private func lines(_ explanation: Explanation, depth: Int, _ told: inout Set<SegmentID>) -> [MissLine] {
        switch explanation.form {
        case .all: return parts(explanation, depth: depth, &told)
        case .any: return group(explanation, words("at least one of these:"), depth: depth, &told)
        case .not: return group(explanation, words("not this:"), depth: depth, &told)
        case .predicate(let predicate):
            let line = MissLine(tone(explanation.truth), text(explanation), depth: depth)
            guard case .inSegment(let id) = predicate, let segment = explanation.segment, told.insert(id).inserted
            else { return [line] }
            return [line] + lines(segment, depth: depth + 1, &told)
        }
    }

    private func group(
        _ explanation: Explanation, _ title: String, depth: Int, _ told: inout Set<SegmentID>
    ) -> [MissLine] {
        let head = MissLine(tone(explanation.truth), title, depth: depth)
        var lines = [head]
        for part in explanation.parts {
            if case .all = part.form {
                lines.append(MissLine(tone(part.truth), words("all of these:"), depth: depth + 1))
                lines += parts(part, depth: depth + 2, &told)
            } else {
                lines += self.lines(part, depth: depth + 1, &told)
            }
        }
        return lines
    }

    private func parts(_ explanation: Explanation, depth: Int, _ told: inout Set<SegmentID>) -> [MissLine] {
        var lines: [MissLine] = []
        for part in explanation.parts { lines += self.lines(part, depth: depth, &told) }
        return lines
    }

    private func tone(_ truth: Truth) -> MissLine.Tone {
        switch truth {
        case .yes: .holds
        case .no: .fails
        case .unknown: .unknown
        }
    }

    private func text(_ predicate: Explanation) -> String {
        guard let found = predicate.found else { return predicate.text }
        let value =
            found == .missing ? words("unknown") : shown(found, of: predicate, time: context.dateTime, date: words.date)
        return words("{0} — found: {1}", predicate.text, value)
    }

    /// What a predicate found, for other programs: dates and times in ISO 8601. Nil when it looks for nothing or found nothing.
    public func found(by predicate: Explanation) -> String? {
        guard let found = predicate.found, found != .missing else { return nil }
        return shown(found, of: predicate, time: context.settings.zone.iso8601, date: \.description)
    }

    private func shown(
        _ found: FoundValue, of predicate: Explanation, time: (Instant) -> String, date: (CalendarDate) -> String
    ) -> String {
        switch found {
        case .texts(let texts): (predicate.showsNameOrContact ? texts.map(masked) : texts).joined(separator: ", ")
        case .time(let instant): time(instant)
        case .date(let day): date(day)
        case .number, .missing: found.description
        }
    }

    private func masked(_ text: String) -> String {
        text.contains("@") ? context.mask.email(text) : context.mask.name(text)
    }

    private var words: Words { context.words }
}
