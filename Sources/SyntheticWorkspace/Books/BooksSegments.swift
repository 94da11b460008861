enum BooksSegments {
    static let json = #"""
        [
          {"id": "active", "name": "Куплялі за апошнія паўгода", "where": "days_since(last order) <= 180",
           "goal": "Другая кніга за 60 дзён", "priority": 60, "pattern": "Чытаюць пад настрой", "stimuli": ["парада рэдактара", "балы"]},
          {"id": "vip", "name": "Найлепшыя чытачы", "where": "loyalty.tier = \"platinum\" or loyalty.tier = \"gold\" or (rfm.r >= 4 and rfm.f = 5 and rfm.m = 5)",
           "goal": "Зберагчы", "priority": 90, "pattern": "Збіраюць бібліятэку", "stimuli": ["закрытая сустрэча", "кніга з аўтографам"]},
          {"id": "karatkievich-readers", "name": "Маюць «Каласы…»", "where": "any(orders where sku = \"s-101\")"},
          {"id": "poetry-lovers", "name": "Чытаюць паэзію", "where": "any(orders where category = \"poetry\" within 1y)",
           "goal": "Вечар паэзіі", "stimuli": ["запрашэнне"]},
          {"id": "parents", "name": "Бацькі", "where": "any(orders where category = \"kids\" within 1y) or interests = \"kids\"",
           "goal": "Кніга на кожны ўзрост", "priority": 50, "pattern": "Купляюць перад святамі", "stimuli": ["падборка па ўзросце"]},
          {"id": "language-learners", "name": "Вучаць мовы", "where": "any(orders where category = \"languages\" within 1y)"},
          {"id": "new-novel", "name": "Новы раман за месяц", "where": "any(orders where category = \"fiction\" within 30d)"},
          {"id": "app-users", "name": "Маюць дадатак", "where": "consent.push = granted"},
          {"id": "ordered-recently", "name": "Заказ за тры дні", "where": "any(orders within 3d)"},
          {"id": "three-favourites", "name": "Тры кнігі ў абраным", "where": "count(events where kind = \"favourited\" within 30d) >= 3"},
          {"id": "sleeping-160", "name": "Не куплялі 160 дзён", "where": "days_since(last order) > 160",
           "goal": "Вярнуць", "priority": 70, "pattern": "Забыліся пра нас", "stimuli": ["зніжка 10 %", "навінкі"]},
          {"id": "gone-year", "name": "Маўчаць год", "where": "days_since(last order) > 365 and not any(events where kind = \"opened\" within 1y)"},
          {"id": "never-open", "name": "Не адкрываюць лістоў", "where": "consent.email = granted and not any(events where kind = \"opened\" within 180d)"},
          {"id": "phone-only", "name": "Ёсць тэлефон, няма пошты", "where": "phone is known and email is unknown"},
          {"id": "no-orders", "name": "Яшчэ не куплялі", "where": "count(orders) = 0"},
          {"id": "birthday-week", "name": "Дзень нараджэння на гэтым тыдні", "where": "birthday within next 7d"},
          {"id": "minsk", "name": "Мінск", "where": "city = \"Мінск\""},
          {"id": "staff", "name": "Свае", "where": "flags = \"seed\""}
        ]
        """#
}

/// Two people for the journey player.
enum BooksPersonas {
    static let all: [(id: String, json: String)] = [
        (
            "alena",
            #"""
            {"id": "alena", "givenName": "Алена", "familyName": "Сакалоўская", "gender": "female", "birthDate": "1989-06-11",
             "email": "alena.sakalouskaya@example.org", "phone": "+375285550127", "city": "Гродна", "region": "BY-HR",
             "timezone": "Europe/Minsk", "language": "be", "registeredAt": "2026-02-14T20:05:00+03:00", "source": "site-popup",
             "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2026-02-14T20:05:00+03:00", "source": "form"},
                          {"purpose": "marketing", "channel": "email", "status": "granted", "at": "2026-02-14T20:05:00+03:00", "source": "form", "confirmedAt": "2026-02-14T20:09:00+03:00"}],
             "interests": ["poetry", "kids"],
             "story": "Чытае дачцэ ўголас кожны вечар, сабе купляе паэзію. Лісты адкрывае заўсёды, але па спасылках пераходзіць, толькі калі бачыць новае."}
            """#
        ),
        (
            "piotr",
            #"""
            {"id": "piotr", "givenName": "Пётр", "familyName": "Драздовіч", "gender": "male", "birthDate": "1964-12-02",
             "email": "p.drazdovich@example.com", "phone": "+375285550171", "city": "Пінск", "region": "BY-BR",
             "timezone": "Europe/Minsk", "language": "be", "registeredAt": "2022-10-08T13:15:00+03:00", "source": "store-card",
             "consents": [{"purpose": "dataProcessing", "status": "granted", "at": "2022-10-08T13:15:00+03:00", "source": "anketa"},
                          {"purpose": "marketing", "channel": "email", "status": "granted", "at": "2022-10-08T13:15:00+03:00", "source": "form", "confirmedAt": "2022-10-08T13:22:00+03:00"}],
             "loyalty": {"tier": "gold", "points": 420},
             "story": "Настаўнік гісторыі. Усяго Караткевіча мае даўно, і ліст з парадай яго купіць успрымае як непавагу."}
            """#
        ),
    ]
}
