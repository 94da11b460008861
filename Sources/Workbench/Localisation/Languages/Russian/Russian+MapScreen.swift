extension Russian {
    /// The screen of the communication map.
    static let mapScreen: KeyValuePairs<String, String> = [
        "Map": "Карта", "Communication map": "Карта коммуникаций", "Chains": "Цепочки", "Coverage": "Охват",
        "Floods": "Наводнения", "Calendar": "Календарь", "What if": "Что если", "Simulation": "Симуляция",
        "Following the chains": "Слежу за цепочками",
        "This workspace has no chains yet: each is a file in the folder map/ (docs/FORMAT.md).":
            "В этой базе ещё нет цепочек: каждая — файл в папке map/ (docs/FORMAT.md).",
        "closer": "ближе", "messages": "сообщения", "numbers": "числа", "inside": "внутри", "24 h": "24 ч",
        "7 days": "7 дней", "7 d": "7 дн.", "cap": "лимит",
        "{0}d": "{0}д", "{0}h": "{0}ч", "{0}m": "{0}м",
        "{0}: Enter shows the lane": "{0}: Enter покажет дорожку",
        "{0} cannot be followed: {1}": "{0}: следить нельзя: {1}", "{0} · fired by: {1}": "{0} · запускает: {1}",
        "{0}: in it now": "{0}: внутри сейчас", "{0}: due in 24 hours": "{0}: уйдёт за 24 часа",
        "{0}: due in 7 days": "{0}: уйдёт за 7 дней", "{0}: over a cap in 30 days": "{0}: сверх лимита за 30 дней",
        "what fires it": "запуск", "question": "вопрос", "end": "конец", "over a cap": "сверх лимита",
        "cannot work": "не сработает", "{0}, every time": "{0}, на каждое", "comes into {0}": "попадает в {0}",
        "Looking ahead 30 days": "Смотрю на 30 дней вперёд",
        "Will receive in the next 30 days": "Получит в ближайшие 30 дней",
        "nothing, if nothing happens": "ничего, если ничего не случится",
        "birthday": "день рождения", "points expire": "сгорание баллов", "registration": "регистрация",
        "last change of the record": "последнее изменение записи", "once only": "только один раз",
        "again at any time": "снова в любое время", "again after {0}": "снова через {0}",
    ]

    /// One chain on the screen of the map.
    static let mapChain: KeyValuePairs<String, String> = [
        "here": "здесь", "opened by": "открыли", "clicked by": "перешли", "sent to": "послано",
        "no such message": "такого сообщения нет",
        "wait at most {0}, until": "ждать не дольше {0}, пока не", "split in {0}": "разделить на {0}",
        "hand over: {0}": "передать: {0}", "{0}: stand here": "{0}: стоят здесь", "{0}: sent to": "{0}: послано",
        "{0}: opened by": "{0}: открыли", "{0}: clicked by": "{0}: перешли", "end of the chain": "конец цепочки",
        "{0}: goes on": "{0}: идёт дальше", "priority {0}": "приоритет {0}", "enters if": "входит, если",
        "leaves at once if": "сразу выходит, если", "the chain is not followed: {0}": "за цепочкой следить нельзя: {0}",
        "nobody stands at this step now": "на этом шаге сейчас никого", "step {0}": "шаг {0}",
        "there is no segment {0}": "нет сегмента {0}",
        "{0}: the chain sends no step {1}": "{0}: цепочка не шлёт шага {1}",
        "another step is called {0} too": "другой шаг тоже зовётся {0}",
        "nobody comes here: the path of the split weighs nothing": "сюда никто не попадёт: вес пути — ноль",
        "nobody comes here: {0} cannot have been sent by then":
            "сюда никто не попадёт: к этому времени {0} ещё не послано",
        "nobody comes to any step: what lets people in ends the chain at once":
            "до шагов никто не дойдёт: условие входа сразу завершает цепочку",
        "it waits, and nothing ends it but its last step": "ждёт, и завершит её только последний шаг",
        "what it sends fires it again, without end: {0}": "её сообщения запускают её снова, без конца: {0}",
        "a wait of {0} is longer than a year": "ожидание {0} дольше года",
        "it waits for a reaction to {0}, which cannot have been sent by then":
            "ждёт реакции на {0}, но к этому времени его ещё не послали",
        "the trigger cannot fire: {0}": "запуск невозможен: {0}",
        "its where asks for events of kind {0}": "его where спрашивает события вида {0}",
        "there is no {0} {1}": "нет {0} {1}",
        "events {0} have no {1}": "у событий {0} нет {1}", "{0} is no date of a customer": "{0} — не дата клиента",
        "name another, or take the step out": "назовите другое или уберите шаг",
        "name another, or write the segment": "назовите другой или напишите сегмент",
        "correct the expression": "исправьте выражение",
        "give the id of a step that sends": "дайте id шага, который шлёт",
        "give each step an id of its own": "дайте каждому шагу свой id",
        "give the path a weight, or take it out": "дайте пути вес или уберите его",
        "ask for a step that stands before the branch": "спросите о шаге, который стоит до развилки",
        "take the exit out, or turn the condition round": "уберите выход или переверните условие",
        "add an exit, such as the goal reached or consent withdrawn":
            "добавьте выход: цель достигнута, согласие отозвано",
        "set reentry to never or after some days, or narrow the trigger's where":
            "запретите повторный вход, отложите его на дни или сузьте where запуска",
        "shorten it, or let a date or a segment fire a chain of its own":
            "сократите его, или пусть дата или сегмент запускают свою цепочку",
        "wait for a step that stands before, or for a time": "ждите шага, который стоит раньше, или срока",
        "correct the trigger": "исправьте запуск",
    ]

    /// The simulated month on the screen of the map.
    static let mapMonth: KeyValuePairs<String, String> = [
        "Simulating {0}": "Симулирую {0}", "simulating the month…": "симулирую месяц…",
        "not simulated": "без симуляции",
        "not simulated · r": "без симуляции · r", "nobody over a cap in 30 days": "за 30 дней никого сверх лимита",
        "over a cap in 30 days": "сверх лимита за 30 дней",
        "over a cap in 30 days: {0}": "сверх лимита за 30 дней: {0}",
        "Simulating the coming month; x stops it": "Симулирую предстоящий месяц; x остановит",
        "The month was not simulated; r does it": "Месяц не просимулирован; r сделает это",
        "stop the simulation": "остановить симуляцию", "simulate the month again": "просимулировать месяц снова",
        "simulate": "симулировать", "nothing is being simulated": "ничего не симулируется",
        "it is being computed": "ещё считается", "the month is not simulated": "месяц не просимулирован",
        "Over a cap in the coming 30 days: {0}": "Сверх лимита в ближайшие 30 дней: {0}",
        "most by {0}": "больше всего: {0}",
        "In the coming 30 days chains and approved campaigns want no more of anybody than the caps allow.":
            "В ближайшие 30 дней цепочки и одобренные кампании никому не напишут больше, чем разрешают лимиты.",
        "wanted": "хотят", "allowed": "можно", "from": "с", "minute": "минута",
        "chain or campaign": "цепочка или кампания",
        "outcome": "исход", "{0}: {1} within {2}; allowed {3}": "{0}: {1} за {2}; можно {3}",
        "{0} before now": "до этого {0}", "not reachable": "недоступны", "held by the night": "удержано ночью",
        "all of them in Customers": "все они в «Клиентах»", "all of them": "все они",
        "nobody is over a cap": "сверх лимита никого",
        "chain": "цепочка", "channel": "канал",
        "automated {0}, goal {1}": "автоматических {0}, цель {1}", "{0} in 30 days": "{0} за 30 дней",
        "unsubscribes {0}": "отписок {0}", "cost {0}": "стоимость {0}",
        "Nothing goes out on this day.": "В этот день ничего не уходит.",
        "Everything on this day": "Всё за этот день", "Get {0}": "Получат {0}", "the same": "те же",
        "by a cap": "лимит", "by night": "ночь", "no reach": "нет связи", "the day": "день", "Day": "День",
        "next day": "следующий день", "previous day": "предыдущий день",
        "Looking for whom no chain reaches": "Ищу, до кого не доходит ни одна цепочка",
        "Reached by no chain in the simulated month": "За месяц симуляции не дойдёт ни одна цепочка",
        "of these, no channel reaches them at all": "из них до кого не доходит ни один канал",
        "of these, a channel would reach them": "из них до кого канал есть",
        "Nothing is due from any chain": "Ни одна цепочка не собирается писать",
        "{0} chains or more are about to write": "Собираются писать цепочек: {0} и больше",
        "of {0}": "из {0}", "no chain": "без цепочек",
        "{0} whom no chain reaches": "{0}, до кого не доходит ни одна цепочка",
        "Orders of 365 days by letters of 180: people whom no chain reaches, of how many, and the chains that write.":
            "Заказы за 365 дней и письма за 180: до кого не доходит ни одна цепочка, из скольких, и сколько цепочек пишет.",
        "activity matrix": "матрица активности",
    ]

    /// What is tried on the screen of the map.
    static let whatIf: KeyValuePairs<String, String> = [
        "What": "Что", "now": "сейчас", "tried": "проба", "as it is": "как есть", "all as it is": "всё как есть",
        "There is nothing to try: no waits, caps or campaigns.": "Пробовать нечего: нет ожиданий, лимитов и кампаний.",
        "campaign": "кампания", "wait": "ждать",
        "Messages sent": "Отправлено", "Held by a cap": "Удержано лимитом", "Held by the night": "Удержано ночью",
        "Not reachable": "Недоступны", "People over a cap": "Людей сверх лимита",
        "Reached by no chain": "Без единой цепочки", "Opened": "Открыли", "Clicked": "Перешли",
        "Ordered": "Заказали", "Unsubscribed": "Отписались", "Cost": "Стоимость",
        "Automated, goal {0}": "Автоматических, цель {0}",
        "Messages a day": "Сообщений в день", "Simulating the change": "Симулирую изменение",
        "Turn something with + and −, then Enter simulates both months with the same chance.":
            "Измените что-нибудь клавишами + и −, затем Enter просимулирует оба месяца с одним и тем же случаем.",
        "nothing is changed yet": "пока ничего не изменено",
        "nothing is changed yet: + and − turn what is chosen": "пока ничего не изменено: + и − меняют выбранное",
        "a day later, one more": "на день позже, на одно больше",
        "a day earlier, one fewer": "на день раньше, на одно меньше",
        "fewer": "меньше",
    ]
}
