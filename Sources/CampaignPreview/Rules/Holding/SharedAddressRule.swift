import AudienceEngine
import CampaignDomain

/// Another person of the household, held by nothing else, was given this address.
public struct SharedAddressRule: RecordRule {
    public static let description = RuleDescription(
        id: "shared-address", severity: .hold,
        whatItDoes: """
            Of the targeted persons who share an address, one gets the message: the first, in the order of the kept record, \
            whom no other rule holds. All the others are held. Service and welcome content goes to each.
            """,
        whyItMatters: "Husband and wife with one mailbox see the same letter twice.",
        whatToDo: "Set policies.identity.sharedAddress to each, if both should have it.")

    public static let examples: [RuleExample] = [
        .triggering("her husband registered earlier on the same address") {
            $0.hasOrderInJanuary = false
            $0.others = [
                #"{"id": "b", "givenName": "Пётр", "email": "anna@example.org", "registeredAt": "2025-04-01T10:00:00+03:00"}"#
            ]
        },
        .clean("her husband is held by his gender, so she gets it") {
            $0.campaign = #"{"targetGender": "female"}"#
            $0.others = [
                #"{"id": "b", "givenName": "Пётр", "gender": "male", "email": "anna@example.org"}"#
            ]
        },
        .clean("each gets it") {
            $0.policies = #"{"identity": {"sharedAddress": "each"}}"#
            $0.hasOrderInJanuary = false
            $0.others = [
                #"{"id": "b", "givenName": "Пётр", "email": "anna@example.org", "registeredAt": "2025-04-01T10:00:00+03:00"}"#
            ]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        var held = context.none
        for group in households(in: context) {
            guard let given = given(of: group, in: context) else { continue }
            for row in group where Int(row) != given { held.insert(Int(row)) }
        }
        return held
    }

    /// Whether an address may get only one message of the campaign.
    private func isOnce(_ context: PreviewContext) -> Bool {
        guard context.policies.identity.sharedAddress == .once else { return false }
        return switch context.campaign.content {
        case .service, .welcome: false
        case .promo, .informational, .reactivation: true
        }
    }

    /// The addresses that may get no second message, once the given records are sent to: nil when the rule holds nobody.
    ///
    /// Only addresses that several records have are among them; nobody else asks for the others.
    func addresses(of rows: RowSet, in context: PreviewContext) -> RowSet? {
        guard isOnce(context), let kind = context.addressKind,
            RuleRegistry.recordRules(under: context.policies).contains(where: { $0.rule.id == id && $0.holds })
        else { return nil }
        var taken = RowSet(capacity: context.audience.contacts.count(kind))
        sharers(in: rows, kind, context).forEach { row in
            if let code = address(of: row, in: context) { taken.insert(Int(code)) }
        }
        return taken
    }

    /// Those of some rows that may share an address with a row of somebody else: those with one that several records have, and
    /// persons of several records, of which another's address may be used.
    private func sharers(in rows: RowSet, _ kind: AddressKind, _ context: PreviewContext) -> RowSet {
        rows.intersection(context.facts.sharedAddresses(kind).rows.union(context.facts.linked))
    }

    /// The number of the address that is used for a kept row.
    func address(of row: Int, in context: PreviewContext) -> Int32? {
        guard let kind = context.addressKind, let addressRow = context.addressRow(of: row) else { return nil }
        return context.audience.contacts.code(kind, row: addressRow)
    }

    /// Kept rows that share an address, in groups of two and more.
    private func households(in context: PreviewContext) -> [[Int32]] {
        guard let kind = context.addressKind, isOnce(context) else { return [] }
        let sharers = sharers(in: context.kept, kind, context)
        var once = RowSet(capacity: context.audience.contacts.count(kind))
        var twice = once
        sharers.forEach { row in
            guard let code = address(of: row, in: context) else { return }
            if once.contains(Int(code)) { twice.insert(Int(code)) } else { once.insert(Int(code)) }
        }
        var groups: [Int32: [Int32]] = [:]
        sharers.forEach { row in
            guard let code = address(of: row, in: context), twice.contains(Int(code)) else { return }
            groups[code, default: []].append(Int32(row))
        }
        return Array(groups.values)
    }

    /// The row that gets the message, nil when every one is held by something else.
    private func given(of group: [Int32], in context: PreviewContext) -> Int? {
        let free = group.map { Int($0) }.filter { !context.heldBefore.contains($0) }
        guard let first = free.first else { return nil }
        return free.dropFirst().reduce(first) { context.order.prefers($1, to: $0) ? $1 : $0 }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let kind = context.addressKind, let addressRow = context.addressRow(of: row),
            let group = households(in: context).first(where: { $0.contains(Int32(row)) }),
            let given = given(of: group, in: context)
        else { return [] }
        let address = context.audience.contacts.text(kind, code: context.audience.contacts.code(kind, row: addressRow))
        return [.givenTo(context.audience.id(given), address: address)]
    }
}
