/// What the bookshop sent in the half year before February 2026.
enum BooksMailings {
    typealias Mailing = PastMailing<BooksList>

    static let all = general + club
    /// What went to whole lists, oldest first.
    static let general = (newsletters + promotions + holidays).sorted { $0.at < $1.at }

    private static let halfYear: [(year: Int, month: Int, name: String, about: String)] = [
        (2025, 8, "жнівень", "што чытаць у цягніку і на лецішчы"),
        (2025, 9, "верасень", "кнігі для тых, хто вяртаецца за парту"),
        (2025, 10, "кастрычнік", "восеньскія дэтэктывы пад гарбату"),
        (2025, 11, "лістапад", "як сабраць хатнюю бібліятэку"),
        (2025, 12, "снежань", "што пакласці пад ёлку"),
        (2026, 1, "студзень", "пяць кніг на доўгія вечары"),
    ]

    private static let newsletters: [Mailing] = halfYear.enumerated().map { turn, issue in
        let id = "staronka-\(issue.year)-\(issue.month < 10 ? "0" : "")\(issue.month)"
        return Mailing(
            id: id, name: "«Старонка», \(issue.name)", series: "staronka", content: "informational",
            at: WallClock.minsk.moment(issue.year, issue.month, 25, 11), lists: [.readers], message: id,
            subject: "«Старонка»: \(issue.name)",
            body:
                "{{givenName}}, вітаем! У гэтым нумары: \(issue.about). А яшчэ тры навінкі з паліцы і адна парада рэдактара.",
            owner: "alesia", isReadByAll: turn == halfYear.count - 1)
    }

    /// Always the same promotion, on the third of each month.
    private static let promotions: [Mailing] = halfYear.map { issue in
        let month = issue.month % 12 + 1
        let year = issue.month == 12 ? issue.year + 1 : issue.year
        let id = "znizhka-\(year)-\(month < 10 ? "0" : "")\(month)"
        return Mailing(
            id: id, name: "Зніжка, \(month < 10 ? "0" : "")\(month).\(year)", series: "promo", content: "promo",
            at: WallClock.minsk.moment(year, month, 3, 12), lists: [.siteSubscribers, .shopCards], message: id,
            subject: "Зніжка 15 % на ўсё да нядзелі!",
            body:
                "{{givenName}}, зніжка 15 % на ўсе кнігі да нядзелі! Прамакод ZAKLADKA15. Толькі для вас, толькі зараз.",
            owner: "zmicier")
    }

    private static let holidays: [Mailing] = [
        Mailing(
            id: "reading-november-2025", name: "Чытальны лістапад", series: "holiday", content: "promo",
            at: WallClock.minsk.moment(2025, 11, 14, 10), lists: [.siteSubscribers],
            message: "reading-november-2025", subject: "Чытальны лістапад",
            body: "{{givenName}}, увесь лістапад трэцяя кніга ў заказе — за палову кошту.", owner: "alesia"),
        Mailing(
            id: "new-year-2026", name: "Новы год", series: "holiday", content: "promo",
            at: WallClock.minsk.moment(2025, 12, 22, 10), lists: [.siteSubscribers], message: "new-year-2026",
            subject: "Хутка Новы год!",
            body: "{{givenName}}, да 31 снежня кожны заказ загортваем у святочную паперу бясплатна.",
            owner: "alesia"),
    ]

    /// Five issues of the reading club; the fifth went out with the message of the first.
    static let club: [Mailing] = (1...5).map { issue in
        let text = clubTexts[(issue - 1) % 4]
        return Mailing(
            id: "club-\(issue)", name: "Клуб чытачоў, выпуск \(issue)", series: "club", content: "promo",
            at: issue < 5
                ? WallClock.minsk.moment(2025, 8 + issue, 12, 10, 30) : WallClock.minsk.moment(2026, 1, 12, 10, 30),
            lists: [.readingClub], message: "club-\(issue == 5 ? 1 : issue)", subject: text.subject, body: text.body,
            owner: "zmicier")
    }

    static let clubTexts: [(subject: String, body: String)] = [
        (
            "Пяць раманаў на вечар",
            "{{givenName}}, пяць раманаў, ад якіх цяжка адарвацца: ад Караткевіча да Быкава. У клубе яны з’яўляюцца раней, чым на паліцы."
        ),
        (
            "Як чытаць класіку з асалодай",
            "{{givenName}}, класіка бывае цікавай, калі ведаеш, з якой старонкі пачаць. Тры падказкі нашага рэдактара."
        ),
        (
            "Паэзія: з чаго пачаць",
            "{{givenName}}, Багдановіч, Купала, Цётка: тры вершы, з якіх варта пачаць, і зборнікі, дзе іх знайсці."
        ),
        (
            "Кнігі, якія перачытваюць",
            "{{givenName}}, ёсць кнігі, якія з гадамі толькі мацнеюць. Дзесяць такіх — на нашай паліцы."
        ),
    ]
}
