extension Belarusian {
    /// The communication map and its simulation.
    static let map: KeyValuePairs<String, String> = [
        "wait {0}": "чакаць {0}", "wait until {0}, at most {1}": "чакаць, пакуль {0}, не даўжэй за {1}",
        "yes": "так", "no": "не", "split {0}": "падзяліць {0}", "no stage": "без этапу",
        "fired by {0}": "спрацоўвае: {0}",
        "{0} from {1}, seed {2}": "{0} з {1}, зерне {2}",
        "{0} sent": "адпраўлена: {0}", "{0} held by a cap": "утрымана лімітам: {0}",
        "{0} held by quiet hours": "утрымана ціхімі гадзінамі: {0}", "{0} unreachable": "недаступныя: {0}",
        "Automated: {0}": "Аўтаматычных: {0}", "Sent: {0}": "Адпраўлена: {0}",
        "Expected to unsubscribe: {0}": "Чакаецца адпісак: {0}", "Cost: {0}": "Кошт: {0}",
        "Reached by no chain: {0}": "Без ніводнага ланцужка: {0}", "Over a cap: {0}": "Звыш ліміту: {0}",
        "{0}: {1}, allowed {2}": "{0}: {1}, можна {2}",
    ]
}
