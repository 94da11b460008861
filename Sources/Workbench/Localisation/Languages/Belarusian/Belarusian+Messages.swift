extension Belarusian {
    /// One person's message: pictures and remarks.
    static let messages: KeyValuePairs<String, String> = [
        "this person's": "для гэтага чалавека", "this person gets {0}": "гэтаму чалавеку — {0}",
        "no subject": "без тэмы",
        "cut off on most phones:": "большасць тэлефонаў абрэжа:",
        "{0}, line {1}, column {2}: {3}": "{0}, радок {1}, слупок {2}: {3}",
        "no record can have the field {0}": "поля {0} няма ні ў аднаго запісу",
        "no value for {0}": "няма значэння для {0}",
        "‹fallback› instead of {0}": "‹запасны тэкст› замест {0}",
        "Language of the text: {0}; the person's: {1}": "Мова тэксту: {0}; мова чалавека: {1}",
    ]

    /// The caps as other tools would count them.
    static let caps: KeyValuePairs<String, String> = [
        "caps": "ліміты", "Caps": "Ліміты", "compare the caps": "параўнаць ліміты",
        "Comparing the caps": "Параўноўваю ліміты", "Writing the comparison of caps": "Запісваю параўнанне лімітаў",
        "What other tools' caps would do": "Што зрабілі б ліміты іншых сістэм",
        "The caps of {0}, counted as other tools do": "Ліміты кампаніі {0}, як іх лічаць іншыя сістэмы",
        "The caps that are counted": "Якія ліміты лічацца",
        "no cap concerns the campaign": "кампаніі не датычыцца ніводзін ліміт",
        "as configured": "як наладжана", "calendar day of the recipient": "каляндарны дзень атрымальніка",
        "rolling 16 hours": "слізгальныя 16 гадзін", "calendar day of the workspace": "каляндарны дзень базы",
        "the same people as {0}: that is how the policies count":
            "тыя самыя людзі, што і {0}: палітыкі лічаць менавіта так",
        "the same people as {0}: no send that only one of the two counts makes a difference":
            "тыя самыя людзі, што і {0}: адпраўкі, якія ўлічвае толькі адзін з двух спосабаў, нічога не мяняюць",
        "held by a cap": "трымае ліміт", "get it": "атрымаюць", "enter": "увойдуць", "leave": "выпадуць",
        "held by a cap: no earlier rule holds them": "трымае ліміт: ніводнае правіла да яго іх не трымае",
        "get it: no rule holds them": "атрымаюць: іх не трымае ніводнае правіла",
        "enter: get it here, and not as configured": "увойдуць: атрымаюць тут, але не атрымаюць, як наладжана",
        "leave: get it as configured, and not here": "выпадуць: атрымаюць, як наладжана, але не тут",
        "Caps per week and month, other rules and the campaigns before this one stay as they are.":
            "Ліміты на тыдзень і месяц, іншыя правілы і кампаніі да гэтай застаюцца як ёсць.",
    ]
}
