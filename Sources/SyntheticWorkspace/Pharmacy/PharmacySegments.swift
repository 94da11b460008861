enum PharmacySegments {
    static let json = #"""
        [
          {"id": "active", "name": "Покупали за полгода", "where": "days_since(last order) <= 180",
           "goal": "Вторая покупка за 60 дней", "priority": 60, "pattern": "Покупают по поводу", "stimuli": ["совет фармацевта", "баллы"]},
          {"id": "vip", "name": "Лучшие покупатели", "where": "loyalty.tier = \"platinum\" or (rfm.r >= 4 and rfm.f = 5 and rfm.m = 5)",
           "goal": "Сохранить", "priority": 90, "pattern": "Покупают часто и на всю семью", "stimuli": ["личный фармацевт", "подарок"]},
          {"id": "women-25-45", "name": "Женщины 25–45", "where": "gender = female and age between 25 and 45"},
          {"id": "vitamins-lovers", "name": "Берут витамины", "where": "count(orders where category = \"vitamins\" within 1y) >= 2",
           "goal": "Курс без перерыва", "stimuli": ["напоминание", "набор на курс"]},
          {"id": "vitamins-3000", "name": "Витамины на 3000 за год", "where": "sum(orders.total where category = \"vitamins\" within 1y) > 3000"},
          {"id": "chronic", "name": "Постоянные курсы", "where": "count(orders where category = \"prescription\" within 180d) >= 2"},
          {"id": "allergic", "name": "Весенняя аллергия", "where": "any(orders where category = \"allergy\" within 1y)"},
          {"id": "device-owners", "name": "Купили тонометр", "where": "any(orders where sku = \"s-601\")"},
          {"id": "parents", "name": "Родители малышей", "where": "any(orders where category = \"baby\" within 180d) or interests = \"baby\""},
          {"id": "ordered-recently", "name": "Заказ за три дня", "where": "any(orders within 3d)"},
          {"id": "sleeping-160", "name": "Не покупали 160 дней", "where": "days_since(last order) > 160",
           "goal": "Вернуть", "priority": 70, "pattern": "Забыли о нас", "stimuli": ["скидка 10 %", "новинки"]},
          {"id": "lifecycle-gap", "name": "Активные и спящие по публикации", "where": "scheme(\"lifecycle-003\") = \"active\" or scheme(\"lifecycle-003\") = \"sleeping\""},
          {"id": "never-open", "name": "Не открывают письма", "where": "consent.email = granted and not any(events where kind = \"opened\" within 180d)"},
          {"id": "fifth-purchase", "name": "Пятая покупка", "where": "count(orders) = 5 and any(orders within 7d)"},
          {"id": "three-favourites", "name": "Три товара в избранном", "where": "count(events where kind = \"favourited\" within 30d) >= 3"},
          {"id": "phone-only", "name": "Есть телефон, нет почты", "where": "phone is known and email is unknown"},
          {"id": "gone-year", "name": "Молчат год", "where": "days_since(last order) > 365 and not any(events where kind = \"opened\" within 1y)"},
          {"id": "no-orders", "name": "Ещё не покупали", "where": "count(orders) = 0"},
          {"id": "course-ends", "name": "Курс скоро кончится", "where": "any(orders where category = \"vitamins\" within 60d) and not any(orders where category = \"vitamins\" within 25d)"},
          {"id": "children-under-sea", "name": "Родители с доставкой на Камчатку", "where": "in_segment(\"parents\") and region = \"RU-KAM\""},
          {"id": "birthday-week", "name": "День рождения на неделе", "where": "birthday within next 7d"},
          {"id": "minsk-hrodna", "name": "Минск и Гродно", "where": "city in (\"Минск\", \"Гродно\")"},
          {"id": "staff", "name": "Наши", "where": "flags = \"seed\""}
        ]
        """#
}

/// Two people for the journey player.
enum PharmacyPersonas {
    static let all: [(String, String)] = [
        (
            "marina",
            #"""
            {"id": "marina", "givenName": "Марина", "familyName": "Ветрова", "gender": "female", "birthDate": "1987-09-14",
             "email": "marina.vetrova@example.org", "phone": "+79435550147", "city": "Тула", "region": "RU-TUL",
             "timezone": "Europe/Moscow", "language": "ru", "registeredAt": "2026-03-01T20:15:00+03:00", "source": "site-popup",
             "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2026-03-01T20:15:00+03:00", "source": "form"},
                          {"purpose": "marketing", "channel": "email", "status": "granted", "at": "2026-03-01T20:15:00+03:00", "source": "form", "confirmedAt": "2026-03-01T20:21:00+03:00"}],
             "interests": ["cosmetics"],
             "story": "Двое детей, ищет проверенный уход. Подписалась ради скидки, письма читает вечером с телефона."}
            """#
        ),
        (
            "viktor",
            #"""
            {"id": "viktor", "givenName": "Виктор", "familyName": "Рощин", "gender": "male", "birthDate": "1958-11-02",
             "email": "v.roschin@example.com", "phone": "+79435550162", "city": "Новосибирск", "region": "RU-NVS",
             "timezone": "Asia/Novosibirsk", "language": "ru", "registeredAt": "2022-10-11T12:00:00+03:00", "source": "store-card",
             "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2022-10-11T12:00:00+03:00", "source": "anketa"},
                          {"purpose": "marketing", "channel": "sms", "status": "granted", "at": "2022-10-11T12:00:00+03:00", "source": "store-card"}],
             "loyalty": {"tier": "gold", "points": 740},
             "story": "Гипертоник со стажем: раз в месяц одна и та же аптека, одни и те же таблетки. Почты нет, звонки терпит, ночные SMS — нет."}
            """#
        ),
    ]
}
