extension Belarusian {
    /// The screen of the communication map.
    static let mapScreen: KeyValuePairs<String, String> = [
        "Map": "Карта", "Communication map": "Карта камунікацый", "Chains": "Ланцужкі", "Coverage": "Ахоп",
        "Floods": "Паводкі", "Calendar": "Каляндар", "What if": "Што калі", "Simulation": "Сімуляцыя",
        "Following the chains": "Сачу за ланцужкамі",
        "This workspace has no chains yet: each is a file in the folder map/ (docs/FORMAT.md).":
            "У гэтай базе яшчэ няма ланцужкоў: кожны — файл у папцы map/ (docs/FORMAT.md).",
        "closer": "бліжэй", "messages": "паведамленні", "numbers": "лікі", "inside": "унутры", "24 h": "24 г",
        "7 days": "7 дзён", "7 d": "7 дз.", "cap": "ліміт",
        "{0}d": "{0}д", "{0}h": "{0}г", "{0}m": "{0}хв",
        "{0}: Enter shows the lane": "{0}: Enter пакажа дарожку",
        "{0} cannot be followed: {1}": "{0}: сачыць нельга: {1}", "{0} · fired by: {1}": "{0} · запускае: {1}",
        "{0}: in it now": "{0}: унутры цяпер", "{0}: due in 24 hours": "{0}: пойдзе за 24 гадзіны",
        "{0}: due in 7 days": "{0}: пойдзе за 7 дзён", "{0}: over a cap in 30 days": "{0}: звыш ліміту за 30 дзён",
        "what fires it": "запуск", "question": "пытанне", "end": "канец", "over a cap": "звыш ліміту",
        "cannot work": "не спрацуе", "{0}, every time": "{0}, на кожнае", "comes into {0}": "трапляе ў {0}",
        "Looking ahead 30 days": "Гляджу на 30 дзён наперад",
        "Will receive in the next 30 days": "Атрымае ў найбліжэйшыя 30 дзён",
        "nothing, if nothing happens": "нічога, калі нічога не здарыцца",
        "birthday": "дзень нараджэння", "points expire": "згаранне балаў", "registration": "рэгістрацыя",
        "last change of the record": "апошняя змена запісу", "once only": "толькі адзін раз",
        "again at any time": "зноў у любы час", "again after {0}": "зноў праз {0}",
    ]

