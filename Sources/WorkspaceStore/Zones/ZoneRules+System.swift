import CampaignDomain
import Foundation

extension ZoneRules {
    /// The table of a zone that the system knows by this name, from 1970 to 2060. Nil when it knows none.
    ///
    /// The offset is asked for every few days and a change is then narrowed down to its second: Foundation's own search for
    /// transitions knows only changes of summer time, and a country also moves to another zone at other times. Takes some
    /// milliseconds, so a name is asked for once.
    public init?(system identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        var transitions: [Int64] = []
        var offsets = [Int32(zone.offset(at: ZoneRules.firstInstant))]
        var instant = ZoneRules.firstInstant
        while instant < ZoneRules.lastInstant {
            let next = instant + ZoneRules.stride
            let offset = Int32(zone.offset(at: next))
            if let before = offsets.last, before != offset {
                let change = zone.firstInstant(with: Int(offset), after: instant, until: next)
                transitions.append(change)
                offsets.append(offset)
            }
            instant = next
        }
        self.init(identifier: identifier, transitions: transitions, offsets: offsets)
    }

    private static let firstInstant: Int64 = 0
    /// 2060-01-01.
    private static let lastInstant: Int64 = 2_840_140_800
    /// No zone has changed twice within five days since 1970.
    private static let stride: Int64 = 5 * 86_400
}

extension TimeZone {
    fileprivate func offset(at instant: Int64) -> Int {
        secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
    }

    /// Bisects the one change between two instants.
    fileprivate func firstInstant(with offset: Int, after start: Int64, until end: Int64) -> Int64 {
        var (low, high) = (start, end)
        while high - low > 1 {
            let middle = (low + high) / 2
            if self.offset(at: middle) == offset { high = middle } else { low = middle }
        }
        return high
    }
}
