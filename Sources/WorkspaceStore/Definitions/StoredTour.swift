import CampaignDomain

extension Tour {
    static let file = "tour.json"

    init(_ object: DefinitionObject) throws(ContentFault) {
        self.init(title: try object.tourText("title"), stops: [])
        for stop in try object.objects("stops") { stops.append(try Stop(stop)) }
        guard !stops.isEmpty else { throw ContentFault(object.place("stops"), "there is no stop", "add one") }
    }
}

extension Tour.Stop {
    init(_ object: DefinitionObject) throws(ContentFault) {
        guard let open = try object.object("open") else {
            throw ContentFault(object.place("open"), "is missing", "add it")
        }
        self.init(id: try object.requiredText("id"), place: try Tour.Place(open))
        actions = try object.texts("do")
        title = try object.tourText("title")
        notes = try object.tourText("notes")
        look = try object.tourText("look")
        press = try object.texts("press")
    }
}

extension Tour.Place {
    fileprivate init(_ object: DefinitionObject) throws(ContentFault) {
        if let screen = try object.text("screen") {
            self = .screen(screen)
        } else if let campaign = try object.text("campaign") {
            self = .campaign(CampaignID(campaign), rule: try object.text("rule"))
        } else if let review = try object.text("review") {
            self = .review(CampaignID(review))
        } else if let customer = try object.text("customer") {
            self = .customer(CustomerID(customer))
        } else if let customer = try object.text("journey") {
            self = .journey(CustomerID(customer))
        } else if let persona = try object.text("persona") {
            self = .persona(CustomerID(persona))
        } else {
            throw ContentFault(
                object.path, "names nothing to open",
                "write one of screen, campaign, review, customer, journey, persona")
        }
    }
}

extension DefinitionObject {
    /// An object with a text for each language; empty when it is absent.
    fileprivate func tourText(_ key: String) throws(ContentFault) -> Tour.Text {
        guard let texts = try object(key) else { return Tour.Text() }
        var result: [String: String] = [:]
        for member in texts.object.members { result[member.key] = try texts.text(member.key) }
        return Tour.Text(result)
    }
}
