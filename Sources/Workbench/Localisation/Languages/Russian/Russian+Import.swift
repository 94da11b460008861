extension Russian {
    /// Importing other tools' files.
    static let importing: KeyValuePairs<String, String> = [
        "Events": "События",
        "this was a trial, nothing was written; --yes writes": "это проба, ничего не записано; --yes запишет",
        "Nothing was written.": "Ничего не записано.", "Write it? [y/N]": "Записать? [д/Н]",
        "taken back: {0}, of {1}": "возвращено назад: {0}, от {1}",
        "{0} and {1} are one person from now on": "{0} и {1} теперь один человек",
        "{0} and {1} stay two people": "{0} и {1} — два разных человека",
        "{0} left": "осталось {0}",
        "a quote is never closed": "кавычка не закрыта",
        "some of its bytes are no text in the encoding of the file": "часть байтов — не текст в кодировке файла",
        "it has no id, no email and no phone": "нет ни кода, ни почты, ни телефона",
        "{0} is no time": "{0}: не время", "{0} is no number": "{0}: не число",
        "{0} is no amount of money": "{0}: не сумма", "{0} is missing": "{0}: пусто",
        "{0} holds a word that is not known there": "{0}: неизвестное слово",
        "its currency is {0}, not that of the workspace": "валюта {0}, а в рабочей папке другая",
        "its customer is not known": "клиент неизвестен", "{0} is too long": "{0}: слишком длинно",
        "{0} is no JSON": "{0}: не JSON",
        "Held back: the file says granted, the withdrawal stands": "Не записано: в файле согласие, но отзыв в силе",
        "Granted later, but another record of the address stays withdrawn":
            "Согласие позже отзыва, но по другой записи с этим адресом отзыв в силе",
        "A later, dated grant ended a withdrawal": "Более позднее согласие с датой сняло отзыв",
        "A withdrawal ended a grant": "Отзыв снял согласие",
        "Nothing changes: the workspace knows all of this.": "Изменений нет: всё это уже есть.",
        "Nothing is written yet.": "Пока ничего не записано.",
        "Written. --undo takes it back.": "Записано. --undo вернёт как было.",
        "no header": "без заголовка",
        "imported on {0}, so it is passed over; --again reads it":
            "уже импортирован {0}, поэтому пропущен; --again прочтёт снова",
        "left out: {0}": "пропущены: {0}", "comma": "запятая", "semicolon": "точка с запятой", "tab": "табуляция",
        "added": "новые", "updated": "изменены", "unchanged": "без изменений",
        "Rejected rows": "Отклонённые строки",
        "and {0} more; --format json lists them": "и ещё {0}; все — в --format json",
        "stated {0}": "в файле {0}", "without a date": "без даты", "stood since {0}": "было с {0}",
        "an unknown date": "неизвестной даты",
        "No two records wait for a decision.": "Нет пар записей, ждущих решения.",
        "Maybe one person: {0}. --accept ID joins the two, --keep-apart ID does not":
            "Возможно, один человек: {0}. --accept ID объединит, --keep-apart ID оставит порознь",
        "and {0} more; --conflicts lists them": "и ещё {0}; все покажет --conflicts",
    ]
}
