extension Belarusian {
    /// Segments and schemes: the list, the pages, their numbers.
    static let segments: KeyValuePairs<String, String> = [
        "Everybody": "Уся база", "in no part": "без часткі", "not registered yet": "яшчэ не зарэгістраваны",
        "Schemes": "Схемы", "Figures": "Паказчыкі", "RFM": "RFM", "Activity": "Актыўнасць", "Audit": "Аўдыт",
        "Overlap": "Перасячэнні", "Migration": "Пераходы", "Profile": "Партрэт",
        "Figure": "Паказчык", "Number": "Лік", "Part": "Частка", "came": "прыйшлі", "left": "сышлі",
        "in {0}": "за {0}", "Reachable": "Ахоп", "Reachable by": "Каналы", "Revenue": "Выручка",
        "Average check": "Сярэдні чэк", "Valid data": "Правільныя даныя", "Purchases": "Пакупкі",
        "bought something": "куплялі", "bought within a year": "куплялі за год",
        "reachable by {0}": "можна напісаць: {0}", "came in {0}": "прыйшлі за {0}", "left in {0}": "сышлі за {0}",
        "{0} ago": "{0} таму", "{0} then": "тады {0}", "Persons": "Людзі", "came since": "прыйшлі з таго часу",
        "left since": "сышлі з таго часу", "Buyers (persons)": "Пакупнікі (людзі)",
        "Revenue of the last year": "Выручка за год", "Average check of the last year": "Сярэдні чэк за год",
        "any channel": "любы канал", "all fields (goal {0})": "усе палі (мэта {0})", "since {0} · w": "з {0} · w",
        "words of the name, id or condition": "словы з назвы, id або ўмовы",
        "No segment fits. Esc removes the filter.": "Ніводны сегмент не падыходзіць. Esc здымае фільтр.",
        "Show the parts (z), mend the one in question (i); or mend the file (E).":
            "Паказаць часткі (z) і выправіць патрэбную (i), або выправіць файл (E).",
        "Mend it here (i), or in the file (E).":
            "Выправіць: тут (i) або ў файле (E).",
        "Chains: those that write to somebody there within {0}.":
            "Ланцужкі: тыя, што напішуць камусьці адтуль за {0}.",
        "not saved: the condition is wrong at column {0}; mend it, or leave with Esc":
            "не запісана: памылка ва ўмове на пазіцыі {0}; выпраўце яе або выйдзіце праз Esc",
        "Computing": "Вылічэнне", "Computing: {0}": "Вылічэнне: {0}",
        "Counting the segments": "Падлік сегментаў", "Looking up the people": "Пошук людзей",
        "Writing the figures": "Запіс паказчыкаў", "nothing was changed": "нічога не мянялі",
    ]

    /// Heat maps, the audit, the overlap, migration and profiles.
    static let segmentPages: KeyValuePairs<String, String> = [
        "seldom": "рэдка", "often": "часта",
        "long ago": "даўно", "lately": "нядаўна",
        "without an RFM score": "без ацэнкі RFM",
        "In each place: records, share of the base, revenue a person.":
            "У ячэйцы: запісы, доля базы, выручка на чалавека.",
        "Orders of 365 days by letters of 180: records, share of the base, revenue of all time.":
            "Заказы за 365 дзён і лісты за 180: запісы, доля базы, выручка за ўвесь час.",
        "6 and more": "6 і больш",
        "no order in 365 days": "без заказаў за 365 дзён", "1 order in 365 days": "1 заказ за 365 дзён",
        "2–5 orders in 365 days": "2–5 заказаў за 365 дзён",
        "6 orders and more in 365 days": "6 і больш заказаў за 365 дзён",
        "Nobody is left out, and nobody is claimed twice.": "Ніхто не прапушчаны і ніхто не трапіў у дзве часткі.",
        "Left out: no part holds": "Прапушчаныя: не падыходзіць ніводная частка",
        "{0}, but for {1}": "{0}, калі б не {1}",
        "Claimed twice: several parts hold": "Трапілі двойчы: падыходзіць некалькі частак",
        "claimed twice": "трапілі двойчы",
        "Every part by itself, whatever stands before it": "Кожная частка сама па сабе, без уліку парадку",
        "whatever stands before it": "без уліку парадку", "({0} taken before)": "({0} узяты раней)",
        "Was ↓ · is →": "Было ↓ · стала →", "in all": "усяго",
        "{0} of the line": "{0} радка",
        "{0} → {1}: {2} stayed, {3} moved or came": "{0} → {1}: засталіся {2}, перайшлі або прыйшлі {3}",
        "Marked": "Адзначаныя", "Marked sets": "Адзначаныя", "Exactly these": "Роўна гэтыя",
        "and in none of the others marked": "і ні ў адным іншым з адзначаных",
        "in none of them": "ні ў адным", "in none of the marked": "ні ў адным з адзначаных",
        "Every two of them": "Кожныя два", "only {0}": "толькі {0}",
        "Mark two sets or more with Space: segments, or parts of schemes (z shows them).":
            "Адзначце прабелам два сегменты або больш, або часткі схем (z пакажа іх).",
        "Value": "Значэнне", "Members": "Удзельнікі", "In the base": "У базе", "Index": "Індэкс",
        "The ideal: {0}": "Ідэал: {0}", "members who meet it": "удзельнікі, падобныя да ідэалу",
        "meet the ideal": "падобныя да ідэалу", "others who meet it: to be won": "астатнія, падобныя да ідэалу",
        "meet the ideal of {0} and are not in it": "падобныя да ідэалу «{0}», але не ўваходзяць",
        "▲ more often and ▼ less often than in the base, by more than chance; grey: too few to say.":
            "▲ часцей і ▼ радзей, чым у базе, не выпадкова; шэрае — замала даных.",
    ]

