extension Russian {
    /// The review of campaigns: checks, decisions, the form.
    static let review: KeyValuePairs<String, String> = [
        "Review": "Проверка", "Review: {0}": "Проверка: {0}", "Waiting for review": "Ждут проверки",
        "Checks": "Вопросы", "Check": "Вопрос", "State": "Состояние", "Reviewer": "Проверил", "Time": "Время",
        "Decision": "Решение проверки", "Delivery": "Доставка", "Compliance": "Закон",
        "Is it said right?": "Верно ли сказано?", "Is it for these people?": "Тем ли людям?",
        "Does it arrive, and when it should?": "Дойдёт ли, и вовремя ли?",
        "May it be sent at all?": "Можно ли отправлять вообще?",
        "open": "ждёт", "signed off": "подписано", "rejected": "отклонено", "stale": "устарело",
        "may go out: every check is signed off": "можно отправлять: подписано всё",
        "may not go out yet: {0}": "пока нельзя отправлять: {0}", "may go out": "можно отправлять",
        "may not go out yet": "пока нельзя отправлять", "blocked: {0}": "остановлено: {0}",
        "Looking through the queue": "Просматриваю очередь", "Worst finding": "Главное замечание",
        "Nothing waits for review: every campaign is sent or cancelled.":
            "Ничто не ждёт проверки: все кампании отправлены или отменены.",
        "nothing waits for review": "ничто не ждёт проверки", "review it": "проверить",
        "Sign-off": "Подпись", "sign": "подписать", "sign off": "подписать",
        "sign off all four": "подписать все четыре", "all four": "все четыре",
        "reject": "отклонить", "next field": "следующее поле", "all four checks": "все четыре вопроса",
        "Sign off: {0}": "Подписать: {0}", "Reject: {0}": "Отклонить: {0}",
        "Whose name stands under it": "Чья подпись", "Why it is rejected": "Почему отклонено",
        "Remark (may stay empty)": "Примечание (можно не заполнять)",
        "Why it may go out although: {0}": "Почему можно отправить, хотя: {0}",
        "The signature is under what you see; any later change makes it stale.":
            "Подпись стоит под тем, что видно; после любого изменения она устареет.",
        "The rejection stands until somebody signs the check off.":
            "Отказ действует, пока кто-нибудь не подпишет.",
        "signed and saved": "подписано и сохранено",
        "rejected and saved": "отклонено, решение сохранено",
        "read-only: nothing can be signed here": "только чтение: подписать нельзя",
        "a signature needs a reason to override it": "чтобы подписать, нужна причина",
        "overridden: {0}": "разрешено: {0}", "Held back": "Удержаны", "Held back by": "Удержано правилом",
        "Overridden because": "Почему разрешено", "Reason": "Причина", "Reason: {0}": "Причина: {0}",
        "Changed since then": "Изменилось с тех пор",
        "Changed since then: the same as under {0}": "Изменилось с тех пор: то же, что в вопросе «{0}»",
        "Log": "Журнал",
        "Nobody has decided anything yet.": "Решений ещё нет.",
        "What a signature binds to": "К чему привязана подпись",
        "Writing the review": "Пишу проверку",
        "report of the review": "отчёт о проверке",
    ]

    /// What changed since a signature.
    static let reviewChanges: KeyValuePairs<String, String> = [
        "the content changed": "изменилось содержание", "the content changed: {0}": "изменилось содержание: {0}",
        "the kind, channel or type of the campaign changed": "изменился вид, канал или тип кампании",
        "the schedule changed": "изменилось время отправки", "the offers changed": "изменились предложения",
        "the budget or the cost of a message changed": "изменился бюджет или цена сообщения",
        "the lists or segments of the audience changed": "изменились списки или сегменты аудитории",
        "the intent, the goal or the targets changed": "изменился замысел, цель или показатели",
        "the control group changed": "изменилась контрольная группа", "the variants changed": "изменились варианты",
        "the subject of {0} changed": "изменилась тема {0}", "the preheader of {0} changed": "изменился прехедер {0}",
        "the text of {0} changed": "изменился текст {0}", "the links of {0} changed": "изменились ссылки {0}",
        "the way to unsubscribe of {0} changed": "изменилась отписка {0}",
        "the language of {0} changed": "изменился язык {0}",
        "whom {0} addresses changed": "изменилось, к кому обращено {0}",
        "the policies changed": "изменились правила контактов",
        "policies changed: {0}": "изменились правила контактов: {0}",
        "who is one person": "кто считается одним человеком", "double opt-in": "двойное подтверждение",
        "frequency caps": "ограничения частоты", "quiet hours": "тихие часы",
        "best-before of the data": "срок годности данных", "the global control group": "общая контрольная группа",
        "rule packs": "наборы правил", "severities of rules": "важность правил",
        "rules switched off": "выключенные правила", "markers of test content": "приметы тестов",
        "goal for the automated share": "цель по доле автоматических",
        "budget of manual sends": "запас ручных отправок", "length of a subject": "длина темы",
        "top loyalty tiers": "высшие уровни лояльности",
        "RFM scores": "оценки RFM",
        "the rules of the program changed: version {0} → {1}": "изменились правила программы: версия {0} → {1}",
        "other records than before, as many with every verdict": "записи другие, хотя числа прежние",
        "a stop that nobody has weighed: {0}": "стоп, которого никто не оценил: {0}",
    ]

    /// The log and why a signature is not taken.
    static let reviewLog: KeyValuePairs<String, String> = [
        "line {0} of reviews.jsonl cannot be read: {1}": "строка {0} в reviews.jsonl не читается: {1}",
        "line {0} of reviews.jsonl was altered after it was sealed":
            "строку {0} в reviews.jsonl изменили после записи",
        "line {0} of reviews.jsonl was put in: it is a copy of line {1}":
            "строка {0} в reviews.jsonl вставлена: это копия строки {1}",
        "line {0} of reviews.jsonl was put in afterwards": "строку {0} вставили в reviews.jsonl позже",
        "line {0} of reviews.jsonl was moved: it belongs after line {1}":
            "строку {0} в reviews.jsonl переставили: её место после строки {1}",
        "reviews.jsonl is as it was written: {0}": "reviews.jsonl такой, как был записан: {0}",
        "last hash: {0}": "последний хеш: {0}",
        "put reviews.jsonl back as it was; nothing can be signed until then":
            "верните reviews.jsonl прежним; до тех пор подписать ничего нельзя",
        "nobody stands under it": "подписи нет", "name the reviewer": "назовите, кто проверил",
        "four eyes: {0} owns the campaign and cannot approve it": "{0} — автор кампании и не может её подписать",
        "let somebody else approve it": "пусть подпишет кто-то другой",
        "it stops the launch: {0}": "это останавливает отправку: {0}",
        "mend it, or give a reason to override it": "исправьте или объясните, почему это можно отправить",
        "{0} stops nothing here": "{0} здесь ничего не останавливает",
        "override stops of the chosen checks only": "разрешать можно только стопы выбранных вопросов",
        "{0} is overridden without a reason": "{0}: разрешено без причины",
        "say why it may go out": "напишите, почему это можно отправить",
        "a rejection needs a reason": "отказ без причины", "say what has to be mended": "напишите, что исправить",
        "a rejection overrides nothing, so not {0}": "отказ ничего не разрешает, в том числе {0}",
        "leave the override out": "уберите разрешение",
    ]
}
