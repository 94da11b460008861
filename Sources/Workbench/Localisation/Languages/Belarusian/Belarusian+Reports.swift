extension Belarusian {
    /// Headings and lines of the plain reports.
    static let reports: KeyValuePairs<String, String> = [
        "unassigned": "ні ў адной частцы", "in more than one part": "у некалькіх частках",
        "Workspace": "База", "Campaign": "Кампанія", "Send time": "Адпраўка", "not set": "не прызначана",
        "As of": "На момант", "list": "спіс", "segment": "сегмент", "Sources": "Крыніцы",
        "Overlaps": "Перасячэнні", "Waterfall": "Вадаспад", "Targeted": "У аўдыторыі", "Send": "Адправіць",
        "of which with warnings": "з іх з папярэджаннямі", "No findings": "Заўваг няма",
        "Findings: {0}": "Заўвагі: {0}", "and {0} more": "і яшчэ {0}",
        "Address": "Адрас", "Verdict": "Рашэнне", "Not targeted": "Не ў аўдыторыі",
        "No rule holds the record": "Ніводнае правіла не ўтрымлівае запіс", "Reasons": "Прычыны",
        "Warnings": "Папярэджанні",
    ]
}
