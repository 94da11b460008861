import CampaignDomain
import CampaignPreview

@testable import Workbench

/// Checks of the small workspace: one stop (a test text) and two warnings.
enum CheckSample {
    static func report(
        _ language: Language = .english, failingFrom threshold: Severity = .stop, mask: PersonalDataMask = .off,
        isPlain: Bool = false, isSingle: Bool = true, changes: [(inout Campaign) -> Void] = [{ _ in }]
    ) throws -> CheckReport {
        CheckReport(
            try changes.map { try SmallWorkspace.preview($0) }, failingFrom: threshold,
            in: CheckContext(words: Words(language), mask: mask, isPlain: isPlain, isSingle: isSingle), version: "1.2.3"
        )
    }

    /// What whoever names a campaign or a list might try.
    static let hostileName = "<script>alert('x')</script> | `a` **b** [c](d) & \"q\" ]]>\u{1B}[2J\n# \u{202E}\u{FFFE}"
}
