import CampaignDomain
import CampaignPreview

extension EvidencePresenter {
    /// Facts about who is who and which address is whose.
    func identity(_ evidence: Evidence) -> String {
        switch evidence {
        case .keptRecord(let record): words("The same person's record {0} is sent instead", context.record(record))
        case .givenTo(let record, let address):
            words("The address {0} was given to {1}", context.mask.address(address), context.record(record))
        case .flag(let flag, let record): words("Record {0}: {1}", context.record(record), words(flagPhrase(flag)))
        case .stopListedAddress(let address, let record):
            words(
                "The address {0} also belongs to {1}, who is on the stop list", context.mask.address(address),
                context.record(record))
        case .noAddress(let channel): words("No linked record has an address for: {0}", words(channel.phrase))
        case .invalidAddress(let address, let record):
            words(
                "Record {1}: {0} is not a valid address", context.quoted(context.mask.address(address)),
                context.record(record))
        case .junkAddress(let address, let record):
            words(
                "Record {1}: {0} is on the list of junk contacts", context.quoted(context.mask.address(address)),
                context.record(record))
        default: ""
        }
    }

    private func flagPhrase(_ flag: String) -> Phrase {
        switch CustomerFlags.names.first(where: { $0.name == flag })?.flag {
        case .seed?: Phrase("test recipient")
        case .stopList?: Phrase("on the stop list")
        case .blocked?: Phrase("blocked")
        case .deceased?: Phrase("deceased")
        case .erasureRequested?: Phrase("erasure requested")
        default: Phrase(flag)
        }
    }

    /// What was stated and done before.
    func history(_ evidence: Evidence) -> String {
        switch evidence {
        case .consent(let fact): ConsentPresenter(context).text(fact) + ofRecord(fact.record)
        case .noConsent(let purpose, let channel):
            words("Nobody ever stated a consent: {0}", ConsentPresenter(context).subject(purpose, channel))
        case .event(let fact):
            "\(context.dateTime(fact.at)) — \(EventPresenter(context).text(fact))\(ofRecord(fact.record))"
        case .order(let fact):
            "\(context.dateTime(fact.at)) — \(OrderPresenter(context).text(fact))\(ofRecord(fact.record))"
        case .returned(let fact):
            "\(context.dateTime(fact.at)) — \(OrderPresenter(context).text(fact)) — \(words(OrderStatus.returned.phrase))"
                + ofRecord(fact.record)
        case .lowScore(let score, let at, let record):
            "\(context.dateTime(at)) — \(words(EventKind.npsScored.phrase)): \(scoreText(score))" + ofRecord(record)
        case .lastActivity(.some(let at)):
            words("The last open, click, visit or order was on {0}", context.date(at))
        case .lastActivity(.none): words("No open, click, visit or order is known")
        case .registered(let at): words("Registered on {0}", context.date(at))
        case .controlGroup(let scope, let draw, let share): controlGroup(scope, draw, share)
        case .holds(let expression): words("Holds already: {0}", expression)
        default: ""
        }
    }

    private func controlGroup(_ scope: String, _ draw: Double, _ share: Double) -> String {
        let draw = words.decimal(draw, digits: 4)
        let share = words.decimal(share, digits: 4)
        return scope == "global"
            ? words("In the global control group: the draw {0} is below the share {1}", draw, share)
            : words("In the campaign's control group: the draw {0} is below the share {1}", draw, share)
    }

    private func scoreText(_ score: Double) -> String {
        words.decimal(score, digits: score == score.rounded() ? 0 : 1)
    }

    private func ofRecord(_ record: CustomerID) -> String {
        record == self.record ? "" : words(" [record {0}]", record.rawValue)
    }

    /// Whether the content fits the person.
    func fit(_ evidence: Evidence) -> String {
        switch evidence {
        case .age(let age, let limit, let product):
            words(
                "{0} old at the send; {1} is for {2}+", words.counted(age, .year),
                context.product(product.rawValue), words.number(limit))
        case .gender(let gender, let wanted):
            words(
                "Gender: {0}; the content is for: {1}", gender.map { words($0.phrase) } ?? words("unknown"),
                words(wanted.phrase))
        case .product(let product, let boughtAt, let dueAt): owned(product, boughtAt, dueAt)
        case .region(let region, let product, let available):
            words(
                "Region: {0}; {1} is available in: {2}", region, context.product(product.rawValue),
                listed(available))
        case .staleField(let field, let since, let bestBefore):
            words(
                "The field {0} is from {1}; it stays good for {2}", context.quoted(field), context.date(since),
                words.span(bestBefore))
        case .prescription(let product, let name):
            words("{0} ({1}) needs a prescription", context.quoted(name), product.rawValue)
        default: ""
        }
    }

    private func owned(_ product: ProductID, _ boughtAt: Instant, _ dueAt: Instant?) -> String {
        let name = context.product(product.rawValue)
        guard let dueAt else { return words("{0} was bought on {1}", name, context.date(boughtAt)) }
        return words("{0} was bought on {1} and is due again on {2}", name, context.date(boughtAt), context.date(dueAt))
    }

    /// At most five, so that a product sold in eighty regions leaves the line readable.
    func listed(_ names: [String]) -> String {
        guard names.count > 5 else { return names.joined(separator: ", ") }
        return names.prefix(5).joined(separator: ", ") + ", …"
    }
}
