extension Belarusian {
    /// The review of campaigns: checks, decisions, the form.
    static let review: KeyValuePairs<String, String> = [
        "Review": "Праверка", "Review: {0}": "Праверка: {0}", "Waiting for review": "Чакаюць праверкі",
        "Checks": "Пытанні", "Check": "Пытанне", "State": "Стан", "Reviewer": "Праверыў", "Time": "Час",
        "Decision": "Рашэнне праверкі", "Delivery": "Дастаўка", "Compliance": "Закон",
        "Is it said right?": "Ці правільна сказана?", "Is it for these people?": "Ці тым людзям?",
        "Does it arrive, and when it should?": "Ці дойдзе і ці своечасова?",
        "May it be sent at all?": "Ці можна адпраўляць увогуле?",
        "open": "чакае", "signed off": "падпісана", "rejected": "адхілена", "stale": "састарэла",
        "may go out: every check is signed off": "можна адпраўляць: падпісана ўсё",
        "may not go out yet: {0}": "пакуль нельга адпраўляць: {0}", "may go out": "можна адпраўляць",
        "may not go out yet": "пакуль нельга адпраўляць", "blocked: {0}": "спынена: {0}",
        "Looking through the queue": "Праглядаю чаргу", "Worst finding": "Галоўная заўвага",
        "Nothing waits for review: every campaign is sent or cancelled.":
            "Нішто не чакае праверкі: усе кампаніі адпраўлены або адменены.",
        "nothing waits for review": "нішто не чакае праверкі", "review it": "праверыць",
        "Sign-off": "Подпіс", "sign": "падпісаць", "sign off": "падпісаць",
        "sign off all four": "падпісаць усе чатыры", "all four": "усе чатыры",
        "reject": "адхіліць", "next field": "наступнае поле", "all four checks": "усе чатыры пытанні",
        "Sign off: {0}": "Падпісаць: {0}", "Reject: {0}": "Адхіліць: {0}",
        "Whose name stands under it": "Чый подпіс", "Why it is rejected": "Чаму адхілена",
        "Remark (may stay empty)": "Заўвага (можна не запаўняць)",
        "Why it may go out although: {0}": "Чаму можна адправіць, хоць: {0}",
        "The signature is under what you see; any later change makes it stale.":
            "Подпіс стаіць пад тым, што відаць; пасля любой змены ён састарэе.",
        "The rejection stands until somebody signs the check off.":
            "Адмова дзейнічае, пакуль хтосьці не падпіша.",
        "signed and saved": "падпісана і захавана",
        "rejected and saved": "адхілена, рашэнне захавана",
        "read-only: nothing can be signed here": "толькі чытанне: падпісаць нельга",
        "a signature needs a reason to override it": "каб падпісаць, патрэбна прычына",
        "overridden: {0}": "дазволена: {0}", "Held back": "Утрыманыя", "Held back by": "Утрымана правілам",
        "Overridden because": "Чаму дазволена", "Reason": "Прычына", "Reason: {0}": "Прычына: {0}",
        "Changed since then": "Змянілася з таго часу",
        "Changed since then: the same as under {0}": "Змянілася з таго часу: тое самае, што ў пытанні «{0}»",
        "Log": "Журнал",
        "Nobody has decided anything yet.": "Рашэнняў яшчэ няма.",
        "What a signature binds to": "Да чаго прывязаны подпіс",
        "Writing the review": "Запісваю праверку",
        "report of the review": "справаздача пра праверку",
    ]

