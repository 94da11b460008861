import AudienceEngine
import CampaignDomain

/// How many members of a list are no customers, as it was found for one content of its file.
struct ListMembers: Codable, Sendable {
    /// Path inside the workspace.
    let file: String
    let fingerprint: FileFingerprint
    let unknown: Int

    /// A warning when there are any.
    var problem: Problem? {
        guard unknown > 0 else { return nil }
        let subject = unknown == 1 ? "1 member is no customer" : "\(unknown) members are no customers"
        return Problem(
            file: file, reason: subject, advice: "they are not targeted; add the customers or take them off the list",
            severity: .warning)
    }
}

/// Looks for lists that name customers who do not exist.
struct ListCheck {
    let documents: [String: StoredDocument]
    /// What was found before among the same customers, by id of the list.
    let known: [String: ListMembers]

    /// By id of the list. O(members × log customers), O(members) for members in order; O(1) for a list that is known.
    func members(of lists: [CustomerList], among customers: CustomerColumns) -> [String: ListMembers] {
        var found: [String: ListMembers] = [:]
        for list in lists {
            let id = list.id.rawValue
            let document = documents.values.first { $0.file.hasPrefix("lists/") && $0.id == id }
            guard let document else { continue }
            if let known = known[id], known.file == document.file, known.fingerprint == document.fingerprint {
                found[id] = known
                continue
            }
            var search = CustomerSearch(customers)
            let unknown = list.members.count { search.row(of: $0) == nil }
            found[id] = ListMembers(file: document.file, fingerprint: document.fingerprint, unknown: unknown)
        }
        return found
    }
}
