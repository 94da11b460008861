/// What asking would gain, by trying out every answer.
extension ReferenceReports {
    public struct Ask: Equatable {
        /// Keys of persons.
        public let people: Set<String>
        /// `reach sms`, `segment ID`, `scheme ID`.
        public let gains: [String: Set<String>]

        public init(people: Set<String>, gains: [String: Set<String>]) {
            self.people = people
            self.gains = gains
        }
    }

    /// By the name of the question; only those by which anything is gained.
    public func asks() throws -> [String: Ask] {
        var names = Set(["email", "phone", "pushId", "messengers", "attributes.address", "consent.dataProcessing"])
        for channel in Self.directChannels { names.formUnion(["consent.\(channel)", "confirmation.\(channel)"]) }
        let definitions = try definitions()
        for definition in definitions { for part in definition.parts { names.formUnion(Self.questions(in: part)) } }
        var asks: [String: Ask] = [:]
        for name in names {
            let people = moment.persons.filter { isToAsk($0, name) }
            let keys = Set(people.map(\.key))
            var gains: [String: Set<String>] = [:]
            for channel in Self.directChannels {
                gains["reach \(channel)"] = Set(people.filter { isGained($0, channel, by: name) }.map(\.key))
            }
            for definition in definitions {
                let decided = try people.filter { person in
                    try person.members.contains { try isDecided($0, definition.parts, by: name) }
                }
                gains[definition.name] = Set(decided.map(\.key))
            }
            gains = gains.filter { !$0.value.isEmpty }
            if !gains.isEmpty { asks[name] = Ask(people: keys, gains: gains) }
        }
        return asks
    }

    private func definitions() throws -> [(name: String, parts: [ReferenceExpression])] {
        try moment.workspace.segments.map { ("segment \($0.key)", [try ReferenceParser.expression($0.value)]) }
            + moment.workspace.schemes.map { scheme in
                ("scheme \(scheme.id)", try scheme.parts.map { try ReferenceParser.expression($0.expression) })
            }
    }

    // MARK: Whom to ask

    private func isUnflagged(_ person: ReferencePerson) -> Bool {
        let never = ["stopList", "blocked", "deceased", "erasureRequested"]
        return !person.members.contains { record in
            never.contains { record.flags.contains($0) } || moment.hasStoppedAddress(record)
        }
    }

    private func isUsable(_ person: ReferencePerson, _ channel: String) -> Bool {
        person.members.contains { moment.contact($0, channel: channel)?.isUsable ?? false }
    }

    private static let channelOfAddress = [
        "email": "email", "phone": "sms", "pushId": "push", "messengers": "messenger", "attributes.address": "mail",
    ]

    private func isToAsk(_ person: ReferencePerson, _ name: String) -> Bool {
        guard isUnflagged(person) else { return false }
        if name == "consent.dataProcessing" { return moment.dataConsent(person) == nil }
        guard moment.dataConsent(person) == "granted" else { return false }
        if let channel = Self.channelOfAddress[name] { return !isUsable(person, channel) }
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        switch parts[0] {
        case "consent": return isUsable(person, parts[1]) && moment.consent(person, channel: parts[1]) == nil
        case "confirmation":
            return moment.workspace.policies.doubleOptIn.contains(parts[1]) && isUsable(person, parts[1])
                && moment.consent(person, channel: parts[1]) == "granted"
                && !moment.isConfirmed(person, channel: parts[1])
        default: return isUnknown(name, of: person)
        }
    }

    private func isUnknown(_ name: String, of person: ReferencePerson) -> Bool {
        !person.members.contains { record in
            switch name {
            case "consent.dataProcessing": return moment.dataConsent(person) != nil
            case "email": return record.email != nil
            case "phone": return record.phone != nil
            case "givenName": return record.givenName != nil
            case "familyName": return record.familyName != nil
            case "gender": return record.gender != nil
            case "birthDate": return record.birthDate != nil
            case "patronymic", "city", "region", "language": return record.texts[name] != nil
            default:
                let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
                if parts[0] == "consent" { return moment.consent(person, channel: parts[1]) != nil }
                return parts[0] == "attributes" && record.attributes[parts[1]] != nil
            }
        }
    }

    // MARK: Reach

