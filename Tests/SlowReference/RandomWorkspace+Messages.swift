/// Messages: in several languages, with sections and holes, broken, alike, without a subject.
extension RandomWorkspaceWriter {
    mutating func writeMessages() {
        for id in RandomVocabulary.letters + ["past-letter"] {
            var message: [String: Any] = ["id": id, "body": letterBody()]
            message["subject"] = subject()
            message["language"] = random.maybe(80, RandomVocabulary.messageLanguages)
            message["gender"] = random.maybe(25, ["female", "male"])
            message["preheader"] = random.maybe(30, ["Скидка", "Это Test 2", "  ", "Скидка для города {{city}}"])
            if random.chance(85) { message["unsubscribeLink"] = true }
            put("messages/\(id).json", message)
        }
        for id in RandomVocabulary.texts {
            var body = String(repeating: random.pick(["Sale ", "Скидка "]), count: random.number(1...50))
            if random.chance(40) { body += fragment() }
            if random.chance(5) { body += random.pick(Self.brokenFragments) }
            var message: [String: Any] = ["id": id, "body": body]
            message["language"] = random.maybe(80, RandomVocabulary.messageLanguages)
            put("messages/\(id).json", message)
        }
    }

    private mutating func subject() -> String? {
        let long = String(repeating: random.pick(["я", "👩‍👩‍👧", "é"]), count: random.number(59...61))
        return random.weighted([
            (10, "Новинки марта"), (1, "Тест!"), (1, nil), (1, "  "), (2, long), (1, long + "{{givenName}}"),
            (1, "{{#city}}Новинки{{/city}}{{^city}}Март{{/city}}"), (1, "Бонусы: {{loyalty.points}}"),
            (1, "{{! для редактора }}Новинки"),
        ])
    }

    /// Often one of a few that differ in case and white space only.
    private mutating func letterBody() -> String {
        if random.chance(4) { return "Lorem  ipsum, lorem ipsum." }
        if random.chance(45) {
            return random.pick([
                "Сегодня скидки на всё", "сегодня  СКИДКИ\n на все ", "Ещё одна ёлка", "\tЕще одна\u{00A0}елка",
            ])
        }
        var body = (0..<random.number(1...2)).map { _ in fragment() }.joined(separator: " ")
        if random.chance(28) { body += " {{\(random.pick(["nickname", "attributes.colour", "Givenname"]))}}" }
        if random.chance(8) { body += random.pick(Self.brokenFragments) }
        return body
    }

    private mutating func fragment() -> String {
        random.pick([
            "Здравствуйте, {{givenName}} из города {{city}}!", "{{ familyName }}", "{{&phone}}", "{{{email}}}",
            "{{#givenName}}Привет, {{givenName}}!{{/givenName}}{{^givenName}}Привет!{{/givenName}}",
            "{{#city}}Ждём в городе {{city}}.{{/city}}", "{{# city }}{{^region}}Где вы?{{/region}}{{/city}}",
            "{{#loyalty}}Баллы: {{loyalty.points}}{{/loyalty}}", "{{^phone}}Оставьте телефон{{/phone}}",
            "{{attributes.store}}", "{{#attributes.score}}{{attributes.score}} баллов{{/attributes.score}}",
            "Только сейчас: {{product.name}}", "{{! {город} для редактора }}Всем привет", "{{id}}",
        ])
    }

    private static let brokenFragments = [
        "{{#city}}Город", "{{#city}}Город{{/region}}", "{{^givenName}}Привет", "Конец{{/city}}", "Привет, {{givenName",
        "Привет, {{givenName}", "{{#city}}{{#region}}Край{{/city}}{{/region}}", "{{{phone}}",
    ]
}
