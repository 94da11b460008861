import AudienceEngine
import CampaignPreview

/// A number of the comparison of caps.
enum CapNumber: String, CaseIterable, Sendable {
    case held, sent, entered, left
}

/// One number of one line of the comparison.
struct CapSelection: Hashable, Sendable {
    var semantics = CapSemantics.configured
    var number = CapNumber.held

    /// The records behind the number.
    func rows(in comparison: CapComparison) -> RowSet? {
        comparison.line(semantics)?.rows(number)
    }
}

extension CapComparison.Line {
    func rows(_ number: CapNumber) -> RowSet {
        switch number {
        case .held: held
        case .sent: sent
        case .entered: entered
        case .left: left
        }
    }
}

/// Names what is compared.
struct CapsPresenter {
    let words: Words

    func title(_ semantics: CapSemantics) -> String {
        switch semantics {
        case .configured: words("as configured")
        case .recipientDay: words("calendar day of the recipient")
        case .rolling16Hours: words("rolling 16 hours")
        case .workspaceDay: words("calendar day of the workspace")
        }
    }

    /// The head of a column.
    func title(_ number: CapNumber) -> String {
        switch number {
        case .held: words("held by a cap")
        case .sent: words("get it")
        case .entered: words("enter")
        case .left: words("leave")
        }
    }

    /// What a column counts.
    func explanation(_ number: CapNumber) -> String {
        switch number {
        case .held: words("held by a cap: no earlier rule holds them")
        case .sent: words("get it: no rule holds them")
        case .entered: words("enter: get it here, and not as configured")
        case .left: words("leave: get it as configured, and not here")
        }
    }

    /// Why a way to count holds the very same people as one before it; nil when it does not.
    ///
    /// - Parameter quoted: puts a title into quotation marks.
    func likeness(of line: CapComparison.Line, in comparison: CapComparison, quoted: (String) -> String) -> String? {
        let earlier = comparison.lines.prefix { $0.semantics != line.semantics }
        guard let same = earlier.first(where: { $0.held == line.held && $0.sent == line.sent }) else { return nil }
        let title = quoted(title(same.semantics))
        return same.caps == line.caps && same.semantics == .configured
            ? words("the same people as {0}: that is how the policies count", title)
            : words("the same people as {0}: no send that only one of the two counts makes a difference", title)
    }

    /// Whom a number counts: `leave · rolling 16 hours`.
    func people(_ selection: CapSelection) -> String {
        title(selection.number) + " · " + title(selection.semantics)
    }
}
