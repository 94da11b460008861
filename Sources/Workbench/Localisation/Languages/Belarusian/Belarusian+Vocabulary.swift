extension Belarusian {
    /// The words of the domain's enumerations. The short passive is neuter, so that one form suits an order, a campaign
    /// and a message.
    static let vocabulary: KeyValuePairs<String, String> = [
        "email": "email", "SMS": "SMS", "push": "пуш", "in-app": "у дадатку", "messenger": "месенджар",
        "call": "званок", "post": "пошта", "ads": "рэклама", "site": "сайт",
        "woman": "жанчына", "man": "мужчына", "unknown": "невядома",
        "welcome": "вітальнае", "promo": "прома", "informational": "інфармацыйнае",
        "reactivation": "рэактывацыя", "service": "сэрвіснае",
        "manual": "ручная", "triggered": "трыгерная",
        "draft": "чарнавік", "approved": "ухвалена", "sent": "адпраўлена", "cancelled": "адменена",
        "completed": "выканана", "returned": "вяртанне",
        "data processing": "апрацоўка даных", "marketing": "маркетынг", "every channel": "усе каналы",
        "granted": "дадзена", "withdrawn": "адклікана", "confirmed": "пацверджана",
        "stop": "стоп", "hold": "утрыманне", "warning": "увага", "note": "нататка",
        "send": "адпраўка", "Will be sent": "Будзе адпраўлена", "Held: {0} — {1}": "Утрымана: {0} — {1}",
        "test recipient": "тэставы атрымальнік", "on the stop list": "у стоп-лісце", "blocked": "заблакавана",
        "deceased": "памёр", "erasure requested": "запытана выдаленне даных",
    ]

    /// What happens to customers, for timelines.
    static let happenings: KeyValuePairs<String, String> = [
        "delivered": "дастаўлена", "opened": "адкрыта", "clicked": "пераход па спасылцы", "bounced": "не дастаўлена",
        "unsubscribed": "адпіска", "complained of spam": "скарга на спам", "visited": "візіт", "viewed": "прагляд",
        "searched": "пошук", "put into the cart": "дададзена ў кошык", "taken out of the cart": "прыбрана з кошыка",
        "added to favourites": "дададзена ў абранае", "removed from favourites": "прыбрана з абранага",
        "registered": "рэгістрацыя", "subscribed": "падпіска",
        "confirmed the subscription": "падпіска пацверджана", "identified": "профіль апазнаны",
        "opened a ticket": "зварот адкрыты", "ticket closed": "зварот закрыты", "NPS score": "ацэнка NPS",
        "answered a survey": "апытанне пройдзена", "wrote a review": "водгук", "called": "размова па тэлефоне",
        "hard": "жорсткае вяртанне", "soft": "мяккае вяртанне", "{0} {1}": "{0}: {1}",
        "order {0}: {1}, {2}": "заказ {0}: {1}, {2}", "order {0}: {1}": "заказ {0}: {1}",
        "{0}, {1} each": "{0}, па {1}",
        "(undated)": "(без даты)", "confirmed {0}": "пацверджана {0}", "source: {0}": "крыніца: {0}",
        "proof: {0}": "пацвярджэнне: {0}",
    ]
}
