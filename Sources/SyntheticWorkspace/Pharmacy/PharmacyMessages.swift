/// The letters of the planned campaigns and of the past.
enum PharmacyMessages {
    static let letterhead = Letterhead(language: "ru", site: "romashka.example.org")
    static let all: [Message] = planned + skinCare + past + ChainMessages.all

    static let skinCareSubjects = [
        "Пять шагов вечернего ухода", "Как читать состав крема", "Кожа зимой: что ей нужно", "Кислоты: кому и зачем",
    ]

    static let skinCareBodies = [
        "{{givenName}}, вечером коже нужно немногое: смыть, увлажнить, оставить в покое. Рассказываем о пяти шагах и о средствах, которые для них есть в «Ромашке».",
        "{{givenName}}, первые пять строк состава — это почти весь крем. Разбираем на примере трёх баночек с нашей полки.",
        "{{givenName}}, мороз и батареи сушат кожу сильнее ветра. Что поменять в уходе до весны.",
        "{{givenName}}, гликолевая, молочная, салициловая: с какой начать и когда остановиться.",
    ]

    private static let skinCare: [Message] =
        zip(skinCareSubjects, skinCareBodies).enumerated().map { number, text in
            Message(
                id: "skin-care-\(number + 1)", subject: text.0, body: text.1,
                links: ["https://romashka.example.org/care/\(number + 1)"])
        } + [
            Message(
                id: "skin-care-6", subject: skinCareSubjects[1], body: skinCareBodies[1],
                links: ["https://romashka.example.org/care/6"])
        ]

    private static let past: [Message] =
        (PharmacyMailings.newsletters + PharmacyMailings.promotions + PharmacyMailings.holidays)
        .map(letterhead.letter(of:))

