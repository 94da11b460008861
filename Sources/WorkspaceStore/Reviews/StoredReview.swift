import CampaignDomain

/// Entries of `reviews.jsonl` as JSON.
extension ReviewEntry {
    init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(
            campaign: CampaignID(try object.requiredText("campaign")),
            check: try object.required("check", ReviewCheck.self),
            decision: try object.required("decision", ReviewDecision.self),
            reviewer: try object.requiredText("reviewer"), at: try object.requiredInstant("at"),
            binding: try ReviewBinding(object),
            digest: try object.object("digest").map { digest throws(ContentFault) in try ReviewDigest(digest) }
                ?? ReviewDigest(),
            overrides: try object.objects("overrides").map { override throws(ContentFault) in
                ReviewOverride(
                    rule: try override.requiredText("rule"), reason: try override.requiredText("reason"))
            }, reason: try object.text("reason"))
    }

    /// The fields of a line, without those that chain it.
    func encoded(_ context: DefinitionContext) -> JSONObject {
        var result = EncodedObject()
        result.set("at", at, context)
        result.set("campaign", campaign.rawValue)
        result.set("check", check)
        result.set("decision", decision)
        result.set("reviewer", reviewer)
        result.set("reason", reason)
        if !overrides.isEmpty {
            result.set(
                "overrides",
                .array(overrides.map { .object(["rule": .string($0.rule), "reason": .string($0.reason)]) }))
        }
        result.set("asOf", binding.asOf, context)
        result.set(
            "hashes",
            .object([
                "content": .string(binding.content), "audience": .string(binding.audience),
                "policy": .string(binding.policy),
            ]))
        result.set("rules", binding.rules)
        result.set("digest", digest.encoded)
        return result.object
    }
}

extension ReviewBinding {
    fileprivate init(_ object: DefinitionObject) throws(ContentFault) {
        guard let hashes = try object.object("hashes") else { throw .missing("hashes") }
        guard let rules = try object.integer("rules") else { throw .missing("rules") }
        self.init(
            content: try hashes.requiredText("content"), audience: try hashes.requiredText("audience"),
            policy: try hashes.requiredText("policy"), rules: rules, asOf: try object.requiredInstant("asOf"))
    }
}

extension ReviewDigest {
    fileprivate init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(
            verdicts: try object.table("verdicts") { field, key throws(ContentFault) in try field.integer(key) },
            findings: try object.table("findings") { field, key throws(ContentFault) in try field.integer(key) },
            content: try object.table("content") { field, key throws(ContentFault) in try field.text(key) },
            policies: try object.table("policies") { field, key throws(ContentFault) in try field.text(key) },
            records: try object.text("records"))
    }

    fileprivate var encoded: JSONValue {
        var result = EncodedObject()
        result.set("verdicts", ReviewDigest.table(verdicts) { .integer($0) })
        result.set("findings", ReviewDigest.table(findings) { .integer($0) })
        result.set("content", ReviewDigest.table(content) { .string($0) })
        result.set("policies", ReviewDigest.table(policies) { .string($0) })
        result.set("records", records)
        return result.value
    }

    /// In order of name, so that equal digests are written alike.
    private static func table<Value>(_ values: [String: Value], _ encode: (Value) -> JSONValue) -> JSONValue {
        var object = JSONObject()
        for (name, value) in values.sorted(by: { $0.key < $1.key }) { object[name] = encode(value) }
        return .object(object)
    }
}

extension DefinitionObject {
    fileprivate func required<Word>(_ key: String, _ type: Word.Type) throws(ContentFault) -> Word
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        guard let word = try word(key, type) else { throw .missing(key) }
        return word
    }

    fileprivate func requiredInstant(_ key: String) throws(ContentFault) -> Instant {
        guard let instant = try instant(key) else { throw .missing(key) }
        return instant
    }

    /// An object whose fields are data; empty when it is absent.
    fileprivate func table<Value>(
        _ key: String, _ read: (DefinitionObject, String) throws(ContentFault) -> Value?
    ) throws(ContentFault) -> [String: Value] {
        guard let object = try object(key) else { return [:] }
        var table: [String: Value] = [:]
        for member in object.object.members { table[member.key] = try read(object, member.key) }
        return table
    }
}
