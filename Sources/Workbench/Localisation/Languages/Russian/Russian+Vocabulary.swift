extension Russian {
    /// The words of the domain's enumerations. The short passive is neuter, so that one form suits an order, a campaign and
    /// a message.
    static let vocabulary: KeyValuePairs<String, String> = [
        "email": "email", "SMS": "SMS", "push": "пуш", "in-app": "в приложении", "messenger": "мессенджер",
        "call": "звонок", "post": "почта", "ads": "реклама", "site": "сайт",
        "woman": "женщина", "man": "мужчина", "unknown": "неизвестно",
        "welcome": "приветственное", "promo": "промо", "informational": "информационное",
        "reactivation": "реактивация", "service": "сервисное",
        "manual": "ручная", "triggered": "триггерная",
        "draft": "черновик", "approved": "одобрено", "sent": "отправлено", "cancelled": "отменено",
        "completed": "выполнено", "returned": "возврат",
        "data processing": "обработка данных", "marketing": "маркетинг", "every channel": "все каналы",
        "granted": "дано", "withdrawn": "отозвано", "confirmed": "подтверждено",
        "stop": "стоп", "hold": "удержание", "warning": "внимание", "note": "заметка",
        "send": "отправка", "Will be sent": "Будет отправлено", "Held: {0} — {1}": "Удержано: {0} — {1}",
        "test recipient": "тестовый получатель", "on the stop list": "в стоп-листе", "blocked": "заблокирован",
        "deceased": "умер", "erasure requested": "запрошено удаление данных",
    ]

    /// What happens to customers, for timelines.
    static let happenings: KeyValuePairs<String, String> = [
        "delivered": "доставлено", "opened": "открыто", "clicked": "переход по ссылке", "bounced": "не доставлено",
        "unsubscribed": "отписка", "complained of spam": "жалоба на спам", "visited": "визит", "viewed": "просмотр",
        "searched": "поиск", "put into the cart": "добавлено в корзину", "taken out of the cart": "убрано из корзины",
        "added to favourites": "добавлено в избранное", "removed from favourites": "убрано из избранного",
        "registered": "регистрация", "subscribed": "подписка",
        "confirmed the subscription": "подписка подтверждена", "identified": "профиль опознан",
        "opened a ticket": "обращение открыто", "ticket closed": "обращение закрыто", "NPS score": "оценка NPS",
        "answered a survey": "опрос пройден", "wrote a review": "отзыв", "called": "разговор по телефону",
        "hard": "жёсткий возврат", "soft": "мягкий возврат", "{0} {1}": "{0}: {1}",
        "order {0}: {1}, {2}": "заказ {0}: {1}, {2}", "order {0}: {1}": "заказ {0}: {1}",
        "{0}, {1} each": "{0}, по {1}",
        "(undated)": "(без даты)", "confirmed {0}": "подтверждено {0}", "source: {0}": "источник: {0}",
        "proof: {0}": "подтверждение: {0}",
    ]
}
