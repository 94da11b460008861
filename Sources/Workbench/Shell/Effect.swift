import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// What the workbench wants done outside of itself, as data. The run loop does it.
public enum Effect: Sendable {
    /// Compute on another thread and answer with the ticket; older work of the slot is cancelled.
    case work(any Work, WorkTicket)
    /// Stop work that nobody waits for.
    case cancel(WorkSlot)
    /// Put a text on the clipboard.
    case copy(String)
    /// Write a new file into the folder for exports; never over an existing one.
    case write(FileDraft)
    /// Let the user edit a definition, then read the workspace again.
    case edit(EditableDefinition)
    /// Read the workspace's files again.
    case reload
    /// Write changed definitions into their files.
    case save(DefinitionOrder)
    /// Add decisions to the log of reviews.
    case signOff(SignOffOrder)
    /// Remember what somebody decided about a conflict.
    case decide(ConflictOrder)
    /// Do something with files from outside on another thread, and answer with the ticket.
    case importFiles(ImportOrder, WorkTicket)
    /// End the writing of an import as if it had not begun, and forget what was planned.
    case stopImport
    /// Show the workspace as it is after an import; what is to be said of it.
    case adoptImport(summary: String)
    case setTheme(Theme)
    case setMouse(Bool)
    case repaint
    case suspend
    case savePreferences(WorkbenchPreferences)
    case quit
}

/// A decision and what lay before the reviewer when it was made: the signature is under what was seen.
public struct SignOffOrder: Sendable {
    public let signOff: SignOff
    public let subject: ReviewSubject

    public init(_ signOff: SignOff, subject: ReviewSubject) {
        self.signOff = signOff
        self.subject = subject
    }
}

/// A file to be written.
public struct FileDraft: Equatable, Sendable {
    /// Without a folder: `customers.csv`.
    public var name: String
    public var contents: String
    /// What is in it, in the user's language: "1 204 records".
    public var summary: String

    public init(name: String, contents: String, summary: String = "") {
        self.name = name
        self.contents = contents
        self.summary = summary
    }
}

/// A definition with a file that people edit.
public enum EditableDefinition: Hashable, Sendable {
    case campaign(CampaignID)
    case message(MessageID)
    case list(ListID)
    case chain(ChainID)
    case segments, schemes, policies
}

/// What came of an effect that is not work.
public enum EffectOutcome: Equatable, Sendable {
    case copied
    case written(path: String, summary: String)
    case failed(String)
}

/// Something that can be opened from another screen.
public enum Place: Sendable {
    /// The card of a record, by row.
    case customer(Int)
    /// The records behind a number, under a heading that says which.
    case customers(RowSet, heading: String)
    case campaign(CampaignID)
    /// The preview of a campaign with the records that a rule is about.
    case recipients(CampaignID, of: RuleID)
    /// The review of a campaign.
    case review(CampaignID)
    /// A chain of the communication map.
    case chain(ChainID)
    /// Somebody on the way through the map.
    case journey(JourneyTraveller)
}

/// What a screen asks of the shell.
public enum ScreenRequest: Sendable {
    /// Work for a slot of this screen.
    case work(any Work, slot: String)
    case cancel(slot: String)
    case say(Notice)
    /// Go to another screen; Esc comes back.
    case open(Place)
    /// Something that the shell does.
    case perform(ActionID)
    /// Back to the screen from which the user came, if from another.
    case back
    case copy(String, Notice)
    case write(FileDraft)
    case edit(EditableDefinition)
    /// Change definitions; `summary` says what was done, in the user's language: "segment «VIP» is saved".
    case save(DefinitionChange, summary: String)
    case signOff(SignOffOrder)
    /// Remember what somebody decided about a conflict; the workspace is read again then.
    case decide(ConflictOrder)
    /// Do something with files from outside; the answer is an ``ImportAnswer``.
    case importFiles(ImportOrder, slot: String)
    case stopImport
    /// The workspace is another since an import was written or taken back; `summary` says what was done, in the user's language.
    case adoptImport(summary: String)
}

/// A word to the user in the message line, until the next key.
public struct Notice: Equatable, Sendable {
    public enum Kind: Sendable {
        case information, good, warning, problem
    }

    public var text: String
    public var kind: Kind

    public init(_ text: String, _ kind: Kind = .information) {
        self.text = text
        self.kind = kind
    }
}
