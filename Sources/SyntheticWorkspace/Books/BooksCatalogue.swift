/// The shelves of the bookshop: presents in December, school books in August.
extension Category {
    fileprivate static let fiction = Category("fiction", [16, 14, 13, 12, 11, 13, 14, 12, 12, 14, 15, 18])
    fileprivate static let poetry = Category("poetry", [5, 7, 7, 5, 5, 5, 5, 5, 5, 6, 6, 7])
    fileprivate static let history = Category("history", [7, 7, 7, 7, 7, 6, 6, 7, 8, 8, 8, 9])
    fileprivate static let kids = Category("kids", [9, 9, 9, 9, 10, 9, 8, 14, 14, 9, 10, 16])
    fileprivate static let languages = Category("languages", [8, 9, 7, 6, 5, 4, 4, 8, 11, 8, 7, 6])
    fileprivate static let comics = Category("comics", [5, 5, 5, 5, 5, 6, 6, 5, 5, 6, 6, 7])
    fileprivate static let stationery = Category("stationery", [9, 8, 8, 7, 7, 6, 6, 12, 12, 8, 9, 14])
    fileprivate static let meetings = Category("meetings", [2, 2, 3, 3, 3, 1, 1, 1, 3, 3, 3, 2])
}

extension Catalogue {
    /// What the bookshop sells; nobody reads two copies.
    static let books = Catalogue(
        BookShelf.fiction + BookShelf.poetry + BookShelf.history + BookShelf.kids + BookShelf.languages
            + BookShelf.comics + BookShelf.stationery + BookShelf.meetings,
        in: [.fiction, .poetry, .history, .kids, .languages, .comics, .stationery, .meetings],
        sales: [12, 12, 11, 11, 10, 9, 9, 12, 13, 12, 13, 16], habit: 0)
}

private enum BookShelf {
    static let fiction = Product.numbered(
        from: 101, .fiction,
        [
            ("«Каласы пад сярпом тваім», Уладзімір Караткевіч", 42),
            ("«Дзікае паляванне караля Стаха», Уладзімір Караткевіч", 24), ("«Людзі на балоце», Іван Мележ", 29),
            ("«Знак бяды», Васіль Быкаў", 26), ("«Сотнікаў», Васіль Быкаў", 19), ("«На ростанях», Якуб Колас", 38),
            ("«Віленскія камунары», Максім Гарэцкі", 27), ("«Ладдзя роспачы», Уладзімір Караткевіч", 15),
        ])

    static let poetry = Product.numbered(
        from: 201, .poetry,
        [
            ("«Вянок», Максім Багдановіч", 21), ("«Новая зямля», Якуб Колас", 32), ("«Жалейка», Янка Купала", 18),
            ("«Скрыпка беларуская», Цётка", 17), ("«Сымон-музыка», Якуб Колас", 23),
        ])

    static let history = Product.numbered(
        from: 301, .history,
        [
            ("«Замкі і палацы: падарожнік»", 55), ("«Слуцкія паясы», альбом", 79), ("«Мапы старога Мінска»", 61),
            ("«Горад і рынак: чым гандлявалі продкі»", 44), ("«Чыгунка праз Палессе»", 36),
        ])

    static let kids = Product.numbered(
        from: 401, .kids,
        [
            ("«Міколка-паравоз», Міхась Лынькоў", 22), ("«Палескія рабінзоны», Янка Маўр", 24),
            ("«Беларускія народныя казкі»", 34), ("«Азбука ў малюнках»", 28), ("«Звяры нашага лесу», наклейкі", 12),
            ("«Казкі на ноч», з агеньчыкам", 46),
        ])

    static let languages = Product.numbered(
        from: 501, .languages,
        [
            ("«Беларуская мова за 30 дзён»", 33), ("«Слоўнік сінонімаў»", 47), ("«Правапіс без памылак»", 25),
            ("«Польская для пачаткоўцаў»", 31),
        ])

    static let comics = [
        Product(
            number: 601, name: "«Каменны госць», графічны раман", category: .comics, price: 3900, ageLimit: 18,
            stock: 14),
        Product(
            number: 602, name: "«Чорная дама», графічны раман", category: .comics, price: 4100, ageLimit: 18, stock: 11),
        Product(number: 603, name: "«Кот з Полацка», комікс", category: .comics, price: 2600, stock: 40),
    ]

    static let stationery = Product.numbered(
        from: 701, .stationery,
        [
            ("Драўляная закладка", 9), ("Нататнік у лінейку", 16), ("Штамп «З кніг …»", 35), ("Торба для кніг", 24),
            ("Каляндар на 2026 год", 19), ("Лямпа для чытання", 58), ("Падстаўка для кнігі", 29),
        ])

    /// Whoever comes has to live nearby.
    static let meetings = [
        Product(
            number: 801, name: "Сустрэча з аўтарам, квіток", category: .meetings, price: 1500, regions: ["BY-HM"],
            stock: 60),
        Product(
            number: 802, name: "Майстэрня каліграфіі, квіток", category: .meetings, price: 4500, regions: ["BY-HM"],
            stock: 12),
    ]
}
