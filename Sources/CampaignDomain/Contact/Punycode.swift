/// Domain names in ASCII (RFC 3492), so that `почта@пример.рф` and its `xn--` form are one address.
///
/// Written here because the domain may import nothing but the standard library and FoundationEssentials, whose own encoder
/// comes only with the full library.
enum Punycode {
    /// The `xn--` form of a lower-case label, or the label itself when it is ASCII. Nil when it cannot be encoded.
    static func asciiLabel(_ label: some StringProtocol) -> String? {
        let scalars = Array(label.unicodeScalars)
        guard scalars.contains(where: { !$0.isASCII }) else { return String(label) }
        return encode(scalars.map(\.value)).map { "xn--" + $0 }
    }

    private static let base: UInt32 = 36
    private static let smallestThreshold: UInt32 = 1
    private static let largestThreshold: UInt32 = 26

    private static func encode(_ input: [UInt32]) -> String? {
        var output = input.filter { $0 < 0x80 }.map { UInt8($0) }
        let basicCount = UInt32(output.count)
        var handled = basicCount
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }
        var codePoint: UInt32 = 0x80
        var delta: UInt32 = 0
        var bias: UInt32 = 72
        while handled < UInt32(input.count) {
            guard let next = input.filter({ $0 >= codePoint }).min() else { return nil }
            let (step, overflowed) = (next - codePoint).multipliedReportingOverflow(by: handled + 1)
            guard !overflowed else { return nil }
            delta &+= step
            codePoint = next
            for value in input {
                if value < codePoint { delta &+= 1 }
                guard value == codePoint else { continue }
                appendVariableLength(delta, bias: bias, to: &output)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta &+= 1
            codePoint += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func appendVariableLength(_ delta: UInt32, bias: UInt32, to output: inout [UInt8]) {
        var rest = delta
        var position = base
        while true {
            let threshold =
                position <= bias
                ? smallestThreshold : min(position - bias, largestThreshold)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
    }

    private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps: UInt32 = 0
        while delta > ((base - smallestThreshold) * largestThreshold) / 2 {
            delta /= base - smallestThreshold
            steps += base
        }
        return steps + (base - smallestThreshold + 1) * delta / (delta + 38)
    }
}
