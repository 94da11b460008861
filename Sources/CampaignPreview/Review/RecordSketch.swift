import AudienceEngine
import CampaignDomain

/// A targeted record whose verdict is another than when the audience was signed. Nil stands for «not targeted».
public struct RecordChange: Hashable, Sendable {
    public let record: CustomerID
    /// `send`, or the holding rule.
    public let before: String?
    public let after: String?

    public init(record: CustomerID, before: String?, after: String?) {
        self.record = record
        self.before = before
        self.after = after
    }
}

/// A sketch of an audience, of one size whatever the audience's: two sketches together give back the few records in which the
/// audiences differ, and neither tells anything about a record by itself.
///
/// It is an invertible Bloom lookup table (Goodrich and Mitzenmacher, 2011). Every record with its verdict is a key of 64 bits
/// that is mixed into three of the cells; subtracting the tables leaves the keys that differ, and a cell that holds a
/// single one gives it away. Some twenty changed records can be named; of more, the counts tell.
struct RecordSketch: Equatable {
    fileprivate struct Cell: Equatable {
        /// How many keys, modulo 2¹⁶: only ±1 has a meaning.
        var count: UInt16 = 0
        var keys: UInt64 = 0
        /// Mixed from the keys too, so that a cell with several keys is not mistaken for one.
        var checks: UInt32 = 0
    }

    private static let cellsOfBand = 24
    private static let bands = 3
    private static let bytesOfCell = 14

    private var cells = [Cell](repeating: Cell(), count: cellsOfBand * bands)

    /// O(targeted records).
    init(preview: CampaignPreview) {
        let verdicts = VerdictTable(outcome: preview.outcome)
        let hashes = verdicts.verdicts.map { SketchKey.hash(verdict: $0.description) }
        let ids = preview.audience.snapshot.customers.id
        preview.outcome.targeted.forEach { row in
            let record = SketchKey.hash(ofID: row, in: ids)
            add(SketchKey(record: record, verdict: hashes[verdicts.step(row)]), 1)
        }
    }

    /// The keys that only this sketch has, and those that only the other has; nil when there are too many to tell.
    func difference(from other: RecordSketch) -> (own: Set<UInt64>, others: Set<UInt64>)? {
        var rest = self
        for index in rest.cells.indices {
            rest.cells[index].count &-= other.cells[index].count
            rest.cells[index].keys ^= other.cells[index].keys
            rest.cells[index].checks ^= other.cells[index].checks
        }
        var own: Set<UInt64> = []
        var others: Set<UInt64> = []
        while let cell = rest.cells.first(where: { $0.isSingle }) {
            let key = SketchKey(value: cell.keys)
            let isNew = cell.count == 1 ? own.insert(key.value).inserted : others.insert(key.value).inserted
            // A key found twice means that the table is too full to be trusted.
            guard isNew else { return nil }
            rest.add(key, 0 &- cell.count)
        }
        return rest.cells.allSatisfy { $0 == Cell() } ? (own, others) : nil
    }

    private mutating func add(_ key: SketchKey, _ count: UInt16) {
        for band in 0..<RecordSketch.bands {
            let place = band * RecordSketch.cellsOfBand + key.place(in: band, of: RecordSketch.cellsOfBand)
            cells[place].count &+= count
            cells[place].keys ^= key.value
            cells[place].checks ^= key.check
        }
    }
}

extension RecordSketch {
    /// Two hexadecimal digits a byte.
    var text: String {
        cells.flatMap { cell in
            bytes(of: cell.count) + bytes(of: cell.keys) + bytes(of: cell.checks)
        }.hexadecimal
    }

    /// Reads ``text``; nil for anything else.
    init?(text: String) {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == cells.count * RecordSketch.bytesOfCell * 2, digits.count == text.utf8.count else {
            return nil
        }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
        for index in cells.indices {
            let own = bytes[(index * RecordSketch.bytesOfCell)...].prefix(RecordSketch.bytesOfCell)
            cells[index] = Cell(
                count: number(own.prefix(2)), keys: number(own.dropFirst(2).prefix(8)), checks: number(own.suffix(4)))
        }
    }

    private func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
        stride(from: Number.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private func number<Number: FixedWidthInteger>(_ bytes: some Sequence<UInt8>) -> Number {
        bytes.reduce(0) { $0 << 8 | Number($1) }
    }
}

extension RecordSketch.Cell {
    fileprivate var isSingle: Bool {
        (count == 1 || count == .max) && SketchKey(value: keys).check == checks
    }
}

/// A record with its verdict as 64 bits that are the same on every machine.
private struct SketchKey {
    let value: UInt64

