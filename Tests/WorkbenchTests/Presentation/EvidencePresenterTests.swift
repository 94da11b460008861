import AudienceEngine
import CampaignDomain
import Testing

@testable import CampaignPreview
@testable import Workbench

@Suite struct EvidencePresenterTests {
    struct Case: Sendable {
        let evidence: Evidence
        let english: String
        let russian: String
    }

    private static let noon = SmallWorkspace.instant("2026-03-08T12:00:00+03:00")
    private static let consent = ConsentFact(
        record: "anna", purpose: .marketing, channel: .email, status: .withdrawn, at: noon, confirmedAt: nil,
        source: "site", proof: "form-17")
    private static let undated = ConsentFact(
        record: "anna", purpose: .dataProcessing, channel: nil, status: .granted, at: nil, confirmedAt: noon,
        source: nil,
        proof: nil)
    private static let bounce = EventFact(
        record: "vera", kind: .bounced, at: noon, channel: .email, campaign: "8-march", chain: nil, message: "spring",
        ticket: nil, bounce: .hard)
    private static let ticket = EventFact(
        record: "vera", kind: .ticketOpened, at: noon, channel: nil, campaign: nil, chain: nil, message: nil,
        ticket: "t-1", bounce: nil)
    private static let order = OrderFact(
        record: "anna", order: "o-9", at: noon, total: Money(minorUnits: 124_950))

    /// Who is who.
    private static let people: [Case] = [
        Case(
            evidence: .keptRecord("anna"), english: "The same person's record Иванова Анна (anna) is sent instead",
            russian: "Сообщение уйдёт на другую запись этого человека: Иванова Анна (anna)"),
        Case(
            evidence: .givenTo("oleg", address: "a@example.org"),
            english: "The address a@example.org was given to Кравчук Олег (oleg)",
            russian: "На адрес a@example.org сообщение получит Кравчук Олег (oleg)"),
        Case(
            evidence: .flag("deceased", record: "gone"), english: "Record gone: deceased", russian: "Запись gone: умер"),
        Case(
            evidence: .flag("stopList", record: "oleg"), english: "Record Кравчук Олег (oleg): on the stop list",
            russian: "Запись Кравчук Олег (oleg): в стоп-листе"),
        Case(
            evidence: .stopListedAddress("a@example.org", record: "oleg"),
            english: "The address a@example.org also belongs to Кравчук Олег (oleg), who is on the stop list",
            russian: "Тот же адрес a@example.org у записи из стоп-листа: Кравчук Олег (oleg)"),
        Case(
            evidence: .noAddress(.push), english: "No linked record has an address for: push",
            russian: "Ни в одной из связанных записей нет адреса для канала: пуш"),
        Case(
            evidence: .invalidAddress("anna@", record: "x"), english: "Record x: «anna@» is not a valid address",
            russian: "Запись x: «anna@» — неверный адрес"),
        Case(
            evidence: .junkAddress("79777777777", record: "x"),
            english: "Record x: «79777777777» is on the list of junk contacts",
            russian: "Запись x: «79777777777» — в перечне вымышленных контактов"),
    ]

