import CampaignDomain
import Foundation

/// Reads `workspace.json`, without which a folder is no workspace.
struct SettingsReader {
    static let file = "workspace.json"

    let document: DefinitionDocument
    /// The name of a workspace that has none.
    let folderName: String

    func settings(migrations: [Migration] = Migration.all) throws(WorkspaceError) -> WorkspaceSettings {
        var root = document.root
        for migration in try migrationsNeeded(among: migrations) { migration.migrate(SettingsReader.file, &root) }
        do throws(ContentFault) {
            return try settings(root)
        } catch {
            throw WorkspaceError(.invalid, document.problem(error))
        }
    }

    private func migrationsNeeded(among migrations: [Migration]) throws(WorkspaceError) -> [Migration] {
        guard document.root.object != nil else {
            throw schemaError("the file is not an object in braces", "write {\"schema\": 1, …}")
        }
        guard let value = document.root["schema"] else {
            throw schemaError("schema is missing", "add \"schema\": \(Migration.currentSchema)")
        }
        guard case .number(let digits) = value, let schema = Int(digits) else {
            throw schemaError("schema must be a whole number", "write \"schema\": \(Migration.currentSchema)")
        }
        guard schema <= Migration.currentSchema else {
            throw schemaError(
                "schema \(schema) is newer than this program, which knows up to \(Migration.currentSchema)",
                "update muster")
        }
        guard let chain = Migration.chain(from: schema, among: migrations) else {
            throw schemaError(
                "schema \(schema) is none that this program knows", "write \"schema\": \(Migration.currentSchema)")
        }
        return chain
    }

    private func schemaError(_ reason: String, _ advice: String) -> WorkspaceError {
        WorkspaceError(.schema, document.problem(ContentFault("schema", reason, advice), reason: reason))
    }

    private func settings(_ root: JSONValue) throws(ContentFault) -> WorkspaceSettings {
        guard let fields = root.object else { throw .wrongType(.root, "an object in braces") }
        func text(_ key: String) throws(ContentFault) -> String? {
            guard let value = fields[key], value != .null else { return nil }
            guard let text = value.text else { throw .wrongType(JSONPath(key), "a text in double quotes") }
            return text
        }
        guard let code = try text("currency") else { throw .missing("currency") }
        guard let currency = Currency(code: code), Locale.Currency.isISOCurrency(code) else {
            throw ContentFault("currency", "is no known currency", "write an ISO 4217 code such as RUB, UAH or BYN")
        }
        guard let name = try text("timezone") else { throw .missing("timezone") }
        guard let zone = ZoneRules(system: name) else {
            throw ContentFault("timezone", "is no known time zone", "write a name such as Europe/Minsk")
        }
        var settings = WorkspaceSettings(
            name: try text("name") ?? folderName, currency: currency, zone: zone, locale: try text("locale") ?? "en",
            country: try text("country") ?? "")
        if let clock = try text("clock") {
            guard let instant = Instant(iso8601: clock) else { throw .notATime("clock") }
            settings.clock = instant
        }
        return settings
    }
}

extension Locale.Currency {
    fileprivate static func isISOCurrency(_ code: String) -> Bool {
        isoCurrencies.contains { $0.identifier == code }
    }
}
