/// A monthly mailing of the past in a scale workspace.
enum ScaleCampaign {
    static func id(year: Int, month: Int) -> String {
        "monthly-\(year)-\(month < 10 ? "0" : "")\(month)"
    }
}

extension ScaleWorkspace {
    func writeDefinitions(to sink: inout some WorkspaceSink) throws {
        try writeWorkspace(to: &sink)
        try sink.write(text: Self.segments, toFile: "segments.json")
        try sink.write(text: Schemes.inRussian, toFile: "schemes.json")
        try sink.write(text: Policies.russian(), toFile: "policies.json")
        try sink.write(
            text: planned("spring-sale", "Весенняя распродажа", offer: "s-101"), toFile: "campaigns/spring-sale.json")
        try sink.write(text: planned("women-day", "8 Марта", offer: "s-501"), toFile: "campaigns/women-day.json")
        try sink.write(
            text: Self.letter("spring-sale", "Весна начинается с витаминов"), toFile: "messages/spring-sale.json")
        try sink.write(text: Self.letter("women-day", "С 8 Марта!"), toFile: "messages/women-day.json")
        try sink.write(text: Self.welcome, toFile: "map/welcome.json")
        try sink.write(text: Self.letter("welcome-1", "Добро пожаловать"), toFile: "messages/welcome-1.json")
        try writePastCampaigns(to: &sink)
    }

    private func writeWorkspace(to sink: inout some WorkspaceSink) throws {
        var writer = JSONWriter()
        writer.openObject()
        writer.field("schema", 1)
        writer.field("name", "Synthetic \(options.customers), seed \(options.seed)")
        writer.field("currency", "RUB")
        writer.field("timezone", "Europe/Moscow")
        writer.field("locale", "ru")
        writer.field("country", "RU")
        writer.field("clock", era.clock)
        writer.closeObject()
        writer.newline()
        try sink.write(writer.bytes[...], toFile: "workspace.json")
    }

    private func writePastCampaigns(to sink: inout some WorkspaceSink) throws {
        var date = era.wallClock.date(at: era.historyFrom)
        while Instant(date.year, date.month, 10, 11, 0) < era.clock {
            let id = ScaleCampaign.id(year: date.year, month: date.month)
            let sendAt = Self.text(Instant(date.year, date.month, 10, 11, 0))
            let campaign = #"""
                {"id": "\#(id)", "name": "Выпуск \#(id)", "series": "monthly", "kind": "manual", "content": "informational",
                 "channel": "email", "sendAt": "\#(sendAt)", "owner": "olga", "status": "sent",
                 "audience": {"include": {"lists": ["newsletter"]}},
                 "variants": [{"id": "a", "weight": 100, "message": "\#(id)"}]}
                """#
            try sink.write(text: campaign, toFile: "campaigns/\(id).json")
            try sink.write(text: Self.letter(id, "Новости месяца"), toFile: "messages/\(id).json")
            date = date.month == 12 ? CivilDate(date.year + 1, 1, 1) : CivilDate(date.year, date.month + 1, 1)
        }
    }

    private func planned(_ id: String, _ name: String, offer: String) -> String {
        let sendAt = Self.text((era.clock + .days(2)).at(secondOfDay: 10 * 3600))
        let target = id == "women-day" ? #""intent": "gender = female", "targetGender": "female", "# : ""
        return #"""
            {"id": "\#(id)", "name": "\#(name)", "series": "\#(id)", "kind": "manual", "content": "promo",
             "channel": "email", "sendAt": "\#(sendAt)", "timezonePolicy": "workspace", "quietHours": "hold",
             "owner": "olga", "status": "draft",
             "audience": {"include": {"lists": ["newsletter", "newsletter-old"], "segments": ["active"]}},
             \#(target)"goal": "count(orders within 3d) >= 1", "controlGroup": 0.05,
             "variants": [{"id": "a", "weight": 100, "message": "\#(id)"}], "offers": ["\#(offer)"],
             "costPerMessage": "0.10", "kpi": {"openRate": 0.2, "clickRate": 0.05}}
            """#
    }

    private static func text(_ instant: Instant) -> String {
        var writer = JSONWriter()
        writer.instant(instant)
        return String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
    }

    private static func letter(_ id: String, _ subject: String) -> String {
        #"""
        {"id": "\#(id)", "language": "ru", "subject": "\#(subject)",
         "body": "{{givenName}}, здравствуйте! У вас {{loyalty.points}} баллов.", "unsubscribeLink": true}
        """#
    }

    private static let welcome = #"""
        {"id": "welcome", "name": "Знакомство", "stage": "newcomer", "priority": 50, "content": "welcome",
         "reentry": "never", "trigger": {"event": "optInConfirmed"}, "if": "count(orders) = 0",
         "exit": ["any(orders since entry)", "consent.email = withdrawn"],
         "steps": [{"id": "hello", "send": {"channel": "email", "message": "welcome-1"}}]}
        """#

    private static let segments = #"""
        [
          {"id": "active", "name": "Покупали за полгода", "where": "days_since(last order) <= 180"},
          {"id": "women-25-45", "name": "Женщины 25–45", "where": "gender = female and age between 25 and 45"},
          {"id": "vip", "name": "Лучшие", "where": "rfm.r >= 4 and rfm.f = 5 and rfm.m = 5", "priority": 90},
          {"id": "vitamins-year", "name": "Витамины на 3000 за год",
           "where": "sum(orders.total where category = \"vitamins\" within 1y) > 3000"},
          {"id": "silent", "name": "Молчат в почте",
           "where": "not any(events where kind = \"opened\" within 180d) and consent.email = granted"},
          {"id": "sleeping-reachable", "name": "Спящие с согласием",
           "where": "days_since(last order) > 160 and consent.email = granted"},
          {"id": "birthday-week", "name": "День рождения на неделе", "where": "birthday within next 7d"},
          {"id": "minsk", "name": "Минск и Гродно", "where": "city in (\"Минск\", \"Гродно\")"}
        ]
        """#
}
