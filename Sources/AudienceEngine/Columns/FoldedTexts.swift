import CampaignDomain

/// Many texts, folded, in one blob of UTF-8, so that a text can be looked for in all of them at once.
///
/// A text may have several fields; nothing that somebody types is found across the border of two.
struct FoldedTexts: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each text ends; it begins where the one before ends.
    private(set) var ends: [UInt32] = []

    var count: Int { ends.count }

    /// Occurs in no UTF-8, so no pattern has it.
    private static let border: UInt8 = 0xFF

    mutating func reserve(texts: Int, bytes: Int) {
        ends.reserveCapacity(texts)
        self.bytes.reserveCapacity(bytes)
    }

    /// Adds to the text that has not been ended. Nothing is allocated for ASCII without white space at its ends.
    mutating func add(_ raw: UnsafeBufferPointer<UInt8>) {
        guard let first = raw.first, let last = raw.last else { return }
        let isPlain = first > 0x20 && last > 0x20 && raw.allSatisfy { $0 < 0x80 }
        guard isPlain else { return add(folded: String(decoding: raw, as: UTF8.self).folded) }
        let start = bytes.count
        bytes.append(contentsOf: raw)
        bytes.withUnsafeMutableBufferPointer { bytes in
            for place in start..<bytes.count where bytes[place] &- 0x41 < 26 { bytes[place] |= 0x20 }
        }
    }

    mutating func add(folded text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds one of other texts.
    mutating func add(_ place: Int, of other: FoldedTexts) {
        bytes.append(contentsOf: other.bytes[other.range(place)])
    }

    mutating func addBorder() {
        bytes.append(FoldedTexts.border)
    }

    mutating func endText() {
        ends.append(UInt32(bytes.count))
    }

    /// Gives back memory that was reserved and not used.
    mutating func finish() {
        bytes = bytes.withUnsafeBufferPointer { Array($0) }
    }

    func begins(_ place: Int, with pattern: [UInt8]) -> Bool {
        bytes[range(place)].starts(with: pattern)
    }

    func range(_ place: Int) -> Range<Int> {
        Int(place == 0 ? 0 : ends[place - 1])..<Int(ends[place])
    }
}

extension FoldedTexts {
    /// The texts of a dictionary, by code; a blank value is empty.
    init(_ column: CodedColumn) {
        for text in column.table(\.folded) {
            add(folded: text)
            endText()
        }
    }

    /// The places of the texts in which a pattern occurs, as bits.
    ///
    /// O(length of all), or of those that are asked about when they are few.
    ///
    /// - Parameters:
    ///   - pattern: folded and not empty.
    ///   - field: the only field to look in, from 0; nil for all.
    ///   - wanted: the texts that are asked about, 64 a word.
    func places(containing pattern: BytePattern, in field: Int? = nil, among wanted: ArraySlice<UInt64>) -> [UInt64] {
        let asked = wanted.reduce(0) { $0 + $1.nonzeroBitCount }
        return bytes.withUnsafeBufferPointer { bytes in
            asked < count / 16
                ? placesOneByOne(pattern, field, wanted, bytes) : placesInOnePass(pattern, field, wanted, bytes)
        }
    }

    /// The places of the texts whose field is empty, as bits. O(length).
    func placesWithout(field: Int) -> [UInt64] {
        var found = [UInt64](repeating: 0, count: (count + 63) / 64)
        bytes.withUnsafeBufferPointer { bytes in
            for place in 0..<count where range(of: field, place, bytes).isEmpty {
                found[place >> 6] |= 1 << UInt64(place & 63)
            }
        }
        return found
    }

    private func placesOneByOne(
        _ pattern: BytePattern, _ field: Int?, _ wanted: ArraySlice<UInt64>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [UInt64] {
        var found = [UInt64](repeating: 0, count: wanted.count)
        for (index, word) in wanted.enumerated() {
            var rest = word
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                let range = range(of: field, index << 6 + bit, bytes)
                if pattern.first(in: bytes, range) != nil { found[index] |= 1 << UInt64(bit) }
                rest &= rest - 1
            }
        }
        return found
    }

    private func placesInOnePass(
        _ pattern: BytePattern, _ field: Int?, _ wanted: ArraySlice<UInt64>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [UInt64] {
        var found = [UInt64](repeating: 0, count: wanted.count)
        var place = 0
        var start = 0
        while let hit = pattern.first(in: bytes, start..<bytes.count) {
            while Int(ends[place]) <= hit { place += 1 }
            guard hit + pattern.count <= Int(ends[place]) else {
                // It begins in this text and ends in the next.
                start = hit + 1
                continue
            }
            if field == nil || pattern.first(in: bytes, range(of: field, place, bytes)) != nil {
                found[place >> 6] |= 1 << UInt64(place & 63)
            }
            start = Int(ends[place])
        }
        for (index, word) in wanted.enumerated() { found[index] &= word }
        return found
    }

    /// Where a field of a text is; the whole text for nil, nothing when it has no such field. O(length of the text).
    private func range(of field: Int?, _ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let whole = range(place)
        guard var left = field else { return whole }
        var start = whole.lowerBound
        while left > 0 {
            while start < whole.upperBound, bytes[start] != FoldedTexts.border { start += 1 }
            if start == whole.upperBound { return start..<start }
            start += 1
            left -= 1
        }
        var end = start
        while end < whole.upperBound, bytes[end] != FoldedTexts.border { end += 1 }
        return start..<end
    }
}
