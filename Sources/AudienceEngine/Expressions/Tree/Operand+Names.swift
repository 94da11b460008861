extension Operand {
    /// The field of a name, in any case: the collection's own fields go before the customer's, also with the collection in
    /// front, as in `orders.total`. Nil when there is none. O(fields).
    init?(name: String, in collection: Selection.Collection?) {
        if let own = Operand.own(name, of: collection) {
            self = own
        } else if let named = CustomerField.named.first(where: { $0.name.lowercased() == name.lowercased() }) {
            self = .customer(named.field)
        } else if let (prefix, key) = CustomerField.split(name), !key.isEmpty,
            let field = CustomerField.keyed(prefix: prefix, key: key)
        {
            self = .customer(field)
        } else {
            return nil
        }
    }

    private static func own(_ name: String, of collection: Selection.Collection?) -> Operand? {
        guard let collection else { return nil }
        let prefix = collection.rawValue + "."
        let bare = (name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name).lowercased()
        switch collection {
        case .orders: return OrderField(rawValue: bare).map { .order($0) }
        case .events: return EventField(rawValue: bare).map { .event($0) }
        }
    }
}

extension CustomerField {
    /// The prefix and key of `attr.store`; the key is empty when it is to follow in quotes.
    static func split(_ name: String) -> (prefix: String, key: String)? {
        guard let point = name.firstIndex(of: "."),
            let prefix = keyedPrefixes.first(where: { $0.lowercased() == name[..<point].lowercased() })
        else { return nil }
        return (prefix, String(name[name.index(after: point)...]))
    }
}
