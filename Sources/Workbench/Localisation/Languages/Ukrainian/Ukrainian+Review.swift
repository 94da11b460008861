extension Ukrainian {
    /// The review of campaigns: checks, decisions, the form.
    static let review: KeyValuePairs<String, String> = [
        "Review": "Перевірка", "Review: {0}": "Перевірка: {0}", "Waiting for review": "Чекають перевірки",
        "Checks": "Питання", "Check": "Питання", "State": "Стан", "Reviewer": "Перевірив", "Time": "Час",
        "Decision": "Рішення перевірки", "Delivery": "Доставка", "Compliance": "Закон",
        "Is it said right?": "Чи правильно сказано?", "Is it for these people?": "Чи тим людям?",
        "Does it arrive, and when it should?": "Чи дійде і чи вчасно?",
        "May it be sent at all?": "Чи можна надсилати взагалі?",
        "open": "чекає", "signed off": "підписано", "rejected": "відхилено", "stale": "застаріло",
        "may go out: every check is signed off": "можна надсилати: підписано все",
        "may not go out yet: {0}": "поки не можна надсилати: {0}", "may go out": "можна надсилати",
        "may not go out yet": "поки не можна надсилати", "blocked: {0}": "зупинено: {0}",
        "Looking through the queue": "Переглядаю чергу", "Worst finding": "Головне зауваження",
        "Nothing waits for review: every campaign is sent or cancelled.":
            "Ніщо не чекає перевірки: усі кампанії надіслано або скасовано.",
        "nothing waits for review": "ніщо не чекає перевірки", "review it": "перевірити",
        "Sign-off": "Підпис", "sign": "підписати", "sign off": "підписати",
        "sign off all four": "підписати всі чотири", "all four": "усі чотири",
        "reject": "відхилити", "next field": "наступне поле", "all four checks": "усі чотири питання",
        "Sign off: {0}": "Підписати: {0}", "Reject: {0}": "Відхилити: {0}",
        "Whose name stands under it": "Чий підпис", "Why it is rejected": "Чому відхилено",
        "Remark (may stay empty)": "Примітка (можна не заповнювати)",
        "Why it may go out although: {0}": "Чому можна надіслати, хоча: {0}",
        "The signature is under what you see; any later change makes it stale.":
            "Підпис стоїть під тим, що видно; після будь-якої зміни він застаріє.",
        "The rejection stands until somebody signs the check off.":
            "Відмова діє, доки хтось не підпише.",
        "signed and saved": "підписано й збережено",
        "rejected and saved": "відхилено, рішення збережено",
        "read-only: nothing can be signed here": "лише читання: підписати не можна",
        "a signature needs a reason to override it": "щоб підписати, потрібна причина",
        "overridden: {0}": "дозволено: {0}", "Held back": "Утримані", "Held back by": "Утримано правилом",
        "Overridden because": "Чому дозволено", "Reason": "Причина", "Reason: {0}": "Причина: {0}",
        "Changed since then": "Змінилося відтоді",
        "Changed since then: the same as under {0}": "Змінилося відтоді: те саме, що в питанні «{0}»",
        "Log": "Журнал",
        "Nobody has decided anything yet.": "Рішень ще немає.",
        "What a signature binds to": "До чого прив’язаний підпис",
        "Writing the review": "Записую перевірку",
        "report of the review": "звіт про перевірку",
    ]

    /// What changed since a signature.
    static let reviewChanges: KeyValuePairs<String, String> = [
        "the content changed": "змінився вміст", "the content changed: {0}": "змінився вміст: {0}",
        "the kind, channel or type of the campaign changed": "змінився вид, канал або тип кампанії",
        "the schedule changed": "змінився час надсилання", "the offers changed": "змінилися пропозиції",
        "the budget or the cost of a message changed": "змінився бюджет або ціна повідомлення",
        "the lists or segments of the audience changed": "змінилися списки або сегменти аудиторії",
        "the intent, the goal or the targets changed": "змінився задум, ціль або показники",
        "the control group changed": "змінилася контрольна група", "the variants changed": "змінилися варіанти",
        "the subject of {0} changed": "змінилася тема {0}", "the preheader of {0} changed": "змінився прехедер {0}",
        "the text of {0} changed": "змінився текст {0}", "the links of {0} changed": "змінилися посилання {0}",
        "the way to unsubscribe of {0} changed": "змінилася відписка {0}",
        "the language of {0} changed": "змінилася мова {0}",
        "whom {0} addresses changed": "змінилося, до кого звернено {0}",
        "the policies changed": "змінилися правила контактів",
        "policies changed: {0}": "змінилися правила контактів: {0}",
        "who is one person": "хто вважається однією людиною", "double opt-in": "подвійне підтвердження",
        "frequency caps": "обмеження частоти", "quiet hours": "тихі години",
        "best-before of the data": "строк придатності даних", "the global control group": "загальна контрольна група",
        "rule packs": "набори правил", "severities of rules": "важливість правил",
        "rules switched off": "вимкнені правила", "markers of test content": "ознаки тестів",
        "goal for the automated share": "ціль за часткою автоматичних",
        "budget of manual sends": "запас ручних надсилань", "length of a subject": "довжина теми",
        "top loyalty tiers": "найвищі рівні лояльності",
        "RFM scores": "оцінки RFM",
        "the rules of the program changed: version {0} → {1}": "змінилися правила програми: версія {0} → {1}",
        "other records than before, as many with every verdict": "записи інші, хоча числа ті самі",
        "a stop that nobody has weighed: {0}": "стоп, якого ніхто не оцінив: {0}",
    ]

    /// The log and why a signature is not taken.
    static let reviewLog: KeyValuePairs<String, String> = [
        "line {0} of reviews.jsonl cannot be read: {1}": "рядок {0} у reviews.jsonl не читається: {1}",
        "line {0} of reviews.jsonl was altered after it was sealed":
            "рядок {0} у reviews.jsonl змінили після запису",
        "line {0} of reviews.jsonl was put in: it is a copy of line {1}":
            "рядок {0} у reviews.jsonl вставлено: це копія рядка {1}",
        "line {0} of reviews.jsonl was put in afterwards": "рядок {0} вставили в reviews.jsonl пізніше",
        "line {0} of reviews.jsonl was moved: it belongs after line {1}":
            "рядок {0} у reviews.jsonl переставили: його місце після рядка {1}",
        "reviews.jsonl is as it was written: {0}": "reviews.jsonl такий, яким був записаний: {0}",
        "last hash: {0}": "останній хеш: {0}",
        "put reviews.jsonl back as it was; nothing can be signed until then":
            "поверніть reviews.jsonl, яким він був; доти підписати нічого не можна",
        "nobody stands under it": "підпису немає", "name the reviewer": "назвіть, хто перевірив",
        "four eyes: {0} owns the campaign and cannot approve it": "{0} — автор кампанії і не може її підписати",
        "let somebody else approve it": "нехай підпише хтось інший",
        "it stops the launch: {0}": "це зупиняє надсилання: {0}",
        "mend it, or give a reason to override it": "виправте або поясніть, чому це можна надіслати",
        "{0} stops nothing here": "{0} тут нічого не зупиняє",
        "override stops of the chosen checks only": "дозволяти можна лише стопи вибраних питань",
        "{0} is overridden without a reason": "{0}: дозволено без причини",
        "say why it may go out": "напишіть, чому це можна надіслати",
        "a rejection needs a reason": "відмова без причини", "say what has to be mended": "напишіть, що виправити",
        "a rejection overrides nothing, so not {0}": "відмова нічого не дозволяє, зокрема {0}",
        "leave the override out": "приберіть дозвіл",
    ]
}
