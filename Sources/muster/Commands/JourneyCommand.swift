import AudienceEngine
import ArgumentParser
import CampaignDomain
import CommunicationMap
import Workbench
import WorkspaceStore

struct JourneyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journey",
        abstract: "The story of one customer or persona on the way through the map.",
        discussion: """
            Messages are answered in turn as --react says, and later ones are left alone. The same story has the same bytes. How a \
            journey goes is written in docs/MAP.md.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, json
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(
        help: "The id of a customer record, as muster customers lists it, or of a persona of the folder personas/.")
    var traveller: String

    @Option(
        name: .customLong("do"),
        help:
            "What they do first of their own accord, a minute apart: kinds of events, or buy. Example: optInConfirmed,buy"
    )
    var deeds = ""

    @Option(
        help:
            "How messages are answered, in turn: open, ignore, click, buy, complain, unsubscribe. Example: open,ignore,buy"
    )
    var react = ""

    @Option(help: "How many days, 1 to 366.")
    var days = 30

    @Option(help: "text, markdown or json.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...366).contains(days) else { throw ValidationError("--days is a number from 1 to 366") }
    }

    mutating func run() throws {
        let reactions = try words(of: react).map(reaction)
        let deeds = try words(of: deeds).map(deed)
        let workspace = try OpenedWorkspace(folder, common)
        var (journey, row, introduction) = try begin(in: workspace)
        for deed in deeds { if let deed { journey.act(deed) } else { journey.buy() } }
        journey.play(reactions)
        let presenter = JourneyPresenter(
            journey, row: row, words: try common.words(), mask: PersonalDataMask(isOn: common.mask))
        var output = StandardOutput()
        switch format {
        case .text: output.writeLine(JourneyStory(journey, presenter, introduction: introduction).text)
        case .markdown: output.write(JourneyStory(journey, presenter, introduction: introduction).markdown)
        case .json:
            output.write(JourneyJSON(traveller: traveller, journey: journey, presenter: presenter).value.document)
        }
        output.flush()
    }

    /// A customer goes before a persona of the same id.
    private func begin(in workspace: OpenedWorkspace) throws -> (Journey, row: Int, introduction: String) {
        let persona = workspace.loaded.personas.first { $0.id.rawValue == traveller }
        let isCustomer = workspace.loaded.snapshot.customers.row(of: CustomerID(traveller)) != nil
        if let persona, !isCustomer {
            let ground = try JourneyPreparation.ground(
                for: persona, definitions: workspace.definitions, asOf: workspace.audience.asOf, days: days)
            return (Journey(of: 0, on: ground), 0, persona.story)
        }
        let row = try workspace.row(of: traveller)
        let ground = try JourneyPreparation.ground(workspace.previewEngine(), days: days, .threads)
        return (Journey(of: workspace.audience.persons.person(of: row), on: ground), row, "")
    }

    private func words(of list: String) -> [String] {
        list.split(separator: ",").map { $0.trimmingSpaces }
    }

    private func reaction(_ word: String) throws -> Journey.Reaction {
        if let reaction = Journey.Reaction(rawValue: word) { return reaction }
        throw Failure(
            "--react: \"\(word)\" is no reaction", named: word, among: Journey.Reaction.allCases.map(\.rawValue),
            listedBy: "muster help journey")
    }

    /// Nil is a purchase.
    private func deed(_ word: String) throws -> EventKind? {
        if word == "buy" { return nil }
        if let kind = EventKind(rawValue: word) { return kind }
        throw Failure(
            "--do: \"\(word)\" is no kind of event", named: word, among: EventKind.allCases.map(\.rawValue) + ["buy"],
            listedBy: "muster help journey")
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
