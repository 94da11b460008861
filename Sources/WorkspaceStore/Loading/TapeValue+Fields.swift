import CampaignDomain

/// How long one text may be; what is longer is no name, address or note of a customer but an accident.
enum TextLimit {
    static let bytes = 64 << 10
}

/// Typed reading of a line's values. `field` names the value in a fault; null counts as absent.
extension TapeValue {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    @inline(__always)
    func readText(_ field: String) throws(ContentFault) -> Bytes? {
        if let text {
            guard text.count <= TextLimit.bytes else { throw .tooLong(JSONPath(field)) }
            return text
        }
        if isNull { return nil }
        throw .wrongType(JSONPath(field), "a text in double quotes")
    }

    func readWord<Meaning>(_ field: String, _ table: WordTable<Meaning>) throws(ContentFault) -> Meaning? {
        if let text {
            guard let meaning = table[text] else { throw .notOneOf(JSONPath(field), table.words) }
            return meaning
        }
        if isNull { return nil }
        throw .wrongType(JSONPath(field), "a text in double quotes")
    }

    func readInstant(_ field: String) throws(ContentFault) -> Instant? {
        if let text {
            guard let instant = Instant(iso8601: text) else { throw .notATime(JSONPath(field)) }
            return instant
        }
        if isNull { return nil }
        throw .notATime(JSONPath(field))
    }

    func readDate(_ field: String) throws(ContentFault) -> CalendarDate? {
        if let text {
            guard let date = CalendarDate(text) else { throw .notADate(JSONPath(field)) }
            return date
        }
        if isNull { return nil }
        throw .notADate(JSONPath(field))
    }

    func readMoney(_ field: String, _ currency: Currency) throws(ContentFault) -> Money? {
        if let text {
            guard let money = currency.amount(text) else { throw .notMoney(JSONPath(field), currency) }
            return money
        }
        if isNull { return nil }
        throw .notMoney(JSONPath(field), currency)
    }

    func readInteger(_ field: String) throws(ContentFault) -> Int64? {
        if let integer { return integer }
        if isNull { return nil }
        throw .wrongType(JSONPath(field), "a whole number")
    }

    func readNumber(_ field: String) throws(ContentFault) -> Double? {
        if let number { return number }
        if isNull { return nil }
        throw .wrongType(JSONPath(field), "a number")
    }

    func readBoolean(_ field: String) throws(ContentFault) -> Bool? {
        if let boolean { return boolean }
        if isNull { return nil }
        throw .wrongType(JSONPath(field), "true or false")
    }

    /// The members of an object, none when it is null.
    func readFields(_ field: String) throws(ContentFault) -> TapeFields? {
        if let fields { return fields }
        if isNull { return nil }
        throw .wrongType(JSONPath(field), "an object in braces")
    }

    /// The elements of an array, none when it is null.
    func readElements(_ field: String) throws(ContentFault) -> TapeElements? {
        if let elements { return elements }
        if isNull { return nil }
        throw .wrongType(JSONPath(field), "an array in brackets")
    }

    /// Appends the texts of an array.
    func readTexts(_ field: String, into texts: inout [Bytes]) throws(ContentFault) {
        guard var elements = try readElements(field) else { return }
        var place = 0
        while let element = elements.next() {
            guard let text = element.text else {
                throw .wrongType(JSONPath(field).appending(place), "a text in double quotes")
            }
            guard text.count <= TextLimit.bytes else { throw .tooLong(JSONPath(field).appending(place)) }
            texts.append(text)
            place += 1
        }
    }
}
