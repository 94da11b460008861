import TerminalKit

/// The stable name of a screen: `customers`. Configuration and preferences use it.
public struct ScreenID: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
}

/// What every screen may look at beside its own state.
public struct ScreenContext: Sendable {
    public let model: WorkbenchModel
    public let words: Words
    /// Whether names and addresses are hidden.
    public let isMasked: Bool
    /// Where the screen is drawn.
    public let area: Rect

    public init(model: WorkbenchModel, words: Words, isMasked: Bool, area: Rect) {
        self.model = model
        self.words = words
        self.isMasked = isMasked
        self.area = area
    }

    /// Why nothing can be changed here, in the user's language; nil when it can.
    var readOnlyReason: String? { model.readOnly?.sentence(words) }
}

/// A screen: a value with its own state, changed only by these functions and drawn without changing.
///
/// A new screen is a folder `Screens/<Name>` with `State`, `Update` and `View`, and a line in ``ScreenRegistry``.
public protocol Screen: Sendable {
    /// Where one stands inside the screen, from the outermost: `["8 March", "Recipients"]`. Empty at its top.
    func crumbs(in context: ScreenContext) -> [String]

    /// The keys that work here and now. Those before the shell's own; Esc only when there is something to leave.
    func bindings(in context: ScreenContext) -> [KeyBinding]

    /// Whether a text field has the keyboard: then presses go to ``type(_:in:)`` as they are.
    var isTyping: Bool { get }

    /// Called once when the screen is first opened, and again when the workspace was read anew.
    mutating func start(in context: ScreenContext) -> [ScreenRequest]

    /// Called when segments, schemes or lists were changed since the screen was shown last; rows stand for the same records as
    /// before.
    mutating func redefine(in context: ScreenContext) -> [ScreenRequest]

    /// Does what a key, the palette or a click in the key line asked for.
    mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest]

    /// A press or paste while ``isTyping``.
    mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest]

    /// A click or wheel inside the area.
    mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest]

    /// An answer to this screen's work; only ever the newest of its slot.
    mutating func receive(_ outcome: WorkOutcome, for slot: String, in context: ScreenContext) -> [ScreenRequest]

    /// A decision about a conflict that this screen asked for stands in the files.
    mutating func noteDecision(_ order: ConflictOrder)

    /// Another screen sends the user here.
    mutating func open(_ place: Place, in context: ScreenContext) -> [ScreenRequest]

    /// Whether ``export(as:in:)`` and ``textToCopy(in:)`` have something to give. Asked with every frame: O(1).
    var canExport: Bool { get }
    var canCopy: Bool { get }

    /// Work that writes what is shown; its answer must be a ``FileDraft``. Nil when there is nothing to export.
    func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)?

    /// What `y` copies, and how that is called; nil when there is nothing.
    func textToCopy(in context: ScreenContext) -> (text: String, name: String)?

    /// What to remember for the next run.
    var preferences: [String: String] { get }

    /// Draws into the area, nothing outside. O(what can be seen), whatever the length of lists.
    /// - Returns: where the text cursor blinks.
    func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point?
}

extension Screen {
    public func crumbs(in context: ScreenContext) -> [String] { [] }
    public var isTyping: Bool { false }
    public mutating func start(in context: ScreenContext) -> [ScreenRequest] { [] }
    public mutating func redefine(in context: ScreenContext) -> [ScreenRequest] { start(in: context) }
    public mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] { [] }
    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] { [] }
    public mutating func receive(
        _ outcome: WorkOutcome, for slot: String, in context: ScreenContext
    ) -> [ScreenRequest] { [] }
    public mutating func noteDecision(_ order: ConflictOrder) {}
    public mutating func open(_ place: Place, in context: ScreenContext) -> [ScreenRequest] { [] }
    public var canExport: Bool { false }
    public var canCopy: Bool { false }
    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? { nil }
    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? { nil }
    public var preferences: [String: String] { [:] }
}

/// How a screen is found and made.
public struct ScreenDescriptor: Sendable {
    public let id: ScreenID
    /// The digit of its tab and key, 1 to 7.
    public let number: Int
    public let title: Phrase
    /// Which places it opens.
    public let opens: @Sendable (Place) -> Bool
    /// Made from what it remembered of the last run.
    public let make: @Sendable (_ preferences: [String: String]) -> any Screen

    public init(
        id: ScreenID, number: Int, title: Phrase,
        opens: @escaping @Sendable (Place) -> Bool = { _ in false },
        make: @escaping @Sendable (_ preferences: [String: String]) -> any Screen
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.opens = opens
        self.make = make
    }
}
