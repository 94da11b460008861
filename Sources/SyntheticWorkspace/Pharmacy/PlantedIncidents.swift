/// Things that happened, or are about to: floods, forgotten issues, offers at the wrong moment.
extension PharmacyBuilder {
    mutating func plantIncidents() {
        plantFavouriteFlood()
        plantSkinCareIssues()
        plantSurveyDuringComplaint()
        plantOwnedRecommendation()
        plantCampaignFaults()
    }

    /// Eleven favourites in twelve minutes: on the 6th (the letters of 07:00 to 07:12 went out this morning)
    /// and on the 7th (they are due tomorrow).
    private mutating func plantFavouriteFlood() {
        let suffered = (0..<4).map { _ in addExemplaryWoman() }
        let ahead = (0..<5).map { _ in addExemplaryWoman() }
        let wished = [501, 503, 504, 505, 506, 507, 508, 509, 510, 511, 512]
        addFlood(of: wished, suffered: suffered, ahead: ahead, on: Instant(2026, 3, 7, 7))
        plant(
            "11 писем за 12 минут уже ушли: скидка на каждый товар избранного", .favouritesFlood, in: Self.womensDay,
            foundBy: "frequency-cap", suffered)
        plant(
            "Завтра с 07:00 до 07:12 уйдёт по 11 писем на человека", .favouritesFlood, in: Self.womensDay,
            foundBy: "flood", ahead)
    }

    /// Five issues of the skin care club, the fifth a copy of the first; all opened, none clicked, some had enough.
    private mutating func plantSkinCareIssues() {
        let readers = (0..<48).map { _ in addClubMember() }
        let left = (0..<12).map { _ in addClubMember() }
        addUnclickedIssues(PharmacyMailings.skinCare, readers: readers, left: left)
        plant(
            "Пять выпусков открыты, ни одного перехода", .fiveOpenedNoneClicked, in: "skin-care-6",
            foundBy: "opens-without-clicks", readers)
        plant(
            "После пятого выпуска, копии первого, отписались", .fiveOpenedNoneClicked, in: "skin-care-6",
            foundBy: "unsubscribed", left)
        plant(
            "Шестой выпуск слово в слово повторяет второй", .fiveOpenedNoneClicked, in: "skin-care-6",
            foundBy: "same-content-again", readers)
        plant(
            "Первый выпуск снова в плане, тем же письмом", .fiveOpenedNoneClicked, in: "skin-care-repeat",
            foundBy: "already-received", readers)
    }

    /// A member of the club gets nothing but the club's letters, so these five are her last.
    private mutating func addClubMember() -> Int {
        let position = addExemplaryWoman(in: [.skinCareClub])
        mailStops[position] = Instant(2024, 1, 1)
        return position
    }

    private mutating func plantSurveyDuringComplaint() {
        let unhappy = (0..<9).map { turn in
            let position = addExemplaryWoman()
            addOrder(of: position, at: Instant(2026, 3, 5, 12 + turn, 20), [803, 601], channel: "site")
            openTicket("t-\(7000 + turn)", of: position, at: Instant(2026, 3, 6, 9 + turn, 41))
            return position
        }
        plant(
            "Жалуются на заказ, а мы спрашиваем, всё ли понравилось", .complaintIgnored, in: "after-purchase-nps",
            foundBy: "open-complaint", unhappy)
    }

    private mutating func plantOwnedRecommendation() {
        let owners = (0..<26).map { turn in
            let position = addExemplaryWoman()
            addOrder(of: position, at: Instant(2026, 1, 10 + turn % 20, 16, turn), [601, 602], channel: "site")
            return position
        }
        plant(
            "Рекомендуем тонометр тем, кто его купил", .alreadyBought, in: "recommend-tonometer",
            foundBy: "owned-product", owners)
    }

    /// Faults of a campaign itself, with no customers of their own.
    private mutating func plantCampaignFaults() {
        let faults: [(String, Mistake, String, String)] = [
            ("«Тест» уходит всем подписчикам", .testToEveryone, "test-morning", "test-content-live-audience"),
            ("Пять часов спустя: «Тест 2!»", .testToEveryone, "test-morning-2", "test-content-live-audience"),
            ("Рецептурные препараты в промо-письме", .prescriptionPromoted, "rx-promo", "rx-advertising"),
            ("Списки старого и нового сервиса пересекаются", .sameLetterTwice, "8-march", "list-overlap"),
            ("Одна рассылка вместо двух: получателей втрое меньше обычного", .none, "vitamins-spring", "audience-jump"),
            ("Веса вариантов не складываются в сто", .none, "vitamins-spring", "variant-weights"),
            ("Сегмент и включён, и исключён", .none, "vitamins-spring", "segment-in-both"),
            ("Дата отправки прошла", .none, "allergy-february", "past-schedule"),
            ("Предложение кончилось", .none, "allergy-february", "expired-offer"),
            ("Поле с опечаткой: loyality", .none, "loyalty-burn", "unknown-merge-field"),
            ("Раздел шаблона не закрыт", .none, "birthday-gift", "broken-template"),
            ("Нет ссылки для отписки", .none, "flash-sale", "missing-unsubscribe"),
            ("Тема длиннее экрана", .none, "flash-sale", "subject-length"),
            ("Нет контрольной группы", .none, "flash-sale", "no-control-group"),
            ("Нет цели", .none, "flash-sale", "no-kpi-target"),
            ("Вторая ручная рассылка за неделю", .none, "flash-sale", "manual-send-budget"),
            ("Условие, которому никто не отвечает", .none, "sun-kids", "empty-audience"),
            ("Письмо для всех, а в аудитории только мы сами", .none, "newsletter-april", "live-content-seed-audience"),
            ("Схема с дырами: часть базы не попала никуда", .none, "reactivation-160", "scheme-gap"),
            ("SMS из четырёх частей", .none, "refill-course", "sms-parts"),
            ("Дороже сметы", .none, "refill-course", "cost-over-budget"),
            ("На востоке уже ночь", .none, "reactivation-160", "quiet-hours"),
            ("Ночная отправка сдвинута", .none, "after-purchase-nps", "night-shifted"),
        ]
        for fault in faults { plant(fault.0, fault.1, in: fault.2, foundBy: fault.3) }
    }
}
