import CampaignDomain

public enum Language: String, CaseIterable, Sendable { case english, russian }

public enum CountedNoun: String, CaseIterable, Sendable {
    case record, person, campaign, order, event, message, list, segment, day
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

    public func counted(_ n: Int, _ noun: CountedNoun) -> String { "\(number(n)) \(noun.rawValue)\(n == 1 ? "" : "s")" }

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
