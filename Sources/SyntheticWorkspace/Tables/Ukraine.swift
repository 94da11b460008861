extension Nation {
    /// Customers of Ukraine.
    static let ukraine = Nation(
        cities: UkrainianTables.cities, heartland: UkrainianTables.cities,
        names: (UkrainianTables.maleNames, UkrainianTables.femaleNames), surnames: UkrainianTables.surnames,
        letters: UkrainianTables.letters, surname: { _, dice in dice.pickEarly(UkrainianTables.surnames) },
        feminine: UkrainianTables.feminine, vocative: UkrainianTables.vocative,
        // No operator was given the code 60.
        phones: Phones(block: { _ in "+38060" }, typed: typedInUkraine, junk: "+380600000000"),
        junkEmails: ["test@test.ua", "nemaye@example.org"])

    private static func typedInUkraine(_ phone: String, _ dice: inout Dice) -> String {
        let digits = String(phone.dropFirst("+380".count))
        let code = digits.prefix(2)
        let blocks = [digits.dropFirst(2).prefix(3), digits.dropFirst(5).prefix(2), digits.dropFirst(7)]
        switch dice.roll(5) {
        case 0: return "0" + digits
        case 1: return "+380 (\(code)) " + blocks.joined(separator: "-")
        case 2: return "0\(code) " + blocks.joined(separator: " ")
        case 3: return "380" + digits
        default: return phone
        }
    }
}

/// Names and places of Ukraine; the more usual names come first.
private enum UkrainianTables {
    static let cities: [City] = [
        ("Київ", "UA-30", 240), ("Харків", "UA-63", 80), ("Одеса", "UA-51", 75), ("Дніпро", "UA-12", 75),
        ("Львів", "UA-46", 90), ("Запоріжжя", "UA-23", 35), ("Кривий Ріг", "UA-12", 30), ("Вінниця", "UA-05", 40),
        ("Полтава", "UA-53", 28), ("Чернігів", "UA-74", 22), ("Черкаси", "UA-71", 24), ("Житомир", "UA-18", 24),
        ("Хмельницький", "UA-68", 24), ("Чернівці", "UA-77", 24), ("Рівне", "UA-56", 22),
        ("Івано-Франківськ", "UA-26", 30), ("Тернопіль", "UA-61", 24), ("Луцьк", "UA-07", 20),
        ("Ужгород", "UA-21", 14), ("Суми", "UA-59", 16), ("Кропивницький", "UA-35", 16), ("Миколаїв", "UA-48", 18),
        ("Біла Церква", "UA-32", 16), ("Кременчук", "UA-53", 12),
    ].map { City($0.0, $0.1, "Europe/Kyiv", $0.2) }

    static let maleNames: [MaleName] = [
        MaleName("Олександр", "Олександрович", "Олександрівна"), MaleName("Андрій", "Андрійович", "Андріївна"),
        MaleName("Сергій", "Сергійович", "Сергіївна"), MaleName("Дмитро", "Дмитрович", "Дмитрівна"),
        MaleName("Володимир", "Володимирович", "Володимирівна"), MaleName("Іван", "Іванович", "Іванівна"),
        MaleName("Максим", "Максимович", "Максимівна"), MaleName("Микола", "Миколайович", "Миколаївна"),
        MaleName("Тарас", "Тарасович", "Тарасівна"), MaleName("Богдан", "Богданович", "Богданівна"),
        MaleName("Юрій", "Юрійович", "Юріївна"), MaleName("Василь", "Васильович", "Василівна"),
        MaleName("Ігор", "Ігорович", "Ігорівна"), MaleName("Олег", "Олегович", "Олегівна"),
        MaleName("Роман", "Романович", "Романівна"), MaleName("Віталій", "Віталійович", "Віталіївна"),
        MaleName("Михайло", "Михайлович", "Михайлівна"), MaleName("Павло", "Павлович", "Павлівна"),
        MaleName("Ярослав", "Ярославович", "Ярославівна"), MaleName("Назар", "Назарович", "Назарівна"),
        MaleName("Остап", "Остапович", "Остапівна"), MaleName("Денис", "Денисович", "Денисівна"),
        MaleName("Артем", "Артемович", "Артемівна"), MaleName("Євген", "Євгенович", "Євгенівна"),
        MaleName("Петро", "Петрович", "Петрівна"), MaleName("Степан", "Степанович", "Степанівна"),
        MaleName("Вадим", "Вадимович", "Вадимівна"), MaleName("Руслан", "Русланович", "Русланівна"),
        MaleName("Святослав", "Святославович", "Святославівна"), MaleName("Данило", "Данилович", "Данилівна"),
    ]

    static let femaleNames: [String] = [
        "Олена", "Наталія", "Оксана", "Ірина", "Тетяна", "Юлія", "Анна", "Марія", "Катерина", "Світлана", "Ольга",
        "Вікторія", "Людмила", "Галина", "Анастасія", "Дарина", "Софія", "Соломія", "Христина", "Надія", "Любов",
        "Леся", "Мирослава", "Валентина", "Алла", "Яна", "Інна", "Богдана", "Уляна", "Зоряна", "Лариса", "Поліна",
    ]

    static let surnames: [String] = [
        "Шевченко", "Мельник", "Коваленко", "Бондаренко", "Ткаченко", "Кравченко", "Олійник", "Шевчук", "Коваль",
        "Поліщук", "Бойко", "Ткачук", "Марченко", "Савченко", "Руденко", "Мороз", "Лисенко", "Петренко", "Клименко",
        "Павленко", "Кравчук", "Іваненко", "Гончаренко", "Левченко", "Мазур", "Пономаренко", "Сидоренко",
        "Гаврилюк", "Мартинюк", "Романюк", "Кушнір", "Литвиненко", "Павлюк", "Костенко", "Гнатюк", "Василенко",
        "Панченко", "Яременко", "Дяченко", "Бондар", "Паламарчук", "Козак", "Демченко", "Федоренко", "Ковальчук",
        "Назаренко", "Гуменюк", "Вовк", "Сорока", "Зінченко", "Степаненко", "Вишневський", "Ковальський",
        "Левицький", "Сосновський", "Яворський", "Загородній", "Чорний", "Кучер", "Стельмах", "Дорошенко",
        "Кириленко", "Захарчук", "Іщенко", "Ярмоленко", "Прокопенко", "Кузьменко", "Остапчук", "Гриценко", "Кобзар",
    ]

    /// Вишневський → Вишневська, Чорний → Чорна, Загородній → Загородня; others stay.
    static func feminine(_ surname: String) -> String {
        if surname.hasSuffix("ній") { return surname.dropLast(2) + "я" }
        if surname.hasSuffix("ий") { return surname.dropLast(2) + "а" }
        return surname
    }

    /// Олена → Олено, Наталія → Наталіє, Андрій → Андрію, Тарас → Тарасе.
    static func vocative(_ name: String) -> String {
        let irregular = ["Олег": "Олеже", "Ігор": "Ігорю"]
        if let form = irregular[name] { return form }
        let endings = [("ія", "іє"), ("ій", "ію"), ("я", "ю"), ("ь", "ю"), ("а", "о"), ("о", "е")]
        for (ending, form) in endings where name.hasSuffix(ending) { return name.dropLast(ending.count) + form }
        return name + "е"
    }

    static let letters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z",
        "и": "y", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
        "ь": "", "ю": "yu", "я": "ya",
    ]
}
