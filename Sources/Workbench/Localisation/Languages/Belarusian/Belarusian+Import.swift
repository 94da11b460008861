extension Belarusian {
    /// Importing other tools' files.
    static let importing: KeyValuePairs<String, String> = [
        "Events": "Падзеі",
        "this was a trial, nothing was written; --yes writes": "гэта спроба, нічога не запісана; --yes запіша",
        "Nothing was written.": "Нічога не запісана.", "Write it? [y/N]": "Запісаць? [т/Н]",
        "taken back: {0}, of {1}": "вернута назад: {0}, ад {1}",
        "{0} and {1} are one person from now on": "{0} і {1} цяпер адзін чалавек",
        "{0} and {1} stay two people": "{0} і {1} — два розныя чалавекі",
        "{0} left": "засталося {0}",
        "a quote is never closed": "двукоссе не закрыта",
        "some of its bytes are no text in the encoding of the file": "частка байтаў — не тэкст у кадзіроўцы файла",
        "it has no id, no email and no phone": "няма ні кода, ні пошты, ні тэлефона",
        "{0} is no time": "{0}: не час", "{0} is no number": "{0}: не лік",
        "{0} is no amount of money": "{0}: не сума", "{0} is missing": "{0}: пуста",
        "{0} holds a word that is not known there": "{0}: невядомае слова",
        "its currency is {0}, not that of the workspace": "валюта {0}, а ў рабочай папцы іншая",
        "its customer is not known": "кліент невядомы", "{0} is too long": "{0}: задоўга",
        "{0} is no JSON": "{0}: не JSON",
        "Held back: the file says granted, the withdrawal stands":
            "Не запісана: у файле згода, але адкліканне дзейнічае",
        "Granted later, but another record of the address stays withdrawn":
            "Згода пазнейшая за адкліканне, але па іншым запісе з гэтым адрасам адкліканне дзейнічае",
        "A later, dated grant ended a withdrawal": "Пазнейшая згода з датай зняла адкліканне",
        "A withdrawal ended a grant": "Адкліканне зняло згоду",
        "Nothing changes: the workspace knows all of this.": "Змен няма: усё гэта ўжо ёсць.",
        "Nothing is written yet.": "Пакуль нічога не запісана.",
        "Written. --undo takes it back.": "Запісана. --undo верне як было.",
        "no header": "без загалоўка",
        "imported on {0}, so it is passed over; --again reads it":
            "ужо імпартавана {0}, таму прапушчана; --again прачытае зноў",
        "left out: {0}": "прапушчана: {0}", "comma": "коска", "semicolon": "кропка з коскай", "tab": "табуляцыя",
        "added": "новыя", "updated": "змененыя", "unchanged": "без змен",
        "Rejected rows": "Адхіленыя радкі",
        "and {0} more; --format json lists them": "і яшчэ {0}; усе — у --format json",
        "stated {0}": "у файле {0}", "without a date": "без даты", "stood since {0}": "было з {0}",
        "an unknown date": "невядомай даты",
        "No two records wait for a decision.": "Няма пар запісаў, якія чакаюць рашэння.",
        "Maybe one person: {0}. --accept ID joins the two, --keep-apart ID does not":
            "Магчыма, адзін чалавек: {0}. --accept ID аб’яднае, --keep-apart ID пакіне паасобку",
        "and {0} more; --conflicts lists them": "і яшчэ {0}; усе пакажа --conflicts",
    ]
}
