import CampaignDomain

/// Reads times, dates, numbers and words as tools write them. Nil is what cannot be read; blanks are for the caller.
struct ValueReader {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// In which times without an offset are meant.
    let zone: ZoneRules
    let slashDates: InterchangeFormat.SlashDates
    let currency: Currency

    /// A time: ISO 8601 with or without an offset and seconds, a day alone (its beginning), `31.12.2025 23:59`, dates with slashes,
    /// `10:20 PM`, and seconds since 1970. O(length).
    func instant(_ text: Bytes) -> Instant? {
        plainInstant(text) ?? anyInstant(text)
    }

    /// `2025-12-31 23:59:00`, as most tools write, with or without a `T` and a `Z`. Nil when it is written otherwise.
    private func plainInstant(_ text: Bytes) -> Instant? {
        guard text.count == 19 || (text.count == 20 && text[19] == 0x5A),
            text[4] == 0x2D, text[7] == 0x2D, text[10] == 0x20 || text[10] == 0x54, text[13] == 0x3A, text[16] == 0x3A,
            let century = twoDigits(text, 0), let year = twoDigits(text, 2), let month = twoDigits(text, 5),
            let day = twoDigits(text, 8), let hour = twoDigits(text, 11), let minute = twoDigits(text, 14),
            let second = twoDigits(text, 17), hour < 24, minute < 60, second < 60,
            let date = CalendarDate(year: century * 100 + year, month: month, day: day)
        else { return nil }
        let ofDay = hour * 3_600 + minute * 60 + second
        guard text.count == 19 else {
            return Instant(seconds: Int64(date.daysSinceEpoch) * 86_400 + Int64(ofDay))
        }
        return zone.instant(date: date, secondOfDay: ofDay)
    }

