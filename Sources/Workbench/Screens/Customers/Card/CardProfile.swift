import AudienceEngine
import CampaignDomain
import TerminalKit

/// Who a record is, as lines: contacts, consents with proof, linked records and why they are linked, segments.
struct CardProfile {
    let facts: CustomerFacts
    let row: Int
    let insights: CardInsights?
    /// Whether insights are being computed, so that their absence is no answer.
    let awaitsInsights: Bool
    /// What the person is about to receive; nil until it is known.
    var coming: CardComing?

    private var words: Words { facts.words }
    private var audience: Audience { facts.audience }
    private var customers: CustomerColumns { facts.customers }

    /// O(consents and events of the person).
    var lines: [CardLine] {
        let sections = [person, contacts, consents, links, segments, comingLines].filter { !$0.isEmpty }
        return Array(sections.joined(separator: [CardLine.blank]))
    }

    /// A label of one width and what it labels.
    private func pair(_ label: String, _ spans: [TextSpan], link: Int? = nil) -> CardLine {
        CardLine(
            [TextSpan(TextFitting.fitted(label, to: 13) + " ", .muted)] + spans, link: link.map { .customer($0) })
    }

    private func pair(_ label: String, _ text: String?, _ style: Style = .text) -> CardLine? {
        text.map { pair(label, [TextSpan($0, style)]) }
    }

    // MARK: Person

    private var person: [CardLine] {
        let purchases = facts.purchases(row)
        var lines = [CardLine([TextSpan(facts.name(row), .accent.bold)])]
        let born = audience.valueRow(for: row) { customers.birthDate[$0] != CustomerColumns.noDate }
            .flatMap(customers.birthDate)
        let birth = born.map { words("{0}, born {1}", facts.age(row).text, words.date($0)) }
        let orders =
            purchases.count == 0
            ? words("none")
            : "\(words.number(purchases.count)) · \(facts.money(purchases.total))"
        let optional = [
            pair(words("Id"), facts.id(row)), pair(words("Person"), key),
            pair(words("Sex"), facts.gender(row).text), pair(words("Age"), facts.mask.isOn ? nil : birth),
            pair(words("City"), facts.city(row).text), pair(words("Tier"), tier),
            pair(words("Orders"), orders),
            pair(words("Last order"), purchases.lastAt.map { facts.date(Instant(seconds: $0)) }),
            pair(words("Registered"), customers.registeredAt(row).map(facts.dateTime)),
            pair(words("Source"), customers.source[row]),
            pair(words("Tags"), joined(customers.tags[row])),
            pair(words("Interests"), joined(customers.interests[row])),
            pair(words("Flags"), joined(flags), .warn),
        ]
        lines += optional.compactMap(\.self)
        return lines
    }

    /// The smallest record id names the person.
    private var key: String {
        let records = audience.linkedRecords(of: row)
        let key = facts.id(audience.persons.key(of: audience.persons.person(of: row)))
        return records.count == 1 ? key : "\(key) · \(words.counted(records.count, .record))"
    }

    private var tier: String? {
        guard let tier = customers.loyaltyTier[row] else { return nil }
        let points = customers.loyaltyPoints[row]
        return points == CustomerColumns.noNumber ? tier : "\(tier) · \(words.counted(Int(points), .point))"
    }