    /// Writing segments, parts and lists.
    static let definitions: KeyValuePairs<String, String> = [
        "Definitions": "Азначэнні", "save": "захаваць", "New segment": "Новы сегмент", "New list": "Новы спіс",
        "Segment {0}": "Сегмент {0}", "Part {0} of {1}": "Частка {0} схемы «{1}»", "Condition": "Умова",
        "city = Minsk and count(orders within 90d) >= 2": "city = Мінск and count(orders within 90d) >= 2",
        "Goal (may stay empty)": "Мэта (можна не пісаць)", "Priority (may stay empty)": "Прыярытэт (можна не пісаць)",
        "Enter saves into the workspace; u takes it back.": "Enter захавае ў базу, u верне як было.",
        "write a name": "напішыце імя", "write a condition": "напішыце ўмову",
        "the condition cannot be used yet": "умова пакуль не падыходзіць",
        "a priority is a whole number, or nothing": "прыярытэт — цэлы лік або нічога", "Counting": "Падлік",
        "Every record that was registered by now.": "Усе запісы, зарэгістраваныя да гэтага часу.",
        "Records for which no part of {0} holds.": "Запісы, для якіх не падыходзіць ніводная частка {0}.",
        "Priority": "Прыярытэт", "Pattern": "Паводзіны", "Stimuli": "Стымулы", "Ideal": "Ідэал",
        "The first part that holds takes a record: {0}.": "Запіс бярэ першая прыдатная частка: {0}.",
        "a segment or a part can be marked": "адзначыць можна сегмент або частку схемы",
        "figures": "паказчыкі", "into the figures": "да паказчыкаў", "into the list": "да спіса",
        "show the parts": "паказаць часткі", "fold the parts": "згарнуць часткі",
        "only schemes have parts": "часткі ёсць толькі ў схем", "mark for the overlap": "адзначыць для перасячэнняў",
        "there is no number here": "тут няма лікаў", "number to the left": "лік лявей",
        "number to the right": "лік правей", "Pages": "Старонкі", "next page": "наступная старонка",
        "page": "старонка", "parts": "часткі", "new": "новы",
        "previous page": "папярэдняя старонка", "compare with {0} ago": "параўнаць: {0} таму",
        "the page tells nothing of what is chosen": "пра выбранае гэта старонка нічога не скажа",
        "only the parts of a scheme of your own have an order": "парадак ёсць толькі ў частак сваёй схемы",
        "new segment": "новы сегмент", "edit": "змяніць",
        "choose a segment, or a part of a scheme of your own": "выберыце сегмент або частку сваёй схемы",
        "delete the segment": "выдаліць сегмент", "choose a segment": "выберыце сегмент",
        "try the part earlier": "правяраць частку раней", "try the part later": "правяраць частку пазней",
        "segment {0} is deleted": "сегмент {0} выдалены", "still named by: {0}": "яго яшчэ згадваюць: {0}",
        "the part is at the end already": "частка ўжо стаіць з краю",
        "the order of {0} is changed": "парадак зменены: {0}", "{0} is saved": "захавана: {0}",
        "{0} become a list in the folder lists; u takes it back.":
            "{0} стануць спісам у папцы lists; u верне як было.",
        "{0} are the list {1}": "{0} — цяпер спіс {1}",
        "the filter is the segment {0}": "фільтр — цяпер сегмент {0}",
        "mark somebody first": "спачатку адзначце каго-небудзь",
        "these people have no condition; mark them and save a list":
            "у гэтых людзей няма ўмовы; адзначце іх і захавайце спіс",
        "there is no filter that could be one": "няма фільтра, які мог бы ім стаць",
        "marked as a list": "адзначаных у спіс", "filter as a segment": "фільтр у сегмент",
        "{0} · u takes it back": "{0} · u верне", "taken back: {0}": "адменена: {0}",
        "take back: {0}": "адмяніць: {0}", "take back": "адмяніць",
        "read the files again": "прачытаць файлы нанава",
        "the workspace is read-only: process {0} is changing it": "база толькі для чытання: яе мяняе працэс {0}",
        "the workspace is read-only: another program is changing it":
            "база толькі для чытання: яе мяняе іншая праграма",
        "the workspace is read-only: you may not write into its folder":
            "база толькі для чытання: няма права пісаць у яе папку",
    ]
}
