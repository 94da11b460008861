import AudienceEngine
import CampaignDomain
import TerminalKit

/// Two records field by field, side by side.
struct ConflictPresenter {
    let conflict: ConflictCase
    let facts: CustomerFacts
    private var words: Words { facts.words }
    private var customers: CustomerColumns { facts.customers }

    /// A field of both records.
    struct Row: Equatable {
        enum Comparison: Equatable {
            case same, different
            /// One of the two says nothing, so there is no contradiction.
            case oneSided
            /// What every record has of its own.
            case own

            var sign: String {
                switch self {
                case .same: "="
                case .different: "≠"
                case .oneSided, .own: " "
                }
            }

            var style: Style {
                switch self {
                case .same: .muted
                case .different: .warn
                case .oneSided, .own: .text
                }
            }
        }

        let label: String
        let first: String
        let second: String
        let comparison: Comparison
    }

    /// What both have nothing of is left out. O(orders of both persons).
    var rows: [Row] {
        let own = [
            own(words("Id")) { facts.id($0) }, own(words("Source")) { customers.source[$0] },
            own(words("Registered")) { customers.registeredAt(row: $0, facts) },
            own(words("Orders")) { words.number(facts.purchases($0).count) },
            own(words("Last order")) { row in
                facts.purchases(row).lastAt.map { facts.date(Instant(seconds: $0)) }
            },
            own(words("Consents")) { facts.consents($0).text },
            own(words("Linked records")) { words.number(facts.audience.linkedRecords(of: $0).count - 1) },
        ]
        return (compared + own).compactMap(\.self)
    }

    /// Fields of which a difference speaks against one person.
    private var compared: [Row?] {
        let mask = facts.mask
        return [
            compared(words("Given name"), { customers.givenName[$0] }, mask.name),
            compared(words("Family name"), { customers.familyName[$0] }, mask.name),
            compared(words("Patronymic"), { customers.patronymic[$0] }, mask.name),
            compared(words("Born"), { customers.birthDate($0).map(words.date) }, mask.birthDate),
            compared(
                words("Sex"), { customers.gender($0).map { words($0.phrase) } }, { $0 }),
            compared(words("Email"), { customers.email[$0] }, mask.email),
            compared(words("Phone"), { customers.phone[$0] }, mask.phone),
            compared(words("City"), { customers.city[$0] }, { $0 }),
            compared(
                words("External ids"),
                { row in
                    let ids = customers.externalIDs[row].map { "\($0.key) \($0.text)" }
                    return ids.isEmpty ? nil : ids.joined(separator: ", ")
                }, { $0 }),
        ]
    }

    /// By what is known of the two persons, for these are what would be joined.
    private func compared(_ label: String, _ value: (Int) -> String?, _ shown: (String) -> String) -> Row? {
        let (first, second) = (known(value, of: conflict.first), known(value, of: conflict.second))
        guard first != nil || second != nil else { return nil }
        let comparison: Row.Comparison =
            if let first, let second { first.folded == second.folded ? .same : .different } else { .oneSided }
        return Row(
            label: label, first: first.map(shown) ?? "—", second: second.map(shown) ?? "—", comparison: comparison)
    }

    private func known(_ value: (Int) -> String?, of row: Int) -> String? {
        facts.audience.valueRow(for: row) { value($0) != nil }.flatMap(value)
    }

    private func own(_ label: String, _ value: (Int) -> String?) -> Row? {
        let (first, second) = (value(conflict.first), value(conflict.second))
        guard first != nil || second != nil else { return nil }
        return Row(label: label, first: first ?? "—", second: second ?? "—", comparison: .own)
    }

    /// Why they were not joined.
    var reason: String {
        let shared = words("both have the same {0}", words(conflict.shared.phrase))
        let contradictions = compared.compactMap(\.self).filter { $0.comparison == .different }.map(\.label)
        let decisive = contradictions.filter { $0 == words("Given name") || $0 == words("Born") }
        if decisive.isEmpty { return shared + "; " + words("another record of one of them contradicts the other") }
        return shared + "; " + words("they contradict each other: {0}", decisive.joined(separator: ", "))
    }
}

extension CustomerColumns {
    fileprivate func registeredAt(row: Int, _ facts: CustomerFacts) -> String? { registeredAt(row).map(facts.date) }
}
