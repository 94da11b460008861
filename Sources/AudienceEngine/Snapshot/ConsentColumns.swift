import CampaignDomain

/// What customers said about being contacted. The consents of a row are consecutive, in the order of the file.
public struct ConsentColumns: Sendable {
    var ends = Column<UInt32>()
    public internal(set) var purpose = WordColumn<ConsentPurpose>()
    /// Nil is every channel.
    public internal(set) var channel = WordColumn<Channel?>()
    public internal(set) var status = WordColumn<ConsentStatus>()
    /// ``CustomerColumns/noTime`` when undated: older than any dated one.
    public internal(set) var at = Column<Int64>()
    public internal(set) var confirmedAt = Column<Int64>()
    public internal(set) var source = CodedColumn()
    public internal(set) var proof = CodedColumn()

    public init() {}

    public func entries(_ row: Int) -> Range<Int> {
        Int(row == 0 ? 0 : ends[row - 1])..<Int(ends[row])
    }

    mutating func append(_ consents: [CustomerDraft.Consent]) {
        for consent in consents {
            purpose.append(consent.purpose)
            channel.append(consent.channel)
            status.append(consent.status)
            at.append(consent.at?.seconds ?? CustomerColumns.noTime)
            confirmedAt.append(consent.confirmedAt?.seconds ?? CustomerColumns.noTime)
            source.append(consent.source)
            proof.append(consent.proof)
        }
        ends.append(UInt32(purpose.count))
    }

    /// Appends the rows of other columns.
    mutating func absorb(_ later: ConsentColumns) {
        ends.append(later.ends, shiftedBy: UInt32(purpose.count))
        purpose += later.purpose
        channel += later.channel
        status += later.status
        at += later.at
        confirmedAt += later.confirmedAt
        source.absorb(later.source)
        proof.absorb(later.proof)
    }

    func reordered(by rows: Column<Int32>) -> ConsentColumns {
        var entries = Column<Int32>()
        var result = ConsentColumns()
        for row in rows {
            for entry in self.entries(Int(row)) { entries.append(Int32(entry)) }
            result.ends.append(UInt32(entries.count))
        }
        result.purpose = purpose.reordered(by: entries)
        result.channel = channel.reordered(by: entries)
        result.status = status.reordered(by: entries)
        result.at = at.reordered(by: entries)
        result.confirmedAt = confirmedAt.reordered(by: entries)
        result.source = source.reordered(by: entries)
        result.proof = proof.reordered(by: entries)
        return result
    }
}
