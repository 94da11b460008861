import AudienceEngine
import CampaignDomain
import TerminalKit

/// What the members of a set are like beside the whole base, and how they meet the declared ideal.
struct ProfilePresenter {
    let set: MemberSet
    let profile: MemberProfile
    let context: PresentationContext
    private var words: Words { context.words }
    private var cells: FigureCells { FigureCells(context) }
    private var name: String { SegmentNames(context).full(set) }

    /// Values of an attribute that are told one by one.
    private static let mostValues = 8

    var grid: FigureGrid {
        FigureGrid(
            labelTitle: words("Value"),
            columns: [
                FigureGrid.Column(title: words("Members")), FigureGrid.Column(title: words("Share")),
                FigureGrid.Column(title: words("In the base")), FigureGrid.Column(title: words("Index")),
                FigureGrid.Column(title: "", kind: .bar),
            ],
            lines: ideal + profile.attributes.flatMap(lines))
    }

    // MARK: The ideal

    private var ideal: [FigureGrid.Line] {
        guard let ideal = profile.ideal else { return [] }
        let share = ideal.share ?? 0
        let outside = Double(ideal.outsideMeeting.count) / Double(max(1, profile.baseCount - profile.memberCount))
        return [
            .heading(words("The ideal: {0}", ideal.expression)),
            FigureGrid.Line(
                label: TextSpan("  " + words("members who meet it")),
                cells: numbers(
                    ideal.membersMeeting.count, share, .rows(ideal.membersMeeting),
                    name + " · " + words("meet the ideal")) + [
                        FigureCell.empty, FigureCell.empty, FigureCell.bar(share, style: .series2),
                    ]),
            FigureGrid.Line(
                label: TextSpan("  " + words("others who meet it: to be won")),
                cells: numbers(
                    ideal.outsideMeeting.count, outside, .rows(ideal.outsideMeeting),
                    words("meet the ideal of {0} and are not in it", name))
                    + [FigureCell.empty, FigureCell.empty, FigureCell.bar(outside, style: .series2)]),
        ]
    }

    // MARK: Attributes

    private func lines(_ attribute: AttributeProfile) -> [FigureGrid.Line] {
        let title = words(attribute.attribute.phrase).capitalisedFirst
        let shown = attribute.values.prefix(Self.mostValues)
        let hidden = attribute.values.count - shown.count + attribute.otherValues
        let rest =
            hidden > 0
            ? [FigureGrid.Line(label: TextSpan("  " + words.counted(hidden, .furtherValue), .muted))] : []
        return [FigureGrid.Line.heading(title)] + shown.map { line($0, attribute.attribute, title) } + rest
    }

    private func line(_ value: ValueShare, _ attribute: ProfileAttribute, _ title: String) -> FigureGrid.Line {
        let text = value.value.map { attribute.text(of: $0, words) } ?? words("unknown")
        let heading = "\(name) · \(title): \(text)"
        let source = attribute.source(set, value.value)
        return FigureGrid.Line(
            label: TextSpan("  " + text, value.value == nil ? .muted : .text),
            cells: numbers(value.members, value.memberShare, source, heading) + [
                FigureCell.text(words.percent(value.baseShare), .muted), index(value),
                FigureCell.bar(value.memberShare, style: value.representation == .over ? .bar : .barMuted),
            ])
    }

    private func numbers(
        _ count: Int, _ share: Double, _ source: PeopleSource, _ heading: String
    ) -> [FigureCell] {
        [cells.count(count, source, heading), cells.share(share, source, heading)]
    }

    /// How many times as frequent as in the base, with a sign where it can be said.
    private func index(_ value: ValueShare) -> FigureCell {
        guard let index = value.index else { return .text("—", .muted) }
        let number = "× " + words.decimal(index, digits: 2)
        switch value.representation {
        case .over: return .text("▲ " + number, .good)
        case .under: return .text("▼ " + number, .warn)
        case .usual: return .text(number)
        case .unsure: return .text(number, .muted)
        }
    }

    var notes: [Paragraph] {
        [
            Paragraph(
                words("▲ more often and ▼ less often than in the base, by more than chance; grey: too few to say."),
                .muted)
        ]
    }
}

extension CountedNoun {
    static let furtherValue = CountedNoun("further value", "further values")
}

extension ProfileAttribute {
    /// A value as people read it.
    func text(of value: String, _ words: Words) -> String {
        switch self {
        case .gender: Gender(rawValue: value).map { words($0.phrase) } ?? value
        case .channels: Channel(rawValue: value).map { words($0.phrase) } ?? value
        case .age: value.replacing("-", with: "–")
        default: value
        }
    }

    /// The members of a set that have a value; nil is that none is known.
    func source(_ set: MemberSet, _ value: String?) -> PeopleSource {
        if self == .channels {
            return value.flatMap(Channel.init).map { .reachable(set, $0) } ?? .unreachable(set)
        }
        return .narrowed(set, by: condition(value))
    }

    private func condition(_ value: String?) -> String {
        guard let field else { return categoryCondition(value) }
        guard let value else { return "\(field) is unknown" }
        guard self == .age else { return "\(field) = \(ProfileAttribute.quoted(value))" }
        let limits = value.split(separator: "-").compactMap { Int($0) }
        if limits.count == 2 { return "age between \(limits[0]) and \(limits[1])" }
        return "age >= \(value.filter(\.isNumber))"
    }

    private func categoryCondition(_ value: String?) -> String {
        guard let value else { return "not any(orders where category is known)" }
        return "any(orders where category = \(ProfileAttribute.quoted(value)))"
    }

    /// The field of the expression language; nil for what is no field.
    private var field: String? {
        switch self {
        case .gender, .age, .city, .region, .language, .source, .interests, .tags: rawValue
        case .tier: "loyalty.tier"
        case .categories, .channels: nil
        }
    }

    /// As the expression language writes a text.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension String {
    /// With a capital at its beginning, as a heading has it.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
