/// How long a part of a split rectangle wants to be, in cells.
public enum LayoutLength: Equatable, Sendable {
    /// Exactly so many cells, as far as there is room.
    case fixed(Int)
    /// A share of the whole length, from 0 to 1.
    case fraction(Double)
    /// What the others leave, divided by weight.
    case flexible(weight: Int = 1)
}

extension Rect {
    /// Parts from left to right. They never overlap and never leave the rectangle; one for each length.
    public func columns(_ lengths: [LayoutLength], gap: Int = 0) -> [Rect] {
        Self.spans(of: lengths, total: width, gap: gap).map {
            Rect(x: x + $0.lowerBound, y: y, width: $0.count, height: height)
        }
    }

    /// Parts from top to bottom. They never overlap and never leave the rectangle; one for each length.
    public func rows(_ lengths: [LayoutLength], gap: Int = 0) -> [Rect] {
        Self.spans(of: lengths, total: height, gap: gap).map {
            Rect(x: x, y: y + $0.lowerBound, width: width, height: $0.count)
        }
    }

    private static func spans(of lengths: [LayoutLength], total: Int, gap: Int) -> [Range<Int>] {
        let room = max(0, total - gap * max(0, lengths.count - 1))
        let wanted = lengths.map { length -> Int in
            switch length {
            case .fixed(let cells): max(0, cells)
            case .fraction(let share): max(0, Int((Double(room) * share).rounded()))
            case .flexible: 0
            }
        }
        let flexible = share(max(0, room - wanted.reduce(0, +)), among: lengths)
        var position = 0
        return zip(wanted, flexible).map { fixed, flexed in
            let start = min(position, total)
            let end = min(start + fixed + flexed, total)
            position = end + gap
            return start..<end
        }
    }

    /// Divides so that nothing is lost to rounding: each part gets its share of what is left so far.
    private static func share(_ room: Int, among lengths: [LayoutLength]) -> [Int] {
        var weightLeft = 0
        for case .flexible(let weight) in lengths { weightLeft += max(0, weight) }
        var roomLeft = room
        return lengths.map { length in
            guard case .flexible(let weight) = length, weight > 0 else { return 0 }
            let part = roomLeft * weight / weightLeft
            weightLeft -= weight
            roomLeft -= part
            return part
        }
    }
}