    init(value: UInt64) {
        self.value = value
    }

    /// - Parameter verdict: ``hash(verdict:)``, found once for all records.
    init(record: UInt64, verdict: UInt64) {
        value = SketchKey.mixed(record ^ verdict)
    }

    /// The hash of the record whose key this is, if its verdict was the given: mixing loses nothing.
    func record(verdict: UInt64) -> UInt64 { SketchKey.unmixed(value) ^ verdict }

    static func hash(verdict: String) -> UInt64 {
        hash(verdict.utf8) &* 0x9E37_79B9_7F4A_7C15
    }

    var check: UInt32 { UInt32(truncatingIfNeeded: SketchKey.mixed(value &+ 0x5851_F42D_4C95_7F2D) >> 32) }

    func place(in band: Int, of cells: Int) -> Int {
        Int(SketchKey.mixed(value &+ UInt64(band + 1) &* 0xD134_2543_DE82_EF95) % UInt64(cells))
    }

    static func hash(ofID row: Int, in ids: TextColumn) -> UInt64 {
        var result: UInt64 = 0
        ids.withBytes(row) { result = hash($0) }
        return result
    }

    /// FNV-1a.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// The finaliser of SplitMix64.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var result = number
        result = (result ^ result >> 30) &* 0xBF58_476D_1CE4_E5B9
        result = (result ^ result >> 27) &* 0x94D0_49BB_1331_11EB
        return result ^ result >> 31
    }

    /// What ``mixed(_:)`` was given: its steps backwards, with the inverses of its factors modulo 2⁶⁴.
    private static func unmixed(_ number: UInt64) -> UInt64 {
        var result = number
        result = (result ^ result >> 31 ^ result >> 62) &* 0x3196_42B2_D24D_8EC3
        result = (result ^ result >> 27 ^ result >> 54) &* 0x96DE_1B17_3F11_9089
        return result ^ result >> 30 ^ result >> 60
    }
}

extension CampaignPreview {
    /// Which records are targeted or held otherwise than when a digest was made, in order of id, without those that are no
    /// longer in the base. Nil when the digest has no sketch or too many records changed. O(records).
    public func recordChanges(since digest: ReviewDigest) -> [RecordChange]? {
        guard let then = digest.records.flatMap({ RecordSketch(text: $0) }),
            let difference = RecordSketch(preview: self).difference(from: then)
        else { return nil }
        let customers = audience.snapshot.customers
        let verdicts = VerdictTable(outcome: outcome)
        let claims = KeyClaims(own: difference.own, others: difference.others)
        var changes: [RecordChange] = []
        guard !claims.isEmpty else { return changes }
        for row in 0..<audience.count {
            guard let claim = claims[SketchKey.hash(ofID: row, in: customers.id)] else { continue }
            let now = outcome.targeted.contains(row) ? verdicts[row] : nil
            let after = now.flatMap { claim.own.contains($0) ? $0 : nil }
            guard claim.before != nil || after != nil else { continue }
            changes.append(RecordChange(record: customers.customerID(row), before: claim.before, after: after))
        }
        return changes
    }
}

/// What the few keys in which two sketches differ say of records: a key gives back the record's hash for every verdict that
/// it may have been mixed with, so that of all records only the hash is to be looked up.
private struct KeyClaims {
    struct Claim {
        /// The first verdict of which the earlier sketch may speak.
        var before: String?
        /// The verdicts of which the later sketch may speak.
        var own: Set<String> = []
    }

    private var claims: [UInt64: Claim] = [:]
    /// One bit for the low bits of each hash: asked before the dictionary, which a million records would ask in vain.
    private var isClaimed = RowSet(capacity: 1 << 16)

    init(own: Set<UInt64>, others: Set<UInt64>) {
        for word in [Verdict.send.description] + RuleRegistry.all.map(\.id.rawValue) {
            let verdict = SketchKey.hash(verdict: word)
            for key in others {
                let record = SketchKey(value: key).record(verdict: verdict)
                if claims[record]?.before == nil { claims[record, default: Claim()].before = word }
            }
            for key in own {
                claims[SketchKey(value: key).record(verdict: verdict), default: Claim()].own.insert(word)
            }
        }
        for record in claims.keys { isClaimed.insert(Int(record & 0xFFFF)) }
    }

    var isEmpty: Bool { claims.isEmpty }

    subscript(record: UInt64) -> Claim? {
        isClaimed.contains(Int(record & 0xFFFF)) ? claims[record] : nil
    }
}
