import Foundation

/// A workspace read the plain way: dictionaries, small rows, nothing clever. Bad lines are skipped.
///
/// It is written from the definitions alone, to be compared with the fast engine. It is slow on purpose: every
/// question is answered from the rows again.
///
/// Where the definitions leave something open, this is the reading here:
///
/// - **Records.** Blank text is missing. A workspace without a known time zone is in UTC. An event that names a customer
///   belongs to that one only; the first `identified` that names an existing customer counts.
/// - **Addresses.** They are judged as such, over channels: a text message's bounce also concerns calls. Events of
///   nobody we know still tell about an address. An email's syntax is checked before provider aliases. An address on
///   the stop list holds every person one of whose records carries it, on any channel. When no record's address is usable, the kept record's own is judged,
///   else the first in the kept order.
/// - **Consent.** Any later grant, for whichever channel, ends a full withdrawal. A double opt-in is confirmed when one
///   granted record of the person is; an `optInConfirmed` counts when later than that record's last withdrawal.
/// - **Fields.** A name is put together of fields that are each resolved by themselves. An empty set field is the same as
///   a missing one; it is a known nothing, so `!=` holds and only `is unknown` tells. Segment and list membership is
///   two-valued. Of records known equally late the smallest id gives the value. An attribute that cannot be read as the
///   type it is compared with is unknown.
/// - **Rules.** A holding rule set to `warn` or `note` is listed among the record's warnings. The goal is asked of the
///   kept record. A product is due again as of as-of. Tickets without an id are one ticket.
/// - **Caps.** Approved campaigns are put in order by their own `sendAt`, the window is judged at each person's times.
/// - **Campaign rules.** See ``ReferenceCampaignRule`` for what each counts. Test markers are whole words. Unsubscribe
///   links and prescription products concern all but service content; only emails need the link. Direct channels are
///   those with an address. Missing people are persons. Text messages are measured as any record would get them, also
///   in another variant's text. Variants whose message does not exist are ignored, but for `broken-template`. Past sends
///   are those to visible records. A record in the gaps of several schemes is counted once.
/// - **Templates.** A broken text is sent as it is written; it has no holes and asks for nothing. `product` is the first
///   known offer. An unwritten weight beside written ones is 1.
/// - **Warnings.** See ``ReferenceWarning``. A delivery that names neither message
///   nor campaign is never answered. A channel whose cost is unknown is no better, and none is better than it.
public struct ReferenceWorkspace {
    let timezone: TimeZone
    let country: String
    let clock: Int?
    let customers: [String: CustomerRow]
    let orders: [OrderRow]
    /// In the order of time, then of the file.
    let events: [EventRow]
    let products: [String: ProductRow]
    let lists: [String: [String]]
    let segments: [String: String]
    /// In the order of the file.
    let segmentOrder: [String]
    let schemes: [SchemeRow]
    let campaigns: [String: CampaignRow]
    let messages: [String: MessageRow]
    /// The content type of each chain.
    let chainContent: [String: String]
    let chains: [ReferenceChain]
    let policies: PoliciesRow

    /// Reads a folder in the workspace format. Throws when it holds no `workspace.json`.
    public init(folder: URL) throws {
        guard let header = Self.object(folder.appendingPathComponent("workspace.json")) else {
            throw ReferenceError("no workspace.json in the folder")
        }
        timezone = ReferenceTime.zone(header.text("timezone")) ?? TimeZone(secondsFromGMT: 0) ?? .current
        country = header.text("country") ?? ""
        clock = header.instant("clock")
        customers = Self.lastOfEachId(
            Self.lines(folder, "customers.jsonl").compactMap { CustomerRow($0) }.map { ($0.id, $0) })
        orders = Self.lastOfEachId(Self.lines(folder, "orders.jsonl").compactMap { OrderRow($0) }.map { ($0.id, $0) })
            .values.sorted { $0.at != $1.at ? $0.at < $1.at : ReferenceText.ascending($0.id, $1.id) }
        events = Self.lines(folder, "events.jsonl").enumerated().compactMap { EventRow($1, place: $0) }
            .sorted(by: EventRow.inOrder)
        products = Self.lastOfEachId(
            Self.lines(folder, "products.jsonl").compactMap { ProductRow($0) }.map { ($0.id, $0) })
        lists = Self.lastOfEachId(
            Self.files(folder, "lists").compactMap { list in list.text("id").map { ($0, list.texts("members")) } })
        let segmentRows = Self.array(folder, "segments.json").compactMap { row in
            row.text("id").map { (id: $0, row: row.text("where") ?? "") }
        }
        segments = Self.lastOfEachId(segmentRows)
        segmentOrder = segmentRows.map(\.id)
        schemes = Self.array(folder, "schemes.json").compactMap { row in
            row.text("id").map { id in
                let parts = row.rows("parts").map { (id: $0.text("id") ?? "", expression: $0.text("where") ?? "") }
                return SchemeRow(id: id, parts: parts)
            }
        }
        campaigns = Self.lastOfEachId(
            Self.files(folder, "campaigns").compactMap { CampaignRow($0) }.map { ($0.id, $0) })
        messages = Self.lastOfEachId(Self.files(folder, "messages").compactMap { MessageRow($0) }.map { ($0.id, $0) })
        chainContent = Self.lastOfEachId(
            Self.files(folder, "map").compactMap { chain in
                chain.text("id").map { ($0, chain.text("content") ?? "") }
            })
        chains = Self.files(folder, "map").map { ReferenceChain($0) }
        policies = PoliciesRow(Self.object(folder.appendingPathComponent("policies.json")) ?? JSONRow())
    }

    /// The workspace's clock, else now.
    func moment(_ asOf: Date?) -> ReferenceMoment {
        let now = Int(Date().timeIntervalSince1970.rounded(.down))
        return ReferenceMoment(self, asOf: asOf.map { Int($0.timeIntervalSince1970.rounded(.down)) } ?? clock ?? now)
    }
}
