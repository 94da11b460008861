import AudienceEngine
import CampaignDomain

/// Reads `events.jsonl`.
struct EventDecoder: LineDecoder {
    private enum Field: String, CaseIterable {
        case customer, anonymousId, at, kind, channel, campaign, chain, step, message, address, bounce, sku, query
        case value, ticket
    }

    private static let fields = WordTable(Field.self)
    private static let kinds = WordTable(EventKind.self)
    private static let bounces = WordTable(BounceKind.self)

    private(set) var rows: EventRows
    private var draft = EventDraft()
    private let arena = TextArena()

    init(customers: SealedCustomers) {
        rows = EventRows(log: EventLog(customers: customers))
    }

    mutating func decode(_ fields: TapeFields, line: Int) throws(ContentFault) {
        draft = EventDraft()
        arena.clear()
        var fields = fields
        while let (key, value) = fields.next() {
            guard let field = EventDecoder.fields[key] else { continue }
            try read(field, value)
        }
        do throws(SnapshotBuilder.Rejection) {
            try rows.log.append(draft)
        } catch {
            throw ContentFault(error)
        }
    }

    private mutating func read(_ field: Field, _ value: TapeValue) throws(ContentFault) {
        switch field {
        case .customer: draft.customer = try named(value, "customer")
        case .anonymousId: draft.anonymousID = try named(value, "anonymousId")
        case .at: draft.at = try value.readInstant("at")
        case .kind: draft.kind = try value.readWord("kind", EventDecoder.kinds)
        case .channel: draft.channel = try value.readWord("channel", ConsentDecoder.channels)
        case .campaign: draft.campaign = try value.readText("campaign")
        case .chain: draft.chain = try value.readText("chain")
        case .step: draft.step = try value.readText("step")
        case .message: draft.message = try value.readText("message")
        case .address: draft.address = try value.readText("address")
        case .bounce: draft.bounce = try value.readWord("bounce", EventDecoder.bounces)
        case .sku: draft.sku = try value.readText("sku")
        case .query: draft.query = try value.readText("query")
        case .value: draft.value = try value.readPlain("value", arena)
        case .ticket: draft.ticket = try value.readPlain("ticket", arena)
        }
    }

    /// An empty id counts as absent.
    private func named(
        _ value: TapeValue, _ field: String
    ) throws(ContentFault) -> UnsafeBufferPointer<UInt8>? {
        guard let text = try value.readText(field), !text.isEmpty else { return nil }
        return text
    }
}

/// The events of a log or of a part of it.
struct EventRows: LogRows {
    var log: EventLog

    mutating func absorb(_ later: EventRows, linesBefore: Int) {
        log.absorb(later.log)
    }

    var memo: LogMemo { LogMemo() }
}