    private func joined(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private var flags: [String] {
        let set = customers.flags[row]
        let labels: [(CustomerFlags, String)] = [
            (.seed, words("test recipient")), (.stopList, words("stop list")), (.blocked, words("blocked")),
            (.deceased, words("deceased")), (.erasureRequested, words("wants to be erased")),
        ]
        return labels.filter { set.contains($0.0) }.map { "▲ " + $0.1 }
    }

    // MARK: Contacts

    private var contacts: [CardLine] {
        let lines = AddressKind.allCases.compactMap { kind -> CardLine? in
            guard let raw = ContactDirectory.raw(kind, of: row, in: customers), !raw.isEmpty else { return nil }
            return pair(words(kind.phrase), verdict(kind) + [TextSpan(masked(raw, kind))] + remark(kind))
        }
        let none = CardLine([TextSpan(words("no address at all"), .muted)])
        return [.heading(words("Contacts"))] + (lines.isEmpty ? [none] : lines)
    }

    private func masked(_ raw: String, _ kind: AddressKind) -> String {
        switch kind {
        case .email: facts.mask.email(raw)
        case .phone, .push, .messenger, .mail: facts.mask.phone(raw)
        }
    }

    private func verdict(_ kind: AddressKind) -> [TextSpan] {
        if insights?.bounces[kind] != nil { return [TextSpan("✖ ", .stop)] }
        return audience.contacts.validity(kind, row: row) == .valid ? [TextSpan("✔ ", .good)] : [TextSpan("✖ ", .stop)]
    }

    private func remark(_ kind: AddressKind) -> [TextSpan] {
        let validity = audience.contacts.validity(kind, row: row)
        if validity != .valid { return [TextSpan("  " + words(validity.phrase), .stop)] }
        guard let bounces = insights?.bounces[kind], let last = (bounces.hard + bounces.soft).last else { return [] }
        let at = facts.date(Instant(seconds: audience.snapshot.events.at[last]))
        let text = bounces.hard.isEmpty ? words("bounced three times, last {0}", at) : words("bounced for good {0}", at)
        return [TextSpan("  " + text, .stop)]
    }

    // MARK: Consents

    private var consents: [CardLine] {
        var lines = [consentLine(words("data"), .dataProcessing, nil)]
        lines += Channel.allCases.filter(\.needsAddress).compactMap { channel in
            let state = audience.consent(of: personNumber, purpose: .marketing, channel: channel)
            return state == .unknown && channel != .email && channel != .sms
                ? nil : consentLine(words(channel.phrase), .marketing, channel)
        }
        return [.heading(words("Consents"))] + lines
    }

    private var personNumber: Int { audience.persons.person(of: row) }

    /// The state that counts, then the statement that decided, of whichever linked record made it.
    private func consentLine(_ label: String, _ purpose: ConsentPurpose, _ channel: Channel?) -> CardLine {
        let state = audience.consent(of: personNumber, purpose: purpose, channel: channel)
        let style: Style = state.isGranted ? .good : state == .withdrawn ? .stop : .muted
        var spans = [TextSpan(facts.sign(of: state) + " ", style), TextSpan(words(state.phrase))]
        let statement = audience.linkedRecords(of: row).lazy
            .map { (record: Int($0), consent: audience.recordConsent(of: Int($0), purpose: purpose, channel: channel)) }
            .first { $0.consent.state == state }
        if let statement, let decided = statement.consent.decidedBy {
            let details = proof(of: decided) + (statement.record == row ? [] : [facts.id(statement.record)])
            spans.append(TextSpan("  " + details.joined(separator: " · "), .muted))
        }
        return pair(label, spans)
    }

    private func proof(of statement: ConsentStatement) -> [String] {
        switch statement {
        case .event(let event):
            return [
                facts.date(Instant(seconds: audience.snapshot.events.at[event])),
                words(audience.snapshot.events.kind[event].phrase),
            ]
        case .entry(let entry):
            let consents = customers.consents
            let at = consents.at[entry]
            return [
                at == CustomerColumns.noTime ? words("no date") : facts.date(Instant(seconds: at)),
                consents.source[entry], consents.proof[entry],
            ].compactMap(\.self)
        }
    }

    // MARK: Links

    private var links: [CardLine] {
        let reasons = LinkReader(audience: audience, row: row)
        var lines = audience.linkedRecords(of: row).map(Int.init).filter { $0 != row }.map { other in
            pair(
                facts.id(other),
                [TextSpan(facts.name(other) + "  "), TextSpan(why(reasons.shared(with: other)), .muted)], link: other)
        }
        lines += reasons.conflicts.map { conflict in
            pair(
                facts.id(conflict.other),
                [
                    TextSpan("▲ ", .warn), TextSpan(facts.name(conflict.other) + "  "),
                    TextSpan(
                        words("shares the {0}, but the facts contradict each other", words(conflict.kind.phrase)), .warn
                    ),
                ], link: conflict.other)
        }
        lines += (insights?.household ?? []).filter { shared in !reasons.conflicts.contains { $0.other == shared.row } }
            .map { shared in
                pair(
                    facts.id(shared.row),
                    [
                        TextSpan(facts.name(shared.row) + "  "),
                        TextSpan(words("another person with this {0}", words(shared.kind.phrase)), .muted),
                    ], link: shared.row)
            }
        return lines.isEmpty ? [] : [.heading(words("Linked records"))] + lines
    }

    private func why(_ shared: [LinkReader.Shared]) -> String {
        guard !shared.isEmpty else { return words("through another record") }
        let names = shared.map { reason in
            switch reason {
            case .externalID(let system): words("external id {0}", system)
            case .address(let kind): words(kind.phrase)
            }
        }
        return words("same {0}", names.joined(separator: ", "))
    }

    // MARK: What is to come

    private var comingLines: [CardLine] {
        awaitsInsights ? ComingReader(facts: facts).lines(coming) : []
    }

    // MARK: Segments

    private var segments: [CardLine] {
        guard let insights else {
            return awaitsInsights ? [.heading(words("Segments")), CardLine([TextSpan("…", .muted)])] : []
        }
        let lines = insights.segments.map { CardLine([TextSpan("● ", .note), TextSpan($0.name)]) }
        let none = CardLine([TextSpan(words("in no segment"), .muted)])
        return [.heading(words("Segments"))] + (lines.isEmpty ? [none] : lines)
    }
}

/// Why records are one person, or are not though they share something (DOMAIN.md 4).
struct LinkReader {
    enum Shared: Hashable {
        case externalID(system: String)
        case address(AddressKind)
    }

    let audience: Audience
    let row: Int

    /// What this record has in common with another of its person; nothing when they are linked through a third.
    func shared(with other: Int) -> [Shared] {
        let ids = audience.snapshot.customers.externalIDs
        let own = Set(ids[row].map { "\($0.key)\t\($0.text)" })
        let systems = ids[other].filter { own.contains("\($0.key)\t\($0.text)") }.map {
            Shared.externalID(system: $0.key)
        }
        let addresses = [AddressKind.email, .phone].filter { kind in
            audience.contacts.validity(kind, row: row) == .valid
                && audience.contacts.code(kind, row: row) == audience.contacts.code(kind, row: other)
        }
        return systems + addresses.map { .address($0) }
    }

    /// Refused links of this person, with the record on the other side.
    var conflicts: [(other: Int, kind: AddressKind)] {
        let person = audience.persons.person(of: row)
        return audience.conflicts.compactMap { conflict in
            if audience.persons.person(of: conflict.first) == person { return (conflict.second, conflict.shared) }
            if audience.persons.person(of: conflict.second) == person { return (conflict.first, conflict.shared) }
            return nil
        }
    }
}
