import CommunicationMap
import TerminalKit

/// Writes a journey: as Markdown the story, else a line for every note.
struct JourneyExport: Work {
    let opened: OpenJourney
    let story: JourneyStory
    let presenter: JourneyPresenter
    let format: ExportFormat

    func title(_ words: Words) -> String { words("Writing the story") }

    func answer(in context: WorkContext) throws -> FileDraft {
        let id: String =
            switch opened.traveller {
            case .customer(let id), .persona(let id): id.rawValue
            }
        return FileDraft(
            name: "journey-\(id).\(format.fileExtension)",
            contents: format == .markdown ? story.markdown : table.contents(as: format),
            summary: presenter.words("The journey of {0}", presenter.name))
    }

    private var table: ExportTable {
        let words = presenter.words
        var table = ExportTable(columns: [words("Time"), words("What happened"), words("Why")])
        for note in opened.journey.notes {
            table.append([
                presenter.context.dateTime(note.at), presenter.line(note).text, presenter.reason(note),
            ])
        }
        return table
    }
}

extension JourneyScreen {
    public var canExport: Bool { opened != nil && deeds == nil }
    public var canCopy: Bool { canExport }

    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? {
        opened.map {
            JourneyExport(opened: $0, story: $0.written(context), presenter: $0.presenter(context), format: format)
        }
    }

    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        opened.map { ($0.written(context).text + "\n", context.words("the story")) }
    }
}