    /// One chain on the screen of the map.
    static let mapChain: KeyValuePairs<String, String> = [
        "opened by": "адкрылі", "clicked by": "перайшлі",
        "here": "тут", "sent to": "паслана", "no such message": "такога паведамлення няма",
        "wait at most {0}, until": "чакаць не даўжэй за {0}, пакуль не", "split in {0}": "падзяліць на {0}",
        "hand over: {0}": "перадаць: {0}", "{0}: stand here": "{0}: стаяць тут", "{0}: sent to": "{0}: паслана",
        "{0}: opened by": "{0}: адкрылі", "{0}: clicked by": "{0}: перайшлі", "end of the chain": "канец ланцужка",
        "{0}: goes on": "{0}: ідзе далей", "priority {0}": "прыярытэт {0}", "enters if": "уваходзіць, калі",
        "leaves at once if": "адразу выходзіць, калі",
        "the chain is not followed: {0}": "за ланцужком сачыць нельга: {0}",
        "nobody stands at this step now": "на гэтым кроку цяпер нікога", "step {0}": "крок {0}",
        "there is no segment {0}": "няма сегмента {0}",
        "{0}: the chain sends no step {1}": "{0}: ланцужок не шле кроку {1}",
        "another step is called {0} too": "іншы крок таксама завецца {0}",
        "nobody comes here: the path of the split weighs nothing": "сюды ніхто не трапіць: вага шляху — нуль",
        "nobody comes here: {0} cannot have been sent by then":
            "сюды ніхто не трапіць: да гэтага часу {0} яшчэ не паслана",
        "nobody comes to any step: what lets people in ends the chain at once":
            "да крокаў ніхто не дойдзе: умова ўваходу адразу завяршае ланцужок",
        "it waits, and nothing ends it but its last step": "чакае, і завершыць яго толькі апошні крок",
        "what it sends fires it again, without end: {0}": "яго паведамленні запускаюць яго зноў, без канца: {0}",
        "a wait of {0} is longer than a year": "чаканне {0} даўжэйшае за год",
        "it waits for a reaction to {0}, which cannot have been sent by then":
            "чакае рэакцыі на {0}, але да гэтага часу яго яшчэ не паслалі",
        "the trigger cannot fire: {0}": "запуск немагчымы: {0}",
        "its where asks for events of kind {0}": "яго where пытаецца пра падзеі віду {0}",
        "there is no {0} {1}": "няма {0} {1}",
        "events {0} have no {1}": "у падзей {0} няма {1}", "{0} is no date of a customer": "{0} — не дата кліента",
        "name another, or take the step out": "назавіце іншае або прыбярыце крок",
        "name another, or write the segment": "назавіце іншы або напішыце сегмент",
        "correct the expression": "выпраўце выраз",
        "give the id of a step that sends": "дайце id кроку, які шле",
        "give each step an id of its own": "дайце кожнаму кроку свой id",
        "give the path a weight, or take it out": "дайце шляху вагу або прыбярыце яго",
        "ask for a step that stands before the branch": "запытайцеся пра крок, які стаіць да развілкі",
        "take the exit out, or turn the condition round": "прыбярыце выхад або перавярніце ўмову",
        "add an exit, such as the goal reached or consent withdrawn":
            "дадайце выхад: мэта дасягнута, згода адклікана",
        "set reentry to never or after some days, or narrow the trigger's where":
            "забараніце паўторны ўваход, адкладзіце яго на дні або звузьце where запуску",
        "shorten it, or let a date or a segment fire a chain of its own":
            "скараціце яго, або няхай дата ці сегмент запускаюць свой ланцужок",
        "wait for a step that stands before, or for a time": "чакайце кроку, які стаіць раней, або тэрміну",
        "correct the trigger": "выпраўце запуск",
    ]

