import AudienceEngine
import CampaignDomain

/// What is otherwise in one preview than in another: of two campaigns, two instants, two workspaces, or before and after a change.
///
/// Records are matched by their ids, for two snapshots number their rows apart. The counts close: ``entered`` minus ``left`` is the
/// difference of the targeted, and whoever was targeted both times is in ``changed`` or among the ``unchanged``.
public struct PreviewDifference: Sendable {
    public let before: CampaignPreview
    public let after: CampaignPreview
    /// Who is targeted after and was not before, with rows of the later snapshot.
    public let entered: AudienceMove
    /// Who was targeted before and is not any more, with rows of the earlier snapshot.
    public let left: AudienceMove
    /// Who was targeted both times and has another verdict, with rows of the later snapshot; the greatest change first.
    public let changed: [VerdictChange]
    /// How many were targeted both times with the same verdict.
    public let unchanged: Int
    /// Findings that appeared, are gone, or have another count or severity; in the order of the later findings, then the gone.
    public let findings: [FindingChange]
    /// The hashes that differ.
    public let hashes: [HashChange]
    private let match: RowMatch

    /// O(records + targeted).
    public init(before: CampaignPreview, after: CampaignPreview) {
        let match = RowMatch(
            before: before.audience.snapshot.customers.id, after: after.audience.snapshot.customers.id)
        let (old, new) = (before.outcome.targeted, after.outcome.targeted)
        let isIn = { (rows: RowSet, row: Int32) in row >= 0 && rows.contains(Int(row)) }
        let entered = new.filter { !isIn(old, match.beforeRow[$0]) }
        let left = old.filter { !isIn(new, match.afterRow[$0]) }
        self.before = before
        self.after = after
        self.match = match
        self.entered = AudienceMove(entered) { MoveCause.entry(of: $0, match.beforeRow[$0], before, after) }
        self.left = AudienceMove(left) { MoveCause.exit(of: $0, match.afterRow[$0], before, after) }
        let stayed = new.subtracting(entered)
        changed = VerdictChange.changes(of: stayed, match, before.outcome, after.outcome)
        unchanged = stayed.count - changed.reduce(0) { $0 + $1.rows.count }
        findings = FindingChange.changes(from: before.findings, to: after.findings)
        hashes = HashChange.changes(from: PreviewHashes(preview: before), to: PreviewHashes(preview: after))
    }

    /// Whether nothing differs: not one record, verdict, finding or hash.
    public var isEmpty: Bool {
        entered.rows.isEmpty && left.rows.isEmpty && changed.isEmpty && findings.isEmpty && hashes.isEmpty
    }

    /// Rows of the earlier snapshot as those of the later; records that are not there any more are left out. O(rows).
    public func laterRows(of earlier: RowSet) -> RowSet {
        var later = RowSet(capacity: after.audience.count)
        earlier.forEach { row in
            let row = Int(match.afterRow[row])
            if row >= 0, after.audience.visible.contains(row) { later.insert(row) }
        }
        return later
    }
}

/// Who came into an audience, or went out of it, and through what.
public struct AudienceMove: Sendable {
    /// Those with one cause; every row has exactly one.
    public struct Part: Sendable {
        public let cause: MoveCause
        public let rows: RowSet
    }

    public let rows: RowSet
    /// The largest first.
    public let parts: [Part]

    init(_ rows: RowSet, cause: (Int) -> MoveCause) {
        self.rows = rows
        var order: [MoveCause] = []
        var rowsOfCause: [MoveCause: RowSet] = [:]
        rows.forEach { row in
            let cause = cause(row)
            if rowsOfCause[cause] == nil { order.append(cause) }
            rowsOfCause[cause, default: RowSet(capacity: rows.capacity)].insert(row)
        }
        parts = order.compactMap { cause in rowsOfCause[cause].map { Part(cause: cause, rows: $0) } }
            .sortedByCount(\.rows)
    }
}

/// Through what a record came into an audience, or went out of it.
public enum MoveCause: Hashable, Sendable {
    /// The record itself is new, or is not there any more.
    case record
    /// The first included source that has it now, or the first that had it and has it no longer.
    case included(id: String, isList: Bool)
    /// An excluded source that had its person and has it no longer, or has it now.
    case excluded(id: String, isList: Bool)

    /// - Parameter old: the row in the earlier snapshot, −1 for none.
    static func entry(of row: Int, _ old: Int32, _ before: CampaignPreview, _ after: CampaignPreview) -> MoveCause {
        guard old >= 0, before.audience.visible.contains(Int(old)) else { return .record }
        if before.outcome.sources.firstIncluded(Int(old)) != nil,
            let source = before.outcome.sources.firstExcluded(Int(old), before.audience)
        {
            return .excluded(id: source.id, isList: source.isList)
        }
        return after.outcome.sources.firstIncluded(row).map { .included(id: $0.id, isList: $0.isList) } ?? .record
    }

    /// - Parameter new: the row in the later snapshot, −1 for none.
    static func exit(of row: Int, _ new: Int32, _ before: CampaignPreview, _ after: CampaignPreview) -> MoveCause {
        guard new >= 0, after.audience.visible.contains(Int(new)) else { return .record }
        if after.outcome.sources.firstIncluded(Int(new)) != nil,
            let source = after.outcome.sources.firstExcluded(Int(new), after.audience)
        {
            return .excluded(id: source.id, isList: source.isList)
        }
        return before.outcome.sources.firstIncluded(row).map { .included(id: $0.id, isList: $0.isList) } ?? .record
    }
}

/// Records that had one verdict and have another.
public struct VerdictChange: Sendable {
    public let from: Verdict
    public let to: Verdict
    public let rows: RowSet

    static func changes(
        of rows: RowSet, _ match: RowMatch, _ before: PreviewOutcome, _ after: PreviewOutcome
    ) -> [VerdictChange] {
        let (old, new) = (VerdictTable(outcome: before), VerdictTable(outcome: after))
        // By the pair of steps, so that the order does not hang on a hash.
        var rowsOfPair = [RowSet?](repeating: nil, count: old.verdicts.count * new.verdicts.count)
        rows.forEach { row in
            let (from, to) = (old.step(Int(match.beforeRow[row])), new.step(row))
            guard old.verdicts[from] != new.verdicts[to] else { return }
            rowsOfPair[from * new.verdicts.count + to, default: RowSet(capacity: rows.capacity)].insert(row)
        }
        return rowsOfPair.enumerated().compactMap { pair, rows in
            rows.map {
                VerdictChange(
                    from: old.verdicts[pair / new.verdicts.count], to: new.verdicts[pair % new.verdicts.count], rows: $0
                )
            }
        }.sortedByCount(\.rows)
    }
}

extension [RowSet?] {
    fileprivate subscript(index: Int, default empty: @autoclosure () -> RowSet) -> RowSet {
        get { self[index] ?? empty() }
        set { self[index] = newValue }
    }
}

extension Array {
    /// The largest set first; equals stay in their order.
    fileprivate func sortedByCount(_ rows: (Element) -> RowSet) -> [Element] {
        enumerated().map { (place: $0.offset, element: $0.element, count: rows($0.element).count) }
            .sorted { ($1.count, $0.place) < ($0.count, $1.place) }.map(\.element)
    }
}

extension AudienceBreakdown {
    fileprivate func firstIncluded(_ row: Int) -> AudienceSource? {
        included.first { $0.rows.contains(row) }
    }

    fileprivate func firstExcluded(_ row: Int, _ audience: Audience) -> AudienceSource? {
        excluded.first { source in audience.linkedRecords(of: row).contains { source.rows.contains(Int($0)) } }
    }
}
