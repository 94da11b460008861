extension Ukrainian {
    /// The screen of the communication map.
    static let mapScreen: KeyValuePairs<String, String> = [
        "Map": "Карта", "Communication map": "Карта комунікацій", "Chains": "Ланцюжки", "Coverage": "Охоплення",
        "Floods": "Повені", "Calendar": "Календар", "What if": "Що якби", "Simulation": "Симуляція",
        "Following the chains": "Стежу за ланцюжками",
        "This workspace has no chains yet: each is a file in the folder map/ (docs/FORMAT.md).":
            "У цій базі ще немає ланцюжків: кожен — файл у папці map/ (docs/FORMAT.md).",
        "closer": "ближче", "messages": "повідомлення", "numbers": "числа", "inside": "усередині", "24 h": "24 год",
        "7 days": "7 днів", "7 d": "7 дн.", "cap": "ліміт",
        "{0}d": "{0}д", "{0}h": "{0}г", "{0}m": "{0}хв",
        "{0}: Enter shows the lane": "{0}: Enter покаже доріжку",
        "{0} cannot be followed: {1}": "{0}: стежити не можна: {1}", "{0} · fired by: {1}": "{0} · запускає: {1}",
        "{0}: in it now": "{0}: усередині зараз", "{0}: due in 24 hours": "{0}: піде за 24 години",
        "{0}: due in 7 days": "{0}: піде за 7 днів", "{0}: over a cap in 30 days": "{0}: понад ліміт за 30 днів",
        "what fires it": "запуск", "question": "питання", "end": "кінець", "over a cap": "понад ліміт",
        "cannot work": "не спрацює", "{0}, every time": "{0}, на кожне", "comes into {0}": "потрапляє до {0}",
        "Looking ahead 30 days": "Дивлюся на 30 днів уперед",
        "Will receive in the next 30 days": "Отримає за найближчі 30 днів",
        "nothing, if nothing happens": "нічого, якщо нічого не станеться",
        "birthday": "день народження", "points expire": "згоряння балів", "registration": "реєстрація",
        "last change of the record": "остання зміна запису", "once only": "лише один раз",
        "again at any time": "знову будь-коли", "again after {0}": "знову через {0}",
    ]

    /// One chain on the screen of the map.
    static let mapChain: KeyValuePairs<String, String> = [
        "opened by": "відкрили", "clicked by": "перейшли",
        "here": "тут", "sent to": "надіслано", "no such message": "такого повідомлення немає",
        "wait at most {0}, until": "чекати не довше {0}, доки не", "split in {0}": "розділити на {0}",
        "hand over: {0}": "передати: {0}", "{0}: stand here": "{0}: стоять тут", "{0}: sent to": "{0}: надіслано",
        "{0}: opened by": "{0}: відкрили", "{0}: clicked by": "{0}: перейшли", "end of the chain": "кінець ланцюжка",
        "{0}: goes on": "{0}: іде далі", "priority {0}": "пріоритет {0}", "enters if": "входить, якщо",
        "leaves at once if": "одразу виходить, якщо",
        "the chain is not followed: {0}": "за ланцюжком стежити не можна: {0}",
        "nobody stands at this step now": "на цьому кроці зараз нікого", "step {0}": "крок {0}",
        "there is no segment {0}": "немає сегмента {0}",
        "{0}: the chain sends no step {1}": "{0}: ланцюжок не надсилає кроку {1}",
        "another step is called {0} too": "інший крок теж зветься {0}",
        "nobody comes here: the path of the split weighs nothing": "сюди ніхто не потрапить: вага шляху — нуль",
        "nobody comes here: {0} cannot have been sent by then":
            "сюди ніхто не потрапить: на цей час {0} ще не надіслано",
        "nobody comes to any step: what lets people in ends the chain at once":
            "до кроків ніхто не дійде: умова входу одразу завершує ланцюжок",
        "it waits, and nothing ends it but its last step": "чекає, і завершить його лише останній крок",
        "what it sends fires it again, without end: {0}": "його повідомлення запускають його знову, без кінця: {0}",
        "a wait of {0} is longer than a year": "очікування {0} довше за рік",
        "it waits for a reaction to {0}, which cannot have been sent by then":
            "чекає реакції на {0}, але на цей час його ще не надіслали",
        "the trigger cannot fire: {0}": "запуск неможливий: {0}",
        "its where asks for events of kind {0}": "його where питає про події виду {0}",
        "there is no {0} {1}": "немає {0} {1}",
        "events {0} have no {1}": "події {0} не мають {1}", "{0} is no date of a customer": "{0} — не дата клієнта",
        "name another, or take the step out": "назвіть інше або приберіть крок",
        "name another, or write the segment": "назвіть інший або напишіть сегмент",
        "correct the expression": "виправте вираз",
        "give the id of a step that sends": "дайте id кроку, який надсилає",
        "give each step an id of its own": "дайте кожному кроку свій id",
        "give the path a weight, or take it out": "дайте шляху вагу або приберіть його",
        "ask for a step that stands before the branch": "запитайте про крок, який стоїть до розвилки",
        "take the exit out, or turn the condition round": "приберіть вихід або переверніть умову",
        "add an exit, such as the goal reached or consent withdrawn":
            "додайте вихід: ціль досягнуто, згоду відкликано",
        "set reentry to never or after some days, or narrow the trigger's where":
            "забороніть повторний вхід, відкладіть його на дні або звузьте where запуску",
        "shorten it, or let a date or a segment fire a chain of its own":
            "скоротіть його, або нехай дата чи сегмент запускають свій ланцюжок",
        "wait for a step that stands before, or for a time": "чекайте кроку, який стоїть раніше, або строку",
        "correct the trigger": "виправте запуск",
    ]

    /// The simulated month on the screen of the map.
    static let mapMonth: KeyValuePairs<String, String> = [
        "Simulating {0}": "Симулюю {0}", "simulating the month…": "симулюю місяць…",
        "not simulated": "без симуляції",
        "not simulated · r": "без симуляції · r", "nobody over a cap in 30 days": "за 30 днів нікого понад ліміт",
        "over a cap in 30 days": "понад ліміт за 30 днів",
        "over a cap in 30 days: {0}": "понад ліміт за 30 днів: {0}",
        "Simulating the coming month; x stops it": "Симулюю наступний місяць; x зупинить",
        "The month was not simulated; r does it": "Місяць не просимульовано; r зробить це",
        "stop the simulation": "зупинити симуляцію", "simulate the month again": "просимулювати місяць знову",
        "simulate": "симулювати", "nothing is being simulated": "нічого не симулюється",
        "it is being computed": "ще обчислюється", "the month is not simulated": "місяць не просимульовано",
        "Over a cap in the coming 30 days: {0}": "Понад ліміт за найближчі 30 днів: {0}",
        "most by {0}": "найбільше: {0}",
        "In the coming 30 days chains and approved campaigns want no more of anybody than the caps allow.":
            "За найближчі 30 днів ланцюжки й схвалені кампанії нікому не напишуть більше, ніж дозволяють ліміти.",
        "wanted": "хочуть", "allowed": "можна", "from": "з", "minute": "хвилина",
        "chain or campaign": "ланцюжок або кампанія",
        "outcome": "результат", "{0}: {1} within {2}; allowed {3}": "{0}: {1} за {2}; можна {3}",
        "{0} before now": "до цього {0}", "not reachable": "недоступні", "held by the night": "утримано вночі",
        "all of them in Customers": "усі вони в «Клієнтах»", "all of them": "усі вони",
        "nobody is over a cap": "понад ліміт нікого",
        "chain": "ланцюжок", "channel": "канал",
        "automated {0}, goal {1}": "автоматичних {0}, ціль {1}", "{0} in 30 days": "{0} за 30 днів",
        "unsubscribes {0}": "відписок {0}", "cost {0}": "вартість {0}",
        "Nothing goes out on this day.": "Цього дня нічого не йде.",
        "Everything on this day": "Усе за цей день", "Get {0}": "Отримають {0}", "the same": "ті самі",
        "by a cap": "ліміт", "by night": "ніч", "no reach": "без зв’язку", "the day": "день", "Day": "День",
        "next day": "наступний день", "previous day": "попередній день",
        "Looking for whom no chain reaches": "Шукаю, до кого не доходить жоден ланцюжок",
        "Reached by no chain in the simulated month": "За місяць симуляції не дійде жоден ланцюжок",
        "of these, no channel reaches them at all": "з них до кого не доходить жоден канал",
        "of these, a channel would reach them": "з них до кого канал є",
        "Nothing is due from any chain": "Жоден ланцюжок не збирається писати",
        "{0} chains or more are about to write": "Збираються писати ланцюжків: {0} і більше",
        "of {0}": "з {0}", "no chain": "без ланцюжків",
        "{0} whom no chain reaches": "{0}, до кого не доходить жоден ланцюжок",
        "Orders of 365 days by letters of 180: people whom no chain reaches, of how many, and the chains that write.":
            "Замовлення за 365 днів і листи за 180: до кого не доходить жоден ланцюжок, зі скількох, і скільки ланцюжків пише.",
        "activity matrix": "матриця активності",
    ]

    /// What is tried on the screen of the map.
    static let whatIf: KeyValuePairs<String, String> = [
        "What": "Що", "now": "зараз", "tried": "проба", "as it is": "як є", "all as it is": "усе як є",
        "There is nothing to try: no waits, caps or campaigns.":
            "Нічого пробувати: немає очікувань, лімітів і кампаній.",
        "campaign": "кампанія", "wait": "чекати",
        "Messages sent": "Надіслано", "Held by a cap": "Утримано лімітом", "Held by the night": "Утримано вночі",
        "Not reachable": "Недоступні", "People over a cap": "Людей понад ліміт",
        "Reached by no chain": "Без жодного ланцюжка", "Opened": "Відкрили", "Clicked": "Перейшли",
        "Ordered": "Замовили", "Unsubscribed": "Відписалися", "Cost": "Вартість",
        "Automated, goal {0}": "Автоматичних, ціль {0}",
        "Messages a day": "Повідомлень на день", "Simulating the change": "Симулюю зміну",
        "Turn something with + and −, then Enter simulates both months with the same chance.":
            "Змініть щось клавішами + і −, потім Enter просимулює обидва місяці з тим самим випадком.",
        "nothing is changed yet": "поки нічого не змінено",
        "nothing is changed yet: + and − turn what is chosen": "поки нічого не змінено: + і − змінюють вибране",
        "a day later, one more": "на день пізніше, на одне більше",
        "a day earlier, one fewer": "на день раніше, на одне менше",
        "fewer": "менше",
    ]
}
