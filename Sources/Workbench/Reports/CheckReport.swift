import CampaignDomain
import CampaignPreview
import TerminalKit

/// How a check is told. The machine formats are stable (docs/COMMANDS.md).
public enum CheckFormat: String, CaseIterable, Sendable {
    case text, json, sarif, junit, markdown, html
}

/// The verdict on one or more campaigns before the send, as every format tells it.
///
/// Values only: the same previews, language and mask give the same bytes.
public struct CheckReport: Sendable {
    public let campaigns: [CheckedCampaign]
    /// The least severity with which a finding fails the check.
    public let threshold: Severity
    /// Version of the program that checked.
    public let version: String
    let context: CheckContext

    /// - Parameters:
    ///   - previews: what was computed, in the order of the report.
    ///   - places: where a field of a definition stands; nil when nobody knows, then the report names the file.
    /// O(targeted records + findings).
    public init(
        _ previews: [CampaignPreview], failingFrom threshold: Severity, in context: CheckContext, version: String,
        places: @escaping (DefinitionField) -> DefinitionPlace? = { _ in nil }
    ) {
        self.threshold = threshold
        self.context = context
        self.version = version
        campaigns = previews.map { CheckedCampaign($0, failingFrom: threshold, in: context, places: places) }
    }

    /// Whether no campaign has a finding that fails the check.
    public var passes: Bool {
        campaigns.allSatisfy(\.passes)
    }

    /// The report, ending with a line feed.
    public func text(as format: CheckFormat) -> String {
        switch format {
        case .text: CheckTextReport(check: self).text
        case .json: CheckJSONReport(check: self).text
        case .sarif: SarifReport(check: self).text
        case .junit: JUnitReport(check: self).text
        case .markdown: MarkdownReport(check: self).text
        case .html: HTMLReport(check: self).text
        }
    }

    var words: Words { context.words }

    var headline: String {
        passes ? words("Passes the check") : words("Does not pass the check")
    }

    /// What the check was run with: how many campaigns pass, and from when on a finding fails it.
    var terms: [String] {
        let failing = words("Findings at or above {0} fail the check", words(threshold.phrase))
        guard campaigns.count != 1 else { return [failing] }
        let passing = words.number(campaigns.count(where: \.passes))
        return [words("Campaigns that pass: {0} of {1}", passing, words.number(campaigns.count)), failing]
    }
}

/// In which language a check is told, and how much of it.
public struct CheckContext: Sendable {
    public let words: Words
    public let mask: PersonalDataMask
    /// Whether lines are left unaligned, as screen readers like it.
    public let isPlain: Bool
    /// Whether one campaign was asked for; its JSON is an object, that of several an array.
    public let isSingle: Bool

    public init(words: Words, mask: PersonalDataMask = .off, isPlain: Bool = false, isSingle: Bool = true) {
        self.words = words
        self.mask = mask
        self.isPlain = isPlain
        self.isSingle = isSingle
    }
}
