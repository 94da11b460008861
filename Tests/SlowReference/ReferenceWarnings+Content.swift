import Foundation

/// Warnings about what the message says, or offers, to this person.
extension ReferencePlan {
    /// Both languages are known and their primary subtags differ.
    func isInAnotherLanguage(_ recipient: ReferenceRecipient) -> Bool {
        guard let own = value(recipient, { $0.texts["language"] }), let other = message(of: recipient.person)?.language
        else { return false }
        func primary(_ language: String) -> Substring { language.lowercased().prefix { $0 != "-" && $0 != "_" } }
        return primary(own) != primary(other)
    }

    /// The offers have categories, and the person never bought, looked at, searched for or named any of them.
    func neverCaredForOffers(_ recipient: ReferenceRecipient) -> Bool {
        let categories = Set(offers.compactMap(\.category))
        guard !campaign.isService, !categories.isEmpty else { return false }
        func isOffered(_ sku: String?) -> Bool {
            sku.flatMap { moment.workspace.products[$0]?.category }.map(categories.contains) ?? false
        }
        let hasBought = recipient.person.orders.contains { order in order.items.contains { isOffered($0.sku) } }
        let hasLooked = recipient.person.events.contains { event in
            ["viewed", "searched", "cartAdded", "favourited"].contains(event.kind) && isOffered(event.texts["sku"])
        }
        let hasSearched = recipient.person.events.contains { event in
            event.kind == "searched" && event.texts["query"].map { isAbout($0, categories) } ?? false
        }
        let interests = value(recipient) { $0.interests.isEmpty ? nil : $0.interests } ?? []
        let folded = categories.map(ReferenceText.folded)
        let hasNamed = interests.contains { folded.contains(ReferenceText.folded($0)) }
        return !hasBought && !hasLooked && !hasSearched && !hasNamed
    }

    /// A query of three characters or more contains an offered category or product name, or is contained in one.
    private func isAbout(_ query: String, _ categories: Set<String>) -> Bool {
        guard ReferenceText.folded(query).count >= 3 else { return false }
        return (categories + offers.compactMap(\.name)).contains { name in
            ReferenceText.contains(query, name) || ReferenceText.contains(name, query)
        }
    }

    /// A part that is broken is shown as it is written, and has no holes.
    func wouldRenderHole(_ recipient: ReferenceRecipient) -> Bool {
        guard let message = message(of: recipient.person) else { return false }
        return message.parts.compactMap(ReferenceTemplate.parse).contains { nodes in
            ReferenceTemplate.hasHole(nodes) { mergeValue($0, recipient.kept) != nil }
        }
    }

    /// Another message with the same body was sent before, whatever the case and the white space.
    func hadSameContent(_ recipient: ReferenceRecipient) -> Bool {
        guard let message = message(of: recipient.person) else { return false }
        func collapsed(_ body: String) -> String {
            ReferenceText.folded(body.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
        return recipient.person.events.contains { event in
            guard event.kind == "sent", let id = event.texts["message"], id != message.id,
                let other = moment.workspace.messages[id]
            else { return false }
            return collapsed(other.body) == collapsed(message.body)
        }
    }

    /// Top scores or a top tier, and neither the message nor the choice of the audience knows of it.
    func isGenericForVIP(_ recipient: ReferenceRecipient) throws -> Bool {
        guard !campaign.isService, let message = message(of: recipient.person) else { return false }
        let scores = moment.rfm(of: recipient.person)
        let isBest = scores.map { $0.recency == 5 && $0.frequency == 5 && $0.monetary == 5 } ?? false
        let tier = value(recipient) { $0.texts["loyalty.tier"] }.map(ReferenceText.folded)
        guard isBest || policies.topTiers.contains(where: { ReferenceText.folded($0) == tier }) else { return false }
        if message.parts.flatMap(ReferenceTemplate.names).contains(where: { $0.hasPrefix("loyalty") }) { return false }
        let words = try wordsRead(in: expressionsRead(own: [campaign.intent]))
        return !words.contains { $0.hasPrefix("loyalty.") || $0.hasPrefix("rfm.") || $0 == "tags" }
    }
}
