extension Belarusian {
    /// How good the data is, and what to ask for.
    static let health: KeyValuePairs<String, String> = [
        "health of the data": "здароўе даных", "Validity": "Слушнасць", "Freshness": "Свежасць",
        "Told and collected": "Расказана і сабрана", "What to ask for": "Пра што спытаць", "missing": "няма значэння",
        "past its best-before": "пратэрмінавана", "not to be believed": "не варта даверу",
        "nothing dates it": "без даты", "no best-before is set: {0}": "тэрмін прыдатнасці не зададзены: {0}",
        "{0}, if they agree": "{0}, калі згодзяцца",
        "good for {0}": "прыдатна {0}",
        "events of profiles that nobody is known by": "падзеі профіляў, якія ні з кім не звязаны",
        "told us about themselves": "расказалі пра сябе", "something was collected": "пра каго нешта сабрана",
        "both": "і тое, і другое", "neither": "ні таго, ні другога", "there are no records": "запісаў няма",
        "no question would gain anything": "ніводнае пытанне нічога не дасць",
        "gained by asking: {0}": "што дасць пытанне: {0}", "to ask": "спытаць", "to ask: {0}": "спытаць: {0}",
        "{0} of them by message": "з іх паведамленнем: {0}",
        "more by {0} if they agree to it too": "яшчэ праз {0}, калі згодзяцца і на гэта",
        "nothing reaches {0} of them now": "з іх зараз недаступныя: {0}", "only here": "толькі тут",
        "emails": "пошты", "phones": "тэлефоны", "contacts only here": "кантакты толькі тут", "consents": "згоды",
        "orders": "заказы", "events": "падзеі", "source {0}": "крыніца {0}", "consent to {0}": "згода: {0}",
        "consent to the use of data": "згода на апрацоўку даных",
        "confirmation of consent to {0}": "пацверджанне згоды: {0}", "push address": "адрас для пушаў",
        "postal address": "паштовы адрас", "family name": "прозвішча", "patronymic": "імя па бацьку",
        "time zone": "часавы пояс", "loyalty": "лаяльнасць", "messengers": "месенджары",
        "without a source": "без крыніцы", "a name": "імя ці прозвішча",
        "consents, given or withdrawn": "згоды, дадзеныя ці адкліканыя", "completed orders": "завершаныя заказы",
        "messages delivered, opened or clicked": "паведамленні дастаўлены, адкрыты, націснуты",
        "visits, views, searches, carts": "візіты, прагляды, пошукі, кошыкі",
        "tickets, scores, reviews, calls": "звароты, ацэнкі, водгукі, званкі",
        "decided in the segment {0}": "высветліцца ў сегменце {0}",
        "decided in the scheme {0}": "высветліцца ў схеме {0}",
        "no hole in the message of {0}": "без пропуску ў паведамленні {0}", "Section": "Раздзел", "Remark": "Заўвага",
    ]

    /// Who might be one person.
    static let conflicts: KeyValuePairs<String, String> = [
        "Conflicts": "Канфлікты", "there is nothing to decide": "вырашаць няма чаго",
        "nothing was decided here": "тут яшчэ нічога не вырашана", "one person": "адзін чалавек",
        "two people": "два чалавекі", "skip": "прапусціць", "open the first": "адкрыць першы",
        "open the second": "адкрыць другі", "the last decision is taken back": "апошняе рашэнне адменена",
        "Might be one person": "Магчыма, адзін чалавек", "Side by side": "Побач",
        "both have the same {0}": "у абодвух агульнае: {0}",
        "another record of one of them contradicts the other": "іншы запіс аднаго з іх супярэчыць другому",
        "they contradict each other: {0}": "супярэчаць адно аднаму: {0}", "Given name": "Імя",
        "Family name": "Прозвішча", "Patronymic": "Імя па бацьку", "Born": "Дата нараджэння",
        "External ids": "Знешнія ід.",
    ]
}
