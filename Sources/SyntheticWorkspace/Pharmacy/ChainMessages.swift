/// The messages of the communication map.
enum ChainMessages {
    static let all: [Message] = letters + short

    private static let letters: [Message] = [
        letter("confirm-1", "Подтвердите подписку", "Осталось одно нажатие, и мы сможем писать вам."),
        letter("welcome-1", "Спасибо, что вы с нами", "{{givenName}}, рады знакомству! Вот что умеет «Ромашка»."),
        letter(
            "welcome-2", "Как устроена карта",
            "{{givenName}}, баллы копятся с первой покупки. Рассказываем, как их тратить."),
        letter(
            "welcome-3", "Фармацевт на связи",
            "{{givenName}}, любой вопрос о совместимости лекарств — в чат или по телефону."),
        letter("welcome-4", "Подарок к первой покупке", "{{givenName}}, 200 ₽ на первый заказ ждут неделю."),
        letter("retarget-1", "Вы что-то искали?", "{{givenName}}, всё, что вы смотрели, ещё на полке."),
        letter(
            "activation-1", "Чем вам помочь?",
            "{{givenName}}, вы с нами две недели. Два вопроса, чтобы писать только о нужном."),
        letter(
            "activation-2", "Два вопроса на минуту",
            "{{givenName}}, вчера мы спросили, а сегодня напоминаем: ответ займёт минуту."),
        letter("activation-3", "Промокод на три дня", "{{givenName}}, промокод START действует три дня."),
        letter("reactivation-1", "Мы соскучились", "{{givenName}}, давно не виделись. Скидка 10 % на возвращение."),
        letter(
            "farewell-1", "Остаёмся на связи?",
            "{{givenName}}, целый год тишины. Если писем больше не нужно, мы не обидимся."),
        letter("cart-1", "Корзина ждёт", "{{givenName}}, вы не закончили заказ. Мы всё сохранили."),
        letter("view-1", "Вы смотрели", "{{givenName}}, {{product.name}} есть в аптеке рядом с вами."),
        letter("search-1", "Нашли, что вы искали", "{{givenName}}, по вашему запросу есть {{product.name}}."),
        letter(
            "favourite-discount-1", "Скидка на товар из избранного",
            "{{givenName}}, {{product.name}} подешевел. Успейте сегодня!"),
        letter("favourites-1", "Три желания", "{{givenName}}, в избранном уже три товара. На любой — скидка 7 %."),
        letter(
            "birthday-1", "С наступающим днём рождения!",
            "{{givenName}}, 300 баллов уже на карте. Пусть год будет здоровым."),
        letter("fifth-1", "Пять покупок — уже традиция", "{{givenName}}, спасибо! За пятую покупку двойные баллы."),
        letter("nps-1", "Оцените покупку", "{{givenName}}, посоветуете нас друзьям? Оценка от 0 до 10."),
        letter("refill-1", "Курс скоро закончится", "{{givenName}}, осталось несколько дней. Отложить новую упаковку?"),
        letter("invite-1", "День здоровой кожи", "{{givenName}}, приглашаем на встречу с дерматологом 21 марта."),
        letter(
            "loyalty-points-1", "Баллы скоро сгорят",
            "{{givenName}}, баллов на вашей карте: {{loyalty.points}}. Потратьте их до первого числа."),
    ]

    private static let short: [Message] = [
        Message(id: "welcome-push", body: "Подарок за знакомство ждёт в приложении"),
        Message(id: "cart-push", body: "Корзина ждёт: оформить можно в два нажатия"),
        Message(id: "app-tip-1", body: "Совет дня от фармацевта: три правила домашней аптечки"),
        Message(
            id: "email-please-sms", body: "Ромашка: оставьте почту, пришлем чек и 100 баллов. romashka.example.org/m"),
        Message(id: "refill-sms", body: "Ромашка: курс кончается через 3 дня, упаковка отложена."),
    ]

    private static func letter(_ id: String, _ subject: String, _ body: String) -> Message {
        PharmacyMessages.letterhead.letter(id, subject, body)
    }
}
