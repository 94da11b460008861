import CampaignDomain

public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case russian = "ru"

    public var nativeName: String { self == .english ? "English" : "Русский" }
}

public struct CountedNoun: Hashable, Sendable {
    public let one: String
    public let other: String

    public static let record = CountedNoun(one: "record", other: "records")
    public static let person = CountedNoun(one: "person", other: "persons")
    public static let order = CountedNoun(one: "order", other: "orders")
    public static let event = CountedNoun(one: "event", other: "events")
    public static let day = CountedNoun(one: "day", other: "days")
    public static let campaign = CountedNoun(one: "campaign", other: "campaigns")
    public static let segment = CountedNoun(one: "segment", other: "segments")
    public static let list = CountedNoun(one: "list", other: "lists")
    public static let message = CountedNoun(one: "message", other: "messages")
}

public struct Words: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    public func callAsFunction(_ english: String) -> String { english }

    public func callAsFunction(_ english: String, _ arguments: String...) -> String {
        var text = english
        for (index, argument) in arguments.enumerated() {
            text = text.split(separator: "{\(index)}", omittingEmptySubsequences: false).joined(separator: argument)
        }
        return text
    }

    public func counted(_ n: Int, _ noun: CountedNoun) -> String { "\(number(n)) \(n == 1 ? noun.one : noun.other)" }

    public func number(_ n: Int) -> String {
        let digits = Array(String(n.magnitude))
        var text = n < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "\u{A0}" }
            text.append(digit)
        }
        return text
    }

    public func money(_ money: Money, _ currency: Currency) -> String {
        let parts = currency.decimal(money).split(separator: ".")
        return number(Int(parts[0]) ?? 0) + (parts.count > 1 ? "." + parts[1] : "") + "\u{A0}" + currency.code
    }

    public func date(_ date: CalendarDate) -> String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let (year, month, day) = date.components
        return "\(day) \(names[month - 1]) \(year)"
    }

    public func dateTime(_ instant: Instant, in zone: ZoneRules) -> String {
        let (date, second) = zone.wallClock(at: instant)
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(self.date(date)) \(two(second / 3600)):\(two(second / 60 % 60))"
    }
}
