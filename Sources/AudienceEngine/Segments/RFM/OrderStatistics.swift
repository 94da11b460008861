/// Finds what would stand at a few places if values were sorted, without sorting them.
enum OrderStatistics {
    /// Fewer values than these are sorted.
    private static let sortedAtOnce = 256
    private static let bucketBits = 12

    /// The values that would stand at `places` if all were in ascending order.
    ///
    /// Values are counted in buckets by their high bits, and only the bucket in which a place falls is looked at again. A few
    /// passes, however the values are spread. O(values × places) at worst.
    ///
    /// - Parameter places: from 0, below the number of values.
    static func values(at places: [Int], of values: [Int64]) -> [Int64] {
        guard values.count > sortedAtOnce, let low = values.min(), let high = values.max(), low < high else {
            let sorted = values.sorted()
            return places.map { sorted[$0] }
        }
        let buckets = Buckets(low: low, high: high, bits: bucketBits)
        var counts = [Int](repeating: 0, count: 1 << bucketBits)
        for value in values { counts[buckets.bucket(of: value)] += 1 }
        return places.map { place in
            var (bucket, before) = (0, 0)
            while before + counts[bucket] <= place {
                before += counts[bucket]
                bucket += 1
            }
            if let only = buckets.onlyValue(of: bucket) { return only }
            let inside = values.filter { buckets.bucket(of: $0) == bucket }
            return OrderStatistics.values(at: [place - before], of: inside)[0]
        }
    }

    /// Equally wide ranges from the least value on; their width is a power of two.
    private struct Buckets {
        let low: Int64
        let shift: Int

        init(low: Int64, high: Int64, bits: Int) {
            self.low = low
            let width = UInt64(bitPattern: high &- low)
            shift = max(0, 64 - width.leadingZeroBitCount - bits)
        }

        @inline(__always)
        func bucket(of value: Int64) -> Int {
            Int(UInt64(bitPattern: value &- low) >> UInt64(shift))
        }

        /// Nil when several values share the bucket.
        func onlyValue(of bucket: Int) -> Int64? {
            shift == 0 ? low &+ Int64(bucket) : nil
        }
    }
}
