extension Ukrainian {
    /// The journey of one customer. The present tense, so that one form suits men and women.
    static let journey: KeyValuePairs<String, String> = [
        "chain begins: {0}": "розпочато ланцюжок {0}", "chain does not begin: {0}": "не розпочато ланцюжок {0}",
        "held ({0}): {1}": "утримано ({0}): {1}", "leaves without an answer: {0}": "лишає без відповіді: {0}",
        "buys": "купує",
        "chain ends early: {0}": "перервано ланцюжок {0}", "chain is over: {0}": "пройдено ланцюжок {0}",
        "enters the segment {0}": "входить до сегмента {0}", "leaves the segment {0}": "виходить із сегмента {0}",
        "stage: {0}": "етап: {0}", "opens {0}": "відкриває {0}",
        "follows a link of {0}": "переходить за посиланням: {0}",
        "unsubscribes: {0}": "відписується: {0}", "complains of spam: {0}": "скаржиться на спам: {0}",
        "until {0}": "до {0}", "put off by quiet hours until {0}": "відкладено тихими годинами до {0}",
        "exit: {0}": "вихід: {0}", "it was: {0}": "був: {0}", "once for each": "на кожну подію",
        "trigger: {0}": "тригер: {0}", "trigger: entry into the segment {0}": "тригер: вхід до сегмента {0}",
        "condition: {0}": "умова: {0}", "already inside": "уже всередині",
        "the condition does not hold: {0}": "умову не виконано: {0}",
        "not again before {0} are over": "повтор не раніше, ніж через {0}",
        "it lets nobody in twice": "удруге не впускає", "chain {0}, step {1}": "ланцюжок {0}, крок {1}",
        "campaign {0}": "кампанія {0}",
        "{0} – {1}: {2} sent, {3} held": "{0} – {1}: надіслано {2}, утримано {3}",
        "The journey of {0}": "Шлях: {0}", "day {0}": "день {0}", "Nothing happened.": "Нічого не сталося.",
        "segments: {0}": "сегменти: {0}", "Where it ends": "Чим усе скінчилося", "in no chain": "у жодному ланцюжку",
        "What was sent": "Що надіслано",
    ]

    /// What customers do of their own accord.
    static let deeds: KeyValuePairs<String, String> = [
        "visits the site": "заходить на сайт", "looks at a product": "дивиться товар",
        "searches for something": "шукає на сайті", "puts a product into the cart": "кладе товар до кошика",
        "takes a product out of the cart": "прибирає товар із кошика",
        "adds a product to the favourites": "додає товар до обраного",
        "removes a product from the favourites": "прибирає товар з обраного", "registers": "реєструється",
        "subscribes": "підписується", "confirms the subscription": "підтверджує підписку",
        "is recognised on the site": "упізнано на сайті", "unsubscribes from everything": "відписується від усього",
        "opens a ticket of complaint": "подає скаргу", "the ticket is closed": "скаргу закрито",
        "gives a score": "ставить оцінку", "answers a survey": "проходить опитування", "writes a review": "пише відгук",
        "talks on the telephone": "говорить телефоном",
    ]

    /// The guided tour.
    static let tour: KeyValuePairs<String, String> = [
        "Tour": "Екскурсія", "end it": "закінчити", "guided tour": "екскурсія", "leave the tour": "закінчити екскурсію",
        "previous stop": "попередня зупинка", "next stop": "наступна зупинка",
        "this is the first stop": "це перша зупинка", "this is the last stop": "це остання зупинка",
        "this workspace has no tour; one is written in tour.json":
            "ця база не має екскурсії; її пишуть у tour.json",
        "the tour is left; T begins it again": "екскурсію закінчено; T почне її знову",
        "what this stop shows is not in the workspace": "того, що показує ця зупинка, у базі немає",
        "Try:": "Спробуйте:",
    ]

    /// The player.
    static let journeyPlayer: KeyValuePairs<String, String> = [
        "Journey": "Шлях", "journey": "шлях", "journey of the customer": "шлях клієнта",
        "Preparing the journey": "Готую шлях", "travel": "у путь",
        "to the next happening": "до наступної події", "on": "далі",
        "one step back": "на крок назад", "step back": "крок назад", "from the beginning": "від початку",
        "restart": "спочатку", "this is the beginning": "це початок",
        "nothing happens any more": "більше нічого не буде",
        "Answers": "Відповіді", "no message waits for an answer": "жодне повідомлення не чекає відповіді",
        "open it": "відкрити", "ignore it": "пропустити", "click": "перейти", "buy": "купити",
        "complain": "поскаржитися",
        "unsubscribe": "відписатися", "do something of one's own accord": "зробити щось із власної волі",
        "act": "дія", "Of one's own accord": "З власної волі", "a persona has no card": "персонаж не має картки",
        "J sends somebody on a journey": "J — відправити в путь", "Who travels?": "Хто вирушить у путь?",
        "a customer of the workspace": "клієнт із бази",
        "Enter leads to the customers; J sends the selected one on a journey.":
            "Enter веде до клієнтів; J відправить вибраного в путь.",
        "nobody is called {0} any more": "{0} більше немає",
        "the campaign {0} cannot be computed; its preview says why":
            "кампанію {0} не обчислити; чому — скаже її передперегляд",
        "Story": "Історія", "now {0}": "зараз {0}",
        "waits for an answer:": "чекає відповіді:", "nothing waits; Space goes on": "ніщо не чекає; пробіл — далі",
        "the journey begins": "шлях починається", "Where the customer stands": "Де клієнт зараз",
        "Tab: where the customer stands": "Tab: де клієнт зараз", "What the chain does": "Що робить ланцюжок",
        "Space goes to the next happening. A message that goes out waits for an answer: open, click, buy, ignore, complain or unsubscribe.":
            "Пробіл — до наступної події. Надіслане повідомлення чекає відповіді: відкрити, перейти, купити, пропустити, поскаржитися, відписатися.",
        "The customer can also act of their own accord. One step back is as it was before.":
            "Клієнт може діяти і сам. Крок назад повертає все, як було.",
        "Writing the story": "Записую історію", "the story": "історія",
    ]
}
