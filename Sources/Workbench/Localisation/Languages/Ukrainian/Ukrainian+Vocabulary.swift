extension Ukrainian {
    /// The words of the domain's enumerations. The form in -но and -то has no gender, so that one suits an order, a
    /// campaign and a message.
    static let vocabulary: KeyValuePairs<String, String> = [
        "email": "email", "SMS": "SMS", "push": "пуш", "in-app": "у додатку", "messenger": "месенджер",
        "call": "дзвінок", "post": "пошта", "ads": "реклама", "site": "сайт",
        "woman": "жінка", "man": "чоловік", "unknown": "невідомо",
        "welcome": "вітальне", "promo": "промо", "informational": "інформаційне",
        "reactivation": "реактивація", "service": "сервісне",
        "manual": "ручна", "triggered": "тригерна",
        "draft": "чернетка", "approved": "схвалено", "sent": "надіслано", "cancelled": "скасовано",
        "completed": "виконано", "returned": "повернення",
        "data processing": "обробка даних", "marketing": "маркетинг", "every channel": "усі канали",
        "granted": "надано", "withdrawn": "відкликано", "confirmed": "підтверджено",
        "stop": "стоп", "hold": "утримання", "warning": "увага", "note": "нотатка",
        "send": "надсилання", "Will be sent": "Буде надіслано", "Held: {0} — {1}": "Утримано: {0} — {1}",
        "test recipient": "тестовий отримувач", "on the stop list": "у стоп-листі", "blocked": "заблоковано",
        "deceased": "помер", "erasure requested": "запитано видалення даних",
    ]

    /// What happens to customers, for timelines.
    static let happenings: KeyValuePairs<String, String> = [
        "delivered": "доставлено", "opened": "відкрито", "clicked": "перехід за посиланням", "bounced": "не доставлено",
        "unsubscribed": "відписка", "complained of spam": "скарга на спам", "visited": "візит", "viewed": "перегляд",
        "searched": "пошук", "put into the cart": "додано до кошика", "taken out of the cart": "прибрано з кошика",
        "added to favourites": "додано до обраного", "removed from favourites": "прибрано з обраного",
        "registered": "реєстрація", "subscribed": "підписка",
        "confirmed the subscription": "підписку підтверджено", "identified": "профіль упізнано",
        "opened a ticket": "звернення відкрито", "ticket closed": "звернення закрито", "NPS score": "оцінка NPS",
        "answered a survey": "опитування пройдено", "wrote a review": "відгук", "called": "розмова телефоном",
        "hard": "жорстке повернення", "soft": "м’яке повернення", "{0} {1}": "{0}: {1}",
        "order {0}: {1}, {2}": "замовлення {0}: {1}, {2}", "order {0}: {1}": "замовлення {0}: {1}",
        "{0}, {1} each": "{0}, по {1}",
        "(undated)": "(без дати)", "confirmed {0}": "підтверджено {0}", "source: {0}": "джерело: {0}",
        "proof: {0}": "підтвердження: {0}",
    ]
}
