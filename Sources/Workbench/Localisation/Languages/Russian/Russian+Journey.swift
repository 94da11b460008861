extension Russian {
    /// The journey of one customer. The present tense, so that one form suits men and women.
    static let journey: KeyValuePairs<String, String> = [
        "chain begins: {0}": "начата цепочка {0}", "chain does not begin: {0}": "не начата цепочка {0}",
        "held ({0}): {1}": "удержано ({0}): {1}", "leaves without an answer: {0}": "оставляет без ответа: {0}",
        "buys": "покупает",
        "chain ends early: {0}": "прервана цепочка {0}", "chain is over: {0}": "пройдена цепочка {0}",
        "enters the segment {0}": "входит в сегмент {0}", "leaves the segment {0}": "выходит из сегмента {0}",
        "stage: {0}": "этап: {0}", "opens {0}": "открывает {0}", "follows a link of {0}": "переходит по ссылке: {0}",
        "unsubscribes: {0}": "отписывается: {0}", "complains of spam: {0}": "жалуется на спам: {0}",
        "until {0}": "до {0}", "put off by quiet hours until {0}": "отложено тихими часами до {0}",
        "exit: {0}": "выход: {0}", "it was: {0}": "был: {0}", "once for each": "на каждое событие",
        "trigger: {0}": "триггер: {0}", "trigger: entry into the segment {0}": "триггер: вход в сегмент {0}",
        "condition: {0}": "условие: {0}", "already inside": "уже внутри",
        "the condition does not hold: {0}": "условие не выполнено: {0}",
        "not again before {0} are over": "повтор не раньше, чем через {0}",
        "it lets nobody in twice": "второй раз не впускает", "chain {0}, step {1}": "цепочка {0}, шаг {1}",
        "campaign {0}": "кампания {0}",
        "{0} – {1}: {2} sent, {3} held": "{0} – {1}: отправлено {2}, удержано {3}",
        "The journey of {0}": "Путь: {0}", "day {0}": "день {0}", "Nothing happened.": "Ничего не произошло.",
        "segments: {0}": "сегменты: {0}", "Where it ends": "Чем всё кончилось", "in no chain": "ни в одной цепочке",
        "What was sent": "Что отправлено",
    ]

    /// What customers do of their own accord.
    static let deeds: KeyValuePairs<String, String> = [
        "visits the site": "заходит на сайт", "looks at a product": "смотрит товар",
        "searches for something": "ищет на сайте", "puts a product into the cart": "кладёт товар в корзину",
        "takes a product out of the cart": "убирает товар из корзины",
        "adds a product to the favourites": "добавляет товар в избранное",
        "removes a product from the favourites": "убирает товар из избранного", "registers": "регистрируется",
        "subscribes": "подписывается", "confirms the subscription": "подтверждает подписку",
        "is recognised on the site": "узнан на сайте", "unsubscribes from everything": "отписывается от всего",
        "opens a ticket of complaint": "подаёт жалобу", "the ticket is closed": "жалоба закрыта",
        "gives a score": "ставит оценку", "answers a survey": "проходит опрос", "writes a review": "пишет отзыв",
        "talks on the telephone": "говорит по телефону",
    ]

    /// The guided tour.
    static let tour: KeyValuePairs<String, String> = [
        "Tour": "Экскурсия", "end it": "закончить", "guided tour": "экскурсия", "leave the tour": "закончить экскурсию",
        "previous stop": "предыдущая остановка", "next stop": "следующая остановка",
        "this is the first stop": "это первая остановка", "this is the last stop": "это последняя остановка",
        "this workspace has no tour; one is written in tour.json":
            "у этой базы нет экскурсии; её пишут в tour.json",
        "the tour is left; T begins it again": "экскурсия окончена; T начнёт её снова",
        "what this stop shows is not in the workspace": "того, что показывает эта остановка, в базе нет",
        "Try:": "Попробуйте:",
    ]

    /// The player.
    static let journeyPlayer: KeyValuePairs<String, String> = [
        "Journey": "Путь", "journey": "путь", "journey of the customer": "путь клиента",
        "Preparing the journey": "Готовлю путь", "travel": "в путь",
        "to the next happening": "к следующему событию", "on": "дальше",
        "one step back": "на шаг назад", "step back": "шаг назад", "from the beginning": "с начала",
        "restart": "сначала", "this is the beginning": "это начало",
        "nothing happens any more": "больше ничего не будет",
        "Answers": "Ответы", "no message waits for an answer": "ни одно сообщение не ждёт ответа",
        "open it": "открыть", "ignore it": "пропустить", "click": "перейти", "buy": "купить",
        "complain": "пожаловаться",
        "unsubscribe": "отписаться", "do something of one's own accord": "сделать что-то по своей воле",
        "act": "действие", "Of one's own accord": "По своей воле", "a persona has no card": "у персонажа нет карточки",
        "J sends somebody on a journey": "J — отправить в путь", "Who travels?": "Кто отправится в путь?",
        "a customer of the workspace": "клиент из базы",
        "Enter leads to the customers; J sends the selected one on a journey.":
            "Enter ведёт к клиентам; J отправит выбранного в путь.",
        "nobody is called {0} any more": "{0} больше нет",
        "the campaign {0} cannot be computed; its preview says why":
            "кампанию {0} не вычислить; почему — скажет её предпросмотр",
        "Story": "История", "now {0}": "сейчас {0}",
        "waits for an answer:": "ждёт ответа:", "nothing waits; Space goes on": "ничего не ждёт; пробел — дальше",
        "the journey begins": "путь начинается", "Where the customer stands": "Где клиент сейчас",
        "Tab: where the customer stands": "Tab: где клиент сейчас", "What the chain does": "Что делает цепочка",
        "Space goes to the next happening. A message that goes out waits for an answer: open, click, buy, ignore, complain or unsubscribe.":
            "Пробел — к следующему событию. Отправленное сообщение ждёт ответа: открыть, перейти, купить, пропустить, пожаловаться, отписаться.",
        "The customer can also act of their own accord. One step back is as it was before.":
            "Клиент может действовать и сам. Шаг назад возвращает всё как было.",
        "Writing the story": "Пишу историю", "the story": "история",
    ]
}
