import CampaignDomain

/// Puts what a row says into a record that is there: nothing is erased, unknown fields and their order stay.
enum RecordMerge {
    /// - Parameters:
    ///   - stored: the record as the log has it.
    ///   - incoming: the row, written as a record.
    ///   - addresses: tells whether two ways of writing are one address, which stays as it is.
    /// - Returns: the record as it shall be; equal to `stored` when the row says nothing new. Consents are not touched.
    static func merged(
        _ stored: JSONObject, with incoming: JSONObject, addresses: AddressReader
    ) -> JSONObject {
        var result = stored
        let isOutdated = isOlder(incoming, than: stored)
        for member in incoming.members {
            switch member.key {
            case "id", "consents", "source": continue
            case "registeredAt": result[member.key] = earlier(stored[member.key], member.value)
            case "updatedAt": if !isOutdated { result[member.key] = sameTime(stored[member.key], member.value) }
            case "tags", "interests", "flags": result[member.key] = union(stored[member.key], member.value)
            case "externalIds", "messengers", "attributes", "loyalty":
                result[member.key] = merged(stored[member.key], member.value, isOutdated: isOutdated)
            case "email", "phone":
                if !isOutdated, !addresses.areSame(stored[member.key], member.value, isEmail: member.key == "email") {
                    result[member.key] = member.value
                }
            default: if !isOutdated || stored[member.key] == nil { result[member.key] = member.value }
            }
        }
        return result
    }

    /// Whether a row is older than what the record knows, by the times both carry.
    private static func isOlder(_ incoming: JSONObject, than stored: JSONObject) -> Bool {
        guard let mine = instant(stored["updatedAt"]), let its = instant(incoming["updatedAt"]) else { return false }
        return its < mine
    }

    private static func instant(_ value: JSONValue?) -> Instant? {
        value?.text.flatMap { Instant(iso8601: $0) }
    }

    private static func earlier(_ stored: JSONValue?, _ incoming: JSONValue) -> JSONValue {
        guard let stored, let mine = instant(stored), let its = instant(incoming) else { return incoming }
        return its < mine ? incoming : stored
    }

    /// One instant may be written in two ways; the way of the file is kept.
    private static func sameTime(_ stored: JSONValue?, _ incoming: JSONValue) -> JSONValue {
        guard let stored, instant(stored) == instant(incoming) else { return incoming }
        return stored
    }

    private static func union(_ stored: JSONValue?, _ incoming: JSONValue) -> JSONValue {
        guard let mine = stored?.elements, let its = incoming.elements else { return incoming }
        return .array(mine + its.filter { !mine.contains($0) })
    }

    private static func merged(_ stored: JSONValue?, _ incoming: JSONValue, isOutdated: Bool) -> JSONValue {
        guard var mine = stored?.object, let its = incoming.object else { return incoming }
        for member in its.members where !isOutdated || mine[member.key] == nil { mine[member.key] = member.value }
        return .object(mine)
    }
}