    /// The simulated month on the screen of the map.
    static let mapMonth: KeyValuePairs<String, String> = [
        "Simulating {0}": "Сімулюю {0}", "simulating the month…": "сімулюю месяц…",
        "not simulated": "без сімуляцыі",
        "not simulated · r": "без сімуляцыі · r", "nobody over a cap in 30 days": "за 30 дзён нікога звыш ліміту",
        "over a cap in 30 days": "звыш ліміту за 30 дзён",
        "over a cap in 30 days: {0}": "звыш ліміту за 30 дзён: {0}",
        "Simulating the coming month; x stops it": "Сімулюю наступны месяц; x спыніць",
        "The month was not simulated; r does it": "Месяц не прасімуляваны; r зробіць гэта",
        "stop the simulation": "спыніць сімуляцыю", "simulate the month again": "прасімуляваць месяц зноў",
        "simulate": "сімуляваць", "nothing is being simulated": "нічога не сімулюецца",
        "it is being computed": "яшчэ лічыцца", "the month is not simulated": "месяц не прасімуляваны",
        "Over a cap in the coming 30 days: {0}": "Звыш ліміту ў найбліжэйшыя 30 дзён: {0}",
        "most by {0}": "больш за ўсё: {0}",
        "In the coming 30 days chains and approved campaigns want no more of anybody than the caps allow.":
            "У найбліжэйшыя 30 дзён ланцужкі і ўхваленыя кампаніі нікому не напішуць больш, чым дазваляюць ліміты.",
        "wanted": "хочуць", "allowed": "можна", "from": "з", "minute": "хвіліна",
        "chain or campaign": "ланцужок або кампанія",
        "outcome": "вынік", "{0}: {1} within {2}; allowed {3}": "{0}: {1} за {2}; можна {3}",
        "{0} before now": "да гэтага {0}", "not reachable": "недаступныя", "held by the night": "утрымана ўначы",
        "all of them in Customers": "усе яны ў «Кліентах»", "all of them": "усе яны",
        "nobody is over a cap": "звыш ліміту нікога",
        "chain": "ланцужок", "channel": "канал",
        "automated {0}, goal {1}": "аўтаматычных {0}, мэта {1}", "{0} in 30 days": "{0} за 30 дзён",
        "unsubscribes {0}": "адпісак {0}", "cost {0}": "кошт {0}",
        "Nothing goes out on this day.": "У гэты дзень нічога не ідзе.",
        "Everything on this day": "Усё за гэты дзень", "Get {0}": "Атрымаюць {0}", "the same": "тыя самыя",
        "by a cap": "ліміт", "by night": "ноч", "no reach": "без сувязі", "the day": "дзень", "Day": "Дзень",
        "next day": "наступны дзень", "previous day": "папярэдні дзень",
        "Looking for whom no chain reaches": "Шукаю, да каго не даходзіць ніводзін ланцужок",
        "Reached by no chain in the simulated month": "За месяц сімуляцыі не дойдзе ніводзін ланцужок",
        "of these, no channel reaches them at all": "з іх да каго не даходзіць ніводзін канал",
        "of these, a channel would reach them": "з іх да каго канал ёсць",
        "Nothing is due from any chain": "Ніводзін ланцужок не збіраецца пісаць",
        "{0} chains or more are about to write": "Збіраюцца пісаць ланцужкоў: {0} і больш",
        "of {0}": "з {0}", "no chain": "без ланцужкоў",
        "{0} whom no chain reaches": "{0}, да каго не даходзіць ніводзін ланцужок",
        "Orders of 365 days by letters of 180: people whom no chain reaches, of how many, and the chains that write.":
            "Заказы за 365 дзён і лісты за 180: да каго не даходзіць ніводзін ланцужок, з колькіх, і колькі ланцужкоў піша.",
        "activity matrix": "матрыца актыўнасці",
    ]

    /// What is tried on the screen of the map.
    static let whatIf: KeyValuePairs<String, String> = [
        "What": "Што", "now": "цяпер", "tried": "спроба", "as it is": "як ёсць", "all as it is": "усё як ёсць",
        "There is nothing to try: no waits, caps or campaigns.":
            "Няма чаго спрабаваць: няма чаканняў, лімітаў і кампаній.",
        "campaign": "кампанія", "wait": "чакаць",
        "Messages sent": "Адпраўлена", "Held by a cap": "Утрымана лімітам", "Held by the night": "Утрымана ўначы",
        "Not reachable": "Недаступныя", "People over a cap": "Людзей звыш ліміту",
        "Reached by no chain": "Без ніводнага ланцужка", "Opened": "Адкрылі", "Clicked": "Перайшлі",
        "Ordered": "Заказалі", "Unsubscribed": "Адпісаліся", "Cost": "Кошт",
        "Automated, goal {0}": "Аўтаматычных, мэта {0}",
        "Messages a day": "Лістоў за дзень", "Simulating the change": "Сімулюю змену",
        "Turn something with + and −, then Enter simulates both months with the same chance.":
            "Змяніце што-небудзь клавішамі + і −, потым Enter прасімулюе абодва месяцы з тым самым выпадкам.",
        "nothing is changed yet": "пакуль нічога не зменена",
        "nothing is changed yet: + and − turn what is chosen": "пакуль нічога не зменена: + і − мяняюць выбранае",
        "a day later, one more": "на дзень пазней, на адно больш",
        "a day earlier, one fewer": "на дзень раней, на адно менш",
        "fewer": "менш",
    ]
}
