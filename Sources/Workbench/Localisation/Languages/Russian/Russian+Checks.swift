extension Russian {
    /// The check before the send, and its reports.
    static let checks: KeyValuePairs<String, String> = [
        "Passes the check": "Проверка пройдена", "Does not pass the check": "Проверка не пройдена",
        "passes": "проходит", "does not pass": "не проходит",
        "There is no campaign to check": "Проверять нечего: кампаний нет",
        "Campaigns that pass: {0} of {1}": "Проходят кампаний: {0} из {1}",
        "Findings at or above {0} fail the check": "Проверку не проходят замечания уровня «{0}» и выше",
        "Targeted {0}, held {1}, send {2}, of which with warnings {3}":
            "В аудитории {0}, удержано {1}, отправить {2}, из них с предупреждениями {3}",
        "Records: {0} of {1} shown": "Записи: показано {0} из {1}",
        "Held": "Удержано", "included": "включён", "excluded": "исключён", "Fingerprints": "Отпечатки",
        "Policies": "Политики", "Rule set": "Набор правил", "Step": "Шаг", "Share": "Доля",
        "Evidence": "Подтверждения",
    ]
}
