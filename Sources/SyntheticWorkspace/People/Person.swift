/// How someone answers mail.
enum Engagement: Int, Sendable {
    case never, rarely, opens, clicks

    /// Of a thousand delivered letters, how many are opened.
    var openRate: Int {
        switch self {
        case .never: 0
        case .rarely: 120
        case .opens: 430
        case .clicks: 680
        }
    }

    /// Of a thousand opened letters, how many are clicked.
    var clickRate: Int {
        switch self {
        case .never: 0
        case .rarely: 60
        case .opens: 140
        case .clicks: 420
        }
    }
}

/// The time a generated history covers.
struct Era: Sendable {
    var wallClock = WallClock.moscow
    let clock: Instant
    /// The first registrations.
    let founded: Instant
    /// The first orders and events that are kept.
    let historyFrom: Instant
}

/// A made-up human being: what is true about her, before any source writes it down (wrongly, twice, or not at all).
struct Person: Sendable {
    let index: Int
    let gender: Gender
    let givenName: String
    let patronymic: String
    let familyName: String
    let birthDate: CivilDate
    let city: City
    let registeredAt: Instant
    /// After this the person buys nothing more; for half of the people it is the clock.
    let activeUntil: Instant
    let engagement: Engagement
    let orderCount: Int
}

extension Person {
    /// Makes the person with this index, in constant time and independent of all others.
    init(index: Int, seed: UInt64, era: Era, meanOrders: Int, of nation: Nation) {
        var dice = Dice(seed: seed, subject: index, purpose: .person)
        let gender: Gender = dice.chance(percent: 64) ? .female : .male
        let city = nation.cities[dice.weighted(nation.cityWeights)]
        let father = dice.pickEarly(nation.maleNames)
        let surname = nation.surname(city, &dice)
        self.index = index
        self.gender = gender
        self.city = city
        givenName = gender == .male ? dice.pickEarly(nation.maleNames).name : dice.pickEarly(nation.femaleNames)
        patronymic = gender == .male ? father.sonOf : father.daughterOf
        familyName = gender == .male ? surname : nation.feminine(surname)
        birthDate = Self.birthDate(on: era.wallClock.date(at: era.clock), &dice)
        registeredAt = dice.moment(from: era.founded, to: era.clock - .days(2)).at(
            secondOfDay: dice.roll(28_800...79_200), on: era.wallClock)
        activeUntil = dice.chance(percent: 52) ? era.clock : dice.moment(from: registeredAt, to: era.clock)
        engagement = Engagement(rawValue: dice.weighted([50, 25, 17, 8])) ?? .never
        orderCount = Self.orderCount(mean: meanOrders, &dice)
    }

    private static func birthDate(on today: CivilDate, _ dice: inout Dice) -> CivilDate {
        let bands = [18...24, 25...34, 35...44, 45...54, 55...64, 65...74, 75...88]
        let age = dice.roll(bands[dice.weighted([7, 18, 24, 19, 17, 11, 4])])
        let daysAgo = age * 365 + age / 4 + 1 + dice.roll(365)
        return CivilDate(dayNumber: today.dayNumber - daysAgo)
    }

    /// Many buy little and few buy much; the bands have a mean of 7.55 orders, 7.17 without
    /// those that fall to people who left before the history begins; that is scaled to `mean`.
    private static func orderCount(mean: Int, _ dice: inout Dice) -> Int {
        let bands = [0...0, 1...4, 5...14, 15...39, 40...100]
        let drawn = dice.roll(bands[dice.weighted([20, 43, 25, 10, 2])])
        let scaled = drawn * mean * 100
        return scaled / 717 + (dice.roll(717) < scaled % 717 ? 1 : 0)
    }
}

/// Addresses that belong to nobody: reserved domains, and number blocks that no operator was given.
struct ContactBook: Sendable {
    private let nation: Nation
    private static let domains = [
        "example.org", "example.com", "example.net", "mail.example.org", "post.example.com", "inbox.example.net",
    ]

    /// A prime above the largest index, so that the scrambled number of every index is another one.
    private let modulus: Int

    init(people: Int, of nation: Nation) {
        self.nation = nation
        modulus = people < 10_000 ? 10_007 : 99_999_989
    }

    /// An address nobody else has, such as `anna.smirnova4821@example.org`.
    func email(of person: Person) -> String {
        let given = nation.latinNames[person.givenName] ?? "user"
        let family = nation.latinNames[person.familyName] ?? "user"
        let number = person.index * 7919 % modulus
        let domain = Self.domains[number % Self.domains.count]
        switch number / 7 % 4 {
        case 0: return "\(given).\(family)\(number)@\(domain)"
        case 1: return "\(family)\(number)@\(domain)"
        case 2: return "\(given)_\(number)@\(domain)"
        default: return "\(given.prefix(1)).\(family)\(number)@\(domain)"
        }
    }

    /// A number in E.164 that nobody else has.
    func phone(of person: Person) -> String {
        let number = String(10_000_000 + person.index * 104_729 % 9_999_991).dropFirst()
        return nation.phoneBlock(person) + number
    }
}
