/// A city, where it lies, and how many customers live there beside the other cities.
struct City: Sendable {
    let name: String
    let region: String
    let timezone: String
    let weight: Int

    init(_ name: String, _ region: String, _ timezone: String, _ weight: Int) {
        self.name = name
        self.region = region
        self.timezone = timezone
        self.weight = weight
    }

    var isBelarusian: Bool { region.hasPrefix("BY") }
}

enum Cities {
    static let all: [City] = [
        City("Москва", "RU-MOW", "Europe/Moscow", 260), City("Санкт-Петербург", "RU-SPE", "Europe/Moscow", 120),
        City("Новосибирск", "RU-NVS", "Asia/Novosibirsk", 45), City("Екатеринбург", "RU-SVE", "Asia/Yekaterinburg", 45),
        City("Казань", "RU-TA", "Europe/Moscow", 40), City("Нижний Новгород", "RU-NIZ", "Europe/Moscow", 36),
        City("Челябинск", "RU-CHE", "Asia/Yekaterinburg", 28), City("Красноярск", "RU-KYA", "Asia/Krasnoyarsk", 28),
        City("Самара", "RU-SAM", "Europe/Samara", 28), City("Уфа", "RU-BA", "Asia/Yekaterinburg", 24),
        City("Ростов-на-Дону", "RU-ROS", "Europe/Moscow", 26), City("Краснодар", "RU-KDA", "Europe/Moscow", 28),
        City("Омск", "RU-OMS", "Asia/Omsk", 22), City("Воронеж", "RU-VOR", "Europe/Moscow", 24),
        City("Пермь", "RU-PER", "Asia/Yekaterinburg", 22), City("Волгоград", "RU-VGG", "Europe/Volgograd", 20),
        City("Саратов", "RU-SAR", "Europe/Saratov", 16), City("Тюмень", "RU-TYU", "Asia/Yekaterinburg", 18),
        City("Тула", "RU-TUL", "Europe/Moscow", 22), City("Калуга", "RU-KLU", "Europe/Moscow", 16),
        City("Рязань", "RU-RYA", "Europe/Moscow", 16), City("Тверь", "RU-TVE", "Europe/Moscow", 16),
        City("Ярославль", "RU-YAR", "Europe/Moscow", 18), City("Смоленск", "RU-SMO", "Europe/Moscow", 14),
        City("Владимир", "RU-VLA", "Europe/Moscow", 14), City("Подольск", "RU-MOS", "Europe/Moscow", 22),
        City("Химки", "RU-MOS", "Europe/Moscow", 20), City("Калининград", "RU-KGD", "Europe/Kaliningrad", 18),
        City("Ижевск", "RU-UD", "Europe/Samara", 14), City("Барнаул", "RU-ALT", "Asia/Barnaul", 12),
        City("Томск", "RU-TOM", "Asia/Tomsk", 12), City("Кемерово", "RU-KEM", "Asia/Novokuznetsk", 10),
        City("Иркутск", "RU-IRK", "Asia/Irkutsk", 14), City("Улан-Удэ", "RU-BU", "Asia/Irkutsk", 7),
        City("Чита", "RU-ZAB", "Asia/Chita", 6), City("Хабаровск", "RU-KHA", "Asia/Vladivostok", 12),
        City("Владивосток", "RU-PRI", "Asia/Vladivostok", 16), City("Мурманск", "RU-MUR", "Europe/Moscow", 9),
        City("Архангельск", "RU-ARK", "Europe/Moscow", 9), City("Минск", "BY-HM", "Europe/Minsk", 34),
        City("Гродно", "BY-HR", "Europe/Minsk", 10), City("Брест", "BY-BR", "Europe/Minsk", 10),
        City("Витебск", "BY-VI", "Europe/Minsk", 9), City("Гомель", "BY-HO", "Europe/Minsk", 9),
        City("Могилёв", "BY-MA", "Europe/Minsk", 8),
    ]

    /// Where nothing is kept back by a region or by the night: planted customers live here.
    static let central: [City] = all.filter { $0.timezone == "Europe/Moscow" && $0.name != "Мурманск" }
}
