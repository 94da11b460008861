/// Several tags in one field: a separator stands between two, and one that has a separator in it stands in double quotes, as Mailchimp
/// writes all of its tags.
///
/// A quote right before a separator ends a tag, whatever it was meant for: that is what one field cannot hold.
struct TagText {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let separators: [UInt8]
    private static let quote = UInt8(ascii: "\"")
    /// Stands in no text that came from a file of ours.
    static let betweenTags: UInt8 = 0x1F

    /// - Parameter separators: any of them ends a tag.
    init(separators: String) {
        self.separators = Array(separators.utf8)
    }

    /// Adds the tags of a field that are not there yet; they point into it. O(length).
    func append(_ text: Bytes, to tags: inout [Bytes]) {
        var start = 0
        while start < text.count {
            let end = endOfQuoted(text, from: start) ?? endOfPlain(text, from: start)
            append(unquoted: Bytes(rebasing: text[start..<end]), to: &tags)
            start = end + 1
        }
    }

    private func endOfPlain(_ text: Bytes, from start: Int) -> Int {
        var end = start
        while end < text.count, !separators.contains(text[end]) { end += 1 }
        return end
    }

    /// Where a tag in quotes ends, with blanks after it; nil when none begins there, or its quote stays open.
    private func endOfQuoted(_ text: Bytes, from start: Int) -> Int? {
        var place = start
        while place < text.count, text[place] == 0x20 { place += 1 }
        guard place < text.count, text[place] == TagText.quote else { return nil }
        place += 1
        while place < text.count {
            guard text[place] == TagText.quote else {
                place += 1
                continue
            }
            var end = place + 1
            while end < text.count, text[end] == 0x20 { end += 1 }
            if end == text.count || separators.contains(text[end]) { return end }
            place += 1
        }
        return nil
    }

    private func append(unquoted text: Bytes, to tags: inout [Bytes]) {
        var (start, end) = (0, text.count)
        while start < end, text[start] == 0x20 || text[start] == TagText.quote { start += 1 }
        while start < end, text[end - 1] == 0x20 || text[end - 1] == TagText.quote { end -= 1 }
        let tag = Bytes(rebasing: text[start..<end])
        if !tag.isEmpty, !tags.contains(where: { $0.elementsEqual(tag) }) { tags.append(tag) }
    }

    /// Puts a separator between tags that stand behind each other, and quotes around those that have one in them.
    ///
    /// - Parameter start: where in the bytes they begin; ``betweenTags`` is between two.
    func separate(_ bytes: inout [UInt8], from start: Int, with separator: UInt8) {
        let needsQuotes = bytes[start...].contains { separators.contains($0) }
        guard needsQuotes else {
            for place in start..<bytes.count where bytes[place] == TagText.betweenTags { bytes[place] = separator }
            return
        }
        let tags = bytes[start...].split(separator: TagText.betweenTags).map(Array.init)
        bytes.removeSubrange(start...)
        for (number, tag) in tags.enumerated() {
            if number > 0 { bytes.append(separator) }
            let isQuoted = tag.contains { separators.contains($0) }
            if isQuoted { bytes.append(TagText.quote) }
            bytes.append(contentsOf: tag)
            if isQuoted { bytes.append(TagText.quote) }
        }
    }
}
