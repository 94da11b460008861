extension Russian {
    /// How good the data is, and what to ask for.
    static let health: KeyValuePairs<String, String> = [
        "health of the data": "здоровье данных", "Validity": "Верность", "Freshness": "Свежесть",
        "Told and collected": "Рассказано и собрано", "What to ask for": "О чём спросить", "missing": "нет значения",
        "past its best-before": "просрочено", "not to be believed": "не заслуживает доверия",
        "nothing dates it": "без даты", "no best-before is set: {0}": "срок годности не задан: {0}",
        "{0}, if they agree": "{0}, если согласятся",
        "good for {0}": "годно {0}",
        "events of profiles that nobody is known by": "события профилей, которые ни с кем не связаны",
        "told us about themselves": "рассказали о себе", "something was collected": "о ком что-то собрано",
        "both": "и то и другое", "neither": "ни того ни другого", "there are no records": "записей нет",
        "no question would gain anything": "ни один вопрос ничего не даст",
        "gained by asking: {0}": "что даст вопрос: {0}", "to ask": "спросить", "to ask: {0}": "спросить: {0}",
        "{0} of them by message": "из них сообщением: {0}",
        "more by {0} if they agree to it too": "ещё через {0}, если согласятся и на это",
        "nothing reaches {0} of them now": "из них сейчас недоступны: {0}", "only here": "только здесь",
        "emails": "почты", "phones": "телефоны", "contacts only here": "контакты только здесь",
        "consents": "согласия", "orders": "заказы", "events": "события", "source {0}": "источник {0}",
        "consent to {0}": "согласие: {0}", "consent to the use of data": "согласие на обработку данных",
        "confirmation of consent to {0}": "подтверждение согласия: {0}", "push address": "адрес для пушей",
        "postal address": "почтовый адрес", "family name": "фамилия", "patronymic": "отчество",
        "time zone": "часовой пояс", "loyalty": "лояльность", "messengers": "мессенджеры",
        "without a source": "без источника", "a name": "имя или фамилия",
        "consents, given or withdrawn": "согласия, данные или отозванные", "completed orders": "завершённые заказы",
        "messages delivered, opened or clicked": "сообщения доставлены, открыты, нажаты",
        "visits, views, searches, carts": "визиты, просмотры, поиски, корзины",
        "tickets, scores, reviews, calls": "обращения, оценки, отзывы, звонки",
        "decided in the segment {0}": "станет ясно в сегменте {0}",
        "decided in the scheme {0}": "станет ясно в схеме {0}",
        "no hole in the message of {0}": "без пропуска в сообщении {0}", "Section": "Раздел", "Remark": "Замечание",
    ]

    /// Who might be one person.
    static let conflicts: KeyValuePairs<String, String> = [
        "Conflicts": "Конфликты", "there is nothing to decide": "решать нечего",
        "nothing was decided here": "здесь ещё ничего не решено", "one person": "один человек",
        "two people": "два человека", "skip": "пропустить", "open the first": "открыть первую",
        "open the second": "открыть вторую", "the last decision is taken back": "последнее решение отменено",
        "Might be one person": "Возможно, один человек", "Side by side": "Рядом",
        "both have the same {0}": "у обоих общее: {0}",
        "another record of one of them contradicts the other": "другая запись одного из них противоречит второму",
        "they contradict each other: {0}": "противоречат друг другу: {0}", "Given name": "Имя",
        "Family name": "Фамилия", "Patronymic": "Отчество", "Born": "Дата рождения", "External ids": "Внешние ид.",
    ]
}
