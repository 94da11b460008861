extension Nation {
    /// Customers of Belarus.
    static let belarus = Nation(
        cities: BelarusianTables.cities, heartland: BelarusianTables.cities,
        names: (BelarusianTables.maleNames, BelarusianTables.femaleNames), surnames: BelarusianTables.surnames,
        letters: BelarusianTables.letters, surname: { _, dice in dice.pickEarly(BelarusianTables.surnames) },
        feminine: BelarusianTables.feminine,
        // No operator was given the code 28.
        phones: Phones(block: { _ in "+37528" }, typed: typedInBelarus, junk: "+375280000000"),
        junkEmails: ["test@test.by", "nyama@example.org"])

    private static func typedInBelarus(_ phone: String, _ dice: inout Dice) -> String {
        let digits = String(phone.dropFirst("+375".count))
        let code = digits.prefix(2)
        let blocks = [digits.dropFirst(2).prefix(3), digits.dropFirst(5).prefix(2), digits.dropFirst(7)]
        switch dice.roll(5) {
        case 0: return "80" + digits
        case 1: return "+375 (\(code)) " + blocks.joined(separator: "-")
        case 2: return "8 (0\(code)) " + blocks.joined(separator: " ")
        case 3: return "375" + digits
        default: return phone
        }
    }
}

/// Names and places of Belarus; the more usual names come first.
private enum BelarusianTables {
    static let cities: [City] = [
        ("Мінск", "BY-HM", 300), ("Гомель", "BY-HO", 60), ("Віцебск", "BY-VI", 50), ("Магілёў", "BY-MA", 50),
        ("Гродна", "BY-HR", 60), ("Брэст", "BY-BR", 55), ("Бабруйск", "BY-MA", 22), ("Баранавічы", "BY-BR", 22),
        ("Барысаў", "BY-MI", 18), ("Пінск", "BY-BR", 18), ("Орша", "BY-VI", 14), ("Мазыр", "BY-HO", 13),
        ("Салігорск", "BY-MI", 13), ("Ліда", "BY-HR", 14), ("Наваполацк", "BY-VI", 12), ("Полацк", "BY-VI", 14),
        ("Маладзечна", "BY-MI", 14), ("Жлобін", "BY-HO", 9), ("Слуцк", "BY-MI", 10), ("Слонім", "BY-HR", 9),
    ].map { City($0.0, $0.1, "Europe/Minsk", $0.2) }

    static let maleNames: [MaleName] = [
        MaleName("Аляксандр", "Аляксандравіч", "Аляксандраўна"), MaleName("Сяргей", "Сяргеевіч", "Сяргееўна"),
        MaleName("Дзмітрый", "Дзмітрыевіч", "Дзмітрыеўна"), MaleName("Андрэй", "Андрэевіч", "Андрэеўна"),
        MaleName("Аляксей", "Аляксеевіч", "Аляксееўна"), MaleName("Мікалай", "Мікалаевіч", "Мікалаеўна"),
        MaleName("Уладзімір", "Уладзіміравіч", "Уладзіміраўна"), MaleName("Віктар", "Віктаравіч", "Віктараўна"),
        MaleName("Ігар", "Ігаравіч", "Ігараўна"), MaleName("Павел", "Паўлавіч", "Паўлаўна"),
        MaleName("Мікіта", "Мікітавіч", "Мікітаўна"), MaleName("Максім", "Максімавіч", "Максімаўна"),
        MaleName("Васіль", "Васільевіч", "Васільеўна"), MaleName("Іван", "Іванавіч", "Іванаўна"),
        MaleName("Міхаіл", "Міхайлавіч", "Міхайлаўна"), MaleName("Пётр", "Пятровіч", "Пятроўна"),
        MaleName("Яўген", "Яўгенавіч", "Яўгенаўна"), MaleName("Раман", "Раманавіч", "Раманаўна"),
        MaleName("Кірыл", "Кірылавіч", "Кірылаўна"), MaleName("Алег", "Алегавіч", "Алегаўна"),
        MaleName("Антон", "Антонавіч", "Антонаўна"), MaleName("Канстанцін", "Канстанцінавіч", "Канстанцінаўна"),
        MaleName("Ягор", "Ягоравіч", "Ягораўна"), MaleName("Ян", "Янавіч", "Янаўна"),
        MaleName("Лявон", "Лявонавіч", "Лявонаўна"), MaleName("Вадзім", "Вадзімавіч", "Вадзімаўна"),
        MaleName("Арцём", "Арцёмавіч", "Арцёмаўна"), MaleName("Зміцер", "Зміцеравіч", "Зміцераўна"),
        MaleName("Цімафей", "Цімафеевіч", "Цімафееўна"), MaleName("Матвей", "Матвеевіч", "Матвееўна"),
    ]

    static let femaleNames: [String] = [
        "Алена", "Вольга", "Наталля", "Ганна", "Таццяна", "Ірына", "Кацярына", "Марыя", "Святлана", "Юлія",
        "Анастасія", "Людміла", "Марына", "Галіна", "Надзея", "Валянціна", "Аксана", "Вікторыя", "Дар’я", "Ксенія",
        "Алеся", "Паліна", "Ніна", "Аліна", "Вераніка", "Іна", "Соф’я", "Яна", "Тамара", "Маргарыта", "Ядвіга",
        "Хрысціна", "Альжбета", "Вера", "Варвара",
    ]

    static let surnames: [String] = [
        "Новік", "Казлоўскі", "Мароз", "Жук", "Кавалёў", "Кавальчук", "Васілеўскі", "Іваноў", "Савіцкі", "Клімовіч",
        "Лукашэвіч", "Раманюк", "Карповіч", "Янковіч", "Дуброўскі", "Грынкевіч", "Пятровіч", "Станкевіч",
        "Адамовіч", "Бондар", "Ляўковіч", "Сідарэнка", "Радкевіч", "Макарэвіч", "Шпак", "Кароль", "Кулік", "Рудзько",
        "Ярашэвіч", "Гурыновіч", "Міцкевіч", "Каваленка", "Зайцаў", "Каралёў", "Марозаў", "Сакалоўскі", "Вішнеўскі",
        "Яблонскі", "Астроўскі", "Тарасевіч", "Багдановіч", "Якімовіч", "Шаўчэнка", "Ткачук", "Мельнік", "Крук",
        "Верабей", "Сіняўскі", "Андрэеў", "Паўловіч", "Юркевіч", "Хадкевіч", "Рымша", "Корсак", "Бурак", "Жданок",
        "Шчарбакоў", "Лісоўскі", "Буйніцкі", "Драздовіч",
    ]

    /// Савіцкі → Савіцкая, Кавалёў → Кавалёва; others stay.
    static func feminine(_ surname: String) -> String {
        if surname.hasSuffix("скі") || surname.hasSuffix("цкі") { return surname.dropLast(1) + "ая" }
        if surname.hasSuffix("ў") { return surname.dropLast(1) + "ва" }
        return surname
    }

    static let letters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "h", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "і": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "ы": "y", "ь": "", "э": "e",
        "ю": "yu", "я": "ya",
    ]
}
