extension Ukrainian {
    /// Segments and schemes: the list, the pages, their numbers.
    static let segments: KeyValuePairs<String, String> = [
        "Everybody": "Уся база", "in no part": "без частини", "not registered yet": "ще не зареєстровані",
        "Schemes": "Схеми", "Figures": "Показники", "RFM": "RFM", "Activity": "Активність", "Audit": "Аудит",
        "Overlap": "Перетини", "Migration": "Переходи", "Profile": "Портрет",
        "Figure": "Показник", "Number": "Число", "Part": "Частина", "came": "прийшли", "left": "пішли",
        "in {0}": "за {0}", "Reachable": "Охоплено", "Reachable by": "Канали", "Revenue": "Виторг",
        "Average check": "Середній чек", "Valid data": "Правильні дані", "Purchases": "Покупки",
        "bought something": "купували", "bought within a year": "купували за рік",
        "reachable by {0}": "можна написати: {0}", "came in {0}": "прийшли за {0}", "left in {0}": "пішли за {0}",
        "{0} ago": "{0} тому", "{0} then": "тоді {0}", "Persons": "Люди", "came since": "прийшли відтоді",
        "left since": "пішли відтоді", "Buyers (persons)": "Покупці (люди)",
        "Revenue of the last year": "Виторг за рік", "Average check of the last year": "Середній чек за рік",
        "any channel": "будь-який канал", "all fields (goal {0})": "усі поля (ціль {0})", "since {0} · w": "з {0} · w",
        "words of the name, id or condition": "слова з назви, id або умови",
        "No segment fits. Esc removes the filter.": "Жоден сегмент не підходить. Esc знімає фільтр.",
        "Show the parts (z), mend the one in question (i); or mend the file (E).":
            "Показати частини (z) і виправити потрібну (i), або виправити файл (E).",
        "Mend it here (i), or in the file (E).":
            "Виправити: тут (i) або у файлі (E).",
        "Chains: those that write to somebody there within {0}.":
            "Ланцюжки: ті, що напишуть комусь звідти за {0}.",
        "not saved: the condition is wrong at column {0}; mend it, or leave with Esc":
            "не записано: помилка в умові на позиції {0}; виправте її або вийдіть через Esc",
        "Computing": "Обчислення", "Computing: {0}": "Обчислення: {0}",
        "Counting the segments": "Підрахунок сегментів", "Looking up the people": "Пошук людей",
        "Writing the figures": "Запис показників", "nothing was changed": "нічого не змінювали",
    ]

    /// Heat maps, the audit, the overlap, migration and profiles.
    static let segmentPages: KeyValuePairs<String, String> = [
        "seldom": "рідко", "often": "часто",
        "long ago": "давно", "lately": "нещодавно",
        "without an RFM score": "без оцінки RFM",
        "In each place: records, share of the base, revenue a person.":
            "У клітинці: записи, частка бази, виторг на людину.",
        "Orders of 365 days by letters of 180: records, share of the base, revenue of all time.":
            "Замовлення за 365 днів і листи за 180: записи, частка бази, виторг за весь час.",
        "6 and more": "6 і більше",
        "no order in 365 days": "без замовлень за 365 днів", "1 order in 365 days": "1 замовлення за 365 днів",
        "2–5 orders in 365 days": "2–5 замовлень за 365 днів",
        "6 orders and more in 365 days": "6 і більше замовлень за 365 днів",
        "Nobody is left out, and nobody is claimed twice.": "Нікого не пропущено, і ніхто не потрапив у дві частини.",
        "Left out: no part holds": "Пропущені: не підходить жодна частина",
        "{0}, but for {1}": "{0}, якби не {1}",
        "Claimed twice: several parts hold": "Потрапили двічі: підходить кілька частин",
        "claimed twice": "потрапили двічі",
        "Every part by itself, whatever stands before it": "Кожна частина сама по собі, без урахування порядку",
        "whatever stands before it": "без урахування порядку", "({0} taken before)": "({0} узято раніше)",
        "Was ↓ · is →": "Було ↓ · стало →", "in all": "усього",
        "{0} of the line": "{0} рядка",
        "{0} → {1}: {2} stayed, {3} moved or came": "{0} → {1}: лишилися {2}, перейшли або прийшли {3}",
        "Marked": "Позначені", "Marked sets": "Позначені", "Exactly these": "Рівно ці",
        "and in none of the others marked": "і в жодному іншому з позначених",
        "in none of them": "у жодному", "in none of the marked": "у жодному з позначених",
        "Every two of them": "Кожні два", "only {0}": "лише {0}",
        "Mark two sets or more with Space: segments, or parts of schemes (z shows them).":
            "Позначте пробілом два сегменти або більше, або частини схем (z покаже їх).",
        "Value": "Значення", "Members": "Учасники", "In the base": "У базі", "Index": "Індекс",
        "The ideal: {0}": "Ідеал: {0}", "members who meet it": "учасники, схожі на ідеал",
        "meet the ideal": "схожі на ідеал", "others who meet it: to be won": "решта, схожі на ідеал",
        "meet the ideal of {0} and are not in it": "схожі на ідеал «{0}», але не входять",
        "▲ more often and ▼ less often than in the base, by more than chance; grey: too few to say.":
            "▲ частіше і ▼ рідше, ніж у базі, не випадково; сіре — замало даних.",
    ]

