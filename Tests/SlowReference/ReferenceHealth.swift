/// The health of the data, counted record by record and person by person.
extension ReferenceReports {
    // MARK: Freshness

    /// For each field or channel how many records have a value, one past its best-before, and one that nothing dates.
    public func freshness() -> [String: [Int]] {
        var result: [String: [Int]] = [:]
        for name in ["givenName", "gender", "birthDate", "city", "email", "phone", "interests"] {
            let span = moment.workspace.policies.bestBefore[name]
            if name == "interests", span == nil { continue }
            let sources = moment.records.compactMap { record in moment.source(record) { plainValue($0, name) } }
            result[name] = figures(sources.map(\.knownAt), span)
        }
        for channel in ["email", "sms", "push", "inapp", "messenger", "call", "mail", "ads", "site"] {
            let persons = moment.persons.filter { moment.consent($0, channel: channel) == "granted" }
            if persons.isEmpty { continue }
            let dates = persons.flatMap { person in
                person.members.map { _ in moment.lastGrant(person, channel: channel) }
            }
            result["consent.\(channel)"] = figures(dates, moment.workspace.policies.bestBefore["consents"])
        }
        return result
    }

    private func figures(_ dates: [Int?], _ span: Int?) -> [Int] {
        let stale = dates.count { date in
            guard let date, let span else { return false }
            return date <= moment.asOf - span
        }
        return [dates.count, stale, dates.count { $0 == nil }]
    }

    private func plainValue(_ record: CustomerRow, _ name: String) -> String? {
        switch name {
        case "givenName": record.givenName
        case "familyName": record.familyName
        case "gender": record.gender
        case "birthDate": record.birthDate.map { "\($0.dayNumber)" }
        case "email": record.email
        case "phone": record.phone
        case "interests": record.interests.isEmpty ? nil : "some"
        default: record.texts[name]
        }
    }

    // MARK: Coverage

    /// How many records have which data, by kind, and under `told` and `collected` those that have any.
    public func coverage() -> [String: Int] {
        var counts: [String: Int] = [:]
        for person in moment.persons {
            let told = self.told(person)
            let collected = self.collected(person)
            var all = told.union(collected)
            if !told.subtracting(["consents"]).isEmpty { all.insert("told") }
            if !collected.isEmpty { all.insert("collected") }
            for kind in all { counts[kind, default: 0] += person.members.count }
        }
        return counts
    }

    private func told(_ person: ReferencePerson) -> Set<String> {
        var kinds: Set<String> = []
        for record in person.members {
            if record.givenName != nil || record.familyName != nil { kinds.insert("name") }
            for name in ["gender", "birthDate", "city", "interests"] where plainValue(record, name) != nil {
                kinds.insert(name)
            }
            let stated = record.consents.contains { $0.status != "unknown" && ($0.at ?? Int.min) <= moment.asOf }
            if stated { kinds.insert("consents") }
        }
        return kinds
    }

    private func collected(_ person: ReferencePerson) -> Set<String> {
        let kindsOfEvents = [
            "messages": ["delivered", "opened", "clicked"],
            "behaviour": ["visited", "viewed", "searched", "cartAdded", "cartRemoved", "favourited", "unfavourited"],
            "service": ["ticketOpened", "ticketClosed", "npsScored", "surveyAnswered", "reviewed", "called"],
        ]
        var kinds: Set<String> = person.orders.isEmpty ? [] : ["orders"]
        for (name, events) in kindsOfEvents where person.events.contains(where: { events.contains($0.kind) }) {
            kinds.insert(name)
        }
        return kinds
    }

    // MARK: Sources

    /// For each source its figures, in the order of the engine's; without a source under `-`.
    public func sources() -> [String: [Int]] {
        var result: [String: [Int]] = [:]
        func add(_ amount: Int, _ figure: Int, of source: String) {
            if amount != 0 { result[source, default: [Int](repeating: 0, count: 10)][figure] += amount }
        }
        for person in moment.persons {
            let bySource = Dictionary(grouping: person.members) { $0.texts["source"] ?? "-" }
            func has(_ channel: String, _ records: [CustomerRow]) -> Bool {
                records.contains { moment.contact($0, channel: channel)?.isUsable ?? false }
            }
            let withContact = bySource.filter { has("email", $0.value) || has("sms", $0.value) }
            for (source, records) in bySource {
                add(records.count, 0, of: source)
                add(1, 1, of: source)
                add(bySource.count == 1 ? 1 : 0, 2, of: source)
                add(has("email", records) ? 1 : 0, 3, of: source)
                add(has("sms", records) ? 1 : 0, 4, of: source)
                add(withContact.count == 1 && withContact[source] != nil ? 1 : 0, 5, of: source)
                for record in records {
                    add(moment.orders(of: record.id).count, 8, of: source)
                    add(moment.events(of: record.id).count, 9, of: source)
                    for consent in record.consents where (consent.at ?? Int.min) <= moment.asOf {
                        let own = consent.source ?? source
                        add(consent.status == "granted" ? 1 : 0, 6, of: own)
                        add(consent.status == "withdrawn" ? 1 : 0, 7, of: own)
                    }
                }
            }
        }
        return result
    }
}
