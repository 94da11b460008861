extension Russian {
    /// The list of campaigns and what their definitions say.
    static let campaigns: KeyValuePairs<String, String> = [
        "Campaigns": "Кампании", "Status": "Статус", "Channel": "Канал", "Content": "Содержание", "Kind": "Вид",
        "Audience": "Аудитория", "Owner": "Автор", "Series": "Серия", "Definition": "Описание",
        "Enter: preview": "Enter: предпросмотр", "preview": "предпросмотр", "Offers": "Предложения",
        "Meant for": "Для кого", "Goal": "Цель", "variant {0}": "вариант {0}",
        "there is no message {0}": "сообщения {0} нет", "no message yet": "сообщения ещё нет",
        "by each recipient's own clock": "по часам каждого получателя",
        "a test send, for test recipients only": "тестовая, только для тестовых получателей",
        "words of the name, id, channel or status": "слова из названия, id, канала или статуса",
        "There are no campaigns. Each is a file in the folder campaigns.":
            "Кампаний нет. Каждая — файл в папке campaigns.",
        "No campaign fits. Esc removes the filter.": "Ни одна кампания не подходит. Esc снимает фильтр.",
        "no campaign is listed": "в списке нет кампаний", "nothing is selected": "ничего не выбрано",
        "edit the definition": "править описание", "the workspace is read-only": "база открыта только для чтения",
        "Writing the campaigns": "Пишу кампании", "nobody": "никто",
    ]

    /// The preview: waterfall, findings, recipients.
    static let preview: KeyValuePairs<String, String> = [
        "Preview": "Предпросмотр", "Computing who gets it": "Считаю, кто получит",
        "Preparing the previews": "Готовлю предпросмотры", "Esc gives up": "Esc прерывает",
        "Findings": "Замечания", "Recipients": "Получатели", "waterfall": "водопад",
        "recipients": "получатели", "findings": "замечания", "message": "сообщение", "why": "почему", "rule": "правило",
        "show them": "показать их", "next pane": "следующая панель", "previous pane": "предыдущая панель",
        "show rules that hold nobody": "показать правила, которые никого не держат",
        "fold rules that hold nobody": "свернуть правила, которые никого не держат",
        "rules that hold nobody": "правила, которые никого не держат",
        "show the sources of the audience": "показать источники аудитории",
        "hide the sources of the audience": "скрыть источники аудитории",
        "card of the customer": "карточка клиента",
        "open the recipients as customers": "открыть получателей как клиентов",
        "f: findings": "f: замечания", "m: alone": "m: отдельно", "nobody is selected": "никто не выбран",
        "no rule is selected": "правило не выбрано", "nobody is behind this number": "за этим числом никого нет",
        "Also": "Также", "Lifecycle": "Этап", "Nobody.": "Никого.", "targeted": "в аудитории",
        "not targeted": "не в аудитории", "held by {0}": "удержаны: {0}", "will be sent": "будет отправлено",
        "sent with warnings": "с предупреждениями", "with warnings": "с предупреждениями",
        "everybody · {0}": "все · {0}",
        "Severity": "Важность", "Rule": "Правило", "Count": "Число", "Finding": "Замечание", "finding": "замечание",
        "Writing the findings": "Пишу замечания", "Writing the recipients": "Пишу получателей",
        "report of the preview": "отчёт о предпросмотре",
        "What it says": "Что говорит", "Why it matters": "Почему это важно", "What to do": "Что делать",
    ]

    /// Pages about one recipient, and why there may be no preview.
    static let recipient: KeyValuePairs<String, String> = [
        "Why": "Почему", "Held: {0}": "Удержано: {0}", "Looking up the evidence": "Ищу подтверждения",
        "The person's other records": "Другие записи этого человека", "is sent to instead": "отправка сюда",
        "next": "дальше", "previous": "назад по списку", "this is the first one": "это первый",
        "this is the last one": "это последний",
        "Message": "Сообщение", "To": "Кому", "Subject": "Тема", "Preheader": "Прехедер",
        "next variant": "следующий вариант", "previous variant": "предыдущий вариант",
        "there is one variant": "вариант один", "not sent: {0}": "не отправляется: {0}",
        "The campaign has no message yet.": "У кампании ещё нет сообщения.",
        "has a way to unsubscribe": "можно отписаться", "has no way to unsubscribe": "отписаться нельзя",
        "masked: fields are shown by their names": "данные скрыты: поля показаны именами",
        "The preview cannot be computed": "Предпросмотр не вычислить",
        "The campaign uses the list {0}, which does not exist.": "В кампании назван список {0}, а его нет.",
        "The campaign uses the segment {0}, which does not exist.": "В кампании назван сегмент {0}, а его нет.",
        "Correct the name, or put the list into the folder lists.":
            "Исправьте название или добавьте список в папку lists.",
        "Correct the name, or add the segment to segments.json.":
            "Исправьте название или добавьте сегмент в segments.json.",
        "There is no campaign {0} any more.": "Кампании {0} больше нет.", "In: {0}": "Где: {0}",
        "An expression is wrong: {0}": "Ошибка в выражении: {0}",
        "Correct the expression; the filter of the customers tries one out.":
            "Исправьте выражение; проверить его можно в фильтре клиентов.",
    ]
}
