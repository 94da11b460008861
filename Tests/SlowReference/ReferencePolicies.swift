import Foundation

struct CapRow {
    let channel: String?
    let kind: String?
    let max: Int
    let per: String
}

struct QuietHoursRow {
    let from: Int
    let to: Int
    let action: String
}

/// How RFM is scored: within how many seconds, and by which limits; none is by rank.
struct RFMRow {
    var window: Int?
    var recencyDays: [Int] = []
    var orders: [Int] = []
    var amounts: [Decimal] = []
}

/// The policies; an absent one is off.
struct PoliciesRow {
    var providerAliases = false
    var sharedAddressOnce = true
    var junkContacts: [String] = []
    var doubleOptIn: [String] = []
    var caps: [CapRow] = []
    var quietHours: QuietHoursRow?
    /// Seconds, by field.
    var bestBefore: [String: Int] = [:]
    var controlShare = 0.0
    var controlSalt = ""
    var packs: [String] = []
    var severity: [String: String] = [:]
    var off: Set<String> = []
    var testMarkers = ["test", "тест", "тэст", "lorem ipsum"]
    var triggerShareGoal = 0.7
    var manualSendsAWeek = 2
    var manualSendsAMonth = 5
    var subjectLength = 60
    var topTiers = ["gold", "platinum"]
    var rfm = RFMRow()
}

extension PoliciesRow {
    init(_ json: JSONRow) {
        let identity = json.row("identity")
        providerAliases = identity.flag("providerAliases")
        sharedAddressOnce = identity.text("sharedAddress") != "each"
        junkContacts = identity.texts("junkContacts")
        doubleOptIn = json.texts("doubleOptIn")
        caps = json.rows("caps").compactMap { cap in
            guard let max = cap.integer("max"), let per = cap.text("per") else { return nil }
            return CapRow(channel: cap.text("channel"), kind: cap.text("kind"), max: max, per: per)
        }
        let quiet = json.row("quietHours")
        if let from = quiet.text("from").flatMap(ReferenceTime.timeOfDay),
            let to = quiet.text("to").flatMap(ReferenceTime.timeOfDay)
        {
            quietHours = QuietHoursRow(from: from, to: to, action: quiet.text("action") ?? "hold")
        }
        bestBefore = json.textMap("bestBefore").compactMapValues(ReferenceTime.duration)
        controlShare = json.row("controlGroup").double("share") ?? 0
        controlSalt = json.row("controlGroup").text("salt") ?? ""
        packs = json.texts("packs")
        severity = json.textMap("severity")
        off = Set(json.texts("off"))
        if json.fields["testMarkers"] != nil { testMarkers = json.texts("testMarkers") }
        triggerShareGoal = json.double("triggerShareGoal") ?? triggerShareGoal
        manualSendsAWeek = json.row("manualBudget").integer("week") ?? manualSendsAWeek
        manualSendsAMonth = json.row("manualBudget").integer("month") ?? manualSendsAMonth
        subjectLength = json.integer("subjectLength") ?? subjectLength
        if json.fields["topTiers"] != nil { topTiers = json.texts("topTiers") }
        rfm.window = json.row("rfm").text("window").flatMap(ReferenceTime.duration)
        let limits = json.row("rfm").row("thresholds")
        rfm.recencyDays = limits.fields["recencyDays"] as? [Int] ?? []
        rfm.orders = limits.fields["orders"] as? [Int] ?? []
        rfm.amounts = limits.texts("amounts").compactMap { Decimal(exactly: $0) }
    }
}