    /// What was stated and done.
    private static let past: [Case] = [
        Case(
            evidence: .consent(consent),
            english: "marketing, email: withdrawn 8 Mar 2026 12:00 (source: site; proof: form-17) [record anna]",
            russian:
                "маркетинг, email: отозвано 8 мар. 2026 12:00 (источник: site; подтверждение: form-17) [запись anna]"),
        Case(
            evidence: .consent(undated),
            english: "data processing: granted (undated), confirmed 8 Mar 2026 12:00 [record anna]",
            russian: "обработка данных: дано (без даты), подтверждено 8 мар. 2026 12:00 [запись anna]"),
        Case(
            evidence: .noConsent(.marketing, nil), english: "Nobody ever stated a consent: marketing, every channel",
            russian: "Согласие ни разу не было выражено: маркетинг, все каналы"),
        Case(
            evidence: .event(bounce),
            english: "8 Mar 2026 12:00 — bounced email «8 Марта» (hard) [record vera]",
            russian: "8 мар. 2026 12:00 — не доставлено: email «8 Марта» (жёсткий возврат) [запись vera]"),
        Case(
            evidence: .event(ticket), english: "8 Mar 2026 12:00 — opened a ticket t-1 [record vera]",
            russian: "8 мар. 2026 12:00 — обращение открыто: t-1 [запись vera]"),
        Case(
            evidence: .order(order), english: "8 Mar 2026 12:00 — order o-9: 1 249.50 ₽ [record anna]",
            russian: "8 мар. 2026 12:00 — заказ o-9: 1 249,50 ₽ [запись anna]"),
        Case(
            evidence: .lastActivity(noon), english: "The last open, click, visit or order was on 8 Mar 2026",
            russian: "Последнее открытие, клик, визит или заказ: 8 мар. 2026"),
        Case(
            evidence: .lastActivity(nil), english: "No open, click, visit or order is known",
            russian: "Нет ни одного открытия, клика, визита или заказа"),
        Case(
            evidence: .registered(noon), english: "Registered on 8 Mar 2026",
            russian: "Дата регистрации: 8 мар. 2026"),
        Case(
            evidence: .controlGroup(scope: "global", draw: 0.01234, share: 0.05),
            english: "In the global control group: the draw 0.0123 is below the share 0.0500",
            russian: "В общей контрольной группе: жребий 0,0123 меньше доли 0,0500"),
        Case(
            evidence: .controlGroup(scope: "8-march", draw: 0.5, share: 1),
            english: "In the campaign's control group: the draw 0.5000 is below the share 1.0000",
            russian: "В контрольной группе кампании: жребий 0,5000 меньше доли 1,0000"),
        Case(
            evidence: .holds(expression: "orders > 1"), english: "Holds already: orders > 1",
            russian: "Уже выполнено: orders > 1"),
    ]

    /// Time and fit.
    private static let fit: [Case] = [
        Case(
            evidence: .cap(FrequencyCap(channel: .email, limit: 1, period: .rolling(.hours(24))), already: 2),
            english: "Cap: 1 message per 24 hours, email; counted already: 2",
            russian: "Лимит: 1 сообщение за 24 часа, email; уже учтено: 2"),
        Case(
            evidence: .cap(FrequencyCap(kind: .manual, limit: 5, period: .calendarWeek), already: 5),
            english: "Cap: 5 messages per calendar week, manual; counted already: 5",
            russian: "Лимит: 5 сообщений за календарную неделю, ручная; уже учтено: 5"),
        Case(
            evidence: .scheduled("8-march", at: noon), english: "«8 Марта» is planned for 8 Mar 2026 12:00",
            russian: "Кампания «8 Марта» запланирована на 8 мар. 2026 12:00"),
        Case(
            evidence: .due(
                DueMessage(chain: "favourites", step: "discount", channel: .email, content: .promo, at: noon)),
            english: "8 Mar 2026 12:00:00: chain «favourites», step «discount», email",
            russian: "8 мар. 2026 12:00:00: цепочка «favourites», шаг «discount», email"),
        Case(
            evidence: .flood(
                FloodFact(
                    record: "anna", cap: FrequencyCap(limit: 1, period: .rolling(.hours(24))), count: 11, from: noon,
                    through: noon + TimeSpan(seconds: 660))),
            english: "anna would get 11 messages from 8 Mar 2026 12:00:00 to 8 Mar 2026 12:11:00; "
                + "cap: 1 message per 24 hours",
            russian: "anna получит 11 сообщений с 8 мар. 2026 12:00:00 до 8 мар. 2026 12:11:00; "
                + "лимит: 1 сообщение за 24 часа"),
        Case(
            evidence: .localTime(noon, zone: "Europe/Moscow"),
            english: "The send is at 8 Mar 2026 12:00, clock of Europe/Moscow",
            russian: "Отправка в 8 мар. 2026 12:00 по времени Europe/Moscow"),
        Case(
            evidence: .quietHours(from: 79_200, to: 28_800), english: "Quiet hours: 22:00–08:00",
            russian: "Тихие часы: 22:00–08:00"),
        Case(
            evidence: .sendTime(noon), english: "Planned for 8 Mar 2026 12:00",
            russian: "Запланировано на 8 мар. 2026 12:00"),
        Case(
            evidence: .age(16, limit: 18, product: "c-500"),
            english: "16 years old at the send; «Витамин C» is for 18+",
            russian: "Возраст при отправке: 16 лет; возрастное ограничение товара «Витамин C»: 18+"),
        Case(
            evidence: .gender(.male, wanted: .female), english: "Gender: man; the content is for: woman",
            russian: "Пол: мужчина; содержание для пола: женщина"),
        Case(
            evidence: .gender(nil, wanted: .male), english: "Gender: unknown; the content is for: man",
            russian: "Пол: неизвестно; содержание для пола: мужчина"),
        Case(
            evidence: .product("c-500", boughtAt: noon, dueAt: noon + .days(30)),
            english: "«Витамин C» was bought on 8 Mar 2026 and is due again on 7 Apr 2026",
            russian: "Товар «Витамин C» куплен 8 мар. 2026, снова понадобится 7 апр. 2026"),
        Case(
            evidence: .product("gone", boughtAt: noon, dueAt: nil), english: "«gone» was bought on 8 Mar 2026",
            russian: "Товар «gone» куплен 8 мар. 2026"),
        Case(
            evidence: .region("RU-MOW", product: "c-500", available: ["A", "B", "C", "D", "E", "F"]),
            english: "Region: RU-MOW; «Витамин C» is available in: A, B, C, D, E, …",
            russian: "Регион: RU-MOW; товар «Витамин C» есть в регионах: A, B, C, D, E, …"),
        Case(
            evidence: .staleField("city", since: noon, bestBefore: .days(730)),
            english: "The field «city» is from 8 Mar 2026; it stays good for 2 years",
            russian: "Поле «city» обновлено 8 мар. 2026; срок годности: 2 года"),
        Case(
            evidence: .prescription("rx-1", name: "Антибиотик"), english: "«Антибиотик» (rx-1) needs a prescription",
            russian: "«Антибиотик» (rx-1) отпускается по рецепту"),
    ]

