import CampaignDomain
import CampaignPreview

extension EvidencePresenter {
    /// What is wrong with the messages and variants.
    func content(_ evidence: Evidence) -> String {
        switch evidence {
        case .messageMissing(let message, let variant):
            words("Variant {0}: there is no message {1}", context.quoted(variant), context.quoted(message.rawValue))
        case .brokenTemplate(let message, let part, let fault):
            words(
                "Message {0}, {1}, line {2}, column {3}: {4}", context.quoted(message.rawValue), words(part.phrase),
                words.number(fault.position.line), words.number(fault.position.column), reason(fault.reason))
        case .unknownField(let name, let message, let nearest):
            nearest.map {
                words(
                    "Message {0}: no customer can have {1}; did you mean {2}?", context.quoted(message.rawValue),
                    context.quoted(name), context.quoted($0))
            }
                ?? words(
                    "Message {0}: no customer can have {1}", context.quoted(message.rawValue), context.quoted(name))
        case .noVariants: words("There is no variant")
        case .variantWeights(let weights):
            words(
                "The weights add up to {0}, not to 100: {1}", weight(weights.reduce(0, +)),
                weights.map(weight).joined(separator: " + "))
        case .repeatedVariant(let id): words("Several variants are called {0}", context.quoted(id))
        case .longSubject(let message, let characters, let limit):
            words(
                "Message {0}: the subject has {1}, {2} are shown", context.quoted(message.rawValue),
                words.counted(characters, .character), words.number(limit))
        case .noSubject(let message): words("Message {0} has no subject", context.quoted(message.rawValue))
        default: ""
        }
    }

    func reason(_ reason: TemplateFault.Reason) -> String {
        switch reason {
        case .unclosedTag: words("a tag is not closed")
        case .wrongName(let name): words("{0} is no name of a field", context.quoted(name))
        case .unclosedSection(let name): words("the section {0} is not closed", context.quoted(name))
        case .strayClose(let name, .none): words("{0} is closed and was not open", context.quoted(name))
        case .strayClose(let name, .some(let open)):
            words("{0} is closed while {1} is open", context.quoted(name), context.quoted(open))
        case .wrongDelimiters: words("the new delimiters are not two")
        case .wrongSetting: words("the setting is unknown")
        case .misplacedInPartial(let name): words("{0} may not stand inside another template", context.quoted(name))
        }
    }

    /// At most two decimals, and none when there is nothing behind the comma.
    private func weight(_ weight: Double) -> String {
        words.decimal(weight, digits: weight == weight.rounded() ? 0 : 2)
    }

    /// What is wrong with the plan: whom it rests on, how much of it there is, what it costs.
    func plan(_ evidence: Evidence) -> String {
        switch evidence {
        case .seedRecords(let count): words.counted(count, .seedRecord)
        case .manualBudget(let limit, let persons):
            words("{0}: more than {1}", words.counted(persons, .person), capText(limit))
        case .triggerShare(let triggered, let all, let goal):
            words(
                "In 30 days {0} of {1} are automatic, {2}; the goal is {3}", words.number(triggered),
                words.counted(all, .message), words.percent(all > 0 ? Double(triggered) / Double(all) : 0),
                words.percent(goal))
        case .offerEnded(let end, let send):
            words("The offer ends on {0}, the send is on {1}", words.date(end), words.date(send))
        case .schemeGap(let scheme, let unassigned, let overlapping):
            words(
                "{0}: {1} in no part, {2} in more than one", context.scheme(scheme), words.number(unassigned),
                words.number(overlapping))
        case .cost(let cost, let units, let budget):
            words(
                "{0} cost {1}; the budget is {2}", words.counted(units, .paidMessage), context.money(cost),
                context.money(budget))
        default: ""
        }
    }
}

extension MessagePart {
    public var phrase: Phrase {
        switch self {
        case .subject: Phrase("subject line")
        case .preheader: Phrase("preheader")
        case .body: Phrase("body")
        }
    }
}

extension CountedNoun {
    static let seedRecord = CountedNoun(
        "{0} test record is the whole audience", "{0} test records are the whole audience")
    static let paidMessage = CountedNoun("paid message", "paid messages")
}
