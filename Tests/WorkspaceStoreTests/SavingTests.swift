import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Saving")
struct SavingTests {
    private static let files = [
        "campaigns/8-march.json": Samples.campaign, "messages/m-a.json": Samples.message,
        "lists/old.json": Samples.list,
        "segments.json": Samples.segments, "schemes.json": Samples.schemes, "policies.json": Samples.policies,
        "map/welcome.json": Samples.chain, "customers.jsonl": "{\"id\":\"c-1\"}\n{\"id\":\"c-2\"}\n",
    ]

    private func saveEverything(_ loaded: LoadedWorkspace) throws {
        let store = try #require(loaded.store)
        for campaign in loaded.definitions.campaigns { try store.save(campaign: campaign) }
        for message in loaded.definitions.messages { try store.save(message: message) }
        for list in loaded.definitions.lists { try store.save(list: list) }
        for chain in loaded.definitions.chains { try store.save(chain: chain) }
        try store.save(segments: loaded.definitions.segments)
        try store.save(schemes: loaded.definitions.schemes)
        try store.save(policies: loaded.definitions.policies)
    }

    @Test func savingWithoutAChangeLosesAndAddsNothing() throws {
        let workspace = try TemporaryWorkspace(Self.files)
        try saveEverything(try workspace.openForWriting())
        for (file, before) in Self.files where file.hasSuffix(".json") {
            #expect(JSONValue(try workspace.read(file)) == JSONValue(before), "\(file)")
        }
    }

    @Test func aSaveChangesOnlyWhatChanged() throws {
        let workspace = try TemporaryWorkspace(Self.files)
        let loaded = try workspace.openForWriting()
        var campaign = try #require(loaded.definitions.campaign("8-march"))
        campaign.owner = "ivan"
        campaign.quietHours = nil
        campaign.variants[0].weight = 30
        campaign.variants.append(Campaign.Variant(id: "c", weight: 20, message: "m-c"))
        try #require(loaded.store).save(campaign: campaign)
        let expected = Samples.campaign
            .replacingOccurrences(of: " \"quietHours\": \"hold\",", with: "")
            .replacingOccurrences(of: "\"weight\": 50.0", with: "\"weight\": 30")
            .replacingOccurrences(
                of: "\"m-b\"}]", with: "\"m-b\"}, {\"id\": \"c\", \"weight\": 20, \"message\": \"m-c\"}]"
            )
            .replacingOccurrences(of: "{\"openRate\": 0.2}}", with: "{\"openRate\": 0.2}, \"owner\": \"ivan\"}")
        #expect(JSONValue(try workspace.read("campaigns/8-march.json")) == JSONValue(expected))
        // And once more: what was saved is what counts as read.
        campaign.owner = "olga"
        try #require(loaded.store).save(campaign: campaign)
        #expect(JSONValue(try workspace.read("campaigns/8-march.json"))?["owner"]?.text == "olga")
    }

    @Test func aVariantWithoutAWeightStaysWithoutOne() throws {
        var files = Self.files
        files["campaigns/8-march.json"] = Samples.campaign.replacingOccurrences(of: "\"weight\": 50.0, ", with: "")
        let workspace = try TemporaryWorkspace(files)
        let loaded = try workspace.openForWriting()
        var campaign = try #require(loaded.definitions.campaign("8-march"))
        #expect(campaign.variants.contains { $0.weight == nil })
        campaign.owner = "ivan"
        try #require(loaded.store).save(campaign: campaign)
        let saved = JSONValue(try workspace.read("campaigns/8-march.json"))
        #expect(saved?["variants"] == JSONValue(files["campaigns/8-march.json"] ?? "")?["variants"])
    }