    /// Language, tastes and habits.
    private static let liking: [Case] = [
        Case(
            evidence: .language("be-BY", message: "spring", written: "ru"),
            english: "Language: be-BY; the message «spring» is in: ru",
            russian: "Язык: be-BY; язык сообщения «spring»: ru"),
        Case(
            evidence: .untouchedCategories(["vitamins", "teeth"]),
            english: "Never bought, looked at, searched for or named: «vitamins», «teeth»",
            russian: "Не покупали, не смотрели, не искали и не называли: «vitamins», «teeth»"),
        Case(
            evidence: .missingField("loyalty.points", message: "spring"),
            english: "The message «spring» asks for «loyalty.points», which is not known",
            russian: "В сообщении «spring» есть поле «loyalty.points», а его значение неизвестно"),
        Case(
            evidence: .sameText("winter", as: "spring"), english: "The text of «winter» is that of «spring»",
            russian: "Текст сообщения «winter» тот же, что и у «spring»"),
        Case(
            evidence: .scores(recency: 5, frequency: 5, monetary: 5), english: "RFM scores: 5, 5, 5",
            russian: "Оценки RFM: 5, 5, 5"),
        Case(
            evidence: .tier("gold"), english: "Loyalty tier: «gold»", russian: "Уровень лояльности: «gold»"),
        Case(
            evidence: .response(.push, answered: 4, delivered: 5),
            english: "push: opened or clicked 4 of 5 delivered in a year",
            russian: "пуш: с откликом 4 из 5, доставленных за год"),
        Case(
            evidence: .shifted(to: noon, zone: "Europe/Moscow"),
            english: "Goes out when they end: at 8 Mar 2026 12:00, clock of Europe/Moscow",
            russian: "Уйдёт по их окончании: 8 мар. 2026 12:00 по времени Europe/Moscow"),
        Case(
            evidence: .returned(order), english: "8 Mar 2026 12:00 — order o-9: 1 249.50 ₽ — returned [record anna]",
            russian: "8 мар. 2026 12:00 — заказ o-9: 1 249,50 ₽ — возврат [запись anna]"),
        Case(
            evidence: .lowScore(6, at: noon, record: "vera"), english: "8 Mar 2026 12:00 — NPS score: 6 [record vera]",
            russian: "8 мар. 2026 12:00 — оценка NPS: 6 [запись vera]"),
    ]

