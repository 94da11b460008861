extension Russian {
    /// Segments and schemes: the list, the pages, their numbers.
    static let segments: KeyValuePairs<String, String> = [
        "Everybody": "Вся база", "in no part": "вне частей", "not registered yet": "ещё не зарегистрированы",
        "Schemes": "Схемы", "Figures": "Показатели", "RFM": "RFM", "Activity": "Активность", "Audit": "Аудит",
        "Overlap": "Пересечения", "Migration": "Переходы", "Profile": "Портрет",
        "Figure": "Показатель", "Number": "Число", "Part": "Часть", "came": "пришли", "left": "ушли",
        "in {0}": "за {0}", "Reachable": "Охват", "Reachable by": "Каналы", "Revenue": "Выручка",
        "Average check": "Средний чек", "Valid data": "Верные данные", "Purchases": "Покупки",
        "bought something": "покупали", "bought within a year": "покупали за год",
        "reachable by {0}": "можно написать: {0}", "came in {0}": "пришли за {0}", "left in {0}": "ушли за {0}",
        "{0} ago": "{0} назад", "{0} then": "тогда {0}", "Persons": "Люди", "came since": "пришли с тех пор",
        "left since": "ушли с тех пор", "Buyers (persons)": "Покупатели (люди)",
        "Revenue of the last year": "Выручка за год", "Average check of the last year": "Средний чек за год",
        "any channel": "любой канал", "all fields (goal {0})": "все поля (цель {0})", "since {0} · w": "с {0} · w",
        "words of the name, id or condition": "слова из названия, id или условия",
        "No segment fits. Esc removes the filter.": "Ни один сегмент не подходит. Esc снимает фильтр.",
        "Show the parts (z), mend the one in question (i); or mend the file (E).":
            "Показать части (z) и исправить нужную (i), или исправить файл (E).",
        "Mend it here (i), or in the file (E).":
            "Исправить: здесь (i) или в файле (E).",
        "Chains: those that write to somebody there within {0}.":
            "Цепочки: те, что напишут кому-то оттуда за {0}.",
        "not saved: the condition is wrong at column {0}; mend it, or leave with Esc":
            "не записано: ошибка в условии на позиции {0}; исправьте её или уйдите по Esc",
        "Computing": "Вычисление", "Computing: {0}": "Вычисление: {0}",
        "Counting the segments": "Подсчёт сегментов", "Looking up the people": "Поиск людей",
        "Writing the figures": "Запись показателей", "nothing was changed": "ничего не меняли",
    ]

    /// Heat maps, the audit, the overlap, migration and profiles.
    static let segmentPages: KeyValuePairs<String, String> = [
        "seldom": "редко", "often": "часто",
        "long ago": "давно", "lately": "недавно",
        "without an RFM score": "без оценки RFM",
        "In each place: records, share of the base, revenue a person.":
            "В клетке: записи, доля базы, выручка на человека.",
        "Orders of 365 days by letters of 180: records, share of the base, revenue of all time.":
            "Заказы за 365 дней и письма за 180: записи, доля базы, выручка за всё время.",
        "6 and more": "6 и больше",
        "no order in 365 days": "без заказов за 365 дней", "1 order in 365 days": "1 заказ за 365 дней",
        "2–5 orders in 365 days": "2–5 заказов за 365 дней",
        "6 orders and more in 365 days": "6 и больше заказов за 365 дней",
        "Nobody is left out, and nobody is claimed twice.": "Никто не пропущен и никто не попал в две части.",
        "Left out: no part holds": "Пропущены: не подходит ни одна часть",
        "{0}, but for {1}": "{0}, если бы не {1}",
        "Claimed twice: several parts hold": "Попали дважды: подходит несколько частей",
        "claimed twice": "попали дважды",
        "Every part by itself, whatever stands before it": "Каждая часть сама по себе, без учёта порядка",
        "whatever stands before it": "без учёта порядка", "({0} taken before)": "({0} взяты раньше)",
        "Was ↓ · is →": "Было ↓ · стало →", "in all": "всего",
        "{0} of the line": "{0} строки",
        "{0} → {1}: {2} stayed, {3} moved or came": "{0} → {1}: остались {2}, перешли или пришли {3}",
        "Marked": "Отмеченные", "Marked sets": "Отмеченные", "Exactly these": "Ровно эти",
        "and in none of the others marked": "и ни в одном другом из отмеченных",
        "in none of them": "ни в одном", "in none of the marked": "ни в одном из отмеченных",
        "Every two of them": "Каждые два", "only {0}": "только {0}",
        "Mark two sets or more with Space: segments, or parts of schemes (z shows them).":
            "Отметьте пробелом два сегмента или больше, или части схем (z покажет их).",
        "Value": "Значение", "Members": "Участники", "In the base": "В базе", "Index": "Индекс",
        "The ideal: {0}": "Идеал: {0}", "members who meet it": "участники, похожие на идеал",
        "meet the ideal": "похожи на идеал", "others who meet it: to be won": "остальные, похожие на идеал",
        "meet the ideal of {0} and are not in it": "похожи на идеал «{0}», но не входят",
        "▲ more often and ▼ less often than in the base, by more than chance; grey: too few to say.":
            "▲ чаще и ▼ реже, чем в базе, не случайно; серое — слишком мало данных.",
    ]

    /// Writing segments, parts and lists.
    static let definitions: KeyValuePairs<String, String> = [
        "Definitions": "Определения", "save": "сохранить", "New segment": "Новый сегмент", "New list": "Новый список",
        "Segment {0}": "Сегмент {0}", "Part {0} of {1}": "Часть {0} схемы «{1}»", "Condition": "Условие",
        "city = Minsk and count(orders within 90d) >= 2": "city = Минск and count(orders within 90d) >= 2",
        "Goal (may stay empty)": "Цель (можно не писать)", "Priority (may stay empty)": "Приоритет (можно не писать)",
        "Enter saves into the workspace; u takes it back.": "Enter сохранит в базу, u вернёт как было.",
        "write a name": "напишите имя", "write a condition": "напишите условие",
        "the condition cannot be used yet": "условие пока не годится",
        "a priority is a whole number, or nothing": "приоритет — целое число или ничего", "Counting": "Подсчёт",
        "Every record that was registered by now.": "Все записи, зарегистрированные к этому времени.",
        "Records for which no part of {0} holds.": "Записи, для которых не подходит ни одна часть {0}.",
        "Priority": "Приоритет", "Pattern": "Поведение", "Stimuli": "Стимулы", "Ideal": "Идеал",
        "The first part that holds takes a record: {0}.": "Запись берёт первая подходящая часть: {0}.",
        "a segment or a part can be marked": "отметить можно сегмент или часть схемы",
        "figures": "показатели", "into the figures": "к показателям", "into the list": "к списку",
        "show the parts": "показать части", "fold the parts": "свернуть части",
        "only schemes have parts": "части есть только у схем", "mark for the overlap": "отметить для пересечений",
        "there is no number here": "здесь нет чисел", "number to the left": "число левее",
        "number to the right": "число правее", "Pages": "Страницы", "next page": "следующая страница",
        "page": "страница", "parts": "части", "new": "новый",
        "previous page": "предыдущая страница", "compare with {0} ago": "сравнить: {0} назад",
        "the page tells nothing of what is chosen": "о выбранном эта страница ничего не скажет",
        "only the parts of a scheme of your own have an order": "порядок есть только у частей своей схемы",
        "new segment": "новый сегмент", "edit": "изменить",
        "choose a segment, or a part of a scheme of your own": "выберите сегмент или часть своей схемы",
        "delete the segment": "удалить сегмент", "choose a segment": "выберите сегмент",
        "try the part earlier": "проверять часть раньше", "try the part later": "проверять часть позже",
        "segment {0} is deleted": "сегмент {0} удалён", "still named by: {0}": "его ещё упоминают: {0}",
        "the part is at the end already": "часть уже стоит с краю",
        "the order of {0} is changed": "порядок изменён: {0}", "{0} is saved": "сохранено: {0}",
        "{0} become a list in the folder lists; u takes it back.":
            "{0} станут списком в папке lists; u вернёт как было.",
        "{0} are the list {1}": "{0} — теперь список {1}",
        "the filter is the segment {0}": "фильтр — теперь сегмент {0}",
        "mark somebody first": "сначала отметьте кого-нибудь",
        "these people have no condition; mark them and save a list":
            "у этих людей нет условия; отметьте их и сохраните список",
        "there is no filter that could be one": "нет фильтра, который мог бы им стать",
        "marked as a list": "отмеченных в список", "filter as a segment": "фильтр в сегмент",
        "{0} · u takes it back": "{0} · u вернёт", "taken back: {0}": "отменено: {0}",
        "take back: {0}": "отменить: {0}", "take back": "отменить",
        "read the files again": "прочитать файлы заново",
        "the workspace is read-only: process {0} is changing it": "база только для чтения: её меняет процесс {0}",
        "the workspace is read-only: another program is changing it":
            "база только для чтения: её меняет другая программа",
        "the workspace is read-only: you may not write into its folder":
            "база только для чтения: нет права писать в её папку",
    ]
}
