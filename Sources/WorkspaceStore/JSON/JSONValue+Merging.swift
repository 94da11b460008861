extension JSONValue {
    /// This document with the changes that lead from `old` to `new`, and nothing else changed: fields that neither of them
    /// has, the order of fields and the way unchanged values are written stay.
    ///
    /// `old` is what this program understood of this document and `new` what it wants said instead. Elements of arrays are
    /// matched by their `id`; those that `old` does not have were not understood, and stay where they are.
    func merging(from old: JSONValue, to new: JSONValue) -> JSONValue {
        if old == new { return self }
        switch (self, old, new) {
        case (.object(let mine), .object(let old), .object(let new)):
            return .object(mine.merging(from: old, to: new))
        case (.array(let mine), .array(let old), .array(let new)):
            return .array(JSONValue.merge(mine, from: old, to: new))
        default: return new
        }
    }

    private static func merge(_ mine: [JSONValue], from old: [JSONValue], to new: [JSONValue]) -> [JSONValue] {
        guard new.allSatisfy({ $0.identity != nil }), old.allSatisfy({ $0.identity != nil }) else {
            return mergeByPlace(mine, from: old, to: new)
        }
        let oldOf = Dictionary(old.map { ($0.identity, $0) }) { $1 }
        let mineOf = Dictionary(mine.map { ($0.identity, $0) }) { $1 }
        let kept = Set(new.map(\.identity))
        var coming = new.map { element -> JSONValue in
            guard let raw = mineOf[element.identity], let before = oldOf[element.identity] else { return element }
            return raw.merging(from: before, to: element)
        }[...]
        var result: [JSONValue] = []
        for raw in mine {
            if raw.identity == nil || oldOf[raw.identity] == nil {
                result.append(raw)
            } else if kept.contains(raw.identity), let element = coming.popFirst() {
                result.append(element)
            }
        }
        return result + coming
    }

    /// Lists of nameless objects, such as the steps of a chain, are matched by place when nothing was added or removed.
    private static func mergeByPlace(_ mine: [JSONValue], from old: [JSONValue], to new: [JSONValue]) -> [JSONValue] {
        guard mine.count == old.count, old.count == new.count else { return new }
        return zip(mine, zip(old, new)).map { $0.merging(from: $1.0, to: $1.1) }
    }

    private var identity: String? { self["id"]?.text }
}

extension JSONObject {
    fileprivate func merging(from old: JSONObject, to new: JSONObject) -> JSONObject {
        var result = self
        for member in old.members where new[member.key] == nil { result[member.key] = nil }
        for member in new.members where old[member.key] != member.value {
            if let mine = self[member.key], let before = old[member.key] {
                result[member.key] = mine.merging(from: before, to: member.value)
            } else {
                result[member.key] = member.value
            }
        }
        return result
    }
}