    @Test func definitionsThatWereNotUnderstoodStay() throws {
        let workspace = try TemporaryWorkspace(Self.files)
        let loaded = try workspace.openForWriting()
        #expect(loaded.definitions.segments.map(\.id) == ["vip", "new"])
        var segments = loaded.definitions.segments
        segments.removeFirst()
        segments.append(Segment(id: "late", condition: "z = 1"))
        try #require(loaded.store).save(segments: segments)
        #expect(
            JSONValue(try workspace.read("segments.json"))
                == JSONValue(
                    """
                    [{"where": "broken"}, {"id": "new", "where": "y = 1", "priority": 2},
                     {"id": "late", "name": "late", "where": "z = 1"}]
                    """))
    }

    @Test func everyNewDefinitionReadsBackEqual() throws {
        let source = try TemporaryWorkspace(Self.files).open().definitions
        let workspace = try TemporaryWorkspace(["customers.jsonl": "{\"id\":\"c-1\"}\n{\"id\":\"c-2\"}\n"])
        let loaded = try workspace.openForWriting()
        let store = try #require(loaded.store)
        for campaign in source.campaigns { try store.save(campaign: campaign) }
        for message in source.messages { try store.save(message: message) }
        for list in source.lists { try store.save(list: list) }
        for chain in source.chains { try store.save(chain: chain) }
        try store.save(segments: source.segments)
        try store.save(schemes: source.schemes)
        try store.save(policies: source.policies)
        let again = try workspace.open()
        #expect(again.problems == [])
        func encodings(_ definitions: Definitions) -> [JSONValue] {
            let context = DefinitionContext(currency: definitions.settings.currency, zone: definitions.settings.zone)
            return definitions.campaigns.map { $0.encoded(context) } + definitions.messages.map { $0.encoded(context) }
                + definitions.lists.map { $0.encoded(context) } + definitions.chains.map { $0.encoded(context) }
                + definitions.segments.map { $0.encoded(context) } + definitions.schemes.map { $0.encoded(context) }
                + [definitions.policies.encoded(context)]
        }
        #expect(encodings(again.definitions) == encodings(source))
        #expect(again.definitions.chains.first?.steps == source.chains.first?.steps)
        #expect(try workspace.mode("campaigns/8-march.json") == 0o600)
        #expect(try workspace.mode("campaigns") == 0o700)
    }

    @Test(arguments: ["", "../x", "a/b", ".hidden", "a\u{0}b", String(repeating: "x", count: 300)])
    func anIDThatIsNoFileNameIsRefused(_ id: String) throws {
        let loaded = try TemporaryWorkspace().openForWriting()
        let error = #expect(throws: WorkspaceError.self) {
            try #require(loaded.store).save(campaign: Campaign(id: CampaignID(id)))
        }
        #expect(error?.kind == .invalid)
    }

    @Test func aFileThatSomebodyElseChangedIsNotOverwritten() throws {
        let workspace = try TemporaryWorkspace(Self.files)
        let loaded = try workspace.openForWriting()
        let theirs = Samples.campaign.replacingOccurrences(of: "draft", with: "ready")
        try workspace.write(theirs, to: "campaigns/8-march.json")
        var campaign = try #require(loaded.definitions.campaign("8-march"))
        campaign.owner = "ivan"
        let error = #expect(throws: WorkspaceError.self) { try #require(loaded.store).save(campaign: campaign) }
        #expect(
            error?.description
                == "campaigns/8-march.json: somebody else changed the file since it was read; "
                + "reload the workspace, or save a copy under another id")
        #expect(try workspace.read("campaigns/8-march.json") == theirs)
        // A file that appeared since is somebody else's too.
        try workspace.write("{}", to: "campaigns/new.json")
        let appeared = #expect(throws: WorkspaceError.self) {
            try #require(loaded.store).save(campaign: Campaign(id: "new"))
        }
        #expect(appeared?.kind == .changedByOthers)
    }

    @Test func aFileThatWasNotUnderstoodIsNotOverwritten() throws {
        let workspace = try TemporaryWorkspace(["campaigns/a.json": "{\"id\": \"a\", \"kind\": 5}"])
        let loaded = try workspace.openForWriting()
        let error = #expect(throws: WorkspaceError.self) {
            try #require(loaded.store).save(campaign: Campaign(id: "a"))
        }
        #expect(error?.kind == .invalid)
        #expect(try workspace.read("campaigns/a.json") == "{\"id\": \"a\", \"kind\": 5}")
    }

    @Test func aTemporaryFileThatACrashLeftDoesNoHarm() throws {
        let workspace = try TemporaryWorkspace(Self.files)
        try workspace.write("{\"half", to: "campaigns/.8-march.json.\(getpid()).tmp")
        let loaded = try workspace.openForWriting()
        #expect(loaded.definitions.campaigns.count == 1)
        var campaign = try #require(loaded.definitions.campaign("8-march"))
        campaign.owner = "ivan"
        try #require(loaded.store).save(campaign: campaign)
        #expect(!workspace.exists("campaigns/.8-march.json.\(getpid()).tmp"))
    }

    @Test func aFailedWriteLeavesTheOldFile() throws {
        let workspace = try TemporaryWorkspace(["campaigns/a.json": "{\"id\": \"a\"}"])
        // A folder cannot be replaced by a file: the rename fails after the temporary file was written.
        try FileManager.default.createDirectory(at: workspace.url("blocked"), withIntermediateDirectories: true)
        let path = workspace.url("blocked").path
        #expect(throws: WorkspaceError.self) { try AtomicFile.write([1], to: path, name: "blocked") }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).sorted() == [
                "blocked", "campaigns", "workspace.json",
            ])
    }
}
