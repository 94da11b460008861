/// How many records of the base, and of a set within it, have each of some values.
struct ValueCounts {
    private let labels: [String]
    private var base: [Int]
    private var members: [Int]
    private var unknownBase = 0
    private var unknownMembers = 0
    /// For each value the number of the owner that last had it, so that nobody has a value twice.
    private var lastOwner: [Int]
    private var owner = 0
    private var hasAny = false

    init(_ labels: [String]) {
        self.labels = labels
        base = [Int](repeating: 0, count: labels.count)
        members = base
        lastOwner = base
    }

    var hasValues: Bool { base.contains { $0 > 0 } }

    // MARK: One value each

    /// A record with one value, −1 for none.
    @inline(__always)
    mutating func add(_ place: Int, isMember: Bool) {
        if place < 0 {
            unknownBase += 1
            unknownMembers += isMember ? 1 : 0
        } else {
            base[place] += 1
            members[place] += isMember ? 1 : 0
        }
    }

    // MARK: Several values each

    /// Begins a record, or a person with some records.
    mutating func begin() {
        owner += 1
        hasAny = false
    }

    mutating func addOnce(_ place: Int, isMember: Bool) {
        addOnce(place, (1, isMember ? 1 : 0))
    }

    mutating func addOnce(_ place: Int, _ records: (base: Int, members: Int)) {
        guard place >= 0, lastOwner[place] != owner else { return }
        lastOwner[place] = owner
        hasAny = true
        base[place] += records.base
        members[place] += records.members
    }

    mutating func end(isMember: Bool) {
        end((1, isMember ? 1 : 0))
    }

    mutating func end(_ records: (base: Int, members: Int)) {
        guard !hasAny else { return }
        unknownBase += records.base
        unknownMembers += records.members
    }

    // MARK: Counted elsewhere

    mutating func set(_ place: Int, base: Int, members: Int) {
        self.base[place] = base
        self.members[place] = members
    }

    mutating func setUnknown(base: Int, members: Int) {
        (unknownBase, unknownMembers) = (base, members)
    }

    // MARK: The result

    /// - Parameters:
    ///   - members: records of the set.
    ///   - base: records of the base.
    func profile(of attribute: ProfileAttribute, members memberTotal: Int, base baseTotal: Int) -> AttributeProfile {
        let totals = (members: memberTotal, base: baseTotal)
        var values = labels.indices.filter { base[$0] > 0 }.map { place in
            ValueShare(labels[place], members: members[place], base: base[place], of: totals)
        }
        if unknownBase > 0 { values.append(ValueShare(nil, members: unknownMembers, base: unknownBase, of: totals)) }
        values.sort { left, right in
            let (leftShare, rightShare) = (left.largestShare, right.largestShare)
            return leftShare != rightShare ? leftShare > rightShare : (left.value ?? "") < (right.value ?? "")
        }
        return AttributeProfile(
            attribute: attribute, values: Array(values.prefix(AttributeProfile.limit)),
            otherValues: max(0, values.count - AttributeProfile.limit))
    }
}

extension ValueShare {
    init(_ value: String?, members: Int, base: Int, of totals: (members: Int, base: Int)) {
        let memberShare = totals.members == 0 ? 0 : Double(members) / Double(totals.members)
        let baseShare = totals.base == 0 ? 0 : Double(base) / Double(totals.base)
        let comparison = ProportionComparison(
            members: members, of: totals.members, rest: base - members, ofRest: totals.base - totals.members)
        self.init(
            value: value, members: members, base: base, memberShare: memberShare, baseShare: baseShare,
            z: comparison.z, representation: comparison.representation(index: memberShare / baseShare))
    }

    fileprivate var largestShare: Double { max(memberShare, baseShare) }
}

/// Two proportions, pooled.
private struct ProportionComparison {
    let z: Double
    /// The smallest of the four numbers that would be expected if both groups were alike.
    private let leastExpected: Double

    init(members: Int, of memberTotal: Int, rest: Int, ofRest restTotal: Int) {
        guard memberTotal > 0, restTotal > 0 else {
            (z, leastExpected) = (0, 0)
            return
        }
        let (memberTotal, restTotal) = (Double(memberTotal), Double(restTotal))
        let pooled = Double(members + rest) / (memberTotal + restTotal)
        let error = (pooled * (1 - pooled) * (1 / memberTotal + 1 / restTotal)).squareRoot()
        z = error == 0 ? 0 : (Double(members) / memberTotal - Double(rest) / restTotal) / error
        leastExpected = min(memberTotal, restTotal) * min(pooled, 1 - pooled)
    }

    func representation(index: Double) -> Representation {
        guard leastExpected >= Representation.fewestExpected else { return .unsure }
        guard abs(z) >= Representation.leastZ, !Representation.usualIndex.contains(index) else { return .usual }
        return z > 0 ? .over : .under
    }
}
