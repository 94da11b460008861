extension Ukrainian {
    /// Importing other tools' files.
    static let importing: KeyValuePairs<String, String> = [
        "Events": "Події",
        "this was a trial, nothing was written; --yes writes": "це проба, нічого не записано; --yes запише",
        "Nothing was written.": "Нічого не записано.", "Write it? [y/N]": "Записати? [т/Н]",
        "taken back: {0}, of {1}": "повернено назад: {0}, від {1}",
        "{0} and {1} are one person from now on": "{0} і {1} тепер одна людина",
        "{0} and {1} stay two people": "{0} і {1} — дві різні людини",
        "{0} left": "лишилося {0}",
        "a quote is never closed": "лапки не закрито",
        "some of its bytes are no text in the encoding of the file": "частина байтів — не текст у кодуванні файлу",
        "it has no id, no email and no phone": "немає ні коду, ні пошти, ні телефону",
        "{0} is no time": "{0}: не час", "{0} is no number": "{0}: не число",
        "{0} is no amount of money": "{0}: не сума", "{0} is missing": "{0}: порожньо",
        "{0} holds a word that is not known there": "{0}: невідоме слово",
        "its currency is {0}, not that of the workspace": "валюта {0}, а в робочій папці інша",
        "its customer is not known": "клієнт невідомий", "{0} is too long": "{0}: задовго",
        "{0} is no JSON": "{0}: не JSON",
        "Held back: the file says granted, the withdrawal stands": "Не записано: у файлі згода, але відкликання чинне",
        "Granted later, but another record of the address stays withdrawn":
            "Згода пізніша за відкликання, але за іншим записом із цією адресою відкликання чинне",
        "A later, dated grant ended a withdrawal": "Пізніша згода з датою зняла відкликання",
        "A withdrawal ended a grant": "Відкликання зняло згоду",
        "Nothing changes: the workspace knows all of this.": "Змін немає: усе це вже є.",
        "Nothing is written yet.": "Поки нічого не записано.",
        "Written. --undo takes it back.": "Записано. --undo поверне як було.",
        "no header": "без заголовка",
        "imported on {0}, so it is passed over; --again reads it":
            "уже імпортовано {0}, тому пропущено; --again прочитає знову",
        "left out: {0}": "пропущено: {0}", "comma": "кома", "semicolon": "крапка з комою", "tab": "табуляція",
        "added": "нові", "updated": "змінені", "unchanged": "без змін",
        "Rejected rows": "Відхилені рядки",
        "and {0} more; --format json lists them": "і ще {0}; усі — у --format json",
        "stated {0}": "у файлі {0}", "without a date": "без дати", "stood since {0}": "було з {0}",
        "an unknown date": "невідомої дати",
        "No two records wait for a decision.": "Немає пар записів, що чекають рішення.",
        "Maybe one person: {0}. --accept ID joins the two, --keep-apart ID does not":
            "Можливо, одна людина: {0}. --accept ID об’єднає, --keep-apart ID лишить окремо",
        "and {0} more; --conflicts lists them": "і ще {0}; усі покаже --conflicts",
    ]
}
