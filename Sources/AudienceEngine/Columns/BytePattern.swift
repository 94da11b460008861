/// Finds a short run of bytes in a long one, 16 places at a time.
///
/// Two bytes of the pattern are compared at all 16 places at once, and the whole pattern only where both fit. Of Cyrillic text every
/// other byte is one of two, so the bytes to compare are chosen among the others.
struct BytePattern: Sendable {
    private typealias Block = SIMD16<UInt8>

    private let bytes: [UInt8]
    private let firstProbe: Int
    private let secondProbe: Int

    /// - Parameter bytes: not empty.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let telling = bytes.indices.filter { bytes[$0] != 0xD0 && bytes[$0] != 0xD1 }
        firstProbe = telling.first ?? 0
        secondProbe = telling.last ?? bytes.count - 1
    }

    /// How many bytes it has.
    var count: Int { bytes.count }

    /// Where the pattern first occurs within a range of the text; nil when it does not.
    @inline(__always)
    func first(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let base = text.baseAddress, range.count >= bytes.count else { return nil }
        let last = range.upperBound - bytes.count
        let lastBlock = text.count - Block.scalarCount - max(firstProbe, secondProbe)
        let first = Block(repeating: bytes[firstProbe])
        let second = Block(repeating: bytes[secondProbe])
        var start = range.lowerBound
        while start <= last, start <= lastBlock {
            let fits = (block(base, start + firstProbe) .== first) .& (block(base, start + secondProbe) .== second)
            let halves = unsafeBitCast(fits, to: SIMD2<UInt64>.self)
            if halves.x | halves.y != 0, let hit = hit(in: halves, base + start, last - start) { return start + hit }
            start += Block.scalarCount
        }
        while start <= last {
            if occurs(at: base + start) { return start }
            start += 1
        }
        return nil
    }

    @inline(__always)
    private func block(_ base: UnsafePointer<UInt8>, _ place: Int) -> Block {
        UnsafeRawPointer(base + place).loadUnaligned(as: Block.self)
    }

    /// The first of 16 places at which both probes fit and the rest too. A byte of the halves is all ones where they fit.
    @inline(__always)
    private func hit(in halves: SIMD2<UInt64>, _ base: UnsafePointer<UInt8>, _ last: Int) -> Int? {
        for half in 0..<2 {
            var rest = halves[half]
            while rest != 0 {
                let place = half << 3 + rest.trailingZeroBitCount >> 3
                if place > last { return nil }
                if occurs(at: base + place) { return place }
                rest &= ~(0xFF << UInt64((place & 7) << 3))
            }
        }
        return nil
    }

    @inline(__always)
    private func occurs(at text: UnsafePointer<UInt8>) -> Bool {
        for index in bytes.indices where text[index] != bytes[index] { return false }
        return true
    }
}
