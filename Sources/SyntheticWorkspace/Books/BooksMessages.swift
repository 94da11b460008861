/// The letters of the bookshop.
enum BooksMessages {
    static let all =
        planned + club + chains + BooksMailings.general.map(letterhead.letter(of:))

    private static let letterhead = Letterhead(language: "be", site: "zakladka.example.org")

    /// The four issues that were written, and the sixth, which has a new subject and the body of the second.
    private static let club: [Message] =
        BooksMailings.club.prefix(4).map(letterhead.letter(of:)) + [
            letterhead.letter("club-6", "Класіка без нуды", BooksMailings.clubTexts[1].body)
        ]

    private static let planned: [Message] = [
        letterhead.letter(
            "mother-language-day-a", "{{givenName}}, з Днём роднай мовы!", preheader: "Дзве кнігі да свята",
            """
            {{givenName}}, 21 лютага — Дзень роднай мовы.
            Да свята «Вянок» Максіма Багдановіча і «Беларуская мова за 30 дзён» разам таннейшыя на 20 %.
            """),
        letterhead.letter(
            "mother-language-day-b", "Слова, якое грэе", preheader: "І закладка ў падарунак",
            """
            {{givenName}}, у Дзень роднай мовы да «Вянка» і да падручніка «Беларуская мова за 30 дзён» дорым драўляную закладку.
            Дасылаем па ўсёй Беларусі.
            """),
        letterhead.letter(
            "you-may-like", "{{givenName}}, вам можа спадабацца гэты раман",
            "«Каласы пад сярпом тваім» Уладзіміра Караткевіча, абедзве часткі пад адной вокладкай. Раім менавіта вам!"),
        letterhead.letter(
            "author-meeting", "Сустрэча з аўтарам у Мінску",
            "{{givenName}}, 5 сакавіка чакаем вас у кнігарні на сустрэчу з аўтарам. Месцаў няшмат, квіткі ўжо на сайце."
        ),
        letterhead.letter(
            "graphic-novels", "Графічныя раманы: новая паліца",
            "{{givenName}}, «Каменны госць» і «Чорная дама» ўжо ў нас. Малюнкі, ад якіх стыне кроў."),
        letterhead.short(
            "order-ready", "Закладка: ваш заказ ужо ў кнігарні, чакаем вас да 21:00. Захавайце гэтае паведамленне."),
        letterhead.letter(
            "winback", "{{givenName}}, даўно не бачыліся",
            "За гэтыя паўгода ў нас з’явілася шмат новага. Вяртайцеся: зніжка 10 % чакае да канца сакавіка."),
        letterhead.letter(
            "staronka-2026-02", "«Старонка»: люты", preheader: "Словы, якія вяртаюцца",
            """
            {{givenName}}, вітаем!
            У лютаўскім нумары: словы, якія вярнуліся ў нашу мову, тры кнігі пра падарожжы па Беларусі і адказы на вашы пытанні. \
            А рэдактарка раіць раман на адзін вечар.
            """),
    ]

    private static let chains: [Message] = [
        letterhead.letter("confirm-1", "Пацвердзіце падпіску", "Застаўся адзін націск, і мы зможам вам пісаць."),
        letterhead.letter(
            "welcome-1", "Дзякуй, што вы з намі", "{{givenName}}, рады знаёмству! Вось што ёсць на паліцах «Закладкі»."),
        letterhead.letter(
            "welcome-2", "Як выбраць кнігу",
            "{{givenName}}, тры пытанні, якія дапамогуць выбраць наступную кнігу."),
        letterhead.letter(
            "welcome-3", "Клуб чытачоў",
            "{{givenName}}, раз на месяц збіраемся і гаворым пра адну кнігу. Далучайцеся!"),
        letterhead.letter(
            "welcome-4", "Падарунак да першай пакупкі", "{{givenName}}, 5 рублёў на першы заказ чакаюць вас тыдзень."),
        letterhead.short("welcome-push", "Падарунак за знаёмства чакае ў дадатку"),
        letterhead.letter(
            "cart-1", "Кошык чакае", "{{givenName}}, вы не скончылі афармляць заказ. Мы ўсё захавалі."),
        letterhead.short("cart-push", "Кошык чакае: аформіць заказ можна ў два дотыкі"),
        letterhead.letter(
            "view-1", "Вы глядзелі", "{{givenName}}, {{product.name}} ёсць у кнігарні побач з вамі."),
        letterhead.letter(
            "favourites-1", "Тры жаданні", "{{givenName}}, у абраным ужо тры кнігі. На любую з іх — зніжка 7 %."),
        letterhead.letter(
            "next-1", "Што чытаць далей", "{{givenName}}, ужо дачыталі? Раім, што ўзяць з паліцы наступным."),
        letterhead.short("next-push", "Рэдактар падабраў для вас наступную кнігу"),
        letterhead.letter(
            "birthday-1", "Хутка ваш дзень нараджэння!",
            "{{givenName}}, 50 балаў ужо на вашай картцы. Няхай год будзе поўны добрых кніг!"),
        letterhead.letter(
            "nps-1", "Ацаніце пакупку", "{{givenName}}, ці параіце вы нас сябрам? Пастаўце адзнаку ад 0 да 10."),
        letterhead.letter(
            "loyalty-points-1", "Балы хутка згараць",
            "{{givenName}}, балаў на вашай картцы: {{loyalty.points}}. Патрацьце іх да першага чысла."),
        letterhead.letter(
            "invite-1", "Сустрэча клуба", "{{givenName}}, запрашаем вас на закрытую сустрэчу клуба 14 сакавіка."),
        letterhead.short(
            "email-please-sms", "Закладка: пакіньце пошту, дашлём чэк і 20 балаў. zakladka.example.org/m"),
        letterhead.letter(
            "reactivation-1", "Мы засумавалі", "{{givenName}}, даўно не бачыліся. Зніжка 10 % на вяртанне."),
        letterhead.letter(
            "farewell-1", "Застаёмся на сувязі?",
            "{{givenName}}, мінуў цэлы год цішыні. Калі лісты вам больш не патрэбныя, мы не пакрыўдзімся."),
    ]
}
