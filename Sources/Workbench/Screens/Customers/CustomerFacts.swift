import AudienceEngine
import CampaignDomain
import TerminalKit

/// What is known of records, as people read it. Agrees with expressions: a missing field is the latest known of the person's
/// other records, and consents and orders are the person's (DOMAIN.md 10).
struct CustomerFacts {
    let model: WorkbenchModel
    let words: Words
    let mask: PersonalDataMask

    init(model: WorkbenchModel, words: Words, isMasked: Bool) {
        self.model = model
        self.words = words
        mask = PersonalDataMask(isOn: isMasked)
    }

    init(_ context: ScreenContext) {
        self.init(model: context.model, words: context.words, isMasked: context.isMasked)
    }

    var audience: Audience { model.audience }
    var customers: CustomerColumns { model.audience.snapshot.customers }

    /// A text with a style that says whether the record itself has the value.
    private func borrowed(_ row: Int, _ isKnown: (Int) -> Bool, _ text: (Int) -> String?) -> TextSpan {
        guard let source = audience.valueRow(for: row, where: isKnown), let value = text(source) else {
            return TextSpan("—", .muted)
        }
        return TextSpan(value, source == row ? .text : .muted)
    }

    private func borrowed(_ row: Int, _ column: CodedColumn) -> TextSpan {
        borrowed(row, { column.code($0) >= 0 }, { column[$0] })
    }

    func name(_ row: Int) -> String { CustomerNamePresenter(audience: audience, mask: mask).shortName(row) }

    var presentation: PresentationContext { PresentationContext(audience: audience, words: words, mask: mask) }

    func id(_ row: Int) -> String { customers.id[row] ?? "" }

    func gender(_ row: Int) -> TextSpan {
        borrowed(
            row, { customers.gender[$0] != CustomerColumns.absent },
            { customers.gender($0).map { $0 == .female ? words("f") : words("m") } })
    }

    /// Whole years on the record's local date.
    func age(_ row: Int) -> TextSpan {
        let today = audience.zone(of: row).date(at: audience.asOf)
        return borrowed(
            row, { customers.birthDate[$0] != CustomerColumns.noDate },
            { customers.birthDate($0).map { words.number($0.wholeYears(until: today)) } })
    }

    func city(_ row: Int) -> TextSpan { borrowed(row, customers.city) }
    func tier(_ row: Int) -> TextSpan { borrowed(row, customers.loyaltyTier) }
    func source(_ row: Int) -> TextSpan { borrowed(row, customers.source) }

    func email(_ row: Int) -> TextSpan {
        borrowed(row, { !customers.email.isMissing($0) }, { customers.email[$0].map(mask.email) })
    }

    func phone(_ row: Int) -> TextSpan {
        borrowed(row, { !customers.phone.isMissing($0) }, { customers.phone[$0].map(mask.phone) })
    }

    func registered(_ row: Int) -> TextSpan {
        customers.registeredAt(row).map { TextSpan(date($0)) } ?? TextSpan("—", .muted)
    }

    /// Marketing consent of the person on the three channels that most is sent on: `e✔ s✖ p?`.
    func consents(_ row: Int) -> TextSpan {
        let person = audience.persons.person(of: row)
        let signs = [(words("e"), Channel.email), (words("s"), .sms), (words("p"), .push)].map { letter, channel in
            letter + sign(of: audience.consent(of: person, purpose: .marketing, channel: channel))
        }
        return TextSpan(signs.joined(separator: " "))
    }

    func sign(of consent: ConsentState) -> String {
        switch consent {
        case .confirmed, .granted: "✔"
        case .withdrawn: "✖"
        case .unknown: "?"
        }
    }

    /// The completed orders of the person.
    func purchases(_ row: Int) -> Purchases { Purchases(row: row, audience: audience) }

    func money(_ minorUnits: Int64) -> String {
        words.money(Money(minorUnits: minorUnits), model.settings.currency)
    }

    func date(_ instant: Instant) -> String { words.date(model.settings.zone.date(at: instant)) }
    func dateTime(_ instant: Instant) -> String { words.dateTime(instant, in: model.settings.zone) }

    func cell(_ column: CustomerColumn, row: Int) -> TextSpan {
        switch column {
        case .name: TextSpan(name(row))
        case .gender: gender(row)
        case .age: age(row)
        case .city: city(row)
        case .consents: consents(row)
        case .tier: tier(row)
        case .email: email(row)
        case .phone: phone(row)
        case .source: source(row)
        case .registered: registered(row)
        case .id: TextSpan(id(row), .muted)
        case .orders:
            TextSpan(words.number(purchases(row).count))
        case .total:
            purchases(row).count == 0 ? TextSpan("—", .muted) : TextSpan(money(purchases(row).total))
        case .lastOrder:
            purchases(row).lastAt.map { TextSpan(date(Instant(seconds: $0))) } ?? TextSpan("—", .muted)
        }
    }
}

/// The completed orders of a person, added up. O(orders of the person).
struct Purchases {
    fileprivate(set) var count = 0
    fileprivate(set) var total: Int64 = 0
    fileprivate(set) var lastAt: Int64?

    init() {}

    init(row: Int, audience: Audience) {
        self = PurchaseReader(audience: audience).purchases(row: row)
    }
}

/// Adds up orders, for passes over many rows: holds each column once.
struct PurchaseReader: Sendable {
    private let orders: PersonOrders
    private let columns: OrderColumns

    init(audience: Audience) {
        orders = audience.personOrders
        columns = audience.snapshot.orders
    }

    func purchases(row: Int) -> Purchases {
        var purchases = Purchases()
        orders.forEach(ofPersonAt: row, .completed) { order in
            purchases.count += 1
            purchases.total &+= columns.total[order]
            purchases.lastAt = max(purchases.lastAt ?? .min, columns.at[order])
        }
        return purchases
    }
}
