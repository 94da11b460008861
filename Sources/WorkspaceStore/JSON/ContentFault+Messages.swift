import CampaignDomain

/// Every sentence about a value that cannot be taken stands here. None repeats the value: it may be a customer's.
extension ContentFault {
    static func wrongType(_ path: JSONPath, _ expected: String) -> ContentFault {
        ContentFault(path, "must be \(expected)", "mend the value")
    }

    static func notOneOf(_ path: JSONPath, _ words: [String]) -> ContentFault {
        ContentFault(path, "has an unknown value", "write \(list(words))")
    }

    static func notATime(_ path: JSONPath) -> ContentFault {
        ContentFault(path, "is not an existing time with an offset", "write it as \"2026-03-07T09:00:00+03:00\"")
    }

    static func notADate(_ path: JSONPath) -> ContentFault {
        ContentFault(path, "is not an existing date", "write it as \"2026-03-07\"")
    }

    static func notMoney(_ path: JSONPath, _ currency: Currency) -> ContentFault {
        let decimals =
            currency.fractionDigits == 0 ? "without decimals" : "with at most \(currency.fractionDigits) decimals"
        let example = currency.decimal(Money(minorUnits: 124_950))
        return ContentFault(
            path, "is not an amount of \(currency.code) \(decimals)",
            "write it as a decimal string such as \"\(example)\"")
    }

    static func notASpan(_ path: JSONPath) -> ContentFault {
        ContentFault(path, "is not a length of time", "write it as \"24h\", \"7d\", \"2w\" or \"1y\"")
    }

    static func missing(_ field: String) -> ContentFault {
        ContentFault(JSONPath(field), "is missing", "add it")
    }

    static func tooLong(_ path: JSONPath) -> ContentFault {
        ContentFault(path, "is longer than \(TextLimit.bytes >> 10) KiB", "shorten the text")
    }

    static func otherCurrency(_ path: JSONPath, _ currency: Currency) -> ContentFault {
        ContentFault(
            path, "is not \(currency.code), the workspace's one currency",
            "convert the amounts, or keep this order in a workspace of its own")
    }

    static func unknownCustomer(_ field: String) -> ContentFault {
        ContentFault(
            JSONPath(field), "names nobody in customers.jsonl", "add the customer's record, or mend the id")
    }

    static let notAnObject = ContentFault(.root, "the line is not an object", "write one object in braces a line")

    /// `a, b or c`.
    static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
