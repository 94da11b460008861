extension Belarusian {
    /// What needs attention today.
    static let overview: KeyValuePairs<String, String> = [
        "Overview": "Агляд", "what is behind it": "што за гэтым стаіць",
        "there is nothing behind this line": "за гэтым радком нічога няма",
        "Looking ahead": "Гляджу наперад", "Looking at the data": "Гляджу даныя",
        "Counting what was sent": "Лічу адпраўленае", "Checking the signatures": "Правяраю подпісы",
        "Needs attention today": "Патрабуе ўвагі сёння", "floods ahead": "наперадзе паток лістоў",
        "no flood in the next two days": "патоку лістоў у бліжэйшыя два дні не будзе",
        "up to {0} from {1}": "да {0} з {1}", "signatures": "подпісы",
        "nothing goes out unsigned in the next two days": "у бліжэйшыя два дні нічога не пойдзе без подпісу",
        "unsigned: {0}, {1}": "без подпісу: {0}, {1}", "the log of signatures was changed": "журнал подпісаў зменены",
        "complaints": "скаргі", "no complaint waits for an answer": "на ўсе скаргі адказалі",
        "open complaints": "адкрытыя скаргі", "what chains will send": "што адправяць ланцужкі",
        "due within a day": "пойдзе за суткі", "every line of the files was read": "усе радкі файлаў прачытаны",
        "How messages are sent": "Як адпраўляюцца паведамленні", "{0} back": "за {0}",
        "what was sent": "што адпраўлена", "nothing was sent": "нічога не адпраўлена",
        "goal {0}–{1}": "мэта {0}–{1}", "goal {0}": "мэта {0}", "automated": "аўтаматычна",
        "got automated messages": "атрымалі аўтаматычныя", "messages by hand": "паведамленняў уручную",
        "got messages by hand": "атрымалі адпраўленыя ўручную",
        "messages by chains and triggers": "паведамленняў па ланцужках і трыгерах",
        "goal {0}; {1} of {2} campaigns": "мэта {0}; {1} з {2} кампаній",
        "Health of the data": "Здароўе даных", "validity": "правільнасць", "valid values": "правільных значэнняў",
        "not valid: {0}": "няправільна: {0}", "records that no channel reaches": "запісаў без ніводнага канала",
        "contradictions between linked records": "супярэчнасцей паміж звязанымі запісамі",
        "The next two weeks": "Бліжэйшыя два тыдні", "nothing is planned": "нічога не запланавана",
        "messages of chains on {0}": "паведамленні ланцужкоў {0}",
    ]
}
