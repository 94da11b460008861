/// Domain labels in ASCII: RFC 3492 with the parameters of internationalised domain names.
enum ReferencePunycode {
    /// `пример` → `xn--e1afmkfd`; an ASCII label stays.
    static func asciiLabel(_ label: String) -> String {
        label.unicodeScalars.allSatisfy(\.isASCII) ? label : "xn--" + encoded(label)
    }

    private static func encoded(_ label: String) -> String {
        let input = label.unicodeScalars.map { Int($0.value) }
        let basic = input.filter { $0 < 128 }
        var output = String(String.UnicodeScalarView(basic.compactMap { Unicode.Scalar($0) }))
        if !basic.isEmpty { output += "-" }
        var next = 128
        var delta = 0
        var bias = 72
        var handled = basic.count
        while handled < input.count {
            let smallest = input.filter { $0 >= next }.min() ?? next
            delta += (smallest - next) * (handled + 1)
            next = smallest
            for point in input {
                if point < next { delta += 1 }
                if point == next {
                    output += variableLength(delta, bias)
                    bias = adapted(delta, handled + 1, first: handled == basic.count)
                    delta = 0
                    handled += 1
                }
            }
            delta += 1
            next += 1
        }
        return output
    }

    private static func variableLength(_ delta: Int, _ bias: Int) -> String {
        let digits = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        var output = ""
        var rest = delta
        var step = 36
        while true {
            let threshold = min(max(step - bias, 1), 26)
            if rest < threshold { break }
            output.append(digits[threshold + (rest - threshold) % (36 - threshold)])
            rest = (rest - threshold) / (36 - threshold)
            step += 36
        }
        output.append(digits[rest])
        return output
    }

    private static func adapted(_ delta: Int, _ points: Int, first: Bool) -> Int {
        var delta = first ? delta / 700 : delta / 2
        delta += delta / points
        var step = 0
        while delta > 455 {
            delta /= 35
            step += 36
        }
        return step + 36 * delta / (delta + 38)
    }
}
