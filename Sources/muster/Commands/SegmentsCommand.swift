import ArgumentParser
import AudienceEngine
import CampaignDomain
import TerminalKit
import Workbench
import WorkspaceStore

struct SegmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments", abstract: "How many records each segment and each part of a scheme has.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, csv, json, jsonl
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "Only this scheme, with its gaps and overlaps.")
    var scheme: String?

    @Option(help: "text, csv, json or jsonl.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let counts = try SegmentCounts(workspace: workspace, scheme: scheme)
        var output = StandardOutput()
        switch format {
        case .text: output.write(counts.text(try common.words()))
        case .csv:
            output.writeLine("kind,id,part,count")
            for count in counts.all {
                output.writeLine(CSVLine.text([count.kind, count.id, count.part ?? "", String(count.count)]))
            }
        case .json: output.write(JSONValue.array(counts.all.map(\.json)).document)
        case .jsonl: for count in counts.all { output.writeLine(count.json.line) }
        }
        output.flush()
    }
}

/// The sizes of a workspace's segments and of its schemes' parts.
private struct SegmentCounts {
    struct Count {
        let kind: String
        let id: String
        let part: String?
        let name: String
        let count: Int

        var json: JSONValue {
            guard let part else { return .object([kind: .string(id), "count": .integer(count)]) }
            return .object([kind: .string(id), "part": .string(part), "count": .integer(count)])
        }
    }

    private let segments: [Count]
    private let schemes: [(scheme: Scheme, counts: [Count], overlapping: Int)]
    private let total: Int

    init(workspace: OpenedWorkspace, scheme wanted: String?) throws {
        let definitions = workspace.definitions
        total = workspace.audience.visible.count
        let only = try wanted.map(workspace.scheme)
        segments =
            try wanted != nil
            ? []
            : definitions.segments.map { segment in
                let rows = try workspace.evaluator.rows(segment: segment.id)
                return Count(kind: "segment", id: segment.id.rawValue, part: nil, name: segment.name, count: rows.count)
            }
        schemes = try (only.map { [$0] } ?? definitions.schemes).map { scheme in
            let breakdown = try workspace.evaluator.breakdown(of: scheme.id)
            var counts = breakdown.parts.map { part in
                Count(
                    kind: "scheme", id: scheme.id.rawValue, part: part.id, name: part.name, count: part.rows.count)
            }
            counts.append(
                Count(
                    kind: "scheme", id: scheme.id.rawValue, part: "unassigned", name: "unassigned",
                    count: breakdown.unassigned.count))
            return (scheme, counts, breakdown.overlapping.count)
        }
    }

    var all: [Count] { segments + schemes.flatMap(\.counts) }

    /// A block for the segments and one for each scheme, with shares of the base.
    func text(_ words: Words) -> String {
        var blocks: [String] = []
        if !segments.isEmpty { blocks.append(block(title: words("Segments"), segments, words)) }
        for (scheme, counts, overlapping) in schemes {
            var block = block(title: scheme.name, counts, words)
            if overlapping > 0 { block += "  \(words("in more than one part")): \(words.number(overlapping))\n" }
            blocks.append(block)
        }
        return blocks.joined(separator: "\n")
    }

    private func block(title: String, _ counts: [Count], _ words: Words) -> String {
        let names = counts.map { $0.part == "unassigned" ? words("unassigned") : SanitizedText($0.name).text }
        let nameWidth = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        let numbers = counts.map { words.number($0.count) }
        let numberWidth = numbers.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        var text = SanitizedText(title).text + "\n"
        for index in counts.indices {
            let share = words.percent(total == 0 ? 0 : Double(counts[index].count) / Double(total))
            text += "  " + TextFitting.fitted(names[index], to: nameWidth, .left) + "  "
            text += TextFitting.fitted(numbers[index], to: numberWidth, .right) + "  "
            text += TextFitting.fitted(share, to: 7, .right) + "\n"
        }
        return text
    }
}
