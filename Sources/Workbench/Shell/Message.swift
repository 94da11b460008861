import CampaignPreview
import TerminalKit

/// Something that happened: all that the workbench ever reacts to.
public enum Message: Sendable {
    case event(TerminalEvent)
    /// No key for a while (some 0.4 s): a digit held back becomes its own action.
    case paused
    /// Work goes on; how long each piece has been going, for the progress line.
    case stillWorking([WorkTicket: Duration])
    case progress(WorkTicket, WorkProgress)
    case answered(WorkTicket, WorkOutcome)
    case done(EffectOutcome)
    /// The log of reviews has new entries.
    case reviewed(ReviewLog)
    /// Changed definitions stand in their files.
    case saved(DefinitionOrder)
    /// A decision about a conflict stands in the files, and the workspace was read again.
    case decided(ConflictOrder, WorkbenchModel)
    /// The workspace was read again after an import; what is to be said of it, in the user's language.
    case imported(WorkbenchModel, summary: String)
    /// The workspace was read again.
    case reloaded(WorkbenchModel)
}
