import ArgumentParser
import CampaignDomain
import CampaignPreview
import Foundation
import Workbench
import WorkspaceStore

/// `muster review DIR CAMPAIGN [approve|reject|status]`, and `muster review DIR verify` for the log as a whole.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Sign off a campaign, reject it, or see where its review stands.",
        usage: """
            muster review DIR CAMPAIGN [status|approve|reject] [options]
            muster review DIR verify
            """,
        discussion: """
            A campaign has four checks: message, audience, delivery and compliance. It may go out when every check is approved, \
            nothing changed since, and every stop is overridden with a reason. Whoever owns it cannot approve it.
            status ends with 0 when the campaign may go out and with 1 when not; verify with 1 when the log was changed.
            """)

    enum Action: String, CaseIterable, ExpressibleByArgument {
        case status, approve, reject
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, markdown, html
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id, or verify.")
    var campaign: String

    @Argument(help: "status, approve or reject.")
    var action: Action?

    @Option(help: "The checks to decide, such as message,audience. Default: all.")
    var check = "all"

    @Option(help: "Whose name stands under it. Needed to approve and to reject.")
    var reviewer: String?

    @Option(help: "Why a stop may go out all the same: RULE=REASON. For each stop of the checks.")
    var override: [String] = []

    @Option(help: "Why it is rejected; with an approval, a remark.")
    var reason: String?

    @Option(help: "text, json, markdown or html.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        // A campaign that is called verify is reached by naming the action.
        if campaign == "verify", action == nil { return try verify() }
        switch action ?? .status {
        case .status: try status()
        case .approve: try decide(.approve)
        case .reject: try decide(.reject)
        }
    }

    private func status() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let desk = try ReviewedCampaign(workspace: workspace, campaign: campaign)
        let review = try print(desk, log: workspace.reviews)
        if !review.isLaunchable { throw ExitCode(1) }
    }

    private func decide(_ decision: ReviewDecision) throws {
        let workspace = try OpenedWorkspace(folder, common, load: LoadOptions(access: .writing))
        let signOff = SignOff(
            checks: try checks(), decision: decision, reviewer: reviewer ?? "", overrides: try overrides(),
            reason: reason)
        if case .readOnly(let why) = workspace.loaded.access {
            throw Failure("\(folder): \(why)", advice: "sign when nobody else writes the workspace")
        }
        let desk = try ReviewedCampaign(workspace: workspace, campaign: campaign)
        let signing = SigningDesk(workspace: workspace, words: try common.words())
        try print(desk, log: try signing.sign(SignOffOrder(signOff, subject: desk.subject)))
    }

    @discardableResult
    private func print(_ desk: ReviewedCampaign, log: ReviewLog) throws -> CampaignReview {
        let review = CampaignReview(subject: desk.subject, log: log)
        let context = PresentationContext(
            audience: desk.preview.audience, words: try common.words(), mask: PersonalDataMask(isOn: common.mask))
        let records = desk.records(of: review)
        let document = ReviewDocument(review: review, log: log, records: records, context: context)
        var output = StandardOutput()
        switch format {
        case .text: output.writeLine(document.text)
        case .markdown: output.write(document.markdown)
        case .html: output.write(document.html)
        case .json:
            output.write(ReviewJSON(review: review, log: log, records: records, context: context).value.document)
        }
        output.flush()
        return review
    }

    private func verify() throws {
        let workspace = try OpenedWorkspace(folder, common, isQuiet: true)
        let log = workspace.reviews
        let presenter = ReviewPresenter(PresentationContext(words: try common.words(), settings: workspace.settings))
        switch format {
        case .json: StandardOutput.writeLine(ReviewJSON.verification(of: log, presenter).line)
        case .text: StandardOutput.writeLine(presenter.verification(of: log))
        case .markdown, .html: throw Failure("verify has no such format", advice: "ask for text or json")
        }
        if !log.isIntact { throw ExitCode(1) }
    }

    // MARK: Options

    private func checks() throws -> [ReviewCheck] {
        if check == "all" { return ReviewCheck.allCases }
        let named = try check.split(separator: ",").map { word -> ReviewCheck in
            guard let check = ReviewCheck(rawValue: String(word)) else {
                let known = ReviewCheck.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure("there is no check \"\(word)\"", advice: "choose of \(known), or all")
            }
            return check
        }
        guard !named.isEmpty else { throw Failure("--check names no check", advice: "leave it out for all") }
        return ReviewCheck.allCases.filter(named.contains)
    }

    private func overrides() throws -> [ReviewOverride] {
        try override.map { text in
            guard let equals = text.firstIndex(of: "=") else {
                throw Failure(
                    "--override \(text) gives no reason",
                    advice: "write it like rx-advertising=\"agreed with the lawyer\"")
            }
            return ReviewOverride(rule: String(text[..<equals]), reason: String(text[text.index(after: equals)...]))
        }
    }
}

/// A campaign as it lies before the reviewer.
struct ReviewedCampaign {
    let preview: CampaignPreview
    let subject: ReviewSubject

    init(workspace: OpenedWorkspace, campaign: String) throws {
        preview = try workspace.previewEngine().preview(try workspace.campaign(campaign))
        subject = ReviewSubject(preview: preview)
    }

    /// Which records changed since a check was decided, where something changed and it can be told.
    func records(of review: CampaignReview) -> [ReviewCheck: [RecordChange]] {
        var records: [ReviewCheck: [RecordChange]] = [:]
        for check in ReviewCheck.allCases {
            let state = review.state(of: check)
            guard let entry = state.entry, entry.binding.audience != subject.binding.audience else { continue }
            records[check] = preview.recordChanges(since: entry.digest)
        }
        return records
    }
}