    /// Writing segments, parts and lists.
    static let definitions: KeyValuePairs<String, String> = [
        "Definitions": "Визначення", "save": "зберегти", "New segment": "Новий сегмент", "New list": "Новий список",
        "Segment {0}": "Сегмент {0}", "Part {0} of {1}": "Частина {0} схеми «{1}»", "Condition": "Умова",
        "city = Minsk and count(orders within 90d) >= 2": "city = Київ and count(orders within 90d) >= 2",
        "Goal (may stay empty)": "Ціль (можна не писати)", "Priority (may stay empty)": "Пріоритет (можна не писати)",
        "Enter saves into the workspace; u takes it back.": "Enter збереже в базу, u поверне як було.",
        "write a name": "напишіть ім’я", "write a condition": "напишіть умову",
        "the condition cannot be used yet": "умова поки не годиться",
        "a priority is a whole number, or nothing": "пріоритет — ціле число або нічого", "Counting": "Підрахунок",
        "Every record that was registered by now.": "Усі записи, зареєстровані на цей час.",
        "Records for which no part of {0} holds.": "Записи, для яких не підходить жодна частина {0}.",
        "Priority": "Пріоритет", "Pattern": "Поведінка", "Stimuli": "Стимули", "Ideal": "Ідеал",
        "The first part that holds takes a record: {0}.": "Запис бере перша відповідна частина: {0}.",
        "a segment or a part can be marked": "позначити можна сегмент або частину схеми",
        "figures": "показники", "into the figures": "до показників", "into the list": "до списку",
        "show the parts": "показати частини", "fold the parts": "згорнути частини",
        "only schemes have parts": "частини мають лише схеми", "mark for the overlap": "позначити для перетинів",
        "there is no number here": "тут немає чисел", "number to the left": "число ліворуч",
        "number to the right": "число праворуч", "Pages": "Сторінки", "next page": "наступна сторінка",
        "page": "сторінка", "parts": "частини", "new": "новий",
        "previous page": "попередня сторінка", "compare with {0} ago": "порівняти: {0} тому",
        "the page tells nothing of what is chosen": "про вибране ця сторінка нічого не скаже",
        "only the parts of a scheme of your own have an order": "порядок мають лише частини своєї схеми",
        "new segment": "новий сегмент", "edit": "змінити",
        "choose a segment, or a part of a scheme of your own": "виберіть сегмент або частину своєї схеми",
        "delete the segment": "видалити сегмент", "choose a segment": "виберіть сегмент",
        "try the part earlier": "перевіряти частину раніше", "try the part later": "перевіряти частину пізніше",
        "segment {0} is deleted": "сегмент {0} видалено", "still named by: {0}": "його ще згадують: {0}",
        "the part is at the end already": "частина вже стоїть скраю",
        "the order of {0} is changed": "порядок змінено: {0}", "{0} is saved": "збережено: {0}",
        "{0} become a list in the folder lists; u takes it back.":
            "{0} стануть списком у папці lists; u поверне як було.",
        "{0} are the list {1}": "{0} — тепер список {1}",
        "the filter is the segment {0}": "фільтр — тепер сегмент {0}",
        "mark somebody first": "спершу позначте когось",
        "these people have no condition; mark them and save a list":
            "ці люди не мають умови; позначте їх і збережіть список",
        "there is no filter that could be one": "немає фільтра, який міг би ним стати",
        "marked as a list": "позначених у список", "filter as a segment": "фільтр у сегмент",
        "{0} · u takes it back": "{0} · u поверне", "taken back: {0}": "скасовано: {0}",
        "take back: {0}": "скасувати: {0}", "take back": "скасувати",
        "read the files again": "прочитати файли знову",
        "the workspace is read-only: process {0} is changing it": "база лише для читання: її змінює процес {0}",
        "the workspace is read-only: another program is changing it":
            "база лише для читання: її змінює інша програма",
        "the workspace is read-only: you may not write into its folder":
            "база лише для читання: немає права писати в її папку",
    ]
}