    private static let planned: [Message] = [
        Message(
            id: "8-march-a", subject: "{{givenName}}, с 8 Марта!", preheader: "Подарок внутри",
            body: """
                Дорогая {{givenName}}!
                Пусть весна начнётся с заботы о себе. К празднику мы собрали два набора — «Весна» и «Восемь вечеров», \
                до 10 марта они дешевле на 20 %.
                С любовью, ваша «Ромашка»
                """, gender: .female, links: ["https://romashka.example.org/8-march"]),
        Message(
            id: "8-march-b", subject: "Ваш праздник — наши подарки", preheader: "Два набора по весенней цене",
            body: """
                {{givenName}}, поздравляем вас с Международным женским днём!
                Крем, сыворотка и восемь масок для восьми вечеров — по праздничной цене до 10 марта.
                """, gender: .female, links: ["https://romashka.example.org/8-march"]),
        Message(id: "test-morning", subject: "Тест", body: "тест тест lorem ipsum {{givenName}}"),
        Message(id: "test-morning-2", subject: "Тест 2!", body: "Проверка вёрстки, не обращайте внимания"),
        Message(
            id: "rx-promo", subject: "Скидка 20 % на препараты от давления",
            body:
                "{{givenName}}, только до конца недели: лозартан и амлодипин со скидкой 20 %. Спешите, количество ограничено!",
            links: ["https://romashka.example.org/sale/rx"]),
        Message(
            id: "vitamins-spring-a", subject: "{{givenName}}, весне нужны витамины",
            body: "Март — самое время для витамина D и магния. Курс на два месяца со скидкой 25 %.",
            links: ["https://romashka.example.org/vitamins"]),
        Message(
            id: "vitamins-spring-b", subject: "Курс витаминов дешевле на четверть",
            body: "{{givenName}}, устали к концу зимы? Фармацевт советует начать с анализа и с витамина D.",
            links: ["https://romashka.example.org/vitamins"]),
        Message(
            id: "after-purchase-nps", subject: "Всё ли вам понравилось?",
            body: "{{givenName}}, вы недавно были у нас. Оцените покупку от 0 до 10 — это займёт минуту.",
            links: ["https://romashka.example.org/nps"]),
        Message(
            id: "welcome-app", subject: "Приложение «Ромашки»: баллы всегда с собой",
            body: "{{givenName}}, с приложением карта не теряется, а рецепт чая от простуды всегда под рукой.",
            links: ["https://romashka.example.org/app"]),
        Message(
            id: "reactivation-160", subject: "{{givenName}}, давно не виделись",
            body: "За эти полгода у нас появилось много нового. Возвращайтесь: скидка 10 % ждёт до конца марта.",
            links: ["https://romashka.example.org/back"]),
        Message(
            id: "refill-course",
            body:
                "{{givenName}}, ваш курс витаминов скоро закончится. Чтобы не прерываться, закажите новую упаковку сегодня: привезём в ближайшую аптеку «Ромашка» завтра к обеду и добавим 50 баллов на карту. Подробности у фармацевта или на romashka.example.org"
        ),
        Message(
            id: "newsletter-march", subject: "Ромашка советует: март", preheader: "Аллергия, сон и свежий воздух",
            body: """
                {{givenName}}, здравствуйте!
                В мартовском выпуске: как подготовиться к сезону пыльцы, почему весной хуже спится и сколько на самом деле \
                нужно гулять. А ещё рецепт чая с ромашкой и мятой от фармацевта из Тулы.
                """, links: ["https://romashka.example.org/march"]),
        Message(
            id: "spring-guide", subject: "Весенний справочник: с чего начать",
            body: "{{givenName}}, собрали короткие советы на март: сон, прогулки, кожа.",
            links: ["https://romashka.example.org/guide"]),
        Message(
            id: "pollen-forecast", subject: "Прогноз пыльцы на март и апрель",
            body: "{{givenName}}, ольха зацветает через две недели. Что положить в аптечку заранее.",
            links: ["https://romashka.example.org/pollen"]),
        Message(
            id: "weekend-gift", subject: "Подарок на выходные",
            body: "{{givenName}}, к покупке от 1500 ₽ — крем для рук «Ромашка» в подарок, только 7 и 8 марта.",
            links: ["https://romashka.example.org/gift"]),
        Message(
            id: "allergy-february", subject: "Аллергия ещё спит, а мы уже нет",
            body: "{{givenName}}, до 28 февраля цетиризин и спрей-барьер вместе дешевле на 30 %.",
            links: ["https://romashka.example.org/allergy"]),
        Message(
            id: "loyalty-burn", subject: "Сгорят 1 апреля: баллов на карте {{loyality.points}}",
            body:
                "{{givenName}}, баллов на вашей карте: {{loyality.points}}. Потратьте их до конца марта, один балл — один рубль.",
            links: ["https://romashka.example.org/points"]),
        Message(
            id: "birthday-gift", subject: "{{givenName}}, с днём рождения!",
            body: "{{#givenName}}{{givenName}}, поздравляем вас! Ваш подарок — 300 баллов на карту.",
            links: ["https://romashka.example.org/birthday"]),
        Message(
            id: "flash-sale",
            subject:
                "Только сегодня и только до полуночи: скидки до 40 % на всё для дома, здоровья, красоты и хорошего весеннего настроения",
            body: "{{givenName}}, сутки больших скидок. Ирригатор, небулайзер, массажная подушка — дешевле на треть.",
            links: ["https://romashka.example.org/flash"], hasUnsubscribeLink: false),
        Message(
            id: "sun-kids", subject: "Солнце на снегу: защита для малышей",
            body: "{{givenName}}, на Камчатке снег и яркое солнце. Крем SPF 50 для всей семьи.",
            links: ["https://romashka.example.org/sun"]),
        Message(
            id: "newsletter-april", subject: "Ромашка советует: апрель",
            body: "{{givenName}}, здравствуйте! Апрельский выпуск: первая зелень, клещи и велосипед.",
            links: ["https://romashka.example.org/april"]),
        Message(
            id: "recommend-tonometer", subject: "{{givenName}}, вам может понравиться тонометр",
            body: "Автоматический тонометр на плечо — точный, с большой памятью. Рекомендуем именно вам!",
            links: ["https://romashka.example.org/tonometer"]),
    ]
}
