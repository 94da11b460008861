import AudienceEngine
import CampaignDomain

/// What the members of a set are like, as plain text.
public struct MemberProfileReport: Sendable {
    private let profile: MemberProfile
    private let set: MemberSet
    private let presenter: SchemePresenter
    private var words: Words { presenter.words }

    /// How many values of an attribute are told.
    private static let valueLimit = 8

    public init(profile: MemberProfile, set: MemberSet, audience: Audience, words: Words) {
        self.profile = profile
        self.set = set
        presenter = SchemePresenter(definitions: audience.definitions, words: words)
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String { ReportText([head, ideal] + profile.attributes.map(attribute)).text }

    private var head: [String] {
        let base = words.number(profile.baseCount)
        return [
            presenter.name(of: set), "  \(words("{0} of {1}", words.counted(profile.memberCount, .record), base))",
        ]
    }

    private var ideal: [String] {
        guard let ideal = profile.ideal else { return [] }
        let (inside, outside) = (ideal.membersMeeting.count, ideal.outsideMeeting.count)
        return [
            "\(words("The ideal portrait")): \(ideal.expression)",
            "  \(words("{0} of the members meet it", words.number(inside))), \(words.percent(ideal.share ?? 0))",
            "  \(words("{0} outside meet it", words.counted(outside, .record)))",
        ]
    }

    private func attribute(_ attribute: AttributeProfile) -> [String] {
        var table = TextTable([.left, .right, .right, .right, .right, .left])
        table.add("", words("records"), words("members"), words("base"), words("index"))
        for value in attribute.values.prefix(MemberProfileReport.valueLimit) {
            table.add(
                name(of: value.value, attribute.attribute), words.number(value.members),
                words.percent(value.memberShare), words.percent(value.baseShare),
                value.index.map { words.decimal($0, digits: 2) } ?? "—", mark(value.representation))
        }
        return [words(attribute.attribute.phrase)] + table.lines()
    }

    private func name(of value: String?, _ attribute: ProfileAttribute) -> String {
        guard let value else {
            return attribute == .channels ? words("none") : attribute.isSet ? words("nothing") : words("not known")
        }
        switch attribute {
        case .gender: return Gender(rawValue: value).map { words($0.phrase) } ?? value
        case .channels: return Channel(rawValue: value).map { words($0.phrase) } ?? value
        default: return value
        }
    }

    private func mark(_ representation: Representation) -> String {
        switch representation {
        case .over: "▲ \(words(representation.phrase))"
        case .under: "▼ \(words(representation.phrase))"
        case .usual: ""
        case .unsure: words(representation.phrase)
        }
    }
}