    private func twoDigits(_ text: Bytes, _ place: Int) -> Int? {
        let (tens, ones) = (text[place] &- 0x30, text[place + 1] &- 0x30)
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    private func anyInstant(_ text: Bytes) -> Instant? {
        var scanner = ByteScanner(text)
        guard let date = calendarDate(&scanner) else { return unixTime(text) }
        guard scanner.skip(0x54) || scanner.skip(0x74) || scanner.skipBlanks(), !scanner.isAtEnd else {
            return scanner.isAtEnd ? zone.instant(date: date, secondOfDay: 0) : nil
        }
        guard let second = timeOfDay(&scanner) else { return nil }
        scanner.skipBlanks()
        if scanner.isAtEnd { return zone.instant(date: date, secondOfDay: second) }
        guard let offset = offset(&scanner), scanner.isAtEnd else { return nil }
        return Instant(seconds: Int64(date.daysSinceEpoch) * 86_400 + Int64(second - offset))
    }

    /// A day: `2025-12-31`, `20251231`, `31.12.2025`, or with slashes; a time after it is passed over.
    func date(_ text: Bytes) -> CalendarDate? {
        if text.count == 8, let number = ByteScanner.number(text) {
            return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        var scanner = ByteScanner(text)
        guard let date = calendarDate(&scanner) else { return nil }
        return scanner.isAtEnd || scanner.next == 0x20 || scanner.next == 0x54 ? date : nil
    }

    /// Seconds or milliseconds since 1970, within this age of ours.
    private func unixTime(_ text: Bytes) -> Instant? {
        guard let number = ByteScanner.number(text) else { return nil }
        switch text.count {
        case 9, 10: return Instant(seconds: Int64(number))
        case 12, 13: return Instant(seconds: Int64(number / 1_000))
        default: return nil
        }
    }

    private func calendarDate(_ scanner: inout ByteScanner) -> CalendarDate? {
        guard let first = scanner.digits(upTo: 4), let separator = scanner.next else { return nil }
        guard separator == 0x2D || separator == 0x2E || separator == 0x2F else { return nil }
        scanner.advance()
        guard let second = scanner.digits(upTo: 2), scanner.skip(separator), let third = scanner.digits(upTo: 4) else {
            return nil
        }
        if first.count == 4 { return CalendarDate(year: first.value, month: second.value, day: third.value) }
        guard third.count == 4, first.count <= 2 else { return nil }
        let isMonthFirst = separator == 0x2F && slashDates == .monthFirst
        return CalendarDate(
            year: third.value, month: isMonthFirst ? first.value : second.value,
            day: isMonthFirst ? second.value : first.value)
    }

    private func timeOfDay(_ scanner: inout ByteScanner) -> Int? {
        guard let hour = scanner.digits(upTo: 2), scanner.skip(0x3A), let minute = scanner.digits(upTo: 2) else {
            return nil
        }
        var second = 0
        if scanner.skip(0x3A) {
            guard let seconds = scanner.digits(upTo: 2) else { return nil }
            second = seconds.value
            if scanner.skip(0x2E) || scanner.skip(0x2C) {
                guard scanner.digits(upTo: 9) != nil else { return nil }
            }
        }
        var hours = hour.value
        if let half = halfOfDay(&scanner) {
            guard (1...12).contains(hours) else { return nil }
            hours = hours % 12 + half
        }
        guard hours < 24, minute.value < 60, second < 60 else { return nil }
        return hours * 3_600 + minute.value * 60 + second
    }

    /// Twelve hours for `PM`, none for `AM`; nil when neither stands there.
    private func halfOfDay(_ scanner: inout ByteScanner) -> Int? {
        var ahead = scanner
        ahead.skipBlanks()
        guard let letter = ahead.next.map({ $0 | 0x20 }), letter == 0x61 || letter == 0x70 else { return nil }
        ahead.advance()
        guard ahead.next.map({ $0 | 0x20 }) == 0x6D else { return nil }
        ahead.advance()
        scanner = ahead
        return letter == 0x70 ? 12 : 0
    }

    /// `Z`, `UTC`, `GMT`, `+03`, `+03:00`, `+0300`, in seconds.
    private func offset(_ scanner: inout ByteScanner) -> Int? {
        if scanner.skip(word: "z") || scanner.skip(word: "utc") || scanner.skip(word: "gmt") { return 0 }
        let isWest = scanner.next == 0x2D
        guard scanner.skip(0x2B) || scanner.skip(0x2D), let hours = scanner.digits(upTo: 2) else { return nil }
        _ = scanner.skip(0x3A)
        let minutes = scanner.isAtEnd ? 0 : scanner.digits(upTo: 2)?.value
        guard let minutes, hours.value < 24, minutes < 60 else { return nil }
        return (hours.value * 3_600 + minutes * 60) * (isWest ? -1 : 1)
    }

    /// `f`, `female`, `ж`, `женский` … Nil for a word that says nothing about it.
    func gender(_ text: Bytes) -> Gender? {
        switch String(decoding: text, as: UTF8.self).folded {
        case "f", "female", "woman", "ж", "жен", "жен.", "женский", "жіноча", "жаночы", "2": .female
        case "m", "male", "man", "м", "муж", "муж.", "мужской", "чоловіча", "мужчынскі", "1": .male
        default: nil
        }
    }

    /// An amount: `1249.50`, `1 249,50`, `1,249.50`. Nil when it has more decimals than the currency.
    func money(_ text: Bytes) -> Money? {
        var digits: [UInt8] = []
        let lastMark = text.lastIndex { $0 == 0x2C || $0 == 0x2E }
        for (place, byte) in text.enumerated() {
            switch byte {
            case 0x20, 0x27, 0xC2, 0xA0: continue
            case 0x2C, 0x2E:
                if place == lastMark, text.count - place - 1 <= currency.fractionDigits { digits.append(0x2E) }
            default: digits.append(byte)
            }
        }
        while digits.last == 0x2E { digits.removeLast() }
        return digits.withUnsafeBufferPointer { currency.amount($0) }
    }

    func number(_ text: Bytes) -> Int64? {
        Int64(String(decoding: text, as: UTF8.self).trimmed)
    }
}

/// Goes over bytes from the front.
struct ByteScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        self.end = end
        skipBlanks()
    }

    var next: UInt8? { place < end ? bytes[place] : nil }
    var isAtEnd: Bool { place >= end }

    mutating func advance() { place += 1 }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    @discardableResult
    mutating func skipBlanks() -> Bool {
        let before = place
        while next == 0x20 { place += 1 }
        return place > before
    }

    /// Goes past a word of small letters, however it is written, unless more letters follow.
    mutating func skip(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard end - place == length else { return false }
        for letter in 0..<length where bytes[place + letter] | 0x20 != word.utf8Start[letter] { return false }
        place += length
        return true
    }

    /// One to so many digits, and how many.
    mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
        let first = place
        var value = 0
        while place - first < limit, let byte = next, (0x30...0x39).contains(byte) {
            value = value * 10 + Int(byte - 0x30)
            place += 1
        }
        return place == first ? nil : (value, place - first)
    }

    /// A text that is digits and nothing else, at most eighteen.
    static func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var scanner = ByteScanner(text)
        guard let number = scanner.digits(upTo: 18), scanner.isAtEnd else { return nil }
        return number.value
    }
}
