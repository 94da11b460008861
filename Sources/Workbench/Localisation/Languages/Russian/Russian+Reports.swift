extension Russian {
    /// Headings and lines of the plain reports.
    static let reports: KeyValuePairs<String, String> = [
        "unassigned": "ни в одной части", "in more than one part": "в нескольких частях",
        "Workspace": "База", "Campaign": "Кампания", "Send time": "Отправка", "not set": "не назначена",
        "As of": "На момент", "list": "список", "segment": "сегмент", "Sources": "Источники",
        "Overlaps": "Пересечения", "Waterfall": "Водопад", "Targeted": "В аудитории", "Send": "Отправить",
        "of which with warnings": "из них с предупреждениями", "No findings": "Замечаний нет",
        "Findings: {0}": "Замечания: {0}", "and {0} more": "и ещё {0}",
        "Address": "Адрес", "Verdict": "Решение", "Not targeted": "Не в аудитории",
        "No rule holds the record": "Ни одно правило не удерживает запись", "Reasons": "Причины",
        "Warnings": "Предупреждения",
    ]
}
