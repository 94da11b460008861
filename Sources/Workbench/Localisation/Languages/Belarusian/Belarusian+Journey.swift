extension Belarusian {
    /// The journey of one customer. The present tense, so that one form suits men and women.
    static let journey: KeyValuePairs<String, String> = [
        "chain begins: {0}": "пачаты ланцужок {0}", "chain does not begin: {0}": "не пачаты ланцужок {0}",
        "held ({0}): {1}": "утрымана ({0}): {1}", "leaves without an answer: {0}": "пакідае без адказу: {0}",
        "buys": "купляе",
        "chain ends early: {0}": "перапынены ланцужок {0}", "chain is over: {0}": "пройдзены ланцужок {0}",
        "enters the segment {0}": "уваходзіць у сегмент {0}", "leaves the segment {0}": "выходзіць з сегмента {0}",
        "stage: {0}": "этап: {0}", "opens {0}": "адкрывае {0}", "follows a link of {0}": "пераходзіць па спасылцы: {0}",
        "unsubscribes: {0}": "адпісваецца: {0}", "complains of spam: {0}": "скардзіцца на спам: {0}",
        "until {0}": "да {0}", "put off by quiet hours until {0}": "адкладзена ціхімі гадзінамі да {0}",
        "exit: {0}": "выхад: {0}", "it was: {0}": "быў: {0}", "once for each": "на кожную падзею",
        "trigger: {0}": "трыгер: {0}", "trigger: entry into the segment {0}": "трыгер: уваход у сегмент {0}",
        "condition: {0}": "умова: {0}", "already inside": "ужо ўнутры",
        "the condition does not hold: {0}": "умова не выканана: {0}",
        "not again before {0} are over": "паўтор не раней, чым праз {0}",
        "it lets nobody in twice": "другі раз не ўпускае", "chain {0}, step {1}": "ланцужок {0}, крок {1}",
        "campaign {0}": "кампанія {0}",
        "{0} – {1}: {2} sent, {3} held": "{0} – {1}: адпраўлена {2}, утрымана {3}",
        "The journey of {0}": "Шлях: {0}", "day {0}": "дзень {0}", "Nothing happened.": "Нічога не адбылося.",
        "segments: {0}": "сегменты: {0}", "Where it ends": "Чым усё скончылася", "in no chain": "ні ў адным ланцужку",
        "What was sent": "Што адпраўлена",
    ]

    /// What customers do of their own accord.
    static let deeds: KeyValuePairs<String, String> = [
        "visits the site": "заходзіць на сайт", "looks at a product": "глядзіць тавар",
        "searches for something": "шукае на сайце", "puts a product into the cart": "кладзе тавар у кошык",
        "takes a product out of the cart": "прыбірае тавар з кошыка",
        "adds a product to the favourites": "дадае тавар у абранае",
        "removes a product from the favourites": "прыбірае тавар з абранага", "registers": "рэгіструецца",
        "subscribes": "падпісваецца", "confirms the subscription": "пацвярджае падпіску",
        "is recognised on the site": "апазнаны на сайце", "unsubscribes from everything": "адпісваецца ад усяго",
        "opens a ticket of complaint": "падае скаргу", "the ticket is closed": "скарга закрыта",
        "gives a score": "ставіць ацэнку", "answers a survey": "праходзіць апытанне", "writes a review": "піша водгук",
        "talks on the telephone": "размаўляе па тэлефоне",
    ]

    /// The guided tour.
    static let tour: KeyValuePairs<String, String> = [
        "Tour": "Экскурсія", "end it": "скончыць", "guided tour": "экскурсія", "leave the tour": "скончыць экскурсію",
        "previous stop": "папярэдні прыпынак", "next stop": "наступны прыпынак",
        "this is the first stop": "гэта першы прыпынак", "this is the last stop": "гэта апошні прыпынак",
        "this workspace has no tour; one is written in tour.json":
            "у гэтай базы няма экскурсіі; яе пішуць у tour.json",
        "the tour is left; T begins it again": "экскурсія скончана; T пачне яе зноў",
        "what this stop shows is not in the workspace": "таго, што паказвае гэты прыпынак, у базе няма",
        "Try:": "Паспрабуйце:",
    ]

    /// The player.
    static let journeyPlayer: KeyValuePairs<String, String> = [
        "Journey": "Шлях", "journey": "шлях", "journey of the customer": "шлях кліента",
        "Preparing the journey": "Рыхтую шлях", "travel": "у шлях",
        "to the next happening": "да наступнай падзеі", "on": "далей",
        "one step back": "на крок назад", "step back": "крок назад", "from the beginning": "з пачатку",
        "restart": "спачатку", "this is the beginning": "гэта пачатак",
        "nothing happens any more": "больш нічога не будзе",
        "Answers": "Адказы", "no message waits for an answer": "ніводнае паведамленне не чакае адказу",
        "open it": "адкрыць", "ignore it": "прапусціць", "click": "перайсці", "buy": "купіць",
        "complain": "паскардзіцца",
        "unsubscribe": "адпісацца", "do something of one's own accord": "зрабіць нешта па сваёй волі",
        "act": "дзеянне", "Of one's own accord": "Па сваёй волі", "a persona has no card": "у персанажа няма карткі",
        "J sends somebody on a journey": "J — адправіць у шлях", "Who travels?": "Хто адправіцца ў шлях?",
        "a customer of the workspace": "кліент з базы",
        "Enter leads to the customers; J sends the selected one on a journey.":
            "Enter вядзе да кліентаў; J адправіць выбранага ў шлях.",
        "nobody is called {0} any more": "{0} больш няма",
        "the campaign {0} cannot be computed; its preview says why":
            "кампанію {0} не вылічыць; чаму — скажа яе перадпрагляд",
        "Story": "Гісторыя", "now {0}": "цяпер {0}",
        "waits for an answer:": "чакае адказу:", "nothing waits; Space goes on": "нішто не чакае; прабел — далей",
        "the journey begins": "шлях пачынаецца", "Where the customer stands": "Дзе кліент цяпер",
        "Tab: where the customer stands": "Tab: дзе кліент цяпер", "What the chain does": "Што робіць ланцужок",
        "Space goes to the next happening. A message that goes out waits for an answer: open, click, buy, ignore, complain or unsubscribe.":
            "Прабел — да наступнай падзеі. Адпраўленае паведамленне чакае адказу: адкрыць, перайсці, купіць, прапусціць, паскардзіцца, адпісацца.",
        "The customer can also act of their own accord. One step back is as it was before.":
            "Кліент можа дзейнічаць і сам. Крок назад вяртае ўсё, як было.",
        "Writing the story": "Запісваю гісторыю", "the story": "гісторыя",
    ]
}