    /// The campaign.
    private static let campaign: [Case] = [
        Case(
            evidence: .text("Тест 2!\nвторая строка", marker: "тест"), english: "«Тест 2!» contains «тест»",
            russian: "В тексте «Тест 2!» есть «тест»"),
        Case(
            evidence: .overlap("crm", "till", count: 311), english: "«CRM» and «Касса» share 311 records",
            russian: "«CRM» и «Касса»: 311 общих записей"),
        Case(
            evidence: .overlap("crm", "till", count: 21), english: "«CRM» and «Касса» share 21 records",
            russian: "«CRM» и «Касса»: 21 общая запись"),
        Case(
            evidence: .inBoth("crm"), english: "«CRM» is both included and excluded",
            russian: "«CRM»: и включено, и исключено"),
        Case(
            evidence: .missing(.noSource, count: 60), english: "60 in no source",
            russian: "60 нет ни в одном источнике"),
        Case(
            evidence: .missing(.predicate("city = Minsk", of: "gone"), count: 4),
            english: "4 not in «gone»: city = Minsk", russian: "4 не вошли в «gone»: city = Minsk"),
        Case(
            evidence: .missing(.excluded(by: "staff"), count: 28), english: "28 excluded by «Сотрудники»",
            russian: "28 исключено через «Сотрудники»"),
        Case(
            evidence: .message("spring"), english: "Message «spring», subject «С 8 Марта!»",
            russian: "Сообщение «spring», тема «С 8 Марта!»"),
        Case(
            evidence: .message("gone"), english: "Message «gone»", russian: "Сообщение «gone»"),
        Case(
            evidence: .sizes(now: 1_204, median: 800, earlier: [810, 800]),
            english: "Now 1 204; the median of the last sends is 800 (810, 800)",
            russian: "Сейчас 1 204; медиана последних отправок — 800 (810, 800)"),
        Case(
            evidence: .smsParts("spring", parts: 2, characters: 71, isUnicode: true),
            english: "«spring»: 2 parts, 71 characters, Unicode",
            russian: "«spring»: 2 части, 71 символ, Юникод"),
        Case(evidence: .liveRecords(0), english: "Nobody is targeted", russian: "В аудитории никого нет"),
        Case(
            evidence: .liveRecords(2), english: "2 records are no test records", russian: "2 нетестовые записи"),
    ]

    /// Its texts, its variants and its plan.
    private static let plan: [Case] = [
        Case(
            evidence: .messageMissing("gone", variant: "b"), english: "Variant «b»: there is no message «gone»",
            russian: "Вариант «b»: нет сообщения «gone»"),
        broken(.unclosedTag, "a tag is not closed", "тег не закрыт"),
        broken(.wrongName("имя"), "«имя» is no name of a field", "«имя» — не имя поля"),
        broken(.unclosedSection("city"), "the section «city» is not closed", "раздел «city» не закрыт"),
        broken(
            .strayClose("city", open: nil), "«city» is closed and was not open",
            "закрыт раздел «city», который не открывали"),
        broken(
            .strayClose("city", open: "id"), "«city» is closed while «id» is open",
            "закрыт раздел «city», а открыт «id»"),
        broken(.wrongDelimiters, "the new delimiters are not two", "новых разделителей должно быть два"),
        broken(.wrongSetting, "the setting is unknown", "неизвестная настройка"),
        broken(
            .misplacedInPartial("city"), "«city» may not stand inside another template",
            "«city» не может стоять внутри другого шаблона"),
        Case(
            evidence: .unknownField("loyality.points", message: "spring", nearest: "loyalty.points"),
            english: "Message «spring»: no customer can have «loyality.points»; did you mean «loyalty.points»?",
            russian: "Сообщение «spring»: поля «loyality.points» не бывает ни у кого; может быть, «loyalty.points»?"),
        Case(
            evidence: .unknownField("x", message: "spring", nearest: nil),
            english: "Message «spring»: no customer can have «x»",
            russian: "Сообщение «spring»: поля «x» не бывает ни у кого"),
        Case(evidence: .noVariants, english: "There is no variant", russian: "Нет ни одного варианта"),
        Case(
            evidence: .variantWeights([60, 50]), english: "The weights add up to 110, not to 100: 60 + 50",
            russian: "Сумма весов — 110, а не 100: 60 + 50"),
        Case(
            evidence: .variantWeights([33.3, 33.3, 33]),
            english: "The weights add up to 99.60, not to 100: 33.30 + 33.30 + 33",
            russian: "Сумма весов — 99,60, а не 100: 33,30 + 33,30 + 33"),
        Case(
            evidence: .repeatedVariant("a"), english: "Several variants are called «a»",
            russian: "Несколько вариантов называются «a»"),
        Case(
            evidence: .longSubject("spring", characters: 61, limit: 60),
            english: "Message «spring»: the subject has 61 characters, 60 are shown",
            russian: "Сообщение «spring»: в теме 61 символ, видно 60"),
        Case(
            evidence: .noSubject("spring"), english: "Message «spring» has no subject",
            russian: "У сообщения «spring» нет темы"),
        Case(
            evidence: .seedRecords(5), english: "5 test records are the whole audience",
            russian: "Вся аудитория — 5 тестовых записей"),
        Case(
            evidence: .manualBudget(FrequencyCap(kind: .manual, limit: 2, period: .calendarWeek), persons: 34),
            english: "34 people: more than 2 messages per calendar week, manual",
            russian: "34 человека: больше, чем 2 сообщения за календарную неделю, ручная"),
        Case(
            evidence: .triggerShare(triggered: 1, of: 8, goal: 0.7),
            english: "In 30 days 1 of 8 messages are automatic, 12.5 %; the goal is 70.0 %",
            russian: "За 30 дней автоматических: 1, всего 8 сообщений (12,5 %); цель — 70,0 %"),
        Case(
            evidence: .offerEnded(SmallWorkspace.day("2026-02-28"), send: SmallWorkspace.day("2026-03-07")),
            english: "The offer ends on 28 Feb 2026, the send is on 7 Mar 2026",
            russian: "Предложение действует до 28 февр. 2026, отправка — 7 мар. 2026"),
        Case(
            evidence: .schemeGap("gone", unassigned: 1_204, overlapping: 0),
            english: "«gone»: 1 204 in no part, 0 in more than one",
            russian: "«gone»: ни в одной части — 1 204, в нескольких — 0"),
        Case(
            evidence: .cost(Money(minorUnits: 124_950), units: 255, budget: Money(minorUnits: 10_000)),
            english: "255 paid messages cost 1 249.50 ₽; the budget is 100.00 ₽",
            russian: "255 платных сообщений: 1 249,50 ₽; смета — 100,00 ₽"),
    ]

