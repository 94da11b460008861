import CampaignDomain

/// A text to compare with, folded once.
struct TextPattern: Sendable {
    enum Match: Sendable {
        /// Every text that is there.
        case anything
        case equal
        case contains
    }

    let match: Match
    let folded: String
    let bytes: [UInt8]
    private let isASCII: Bool

    static let anything = TextPattern(.anything, "")

    init(_ match: Match, _ text: String) {
        self.match = match
        folded = text.folded
        bytes = Array(folded.utf8)
        isASCII = bytes.allSatisfy { $0 < 0x80 }
    }

    func matches(_ text: String) -> Bool {
        matches(folded: text.folded)
    }

    func matches(folded text: String) -> Bool {
        switch match {
        case .anything: true
        case .equal: text == folded
        case .contains:
            bytes.isEmpty || TextPattern.find(bytes, in: Array(text.utf8), lowering: false)
        }
    }

    /// Whether a raw text matches. Ids, addresses and phones are nearly always ASCII, and then nothing is allocated.
    func matches(raw text: UnsafeBufferPointer<UInt8>) -> Bool {
        if match == .anything { return true }
        guard text.allSatisfy({ $0 < 0x80 }) else { return matches(String(decoding: text, as: UTF8.self)) }
        guard isASCII else { return false }
        if match == .contains { return TextPattern.find(bytes, in: text, lowering: true) }
        if text.count == bytes.count { return zip(text, bytes).allSatisfy { TextPattern.lower($0) == $1 } }
        return text.count > bytes.count && matches(String(decoding: text, as: UTF8.self))
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    @inline(__always)
    private static func find(
        _ needle: [UInt8], in text: some RandomAccessCollection<UInt8>, lowering: Bool
    ) -> Bool {
        guard let first = needle.first else { return true }
        guard text.count >= needle.count else { return false }
        var start = text.startIndex
        let end = text.index(text.endIndex, offsetBy: 1 - needle.count)
        while start < end {
            if (lowering ? lower(text[start]) : text[start]) == first {
                var at = text.index(after: start)
                var length = 1
                while length < needle.count, (lowering ? lower(text[at]) : text[at]) == needle[length] {
                    length += 1
                    at = text.index(after: at)
                }
                if length == needle.count { return true }
            }
            start = text.index(after: start)
        }
        return false
    }
}
