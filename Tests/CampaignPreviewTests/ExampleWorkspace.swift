import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import WorkspaceStore

/// A folder with the workspace of a ``RuleExample``: the base in which all is well, with the example laid over it.
struct ExampleWorkspace {
    let folder: URL

    /// - Parameter clock: the instant as of which it is looked at.
    init(_ example: RuleExample, clock: String = "2026-03-07T09:00:00+03:00") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-example-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(
            #"{"schema": 1, "name": "Example", "currency": "RUB", "timezone": "Europe/Moscow", "locale": "en", "country": "RU", "clock": "\#(clock)"}"#,
            to: "workspace.json")
        let customer = try ExampleWorkspace.laid(example.customer, over: ExampleWorkspace.anna)
        let others = try example.others.map { try ExampleWorkspace.laid($0, over: ExampleWorkspace.consents) }
        try write(([customer] + others).joined(separator: "\n"), to: "customers.jsonl")
        let orders = (example.hasOrderInJanuary ? [ExampleWorkspace.january] : []) + example.orders
        try write(try orders.map(ExampleWorkspace.line).joined(separator: "\n"), to: "orders.jsonl")
        try write(try example.events.map(ExampleWorkspace.line).joined(separator: "\n"), to: "events.jsonl")
        try write(try example.products.map(ExampleWorkspace.line).joined(separator: "\n"), to: "products.jsonl")
        let ids = try ([customer] + others).map { try ExampleWorkspace.object($0)["id"] ?? "" }
        try write(ExampleWorkspace.text(["id": "everybody", "members": ids]), to: "lists/everybody.json")
        for list in example.lists { try write(list, named: "lists") }
        try write("[" + example.segments.joined(separator: ",") + "]", to: "segments.json")
        try write("[" + example.schemes.joined(separator: ",") + "]", to: "schemes.json")
        try write(try ExampleWorkspace.laid(example.message, over: ExampleWorkspace.letter), to: "messages/m.json")
        for message in example.messages { try write(message, named: "messages") }
        for chain in example.chains { try write(chain, named: "map") }
        try write(try ExampleWorkspace.laid(example.campaign, over: ExampleWorkspace.promo), to: "campaigns/c.json")
        for campaign in example.otherCampaigns { try write(campaign, named: "campaigns") }
        try write(example.policies, to: "policies.json")
    }

    func preview() throws -> CampaignPreview {
        try engineAndPreview().preview
    }

    func engineAndPreview() throws -> (engine: PreviewEngine, preview: CampaignPreview) {
        let loaded = try WorkspaceFolder.open(folder)
        struct Unreadable: Error { let problems: [String] }
        guard loaded.problems.allSatisfy({ $0.severity != .error }), let asOf = loaded.definitions.settings.clock,
            let campaign = loaded.definitions.campaign("c")
        else { throw Unreadable(problems: loaded.problems.map(\.description)) }
        let audience = Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: asOf)
        let engine = PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
        return (engine, try engine.preview(campaign))
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    private static let anna = #"""
        {"id": "a", "givenName": "Анна", "gender": "female", "birthDate": "1990-05-01", "email": "anna@example.org",
         "phone": "+79161234567", "registeredAt": "2025-05-01T10:00:00+03:00", "updatedAt": "2026-01-15T12:00:00+03:00",
         "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2025-05-01T10:00:00+03:00"},
                      {"purpose": "marketing", "status": "granted", "at": "2025-05-01T10:00:00+03:00",
                       "confirmedAt": "2025-05-01T10:05:00+03:00"}]}
        """#
    private static let january = #"{"id": "o1", "customer": "a", "at": "2026-01-15T12:00:00+03:00", "total": "100.00"}"#
    private static let consents = #"""
        {"consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2025-05-01T10:00:00+03:00"},
                      {"purpose": "marketing", "status": "granted", "at": "2025-05-01T10:00:00+03:00",
                       "confirmedAt": "2025-05-01T10:05:00+03:00"}]}
        """#
    private static let letter = #"""
        {"id": "m", "language": "ru", "subject": "Весна", "body": "Здравствуйте!", "unsubscribeLink": true}
        """#
    private static let promo = #"""
        {"id": "c", "name": "C", "kind": "manual", "content": "promo", "channel": "email", "status": "draft",
         "sendAt": "2026-03-08T12:00:00+03:00", "audience": {"include": {"lists": ["everybody"]}},
         "variants": [{"id": "a", "weight": 100, "message": "m"}]}
        """#

    private static func object(_ text: String) throws -> [String: Any] {
        struct NotAnObject: Error { let text: String }
        guard let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            throw NotAnObject(text: text)
        }
        return object
    }

    private static func text(_ object: [String: Any]) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]), as: UTF8.self)
    }

    private static func line(_ text: String) throws -> String {
        try self.text(object(text))
    }

    /// Every field of `change` replaces that of `base`; null removes it.
    private static func laid(_ change: String, over base: String) throws -> String {
        var result = try object(base)
        for (key, value) in try object(change) { result[key] = value is NSNull ? nil : value }
        return try text(result)
    }

    private func write(_ text: String, named kind: String) throws {
        let id = try ExampleWorkspace.object(text)["id"] as? String ?? ""
        try write(text, to: "\(kind)/\(id).json")
    }

    private func write(_ text: String, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((text + "\n").utf8).write(to: file)
    }
}
