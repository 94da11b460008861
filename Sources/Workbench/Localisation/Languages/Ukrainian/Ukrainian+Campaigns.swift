extension Ukrainian {
    /// The list of campaigns and what their definitions say.
    static let campaigns: KeyValuePairs<String, String> = [
        "Campaigns": "Кампанії", "Status": "Статус", "Channel": "Канал", "Content": "Вміст", "Kind": "Вид",
        "Audience": "Аудиторія", "Owner": "Автор", "Series": "Серія", "Definition": "Опис",
        "Enter: preview": "Enter: передперегляд", "preview": "передперегляд", "Offers": "Пропозиції",
        "Meant for": "Для кого", "Goal": "Ціль", "variant {0}": "варіант {0}",
        "there is no message {0}": "повідомлення {0} немає", "no message yet": "повідомлення ще немає",
        "by each recipient's own clock": "за годинником кожного отримувача",
        "a test send, for test recipients only": "тестова, лише для тестових отримувачів",
        "words of the name, id, channel or status": "слова з назви, id, каналу або статусу",
        "There are no campaigns. Each is a file in the folder campaigns.":
            "Кампаній немає. Кожна — файл у папці campaigns.",
        "No campaign fits. Esc removes the filter.": "Жодна кампанія не підходить. Esc знімає фільтр.",
        "no campaign is listed": "у списку немає кампаній", "nothing is selected": "нічого не вибрано",
        "edit the definition": "редагувати опис", "the workspace is read-only": "база відкрита лише для читання",
        "Writing the campaigns": "Записую кампанії", "nobody": "ніхто",
    ]

    /// The preview: waterfall, findings, recipients.
    static let preview: KeyValuePairs<String, String> = [
        "Preview": "Передперегляд", "Computing who gets it": "Рахую, хто отримає", "Esc gives up": "Esc перериває",
        "Preparing the previews": "Готую передперегляди",
        "Findings": "Зауваження", "Recipients": "Отримувачі", "waterfall": "водоспад",
        "recipients": "отримувачі", "findings": "зауваження", "message": "повідомлення", "why": "чому",
        "rule": "правило",
        "show them": "показати їх", "next pane": "наступна панель", "previous pane": "попередня панель",
        "show rules that hold nobody": "показати правила, які нікого не тримають",
        "fold rules that hold nobody": "згорнути правила, які нікого не тримають",
        "rules that hold nobody": "правила, які нікого не тримають",
        "show the sources of the audience": "показати джерела аудиторії",
        "hide the sources of the audience": "сховати джерела аудиторії",
        "card of the customer": "картка клієнта",
        "open the recipients as customers": "відкрити отримувачів як клієнтів",
        "f: findings": "f: зауваження", "m: alone": "m: окремо", "nobody is selected": "нікого не вибрано",
        "no rule is selected": "правило не вибрано", "nobody is behind this number": "за цим числом нікого немає",
        "Also": "Також", "Lifecycle": "Етап", "Nobody.": "Нікого.", "targeted": "в аудиторії",
        "not targeted": "не в аудиторії", "held by {0}": "утримані: {0}", "will be sent": "буде надіслано",
        "sent with warnings": "з попередженнями", "with warnings": "з попередженнями",
        "everybody · {0}": "усі · {0}",
        "Severity": "Важливість", "Rule": "Правило", "Count": "Число", "Finding": "Зауваження",
        "finding": "зауваження",
        "Writing the findings": "Записую зауваження", "Writing the recipients": "Записую отримувачів",
        "report of the preview": "звіт про передперегляд",
        "What it says": "Що каже", "Why it matters": "Чому це важливо", "What to do": "Що робити",
    ]

    /// Pages about one recipient, and why there may be no preview.
    static let recipient: KeyValuePairs<String, String> = [
        "Why": "Чому", "Held: {0}": "Утримано: {0}", "Looking up the evidence": "Шукаю підтвердження",
        "The person's other records": "Інші записи цієї людини", "is sent to instead": "надсилається сюди",
        "next": "далі", "previous": "назад за списком", "this is the first one": "це перший",
        "this is the last one": "це останній",
        "Message": "Повідомлення", "To": "Кому", "Subject": "Тема", "Preheader": "Прехедер",
        "next variant": "наступний варіант", "previous variant": "попередній варіант",
        "there is one variant": "варіант один", "not sent: {0}": "не надсилається: {0}",
        "The campaign has no message yet.": "Кампанія ще не має повідомлення.",
        "has a way to unsubscribe": "можна відписатися", "has no way to unsubscribe": "відписатися не можна",
        "masked: fields are shown by their names": "дані приховано: поля показано іменами",
        "The preview cannot be computed": "Передперегляд не обчислити",
        "The campaign uses the list {0}, which does not exist.": "У кампанії названо список {0}, а його немає.",
        "The campaign uses the segment {0}, which does not exist.": "У кампанії названо сегмент {0}, а його немає.",
        "Correct the name, or put the list into the folder lists.":
            "Виправте назву або додайте список до папки lists.",
        "Correct the name, or add the segment to segments.json.":
            "Виправте назву або додайте сегмент до segments.json.",
        "There is no campaign {0} any more.": "Кампанії {0} більше немає.", "In: {0}": "Де: {0}",
        "An expression is wrong: {0}": "Помилка у виразі: {0}",
        "Correct the expression; the filter of the customers tries one out.":
            "Виправте вираз; перевірити його можна у фільтрі клієнтів.",
    ]
}
