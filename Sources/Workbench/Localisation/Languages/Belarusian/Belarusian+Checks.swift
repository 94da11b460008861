extension Belarusian {
    /// The check before the send, and its reports.
    static let checks: KeyValuePairs<String, String> = [
        "Passes the check": "Праверка пройдзена", "Does not pass the check": "Праверка не пройдзена",
        "passes": "праходзіць", "does not pass": "не праходзіць",
        "There is no campaign to check": "Правяраць няма чаго: кампаній няма",
        "Campaigns that pass: {0} of {1}": "Праходзяць кампаній: {0} з {1}",
        "Findings at or above {0} fail the check": "Праверку не праходзяць заўвагі ўзроўню «{0}» і вышэй",
        "Targeted {0}, held {1}, send {2}, of which with warnings {3}":
            "У аўдыторыі {0}, утрымана {1}, адправіць {2}, з іх з папярэджаннямі {3}",
        "Records: {0} of {1} shown": "Запісы: паказана {0} з {1}",
        "Held": "Утрымана", "included": "уключана", "excluded": "выключана", "Fingerprints": "Адбіткі",
        "Policies": "Палітыкі", "Rule set": "Набор правіл", "Step": "Крок", "Share": "Доля",
        "Evidence": "Пацвярджэнні",
    ]
}
