/// The letters of the gadget shop. Ukrainian calls people by a form of the name of its own: `attributes.vocative`.
enum GadgetsMessages {
    static let all = planned + chains + GadgetsMailings.general.map(letterhead.letter(of:))

    private static let letterhead = Letterhead(language: "uk", site: "svitliachok.example.org")

    private static let planned: [Message] = [
        letterhead.letter("test-morning", "Тест", "тест тест lorem ipsum {{givenName}}"),
        letterhead.letter("test-morning-2", "Тест 2!", "Перевіряємо верстку, не зважайте"),
        letterhead.letter(
            "valentines-a", "{{attributes.vocative}}, подарунок на двох", preheader: "До 14 лютого — мінус 15 %",
            """
            {{attributes.vocative}}, до Дня закоханих ми дібрали пару: навушники «Соловей» для музики на двох і годинник «Хвиля» \
            для прогулянок.
            До 14 лютого друга річ у парі дешевша на 15 %.
            """),
        letterhead.letter(
            "valentines-b", "Дві речі, один вечір", preheader: "Доставимо до свята",
            """
            {{attributes.vocative}}, навушники «Соловей» і годинник «Хвиля» разом коштують менше, ніж окремо.
            Замовте сьогодні — доставимо до 14 лютого.
            """),
        letterhead.short(
            "power-sms",
            "{{attributes.vocative}}, повербанк на 20 000 мА·год і сонячна панель цього тижня дешевші на 12 %. Заберіть їх у найближчому магазині «Світлячок» або замовте доставку: svitliachok.example.org/power"
        ),
        letterhead.letter(
            "delivery-survey", "Чи все вам сподобалося?",
            "{{attributes.vocative}}, ваше замовлення вже у вас. Оцініть його від 0 до 10 — це забере хвилину."),
        letterhead.short("app-night", "Лише сьогодні до опівночі: навушники «Тиша» дешевші на 1000 грн"),
        letterhead.letter(
            "smart-home-week", "Тиждень розумного дому",
            "{{attributes.vocative}}, до 15 лютого розумні лампи, розетки й датчики дешевші на 20 %."),
        letterhead.letter(
            "winback", "{{attributes.vocative}}, давно не бачилися",
            "За ці пів року в нас з’явилося багато нового. Повертайтеся: знижка 7 % чекає до кінця лютого."),
        letterhead.letter(
            "vohnyk-2026-02", "«Вогник»: лютий", preheader: "Новий телефон без втрат",
            """
            {{attributes.vocative}}, вітаємо!
            У лютневому випуску: як перенести все зі старого телефона на новий, чи шкодить акумулятору нічне заряджання і чому \
            навушники варто чистити. А ще майстер зі Львова відповідає на три ваші запитання.
            """),
    ]

    private static let chains: [Message] = [
        letterhead.letter(
            "confirm-1", "Підтвердьте підписку", "Залишилося одне натискання, і ми зможемо вам писати."),
        letterhead.letter(
            "welcome-1", "Дякуємо, що ви з нами", "{{attributes.vocative}}, раді знайомству! Ось що вміє «Світлячок»."),
        letterhead.letter(
            "welcome-2", "Як обрати й не помилитися",
            "{{attributes.vocative}}, три запитання, які варто поставити собі перед покупкою гаджета."),
        letterhead.letter(
            "welcome-3", "Гарантія і ремонт",
            "{{attributes.vocative}}, якщо щось зламається: як працює гарантія і де наші майстри."),
        letterhead.letter(
            "welcome-4", "Подарунок до першої покупки",
            "{{attributes.vocative}}, 150 грн на перше замовлення чекають на вас тиждень."),
        letterhead.short("welcome-push", "Подарунок за знайомство чекає в застосунку"),
        letterhead.letter(
            "cart-1", "Кошик чекає", "{{attributes.vocative}}, ви не завершили замовлення. Ми все зберегли."),
        letterhead.short("cart-push", "Кошик чекає: оформити замовлення можна у два дотики"),
        letterhead.letter(
            "view-1", "Ви переглядали",
            "{{attributes.vocative}}, {{product.name}} є в магазині поруч із вами."),
        letterhead.letter(
            "favourite-discount-1", "Знижка на товар з обраного",
            "{{attributes.vocative}}, ми знизили ціну: {{product.name}}. Лише сьогодні!"),
        letterhead.letter(
            "favourites-1", "Три бажання",
            "{{attributes.vocative}}, в обраному вже три речі. На будь-яку з них — знижка 5 %."),
        letterhead.letter(
            "case-1", "До нового смартфона",
            "{{attributes.vocative}}, чохол і захисне скло підберемо за хвилину: просто назвіть модель."),
        letterhead.short("case-push", "Чохол до нового смартфона вже відкладено для вас"),
        letterhead.letter(
            "birthday-1", "З прийдешнім днем народження!",
            "{{attributes.vocative}}, 200 бонусів уже на вашій картці. Нехай рік буде яскравим!"),
        letterhead.letter(
            "nps-1", "Оцініть покупку",
            "{{attributes.vocative}}, чи порадите ви нас друзям? Поставте оцінку від 0 до 10."),
        letterhead.letter(
            "loyalty-points-1", "Бонуси скоро згорять",
            "{{attributes.vocative}}, бонусів на вашій картці: {{loyalty.points}}. Витратьте їх до першого числа."),
        letterhead.letter(
            "invite-1", "Презентація нового смартфона",
            "{{attributes.vocative}}, запрошуємо вас побачити «Іскру 6» раніше за всіх — 27 лютого, Київ."),
        letterhead.short(
            "email-please-sms", "Світлячок: залиште пошту, надішлемо чек і 100 бонусів. svitliachok.example.org/m"),
        letterhead.letter(
            "reactivation-1", "Ми скучили", "{{attributes.vocative}}, давно не бачилися. Знижка 7 % на повернення."),
        letterhead.letter(
            "farewell-1", "Лишаємося на зв’язку?",
            "{{attributes.vocative}}, минув цілий рік тиші. Якщо листи вам більше не потрібні, ми не образимося."),
    ]
}
