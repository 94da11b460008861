/// The shelves of the gadget shop: presents in December, power when evenings are dark.
extension Category {
    fileprivate static let smartphones = Category("smartphones", [9, 8, 9, 8, 8, 8, 8, 11, 12, 9, 14, 15])
    fileprivate static let audio = Category("audio", [10, 11, 11, 10, 10, 11, 11, 12, 13, 11, 15, 17])
    fileprivate static let wearables = Category("wearables", [7, 8, 9, 9, 9, 8, 7, 7, 8, 8, 11, 13])
    fileprivate static let power = Category("power", [14, 12, 9, 6, 5, 6, 6, 6, 8, 13, 16, 16])
    fileprivate static let home = Category("smart-home", [8, 8, 7, 7, 6, 6, 6, 6, 8, 9, 12, 11])
    fileprivate static let accessories = Category("accessories", [15, 15, 15, 14, 14, 14, 14, 15, 16, 15, 17, 18])
}

extension Catalogue {
    /// What the gadget shop sells, most of it before the New Year; nobody needs the same thing twice.
    static let gadgets = Catalogue(
        GadgetShelf.smartphones + GadgetShelf.audio + GadgetShelf.wearables + GadgetShelf.power + GadgetShelf.home
            + GadgetShelf.accessories,
        in: [.smartphones, .audio, .wearables, .power, .home, .accessories],
        sales: [12, 12, 11, 10, 10, 9, 9, 11, 12, 11, 16, 16], habit: 0)
}

private enum GadgetShelf {
    static let smartphones = Product.numbered(
        from: 101, .smartphones,
        [
            ("Смартфон «Іскра 5», 128 ГБ", 8499), ("Смартфон «Іскра 5 Про», 256 ГБ", 15999),
            ("Смартфон «Обрій», 64 ГБ", 4999), ("Смартфон «Обрій Макс», 256 ГБ", 11499),
            ("Кнопковий телефон «Дзвін»", 1199),
        ])

    static let audio = Product.numbered(
        from: 201, .audio,
        [
            ("Бездротові навушники «Соловей»", 1899), ("Навушники з шумозаглушенням «Тиша»", 5499),
            ("Портативна колонка «Грім»", 2799), ("Дротові навушники «Струна»", 399), ("Мікрофон для стримів", 2199),
            ("Ігрова гарнітура «Рій»", 1799),
        ])

    static let wearables = Product.numbered(
        from: 301, .wearables,
        [
            ("Розумний годинник «Хвиля»", 3999), ("Фітнес-браслет «Крок»", 1299),
            ("Дитячий годинник з GPS «Компас»", 1999), ("Розумна каблучка «Роса»", 6499),
        ])

    static let power = Product.numbered(
        from: 401, .power,
        [
            ("Повербанк на 10 000 мА·год", 999), ("Повербанк на 20 000 мА·год", 1699),
            ("Зарядна станція на 600 Вт·год", 19999), ("Зарядний пристрій на 65 Вт", 1099),
            ("Бездротова зарядка", 799), ("Сонячна панель на 100 Вт", 5999),
        ])

    static let home = Product.numbered(
        from: 501, .home,
        [
            ("Розумна лампа", 449), ("Робот-пилосос «Їжак»", 9999), ("Розумна розетка", 549), ("Датчик диму", 699),
            ("Відеодзвінок", 3299), ("Зволожувач повітря «Хмаринка»", 1899),
        ])

    static let accessories = Product.numbered(
        from: 601, .accessories,
        [
            ("Прозорий чохол", 249), ("Захисне скло", 199), ("Кабель USB-C, 2 м", 299), ("Тримач для авто", 449),
            ("Картка пам’яті на 128 ГБ", 599), ("Штатив настільний", 899), ("Килимок для миші", 349),
            ("Серветки для екрана", 149), ("Рюкзак для ноутбука", 1499), ("Підставка для телефона", 279),
        ])
}
