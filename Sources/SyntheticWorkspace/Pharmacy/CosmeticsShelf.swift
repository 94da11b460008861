extension Shelf {
    /// The cosmetics: women's sets for 8 March are sold where they can be delivered, peels to adults only.
    static let cosmetics: [Product] = [
        women(501, "Набор «Весна»: крем и сыворотка", 1990, onlyDelivered: true, ageLimit: 18),
        women(502, "Набор масок «Восемь вечеров»", 1290, onlyDelivered: true),
        women(503, "Крем дневной с пептидами, 50 мл", 1190, repurchaseDays: 60),
        women(504, "Сыворотка с витамином C, 30 мл", 1490, repurchaseDays: 60),
        women(505, "Ночной крем с ретинолом 0,3 %, 50 мл", 1690, repurchaseDays: 90, ageLimit: 18),
        women(506, "Гидрофильное масло, 150 мл", 890, repurchaseDays: 75),
        women(507, "Патчи для глаз с коллагеном, № 60", 990, repurchaseDays: 30),
        women(508, "Тушь для чувствительных глаз", 790, repurchaseDays: 90),
        women(509, "Помада-бальзам увлажняющая", 459),
        women(510, "Маска тканевая с гиалуроновой кислотой, № 5", 549, repurchaseDays: 30),
        women(511, "Крем от растяжек, 200 мл", 1090),
        women(512, "Пилинг с кислотами 10 %, 30 мл", 1290, ageLimit: 18),
        anyone(513, "Крем солнцезащитный SPF 50, 75 мл", 1090),
        anyone(514, "Молочко после солнца с пантенолом, 200 мл", 590),
        anyone(515, "Крем для рук «Ромашка», 75 мл", 149, repurchaseDays: 45),
        anyone(516, "Мицеллярная вода, 400 мл", 489, repurchaseDays: 60),
        anyone(517, "Термальная вода, 150 мл", 690),
        anyone(518, "Шампунь от перхоти с цинком, 200 мл", 749, repurchaseDays: 60),
        anyone(519, "Бальзам для губ с пчелиным воском", 129),
        anyone(520, "Эмолент для сухой кожи, 400 мл", 1390, repurchaseDays: 60),
        men(521, "Бальзам после бритья, 100 мл", 690), men(522, "Гель для умывания мужской, 150 мл", 590),
        anyone(523, "Дезодорант минеральный, 50 мл", 389), anyone(524, "Масло для тела с миндалём, 150 мл", 629),
    ]

    private static func women(
        _ number: Int, _ name: String, _ rubles: Int, repurchaseDays: Int? = nil, onlyDelivered: Bool = false,
        ageLimit: Int? = nil
    ) -> Product {
        Product(
            number: number, name: name, category: .cosmetics, price: rubles * 100, gender: .female,
            repurchaseDays: repurchaseDays, ageLimit: ageLimit, regions: onlyDelivered ? deliveryRegions : [],
            stock: 120)
    }

    private static func men(_ number: Int, _ name: String, _ rubles: Int) -> Product {
        Product(number: number, name: name, category: .cosmetics, price: rubles * 100, gender: .male, stock: 60)
    }

    private static func anyone(_ number: Int, _ name: String, _ rubles: Int, repurchaseDays: Int? = nil) -> Product {
        Product(
            number: number, name: name, category: .cosmetics, price: rubles * 100, repurchaseDays: repurchaseDays,
            stock: 90)
    }
}