    private func isGained(_ person: ReferencePerson, _ channel: String, by name: String) -> Bool {
        let isAgreed =
            moment.workspace.policies.doubleOptIn.contains(channel)
            ? moment.consent(person, channel: channel) == "granted" && moment.isConfirmed(person, channel: channel)
            : moment.consent(person, channel: channel) == "granted"
        switch name {
        case "consent.\(channel)", "confirmation.\(channel)": return true
        case "consent.dataProcessing": return isUsable(person, channel) && isAgreed
        case "phone": return ["sms", "call"].contains(channel) && isAgreed
        default: return Self.channelOfAddress[name] == channel && isAgreed
        }
    }

    // MARK: Decisions

    /// What could be asked for so that a condition of an expression, outside of `where`, knows more.
    private static func questions(in expression: ReferenceExpression) -> Set<String> {
        switch expression {
        case .or(let left, let right), .and(let left, let right): questions(in: left).union(questions(in: right))
        case .not(let inner): questions(in: inner)
        case .compare(let operand, _): question(operand).map { [$0] } ?? []
        case .any, .inList, .inSegment, .reaction: []
        }
    }

    private static func question(_ operand: ReferenceOperand) -> String? {
        switch operand {
        case .field(let name): question(field: name)
        case .daysSince(.field(let name)): question(field: name)
        default: nil
        }
    }

    private static func question(field name: String) -> String? {
        switch name {
        case "email", "phone", "givenName", "familyName", "patronymic", "gender", "city", "region", "language": name
        case "name": "givenName"
        case "birthDate", "birthday", "age": "birthDate"
        default:
            if name.hasPrefix("attr.") {
                "attributes.\(name.dropFirst("attr.".count))"
            } else {
                name.hasPrefix("consent.") ? name : nil
            }
        }
    }

    /// Undecided now, and decided whatever comes out of the comparisons with what was asked for.
    private func isDecided(_ record: CustomerRow, _ parts: [ReferenceExpression], by name: String) throws -> Bool {
        guard let scope = moment.scope(record), isUnknown(name, of: scope.person) else { return false }
        let now = try parts.map { try moment.truth($0, scope) }
        guard let first = now.firstIndex(where: { $0 != false }), now[first] == nil else { return false }
        var canBeReached = true
        for part in parts where canBeReached {
            let outcomes = try outcomes(part, scope, name)
            if outcomes.contains(nil) { return false }
            canBeReached = outcomes.contains(false)
        }
        return true
    }

    /// Everything that an expression can turn out to be, each unknown comparison with the answer once true and once false.
    private func outcomes(
        _ expression: ReferenceExpression, _ scope: ReferenceScope, _ name: String
    ) throws -> Set<Bool?> {
        let open = try openComparisons(expression, scope, name)
        var outcomes: Set<Bool?> = []
        for answers in 0..<(1 << open) {
            var next = 0
            outcomes.insert(
                try outcome(expression, scope, name) {
                    defer { next += 1 }
                    return answers >> next & 1 == 1
                })
        }
        return outcomes
    }

    private func openComparisons(
        _ expression: ReferenceExpression, _ scope: ReferenceScope, _ name: String
    ) throws -> Int {
        var count = 0
        _ = try outcome(expression, scope, name) {
            count += 1
            return true
        }
        return count
    }

    /// Kleene's logic without shortcuts, so that every open comparison takes its own answer.
    private func outcome(
        _ expression: ReferenceExpression, _ scope: ReferenceScope, _ name: String, _ answer: () -> Bool
    ) throws -> Bool? {
        switch expression {
        case .or(let left, let right):
            let both = [try outcome(left, scope, name, answer), try outcome(right, scope, name, answer)]
            return both.contains(true) ? true : both.contains(nil) ? nil : false
        case .and(let left, let right):
            let both = [try outcome(left, scope, name, answer), try outcome(right, scope, name, answer)]
            return both.contains(false) ? false : both.contains(nil) ? nil : true
        case .not(let inner): return try outcome(inner, scope, name, answer).map { !$0 }
        case .compare(let operand, let comparison):
            guard Self.question(operand) == name else { return try moment.truth(expression, scope) }
            if case .isUnknown = comparison { return false }
            return try moment.truth(expression, scope) ?? answer()
        case .any, .inList, .inSegment, .reaction: return try moment.truth(expression, scope)
        }
    }
}
