import CampaignDomain
import Foundation

/// A definition file that a save may have to rewrite.
struct StoredDocument: Sendable {
    /// Path inside the workspace.
    var file: String
    var fingerprint: FileFingerprint
    /// The tree with everything that the program does not understand. Nil when the text is not JSON.
    var root: JSONValue?
    /// What the program understood of it, encoded; nil when it could not be taken.
    var understood: JSONValue?
    /// The id of a list of which no trees are kept, see ``QuickList``.
    var quickID: String?

    /// The id of the definition, when the file holds one.
    var id: String? { quickID ?? understood?["id"]?.text }
}

/// Reads all definition files of a workspace. A bad one becomes a problem; the others load.
struct DefinitionLibrary {
    let folder: String
    let context: DefinitionContext
    let migrations: [Migration]
    private(set) var documents: [String: StoredDocument] = [:]
    private(set) var problems: [Problem] = []

    init(folder: String, context: DefinitionContext, migrations: [Migration]) {
        self.folder = folder
        self.context = context
        self.migrations = migrations
    }

    mutating func read(settings: WorkspaceSettings) -> Definitions {
        var definitions = Definitions(settings: settings)
        definitions.lists = folder(of: CustomerList.self, "lists") { QuickList($0)?.list }
        definitions.segments = array(of: Segment.self, "segments.json")
        definitions.schemes = array(of: Scheme.self, "schemes.json")
        definitions.campaigns = folder(of: Campaign.self, "campaigns")
        definitions.messages = folder(of: Message.self, "messages")
        definitions.chains = folder(of: Chain.self, "map")
        definitions.policies = policies()
        definitions.tour = tour()
        return definitions
    }

    /// The definitions of a folder with one a file, in order of file name.
    ///
    /// - Parameter quick: reads the content of a sound file without making a tree of it; nil when it cannot.
    private mutating func folder<Definition: StoredDefinition>(
        of type: Definition.Type, _ name: String, quick: ([UInt8]) -> Definition? = { _ in nil }
    ) -> [Definition] {
        var found: [Definition] = []
        var fileOfID: [String: String] = [:]
        for file in jsonFiles(in: name) {
            guard let content = content(file) else { continue }
            if migrations.isEmpty, let definition = quick(content), fileOfID[definition.storedID] == nil {
                fileOfID[definition.storedID] = file
                documents[file]?.quickID = definition.storedID
                found.append(definition)
                continue
            }
            guard let document = document(file, content) else { continue }
            do throws(ContentFault) {
                let definition = try Definition(DefinitionObject(document.root, path: .root, context: context))
                if let other = fileOfID[definition.storedID] {
                    throw ContentFault("id", "stands in \(other) already", "give one of them another id")
                }
                fileOfID[definition.storedID] = file
                documents[file]?.understood = definition.encoded(context)
                found.append(definition)
            } catch {
                problems.append(document.problem(error))
            }
        }
        return found
    }

    /// The definitions of a file that holds an array of them.
    private mutating func array<Definition: StoredDefinition>(of type: Definition.Type, _ file: String) -> [Definition]
    {
        guard let document = document(file) else { return [] }
        guard let elements = document.root.elements else {
            problems.append(document.problem(ContentFault(.root, "the file is not an array", "write [{\"id\": …}]")))
            return []
        }
        var found: [Definition] = []
        var ids: Set<String> = []
        for (index, element) in elements.enumerated() {
            let path = JSONPath.root.appending(index)
            do throws(ContentFault) {
                let definition = try Definition(DefinitionObject(element, path: path, context: context))
                guard ids.insert(definition.storedID).inserted else {
                    throw ContentFault(path.appending("id"), "stands above already", "give one of them another id")
                }
                found.append(definition)
            } catch {
                problems.append(document.problem(error))
            }
        }
        documents[file]?.understood = .array(found.map { $0.encoded(context) })
        return found
    }

    private mutating func policies() -> Policies {
        let file = "policies.json"
        guard let document = document(file) else { return Policies() }
        do throws(ContentFault) {
            let object = try DefinitionObject(document.root, path: .root, context: context)
            var faults: [ContentFault] = []
            let policies = Policies(object, faults: &faults)
            problems += faults.map { document.problem($0) }
            documents[file]?.understood = policies.encoded(context)
            return policies
        } catch {
            problems.append(document.problem(error))
            return Policies()
        }
    }

    private mutating func tour() -> Tour? {
        guard let document = document(Tour.file) else { return nil }
        do throws(ContentFault) {
            return try Tour(DefinitionObject(document.root, path: .root, context: context))
        } catch {
            problems.append(document.problem(error))
            return nil
        }
    }

    /// Reads and remembers one file; nil when it is missing or no JSON.
    private mutating func document(_ file: String) -> DefinitionDocument? {
        content(file).flatMap { document(file, $0) }
    }

    /// The content of a file; nil when it is missing.
    private mutating func content(_ file: String) -> [UInt8]? {
        do throws(WorkspaceError) {
            guard let content = try FileBytes.read(folder + "/" + file, name: file) else { return nil }
            documents[file] = StoredDocument(file: file, fingerprint: FileFingerprint(content))
            return content
        } catch {
            problems.append(Problem(error))
            return nil
        }
    }

    private mutating func document(_ file: String, _ content: [UInt8]) -> DefinitionDocument? {
        do throws(WorkspaceError) {
            var document = try DefinitionDocument(file: file, content: content)
            for migration in migrations { migration.migrate(file, &document.root) }
            documents[file]?.root = document.root
            return document
        } catch {
            problems.append(Problem(error))
            return nil
        }
    }

    private func jsonFiles(in name: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + name)) ?? []
        return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(name)/\($0)" }
    }
}
