extension Ukrainian {
    /// The check before the send, and its reports.
    static let checks: KeyValuePairs<String, String> = [
        "Passes the check": "Перевірку пройдено", "Does not pass the check": "Перевірку не пройдено",
        "passes": "проходить", "does not pass": "не проходить",
        "There is no campaign to check": "Перевіряти нічого: кампаній немає",
        "Campaigns that pass: {0} of {1}": "Проходять кампаній: {0} з {1}",
        "Findings at or above {0} fail the check": "Перевірку не проходять зауваження рівня «{0}» і вище",
        "Targeted {0}, held {1}, send {2}, of which with warnings {3}":
            "В аудиторії {0}, утримано {1}, надіслати {2}, з них із попередженнями {3}",
        "Records: {0} of {1} shown": "Записи: показано {0} з {1}",
        "Held": "Утримано", "included": "включено", "excluded": "виключено", "Fingerprints": "Відбитки",
        "Policies": "Політики", "Rule set": "Набір правил", "Step": "Крок", "Share": "Частка",
        "Evidence": "Підтвердження",
    ]
}
