extension Ukrainian {
    /// One person's message: pictures and remarks.
    static let messages: KeyValuePairs<String, String> = [
        "this person's": "для цієї людини", "this person gets {0}": "цій людині — {0}",
        "no subject": "без теми",
        "cut off on most phones:": "більшість телефонів обріже:",
        "{0}, line {1}, column {2}: {3}": "{0}, рядок {1}, стовпець {2}: {3}",
        "no record can have the field {0}": "поля {0} немає в жодного запису",
        "no value for {0}": "немає значення для {0}",
        "‹fallback› instead of {0}": "‹запасний текст› замість {0}",
        "Language of the text: {0}; the person's: {1}": "Мова тексту: {0}; мова людини: {1}",
    ]

    /// The caps as other tools would count them.
    static let caps: KeyValuePairs<String, String> = [
        "caps": "ліміти", "Caps": "Ліміти", "compare the caps": "порівняти ліміти",
        "Comparing the caps": "Порівнюю ліміти", "Writing the comparison of caps": "Записую порівняння лімітів",
        "What other tools' caps would do": "Що зробили б ліміти інших систем",
        "The caps of {0}, counted as other tools do": "Ліміти кампанії {0}, як їх рахують інші системи",
        "The caps that are counted": "Які ліміти рахуються",
        "no cap concerns the campaign": "кампанії не стосується жоден ліміт",
        "as configured": "як налаштовано", "calendar day of the recipient": "календарний день отримувача",
        "rolling 16 hours": "ковзні 16 годин", "calendar day of the workspace": "календарний день бази",
        "the same people as {0}: that is how the policies count":
            "ті самі люди, що й {0}: політики рахують саме так",
        "the same people as {0}: no send that only one of the two counts makes a difference":
            "ті самі люди, що й {0}: надсилання, які враховує лише один із двох способів, нічого не змінюють",
        "held by a cap": "тримає ліміт", "get it": "отримають", "enter": "увійдуть", "leave": "випадуть",
        "held by a cap: no earlier rule holds them": "тримає ліміт: жодне правило до нього їх не тримає",
        "get it: no rule holds them": "отримають: їх не тримає жодне правило",
        "enter: get it here, and not as configured": "увійдуть: отримають тут, але не отримають, як налаштовано",
        "leave: get it as configured, and not here": "випадуть: отримають, як налаштовано, але не тут",
        "Caps per week and month, other rules and the campaigns before this one stay as they are.":
            "Ліміти на тиждень і місяць, інші правила й кампанії до цієї лишаються як є.",
    ]
}
