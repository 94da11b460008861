extension Russian {
    /// One person's message: pictures and remarks.
    static let messages: KeyValuePairs<String, String> = [
        "this person's": "для этого человека", "this person gets {0}": "этому человеку — {0}",
        "no subject": "без темы",
        "cut off on most phones:": "большинство телефонов обрежет:",
        "{0}, line {1}, column {2}: {3}": "{0}, строка {1}, столбец {2}: {3}",
        "no record can have the field {0}": "поля {0} нет ни у одной записи",
        "no value for {0}": "нет значения для {0}",
        "‹fallback› instead of {0}": "‹запасной текст› вместо {0}",
        "Language of the text: {0}; the person's: {1}": "Язык текста: {0}; язык человека: {1}",
    ]

    /// The caps as other tools would count them.
    static let caps: KeyValuePairs<String, String> = [
        "caps": "лимиты", "Caps": "Лимиты", "compare the caps": "сравнить лимиты",
        "Comparing the caps": "Сравниваю лимиты", "Writing the comparison of caps": "Пишу сравнение лимитов",
        "What other tools' caps would do": "Что сделали бы лимиты других систем",
        "The caps of {0}, counted as other tools do": "Лимиты кампании {0}, как их считают другие системы",
        "The caps that are counted": "Какие лимиты считаются",
        "no cap concerns the campaign": "кампании не касается ни один лимит",
        "as configured": "как настроено", "calendar day of the recipient": "календарный день получателя",
        "rolling 16 hours": "скользящие 16 часов", "calendar day of the workspace": "календарный день базы",
        "the same people as {0}: that is how the policies count":
            "те же люди, что и {0}: политики считают именно так",
        "the same people as {0}: no send that only one of the two counts makes a difference":
            "те же люди, что и {0}: отправки, которые учитывает лишь один из двух способов, ничего не меняют",
        "held by a cap": "держит лимит", "get it": "получат", "enter": "войдут", "leave": "выпадут",
        "held by a cap: no earlier rule holds them": "держит лимит: ни одно правило до него их не держит",
        "get it: no rule holds them": "получат: их не держит ни одно правило",
        "enter: get it here, and not as configured": "войдут: получат здесь, но не получат, как настроено",
        "leave: get it as configured, and not here": "выпадут: получат, как настроено, но не здесь",
        "Caps per week and month, other rules and the campaigns before this one stay as they are.":
            "Лимиты на неделю и месяц, прочие правила и кампании до этой остаются как есть.",
    ]
}
