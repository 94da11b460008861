import CampaignDomain

extension RFMOptions {
    /// `{"window": "365d", "thresholds": {"recencyDays": [30, 90, 180, 365], "orders": [2, 3, 5, 10], "amounts": ["500.00",
    /// "1500.00", "5000.00", "15000.00"]}}`; whatever is left out is as without it.
    init(_ object: DefinitionObject) throws(ContentFault) {
        self.init()
        if let window = try object.span("window") {
            guard window.seconds > 0 else { throw .notASpan(object.place("window")) }
            self.window = window
        }
        guard let limits = try object.object("thresholds") else { return }
        var thresholds = RFMThresholds()
        thresholds.recencyDays = try limits.limits("recencyDays") { value in Int(value.digits ?? "") }
        thresholds.orders = try limits.limits("orders") { value in Int(value.digits ?? "") }
        let currency = object.context.currency
        thresholds.amounts = try limits.limits("amounts") { value in value.text.flatMap { currency.amount($0) } }
        self.thresholds = thresholds
    }

    func encoded(_ context: DefinitionContext) -> JSONValue {
        var result = EncodedObject()
        result.set("window", window?.written)
        if let thresholds {
            var limits = EncodedObject()
            limits.set("recencyDays", RFMOptions.array(thresholds.recencyDays.map { .integer($0) }))
            limits.set("orders", RFMOptions.array(thresholds.orders.map { .integer($0) }))
            limits.set(
                "amounts", RFMOptions.array(thresholds.amounts.map { .string(context.currency.decimal($0)) }))
            result.set("thresholds", limits.value)
        }
        return result.value
    }

    private static func array(_ values: [JSONValue]) -> JSONValue? {
        values.isEmpty ? nil : .array(values)
    }
}

extension DefinitionObject {
    /// Four values, one for each score above 1; none when the field is absent.
    fileprivate func limits<Limit>(
        _ key: String, _ read: (JSONValue) -> Limit?
    ) throws(ContentFault) -> [Limit] {
        guard let value = value(key) else { return [] }
        let limits = value.elements?.compactMap(read) ?? []
        guard limits.count == 4, value.elements?.count == 4 else {
            throw ContentFault(place(key), "is not four limits", "give one for each of the scores 2, 3, 4 and 5")
        }
        return limits
    }
}

extension JSONValue {
    /// The digits of a number as they are written; nil for anything else.
    fileprivate var digits: String? {
        if case .number(let digits) = self { digits } else { nil }
    }
}
