/// SHA-256 as FIPS 180-4 writes it down.
enum ReferenceSHA256 {
    /// The constants are the first 32 bits of the fractional parts of the roots of the first primes.
    private static let primes = Array((2...311).filter { number in !(2..<number).contains { number % $0 == 0 } })

    /// The first 32 bits of the fractional part of the `degree`-th root of `number`, found by exact bisection.
    private static func rootFraction(_ number: Int, degree: Int) -> UInt32 {
        var low: UInt64 = 0
        var high: UInt64 = 1 << 37
        // The largest x with x^degree <= number × 2^(32 × degree); the products need more than 64 bits.
        while high - low > 1 {
            let middle = (low + high) / 2
            if powerIsAtMost(middle, degree, number) { low = middle } else { high = middle }
        }
        return UInt32(truncatingIfNeeded: low)
    }

    private static func powerIsAtMost(_ base: UInt64, _ degree: Int, _ number: Int) -> Bool {
        var digits = [base]
        for _ in 1..<degree { digits = multiplied(digits, by: base) }
        // `digits` are base 2^32 after the product; compare with number shifted left by `degree` digits.
        let shifted = [UInt64](repeating: 0, count: degree) + [UInt64(number)]
        let length = max(digits.count, shifted.count)
        let left = digits + [UInt64](repeating: 0, count: length - digits.count)
        let right = shifted + [UInt64](repeating: 0, count: length - shifted.count)
        for place in stride(from: length - 1, through: 0, by: -1) where left[place] != right[place] {
            return left[place] < right[place]
        }
        return true
    }

    /// Long multiplication of a number in base 2^32, lowest digit first, by one below 2^40.
    private static func multiplied(_ digits: [UInt64], by factor: UInt64) -> [UInt64] {
        let left = digits.flatMap { $0 >> 32 == 0 ? [$0] : [$0 & 0xffff_ffff, $0 >> 32] }
        let right = [factor & 0xffff_ffff, factor >> 32]
        var result = [UInt64](repeating: 0, count: left.count + right.count + 1)
        for (i, a) in left.enumerated() {
            for (j, b) in right.enumerated() {
                var carry = a * b
                var place = i + j
                while carry > 0 {
                    carry += result[place]
                    result[place] = carry & 0xffff_ffff
                    carry >>= 32
                    place += 1
                }
            }
        }
        return result
    }

    private static let initial = primes.prefix(8).map { rootFraction($0, degree: 2) }
    private static let rounds = primes.prefix(64).map { rootFraction($0, degree: 3) }

    static func hash(_ message: [UInt8]) -> [UInt8] {
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
        }
        var state = initial
        for start in stride(from: 0, to: padded.count, by: 64) {
            state = compressed(state, Array(padded[start..<(start + 64)]))
        }
        return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
    }

    static func hexadecimal(_ text: String) -> String {
        hash(Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }

    private static func schedule(_ block: [UInt8]) -> [UInt32] {
        var words = stride(from: 0, to: 64, by: 4).map { place in
            block[place..<(place + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for place in 16..<64 {
            let early = words[place - 15]
            let late = words[place - 2]
            let first = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
            let second = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
            words.append(words[place - 16] &+ first &+ words[place - 7] &+ second)
        }
        return words
    }

    private static func compressed(_ state: [UInt32], _ block: [UInt8]) -> [UInt32] {
        let words = schedule(block)
        var s = state
        for place in 0..<64 {
            let sum1 = rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)
            let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
            let first = s[7] &+ sum1 &+ choice &+ rounds[place] &+ words[place]
            let sum0 = rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)
            let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
            s = [first &+ sum0 &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
        }
        return zip(state, s).map { $0 &+ $1 }
    }
}