    private static func broken(_ reason: TemplateFault.Reason, _ english: String, _ russian: String) -> Case {
        let fault = TemplateFault(reason: reason, position: TemplatePosition(line: 1, column: 9))
        return Case(
            evidence: .brokenTemplate("spring", part: .subject, fault: fault),
            english: "Message «spring», subject line, line 1, column 9: \(english)",
            russian: "Сообщение «spring», тема, строка 1, столбец 9: \(russian)")
    }

    @Test(arguments: people + past + fit + liking + campaign + plan)
    func tellsAFact(of example: Case) throws {
        let audience = try SmallWorkspace.audience()
        func sentence(_ language: Language) -> String {
            EvidencePresenter(PresentationContext(audience: audience, words: Words(language)))
                .sentence(example.evidence).spaced
        }
        #expect(sentence(.english) == example.english)
        #expect(sentence(.russian) == example.russian)
    }

    @Test func everyKindOfEvidenceIsTold() {
        let told = Set(
            (Self.people + Self.past + Self.fit + Self.liking + Self.campaign + Self.plan).map { kind($0.evidence) })
        #expect(told.count == 60, "a kind of evidence is without an example here")
    }

    private func kind(_ evidence: Evidence) -> String {
        Mirror(reflecting: evidence).children.first?.label ?? "\(evidence)"
    }

    @Test func hidesPersonalData() throws {
        let presenter = EvidencePresenter(
            PresentationContext(audience: try SmallWorkspace.audience(), words: Words(.english), mask: .on))
        #expect(
            presenter.sentence(.givenTo("oleg", address: "oleg@example.org"))
                == "The address o…@… was given to К… О… (oleg)")
        #expect(
            presenter.sentence(.invalidAddress("anna@", record: "anna"))
                == "Record И… А… (anna): «a…@…» is not a valid address")
    }

    @Test func callsThingsByTheirIdsWithoutAnAudience() throws {
        let presenter = EvidencePresenter(
            PresentationContext(words: Words(.english), settings: try SmallWorkspace.settings))
        #expect(presenter.sentence(.scheduled("8-march", at: Self.noon)) == "«8-march» is planned for 8 Mar 2026 12:00")
        #expect(presenter.sentence(.keptRecord("anna")) == "The same person's record anna is sent instead")
    }
}
