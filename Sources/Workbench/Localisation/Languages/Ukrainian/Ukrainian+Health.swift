extension Ukrainian {
    /// How good the data is, and what to ask for.
    static let health: KeyValuePairs<String, String> = [
        "health of the data": "здоров’я даних", "Validity": "Правильність", "Freshness": "Свіжість",
        "Told and collected": "Розказано й зібрано", "What to ask for": "Про що спитати", "missing": "немає значення",
        "past its best-before": "прострочено", "not to be believed": "не варте довіри",
        "nothing dates it": "без дати", "no best-before is set: {0}": "термін придатності не задано: {0}",
        "{0}, if they agree": "{0}, якщо погодяться",
        "good for {0}": "придатне {0}",
        "events of profiles that nobody is known by": "події профілів, які ні з ким не пов’язані",
        "told us about themselves": "розповіли про себе", "something was collected": "про кого щось зібрано",
        "both": "і те й інше", "neither": "ні того ні іншого", "there are no records": "записів немає",
        "no question would gain anything": "жодне питання нічого не дасть",
        "gained by asking: {0}": "що дасть питання: {0}", "to ask": "спитати", "to ask: {0}": "спитати: {0}",
        "{0} of them by message": "з них повідомленням: {0}",
        "more by {0} if they agree to it too": "ще через {0}, якщо погодяться й на це",
        "nothing reaches {0} of them now": "з них зараз недоступні: {0}", "only here": "лише тут", "emails": "пошти",
        "phones": "телефони", "contacts only here": "контакти лише тут", "consents": "згоди", "orders": "замовлення",
        "events": "події", "source {0}": "джерело {0}", "consent to {0}": "згода: {0}",
        "consent to the use of data": "згода на обробку даних",
        "confirmation of consent to {0}": "підтвердження згоди: {0}", "push address": "адреса для пушів",
        "postal address": "поштова адреса", "family name": "прізвище", "patronymic": "по батькові",
        "time zone": "часовий пояс", "loyalty": "лояльність", "messengers": "месенджери",
        "without a source": "без джерела", "a name": "ім’я чи прізвище",
        "consents, given or withdrawn": "згоди, надані чи відкликані", "completed orders": "завершені замовлення",
        "messages delivered, opened or clicked": "повідомлення доставлені, відкриті, натиснуті",
        "visits, views, searches, carts": "візити, перегляди, пошуки, кошики",
        "tickets, scores, reviews, calls": "звернення, оцінки, відгуки, дзвінки",
        "decided in the segment {0}": "з’ясується в сегменті {0}",
        "decided in the scheme {0}": "з’ясується у схемі {0}",
        "no hole in the message of {0}": "без пропуску в повідомленні {0}", "Section": "Розділ", "Remark": "Примітка",
    ]

    /// Who might be one person.
    static let conflicts: KeyValuePairs<String, String> = [
        "Conflicts": "Конфлікти", "there is nothing to decide": "вирішувати нічого",
        "nothing was decided here": "тут ще нічого не вирішено", "one person": "одна людина",
        "two people": "дві людини", "skip": "пропустити", "open the first": "відкрити перший",
        "open the second": "відкрити другий", "the last decision is taken back": "останнє рішення скасовано",
        "Might be one person": "Можливо, одна людина", "Side by side": "Поруч",
        "both have the same {0}": "в обох спільне: {0}",
        "another record of one of them contradicts the other": "інший запис одного з них суперечить другому",
        "they contradict each other: {0}": "суперечать одне одному: {0}", "Given name": "Ім’я",
        "Family name": "Прізвище", "Patronymic": "По батькові", "Born": "Дата народження",
        "External ids": "Зовнішні ід.",
    ]
}
