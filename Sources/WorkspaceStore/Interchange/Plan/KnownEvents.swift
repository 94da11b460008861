import CXXHash
import CampaignDomain
import Foundation

/// The events that a workspace has, as numbers: an event that is imported again is known.
///
/// The log is gone through once, when the first event comes: O(its size), and about twenty bytes an event are kept.
struct KnownEvents {
    private let folder: String
    private var hashes: Set<UInt64>?
    /// Profiles that have a name.
    private var identified: Set<UInt64> = []

    /// The fields that tell events apart, in the order in which they are hashed.
    private static let fields = [
        "customer", "anonymousId", "kind", "channel", "campaign", "chain", "step", "message", "address", "bounce",
        "sku", "query",
        "value", "ticket",
    ]

    init(folder: String) {
        self.folder = folder
    }

    /// Whether it is new; from now on it is known.
    mutating func insert(_ event: JSONObject) throws(WorkspaceError) -> Bool {
        var hashes = try found()
        let isNew = hashes.insert(KnownEvents.hash(event)).inserted
        self.hashes = hashes
        return isNew
    }

    /// Whether nobody has been identified with a profile yet; from now on somebody is.
    mutating func identify(_ profile: String) throws(WorkspaceError) -> Bool {
        hashes = try found()
        return identified.insert(AddressReader.hash(profile, .recordID)).inserted
    }

    private mutating func found() throws(WorkspaceError) -> Set<UInt64> {
        // Handed over rather than copied: a set with two owners is copied whole when one changes it.
        if let known = hashes.take() { return known }
        var found: Set<UInt64> = []
        let path = folder + "/" + WorkspaceLog.events.file
        guard access(path, F_OK) == 0 else { return found }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot be read", file: WorkspaceLog.events.file) }
        let size = FileState(descriptor: descriptor)?.size ?? 0
        close(descriptor)
        var source = try LineSource(path: path, name: WorkspaceLog.events.file, range: 0..<size)
        while let line = try source.next() {
            guard let event = (try? JSONValue(parsing: line.bytes))?.object else { continue }
            found.insert(KnownEvents.hash(event))
            if event["kind"]?.text == EventKind.identified.rawValue, let profile = event["anonymousId"]?.text {
                identified.insert(AddressReader.hash(profile, .recordID))
            }
        }
        return found
    }

    private static func hash(_ event: JSONObject) -> UInt64 {
        var bytes: [UInt8] = []
        for field in fields {
            switch event[field] {
            case .string(let text)?: bytes.append(contentsOf: text.utf8)
            case .number(let digits)?: bytes.append(contentsOf: digits.utf8)
            default: break
            }
            bytes.append(0)
        }
        let at = event["at"]?.text.flatMap { Instant(iso8601: $0) }?.seconds ?? 0
        bytes += UInt64(bitPattern: at).bytes
        return bytes.withUnsafeBytes { muster_xxh3($0.baseAddress, $0.count) }
    }
}
