extension Belarusian {
    /// The list of campaigns and what their definitions say.
    static let campaigns: KeyValuePairs<String, String> = [
        "Campaigns": "Кампаніі", "Status": "Статус", "Channel": "Канал", "Content": "Змест", "Kind": "Від",
        "Audience": "Аўдыторыя", "Owner": "Аўтар", "Series": "Серыя", "Definition": "Апісанне",
        "Enter: preview": "Enter: перадпрагляд", "preview": "перадпрагляд", "Offers": "Прапановы",
        "Meant for": "Для каго", "Goal": "Мэта", "variant {0}": "варыянт {0}",
        "there is no message {0}": "паведамлення {0} няма", "no message yet": "паведамлення яшчэ няма",
        "by each recipient's own clock": "па гадзінніку кожнага атрымальніка",
        "a test send, for test recipients only": "тэставая, толькі для тэставых атрымальнікаў",
        "words of the name, id, channel or status": "словы з назвы, id, канала або статусу",
        "There are no campaigns. Each is a file in the folder campaigns.":
            "Кампаній няма. Кожная — файл у папцы campaigns.",
        "No campaign fits. Esc removes the filter.": "Ніводная кампанія не падыходзіць. Esc здымае фільтр.",
        "no campaign is listed": "у спісе няма кампаній", "nothing is selected": "нічога не выбрана",
        "edit the definition": "правіць апісанне", "the workspace is read-only": "база адкрыта толькі для чытання",
        "Writing the campaigns": "Запісваю кампаніі", "nobody": "ніхто",
    ]

    /// The preview: waterfall, findings, recipients.
    static let preview: KeyValuePairs<String, String> = [
        "Preview": "Перадпрагляд", "Computing who gets it": "Лічу, хто атрымае", "Esc gives up": "Esc перапыняе",
        "Preparing the previews": "Рыхтую перадпрагляды",
        "Findings": "Заўвагі", "Recipients": "Атрымальнікі", "waterfall": "вадаспад",
        "recipients": "атрымальнікі", "findings": "заўвагі", "message": "паведамленне", "why": "чаму",
        "rule": "правіла",
        "show them": "паказаць іх", "next pane": "наступная панэль", "previous pane": "папярэдняя панэль",
        "show rules that hold nobody": "паказаць правілы, якія нікога не трымаюць",
        "fold rules that hold nobody": "згарнуць правілы, якія нікога не трымаюць",
        "rules that hold nobody": "правілы, якія нікога не трымаюць",
        "show the sources of the audience": "паказаць крыніцы аўдыторыі",
        "hide the sources of the audience": "схаваць крыніцы аўдыторыі",
        "card of the customer": "картка кліента",
        "open the recipients as customers": "адкрыць атрымальнікаў як кліентаў",
        "f: findings": "f: заўвагі", "m: alone": "m: асобна", "nobody is selected": "ніхто не выбраны",
        "no rule is selected": "правіла не выбрана", "nobody is behind this number": "за гэтым лікам нікога няма",
        "Also": "Таксама", "Lifecycle": "Этап", "Nobody.": "Нікога.", "targeted": "у аўдыторыі",
        "not targeted": "не ў аўдыторыі", "held by {0}": "утрыманыя: {0}", "will be sent": "будзе адпраўлена",
        "sent with warnings": "з папярэджаннямі", "with warnings": "з папярэджаннямі",
        "everybody · {0}": "усе · {0}",
        "Severity": "Важнасць", "Rule": "Правіла", "Count": "Колькасць", "Finding": "Заўвага", "finding": "заўвага",
        "Writing the findings": "Запісваю заўвагі", "Writing the recipients": "Запісваю атрымальнікаў",
        "report of the preview": "справаздача пра перадпрагляд",
        "What it says": "Што кажа", "Why it matters": "Чаму гэта важна", "What to do": "Што рабіць",
    ]

    /// Pages about one recipient, and why there may be no preview.
    static let recipient: KeyValuePairs<String, String> = [
        "Why": "Чаму", "Held: {0}": "Утрымана: {0}", "Looking up the evidence": "Шукаю пацвярджэнні",
        "The person's other records": "Іншыя запісы гэтага чалавека", "is sent to instead": "адпраўка сюды",
        "next": "далей", "previous": "назад па спісе", "this is the first one": "гэта першы",
        "this is the last one": "гэта апошні",
        "Message": "Паведамленне", "To": "Каму", "Subject": "Тэма", "Preheader": "Прэхедар",
        "next variant": "наступны варыянт", "previous variant": "папярэдні варыянт",
        "there is one variant": "варыянт адзін", "not sent: {0}": "не адпраўляецца: {0}",
        "The campaign has no message yet.": "У кампаніі яшчэ няма паведамлення.",
        "has a way to unsubscribe": "можна адпісацца", "has no way to unsubscribe": "адпісацца нельга",
        "masked: fields are shown by their names": "даныя схаваныя: палі паказаны імёнамі",
        "The preview cannot be computed": "Перадпрагляд не вылічыць",
        "The campaign uses the list {0}, which does not exist.": "У кампаніі названы спіс {0}, а яго няма.",
        "The campaign uses the segment {0}, which does not exist.": "У кампаніі названы сегмент {0}, а яго няма.",
        "Correct the name, or put the list into the folder lists.":
            "Выпраўце назву або дадайце спіс у папку lists.",
        "Correct the name, or add the segment to segments.json.":
            "Выпраўце назву або дадайце сегмент у segments.json.",
        "There is no campaign {0} any more.": "Кампаніі {0} больш няма.", "In: {0}": "Дзе: {0}",
        "An expression is wrong: {0}": "Памылка ў выразе: {0}",
        "Correct the expression; the filter of the customers tries one out.":
            "Выпраўце выраз; праверыць яго можна ў фільтры кліентаў.",
    ]
}
