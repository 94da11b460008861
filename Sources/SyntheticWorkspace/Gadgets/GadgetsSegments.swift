enum GadgetsSegments {
    static let json = #"""
        [
          {"id": "active", "name": "Купували за останні пів року", "where": "days_since(last order) <= 180",
           "goal": "Друга покупка за 90 днів", "priority": 60, "pattern": "Купують з нагоди", "stimuli": ["порада майстра", "бонуси"]},
          {"id": "vip", "name": "Найкращі покупці", "where": "loyalty.tier = \"platinum\" or loyalty.tier = \"gold\" or (rfm.r >= 4 and rfm.f = 5 and rfm.m = 5)",
           "goal": "Зберегти", "priority": 90, "pattern": "Першими беруть новинки", "stimuli": ["презентація", "особистий майстер"]},
          {"id": "new-phone", "name": "Новий смартфон за місяць", "where": "any(orders where category = \"smartphones\" within 30d)",
           "goal": "Чохол і скло до смартфона", "stimuli": ["готовий набір"]},
          {"id": "headphones-owners", "name": "Мають навушники", "where": "any(orders where sku = \"s-201\") or any(orders where sku = \"s-202\")"},
          {"id": "power-lovers", "name": "Запасаються енергією", "where": "count(orders where category = \"power\" within 1y) >= 1",
           "goal": "Зарядна станція", "priority": 50, "pattern": "Готуються заздалегідь", "stimuli": ["порівняння моделей"]},
          {"id": "smart-home-fans", "name": "Розумний дім", "where": "any(orders where category = \"smart-home\" within 1y) or interests = \"smart-home\""},
          {"id": "app-users", "name": "Мають застосунок", "where": "consent.push = granted",
           "goal": "Перша покупка в застосунку", "stimuli": ["знижка в застосунку"]},
          {"id": "ordered-recently", "name": "Замовлення за три дні", "where": "any(orders within 3d)"},
          {"id": "three-favourites", "name": "Три речі в обраному", "where": "count(events where kind = \"favourited\" within 30d) >= 3"},
          {"id": "sleeping-160", "name": "Не купували 160 днів", "where": "days_since(last order) > 160",
           "goal": "Повернути", "priority": 70, "pattern": "Забули про нас", "stimuli": ["знижка 7 %", "новинки"]},
          {"id": "gone-year", "name": "Мовчать рік", "where": "days_since(last order) > 365 and not any(events where kind = \"opened\" within 1y)"},
          {"id": "never-open", "name": "Не відкривають листів", "where": "consent.email = granted and not any(events where kind = \"opened\" within 180d)"},
          {"id": "phone-only", "name": "Є телефон, немає пошти", "where": "phone is known and email is unknown"},
          {"id": "no-orders", "name": "Ще не купували", "where": "count(orders) = 0"},
          {"id": "birthday-week", "name": "День народження цього тижня", "where": "birthday within next 7d"},
          {"id": "kyiv-lviv", "name": "Київ і Львів", "where": "city in (\"Київ\", \"Львів\")"},
          {"id": "staff", "name": "Свої", "where": "flags = \"seed\""}
        ]
        """#
}

/// Two people for the journey player.
enum GadgetsPersonas {
    static let all: [(id: String, json: String)] = [
        (
            "taras",
            #"""
            {"id": "taras", "givenName": "Тарас", "familyName": "Гончаренко", "gender": "male", "birthDate": "1994-05-21",
             "email": "taras.honcharenko@example.org", "phone": "+380605550118", "pushId": "push-taras", "city": "Львів", "region": "UA-46",
             "timezone": "Europe/Kyiv", "language": "uk", "registeredAt": "2026-02-09T21:40:00+02:00", "source": "app",
             "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2026-02-09T21:40:00+02:00", "source": "form"},
                          {"purpose": "marketing", "channel": "email", "status": "granted", "at": "2026-02-09T21:40:00+02:00", "source": "form", "confirmedAt": "2026-02-09T21:44:00+02:00"},
                          {"purpose": "marketing", "channel": "push", "status": "granted", "at": "2026-02-09T21:40:00+02:00", "source": "app"}],
             "interests": ["audio"], "attributes": {"vocative": "Тарасе"},
             "story": "Складає список бажань уночі: одинадцять пар навушників в обраному за дванадцять хвилин. Купить одні, якщо його не злякати."}
            """#
        ),
        (
            "halyna",
            #"""
            {"id": "halyna", "givenName": "Галина", "familyName": "Вишневська", "gender": "female", "birthDate": "1961-10-04",
             "email": "h.vyshnevska@example.com", "phone": "+380605550164", "city": "Полтава", "region": "UA-53",
             "timezone": "Europe/Kyiv", "language": "uk", "registeredAt": "2023-11-17T12:20:00+02:00", "source": "store-card",
             "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2023-11-17T12:20:00+02:00", "source": "anketa"},
                          {"purpose": "marketing", "channel": "email", "status": "granted", "at": "2023-11-17T12:20:00+02:00", "source": "form", "confirmedAt": "2023-11-17T12:31:00+02:00"}],
             "loyalty": {"tier": "silver", "points": 310}, "attributes": {"vocative": "Галино"},
             "story": "Обирає подарунки онукам і завжди питає продавця. Читає «Вогник» від початку до кінця, знижкам на все не вірить."}
            """#
        ),
    ]
}
