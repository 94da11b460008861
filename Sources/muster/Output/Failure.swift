import AudienceEngine
import CampaignPreview
import Foundation
import TerminalKit
import WorkspaceStore

/// Why a command cannot do what it was asked: what is wrong, and what to do.
struct Failure: Error, CustomStringConvertible {
    let text: String

    var description: String { text }

    /// A reason that ends in a question, such as the name that was probably meant, is its own advice.
    init(_ reason: String, advice: String) {
        self.init(text: reason.hasSuffix("?") ? reason : "\(reason); \(advice)")
    }

    private init(text: String) {
        self.text = SanitizedText(text).text
    }

    /// The failures that commands meet; nil for errors of the argument parser, which has words of its own.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as WorkspaceError: self.init(text: error.description)
        case let error as PreviewError: self.init(preview: error)
        case let error as ExpressionError: self.init("--where: \(error)", advice: "correct the expression")
        case let error as EvaluationError: self.init("\(error)", advice: "muster validate lists what is wrong")
        default: return nil
        }
    }

    private init(preview error: PreviewError) {
        switch error {
        case .unknownList(let list, let campaign):
            self.init(
                "campaigns/\(campaign).json: there is no list \"\(list)\"",
                advice: "name a list of the folder lists/, or take it out of the audience")
        case .unknownSegment(let segment, let campaign):
            self.init(
                "campaigns/\(campaign).json: there is no segment \"\(segment)\"",
                advice: "name a segment of segments.json, or take it out of the audience")
        case .expression(let field, let campaign, let reason):
            self.init("campaigns/\(campaign).json: \(field): \(reason)", advice: "correct the expression")
        }
    }
}

/// Standard error, where everything goes that is not the answer.
enum StandardError {
    static func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
