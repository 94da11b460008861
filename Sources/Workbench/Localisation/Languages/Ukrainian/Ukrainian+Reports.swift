extension Ukrainian {
    /// Headings and lines of the plain reports.
    static let reports: KeyValuePairs<String, String> = [
        "unassigned": "у жодній частині", "in more than one part": "у кількох частинах",
        "Workspace": "База", "Campaign": "Кампанія", "Send time": "Надсилання", "not set": "не призначено",
        "As of": "На момент", "list": "список", "segment": "сегмент", "Sources": "Джерела",
        "Overlaps": "Перетини", "Waterfall": "Водоспад", "Targeted": "В аудиторії", "Send": "Надіслати",
        "of which with warnings": "з них із попередженнями", "No findings": "Зауважень немає",
        "Findings: {0}": "Зауваження: {0}", "and {0} more": "і ще {0}",
        "Address": "Адреса", "Verdict": "Рішення", "Not targeted": "Не в аудиторії",
        "No rule holds the record": "Жодне правило не утримує запис", "Reasons": "Причини",
        "Warnings": "Попередження",
    ]
}
