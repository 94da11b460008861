import ArgumentParser
import CampaignDomain
import Foundation
import Workbench

/// Options that every command about a workspace takes.
struct CommonOptions: ParsableArguments, Sendable {
    @Option(
        name: .customLong("as-of"),
        help: "Compute as of this instant (2026-03-07T09:00:00+03:00) or at the beginning of this day (2026-03-07).")
    var asOf: String?

    @Flag(help: "Hide names and contacts.")
    var mask = false

    @Option(help: "Language of texts: \(Language.codes). Default: that of the locale.")
    var language: String?

    @Flag(help: "Linear text without colour or animation.")
    var plain = false

    /// The instant to compute as of: the option, else the workspace's own clock, else now.
    func instant(for settings: WorkspaceSettings) throws -> Instant {
        guard let asOf else {
            return settings.clock ?? Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
        }
        return try CommonOptions.instant(asOf, option: "--as-of", in: settings)
    }

    /// An instant as it is written, or the beginning of a day on the workspace's clock.
    static func instant(_ text: String, option: String, in settings: WorkspaceSettings) throws -> Instant {
        if let instant = Instant(iso8601: text) { return instant }
        if let date = CalendarDate(text) { return settings.zone.instant(date: date, secondOfDay: 0) }
        throw Failure(
            "\(option) is neither an instant nor a day",
            advice: "write it like 2026-03-07T09:00:00+03:00 or 2026-03-07")
    }

    func words() throws -> Words {
        guard let language else {
            let environment = ProcessInfo.processInfo.environment
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
            return Words(Language(locale: locale ?? ""))
        }
        guard let chosen = Language(rawValue: language) else {
            throw Failure("there is no language \"\(language)\"", advice: "choose one of \(Language.codes)")
        }
        return Words(chosen)
    }
}
