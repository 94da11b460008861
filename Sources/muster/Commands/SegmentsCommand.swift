import ArgumentParser
import AudienceEngine
import CampaignDomain
import Workbench
import WorkspaceStore

struct SegmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments",
        abstract: "How many records each segment and each part of a scheme has, and what they are like.",
        discussion: """
            Without more it counts. --figures adds revenue, reachability and validity of data; --compare-to the change since \
            another instant. One of --audit, --migration, --overlap, --profile, --rfm and --matrix gives another report. A set \
            is the id of a segment, SCHEME/PART, SCHEME/unassigned, or base. The scheme rfm-groups is there even when the \
            workspace does not define it.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, csv, jsonl, json

        /// `text` is what the table was called first.
        init?(argument: String) {
            self.init(rawValue: argument == "text" ? "table" : argument)
        }
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "Only this scheme.")
    var scheme: String?

    @Option(help: "Only this segment.")
    var segment: String?

    @Flag(help: "Also revenue, orders, average check, reachability by channel and validity of data.")
    var figures = false

    @Option(
        name: .customLong("compare-to"),
        help: "Also how things were at this earlier instant or day; written as --as-of is.")
    var compareTo: String?

    @Flag(help: "Whom schemes leave out or claim twice, and which predicates are in the way.")
    var audit = false

    @Flag(help: "Who moved between the parts of schemes since --compare-to.")
    var migration = false

    @Option(help: "How these sets lie over each other; separated by commas.")
    var overlap: String?

    @Option(help: "What the members of this set are like, beside the base and the declared ideal.")
    var profile: String?

    @Flag(help: "Recency by frequency, 5 × 5.")
    var rfm = false

    @Flag(help: "Orders in 365 days by answers in 180 days.")
    var matrix = false

    @Option(help: "table, csv, jsonl or json.")
    var format: Format = .table

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let reports = [audit, migration, overlap != nil, profile != nil, rfm, matrix].count { $0 }
        guard reports <= 1 else {
            throw ValidationError("choose one of --audit, --migration, --overlap, --profile, --rfm and --matrix")
        }
        if migration, compareTo == nil {
            throw ValidationError("--migration needs --compare-to; give the earlier instant")
        }
    }

    /// Then what the definitions do not look at is not read.
    private var isOnlyCounting: Bool {
        !figures && !audit && !rfm && !matrix && overlap == nil && profile == nil
    }

    /// What is not there is a failure once the workspace is read.
    private func needEvents(_ definitions: Definitions) -> Bool {
        let chosen = SegmentChoice(definitions: definitions, folder: folder)
        guard let segments = try? chosen.segments(segment, besideScheme: scheme),
            let schemes = try? chosen.schemes(scheme)
        else { return true }
        return SegmentCatalog(definitions: definitions)
            .needEvents(segments: segments, schemes: segment != nil && scheme == nil ? [] : schemes)
    }

    mutating func run() throws {
        let words = try common.words()
        var options = LoadOptions()
        if isOnlyCounting {
            options.needsEvents = { [self] in needEvents($0) }
        }
        let workspace = try OpenedWorkspace(folder, common, load: options)
        let report = try report(of: workspace)
        var output = StandardOutput()
        report.write(format, words, to: &output)
        output.flush()
    }

    private func report(of workspace: OpenedWorkspace) throws -> any SegmentsOutput {
        let (audience, reports) = (workspace.audience, SegmentReports(evaluator: workspace.evaluator))
        let chosen = SegmentChoice(definitions: workspace.definitions, folder: folder)
        let schemes = try chosen.schemes(scheme)
        if audit {
            return SchemeAuditOutput(audience: audience, audits: try schemes.map { try reports.audit(of: $0) })
        }
        if let overlap {
            let sets = try overlap.split(separator: ",").map { try chosen.set(String($0).trimmed) }
            return SegmentOverlapOutput(audience: audience, overlap: try reports.overlap(of: sets))
        }
        if let profile {
            let set = try chosen.set(profile)
            return MemberProfileOutput(audience: audience, set: set, profile: try reports.profile(of: set))
        }
        if rfm { return RFMGridOutput(audience: audience, grid: reports.rfmGrid()) }
        if matrix {
            let chains = workspace.definitions.chains.isEmpty ? [] : workspace.model().addressedByChains
            return ActivityMatrixOutput(audience: audience, matrix: reports.activityMatrix(chains: chains))
        }
        let earlier = try earlierReports(workspace)
        if migration, let earlier {
            return SchemeMigrationOutput(
                audience: audience, migrations: try schemes.map { try reports.migration(of: $0, since: earlier) })
        }
        return try SegmentCountsOutput(
            reports: reports, segments: try chosen.segments(segment, besideScheme: scheme),
            schemes: segment != nil && scheme == nil ? [] : schemes, hasFigures: figures, earlier: earlier)
    }

    /// The same definitions at the earlier instant; nil when none was given.
    private func earlierReports(_ workspace: OpenedWorkspace) throws -> SegmentReports? {
        guard let compareTo else { return nil }
        let instant = try CommonOptions.instant(compareTo, option: "--compare-to", in: workspace.settings)
        guard instant <= workspace.audience.asOf else {
            throw Failure(
                "--compare-to is later than \(workspace.settings.zone.iso8601(workspace.audience.asOf)), as of which is computed",
                advice: "give an earlier instant, or a later --as-of")
        }
        return SegmentReports(evaluator: workspace.asOf(instant).evaluator)
    }
}

/// Finds what the options name.
struct SegmentChoice {
    let definitions: Definitions
    /// As it was named, for advice.
    let folder: String

    /// All that the workspace defines, or the one that was asked for, which may be built in.
    func schemes(_ id: String?) throws -> [SchemeID] {
        guard let id else { return definitions.schemes.map(\.id) }
        return [try namedScheme(id).id]
    }

    /// None when only a scheme was asked for.
    func segments(_ id: String?, besideScheme scheme: String?) throws -> [SegmentID] {
        guard let id else { return scheme == nil ? definitions.segments.map(\.id) : [] }
        return [try namedSegment(id).id]
    }

    /// The id of a segment goes before what else the text could mean.
    func set(_ text: String) throws -> MemberSet {
        if definitions.segment(SegmentID(text)) != nil { return .segment(SegmentID(text)) }
        if text == "base" { return .base }
        guard let slash = text.lastIndex(of: "/") else { return .segment(try namedSegment(text).id) }
        let scheme = try namedScheme(String(text[..<slash]))
        let part = String(text[text.index(after: slash)...])
        if part == SchemeBreakdown.unassignedID { return .unassigned(scheme.id) }
        let parts = scheme.parts.map(\.id)
        guard parts.contains(part) else {
            throw Failure(
                "scheme \"\(scheme.id)\" has no part \"\(part)\"", named: part,
                among: parts + [SchemeBreakdown.unassignedID],
                listedBy: "muster segments \(folder) --scheme \(scheme.id)")
        }
        return .part(scheme.id, part)
    }

    /// The scheme of an id, or a failure that names the nearest.
    private func namedScheme(_ id: String) throws -> Scheme {
        if let scheme = definitions.scheme(SchemeID(id)) { return scheme }
        throw Failure(
            "there is no scheme \"\(id)\"", named: id, among: definitions.everyScheme.map(\.id.rawValue),
            listedBy: "muster segments \(folder)")
    }

    /// The segment of an id, or a failure that names the nearest.
    func namedSegment(_ id: String) throws -> Segment {
        if let segment = definitions.segment(SegmentID(id)) { return segment }
        let reason = "there is no segment \"\(id)\""
        guard !definitions.segments.isEmpty else { throw Failure(reason, advice: "segments.json has none") }
        throw Failure(
            reason, named: id, among: definitions.segments.map(\.id.rawValue), listedBy: "muster segments \(folder)")
    }
}