    /// What changed since a signature.
    static let reviewChanges: KeyValuePairs<String, String> = [
        "the content changed": "змяніўся змест", "the content changed: {0}": "змяніўся змест: {0}",
        "the kind, channel or type of the campaign changed": "змяніўся від, канал або тып кампаніі",
        "the schedule changed": "змяніўся час адпраўкі", "the offers changed": "змяніліся прапановы",
        "the budget or the cost of a message changed": "змяніўся бюджэт або цана паведамлення",
        "the lists or segments of the audience changed": "змяніліся спісы або сегменты аўдыторыі",
        "the intent, the goal or the targets changed": "змянілася задума, мэта або паказчыкі",
        "the control group changed": "змянілася кантрольная група", "the variants changed": "змяніліся варыянты",
        "the subject of {0} changed": "змянілася тэма {0}", "the preheader of {0} changed": "змяніўся прэхедар {0}",
        "the text of {0} changed": "змяніўся тэкст {0}", "the links of {0} changed": "змяніліся спасылкі {0}",
        "the way to unsubscribe of {0} changed": "змянілася адпіска {0}",
        "the language of {0} changed": "змянілася мова {0}",
        "whom {0} addresses changed": "змянілася, да каго звернута {0}",
        "the policies changed": "змяніліся правілы кантактаў",
        "policies changed: {0}": "змяніліся правілы кантактаў: {0}",
        "who is one person": "хто лічыцца адным чалавекам", "double opt-in": "двайное пацвярджэнне",
        "frequency caps": "абмежаванні частаты", "quiet hours": "ціхія гадзіны",
        "best-before of the data": "тэрмін прыдатнасці даных", "the global control group": "агульная кантрольная група",
        "rule packs": "наборы правіл", "severities of rules": "важнасць правіл",
        "rules switched off": "выключаныя правілы", "markers of test content": "прыметы тэстаў",
        "goal for the automated share": "мэта па долі аўтаматычных",
        "budget of manual sends": "запас ручных адправак", "length of a subject": "даўжыня тэмы",
        "top loyalty tiers": "найвышэйшыя ўзроўні лаяльнасці",
        "RFM scores": "ацэнкі RFM",
        "the rules of the program changed: version {0} → {1}": "змяніліся правілы праграмы: версія {0} → {1}",
        "other records than before, as many with every verdict": "запісы іншыя, хоць лічбы тыя самыя",
        "a stop that nobody has weighed: {0}": "стоп, якога ніхто не ацаніў: {0}",
    ]

    /// The log and why a signature is not taken.
    static let reviewLog: KeyValuePairs<String, String> = [
        "line {0} of reviews.jsonl cannot be read: {1}": "радок {0} у reviews.jsonl не чытаецца: {1}",
        "line {0} of reviews.jsonl was altered after it was sealed":
            "радок {0} у reviews.jsonl змянілі пасля запісу",
        "line {0} of reviews.jsonl was put in: it is a copy of line {1}":
            "радок {0} у reviews.jsonl устаўлены: гэта копія радка {1}",
        "line {0} of reviews.jsonl was put in afterwards": "радок {0} уставілі ў reviews.jsonl пазней",
        "line {0} of reviews.jsonl was moved: it belongs after line {1}":
            "радок {0} у reviews.jsonl пераставілі: яго месца пасля радка {1}",
        "reviews.jsonl is as it was written: {0}": "reviews.jsonl такі, якім быў запісаны: {0}",
        "last hash: {0}": "апошні хэш: {0}",
        "put reviews.jsonl back as it was; nothing can be signed until then":
            "вярніце reviews.jsonl, якім ён быў; да таго часу падпісаць нічога нельга",
        "nobody stands under it": "подпісу няма", "name the reviewer": "назавіце, хто праверыў",
        "four eyes: {0} owns the campaign and cannot approve it": "{0} — аўтар кампаніі і не можа яе падпісаць",
        "let somebody else approve it": "няхай падпіша хтосьці іншы",
        "it stops the launch: {0}": "гэта спыняе адпраўку: {0}",
        "mend it, or give a reason to override it": "выпраўце або растлумачце, чаму гэта можна адправіць",
        "{0} stops nothing here": "{0} тут нічога не спыняе",
        "override stops of the chosen checks only": "дазваляць можна толькі стопы выбраных пытанняў",
        "{0} is overridden without a reason": "{0}: дазволена без прычыны",
        "say why it may go out": "напішыце, чаму гэта можна адправіць",
        "a rejection needs a reason": "адмова без прычыны", "say what has to be mended": "напішыце, што выправіць",
        "a rejection overrides nothing, so not {0}": "адмова нічога не дазваляе, у тым ліку {0}",
        "leave the override out": "прыбярыце дазвол",
    ]
}
