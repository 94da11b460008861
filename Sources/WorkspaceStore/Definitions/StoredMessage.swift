import CampaignDomain

extension Message: StoredDefinition {
    var storedID: String { id.rawValue }

    init(_ object: DefinitionObject) throws(ContentFault) {
        guard let body = try object.text("body") else {
            throw ContentFault(object.place("body"), "is missing", "add it")
        }
        self.init(id: MessageID(try object.requiredText("id")), body: body)
        language = try object.text("language")
        gender = try object.word("gender", Gender.self)
        subject = try object.text("subject")
        preheader = try object.text("preheader")
        links = try object.texts("links")
        hasUnsubscribeLink = try object.boolean("unsubscribeLink")
    }

    func encoded(_ context: DefinitionContext) -> JSONValue {
        var result = EncodedObject()
        result.set("id", id.rawValue)
        result.set("language", language)
        result.set("gender", gender)
        result.set("subject", subject)
        result.set("preheader", preheader)
        result.set("body", body)
        result.set("links", links)
        result.set("unsubscribeLink", hasUnsubscribeLink)
        return result.value
    }
}
