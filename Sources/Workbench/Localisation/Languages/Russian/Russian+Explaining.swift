extension Russian {
    /// What keeps a record out, and what would let it in.
    static let nearestMiss: KeyValuePairs<String, String> = [
        "What would let the record in": "Что впустит запись",
        "Each of these alone would let the record in": "Впустит что-то одно из этого",
        "No single change would: several things have to be otherwise":
            "Одной перемены мало: должно измениться сразу несколько условий",
        "Resolving {0} is enough: the record is then sent": "Достаточно снять {0}: тогда сообщение уйдёт",
        "Without {0} the record would be held by {1}": "Если снять {0}, запись удержит {1}",
        "The person gets it all the same, at the record {0}": "Человек всё равно его получит — на запись {0}",
        "The record {0} is kept instead, and held by {1}": "Вместо неё оставлена запись {0}, и её держит {1}",
        "The campaign includes no list and no segment": "Кампания не включает ни одного списка и сегмента",
        "Where the audience comes from": "Откуда берётся аудитория",
        "What takes the person out": "Что убирает человека",
        "The list {0} has the record": "В списке {0} запись есть",
        "The list {0} does not have the record": "В списке {0} записи нет",
        "The segment {0} has the record": "В сегменте {0} запись есть",
        "The segment {0} does not have the record": "В сегменте {0} записи нет",
        "The excluded list {0} has {1}": "В исключённом списке {0} есть {1}",
        "The excluded segment {0} has {1}": "В исключённом сегменте {0} есть {1}",
        "The record is put on the list {0}": "Запись внесут в список {0}",
        "The person is taken off the list {0}": "Человека уберут из списка {0}",
        "The campaign no longer excludes the segment {0}": "Кампания перестанет исключать сегмент {0}",
        "This comes to hold: {0}": "Будет верно: {0}", "This no longer holds: {0}": "Перестанет быть верно: {0}",
        "It would then be sent": "Тогда сообщение уйдёт",
        "It would then be sent, with a warning: {0}": "Тогда сообщение уйдёт с предупреждением: {0}",
        "It would then be held: {0}": "Но тогда запись удержит: {0}",
        "at least one of these:": "хотя бы одно из этого:", "all of these:": "всё это:", "not this:": "не это:",
        "{0} — found: {1}": "{0} — найдено: {1}",
    ]

    /// What is otherwise in one preview than in another.
    static let difference: KeyValuePairs<String, String> = [
        "{0}, as of {1}": "{0}, на {1}", "Entered": "Вошли", "Left": "Вышли", "Another verdict": "Другое решение",
        "Same verdict": "Решение то же", "Before": "Было", "After": "Стало",
        "Nothing differs": "Различий нет",
        "new records": "новые записи", "records that are gone": "записей больше нет",
        "now on the list {0}": "теперь в списке {0}", "now in the segment {0}": "теперь в сегменте {0}",
        "no longer excluded by {0}": "больше не исключены через {0}",
        "no longer on the list {0}": "больше не в списке {0}",
        "no longer in the segment {0}": "больше не в сегменте {0}",
        "now excluded by {0}": "теперь исключены через {0}",
        "Compare with": "Сравнить с", "What differs": "Что изменилось", "Comparing the previews": "Сравниваю",
        "this campaign, {0} earlier": "эта кампания, {0} назад", "As of, or sent": "На дату / отправка",
        "targeted {0}, sent {1}": "в аудитории {0}, уйдёт {1}", "People": "Люди",
        "nobody is behind this line": "за этой строкой никого нет",
        "compare": "сравнить",
        "show who is not targeted": "показать, кто не в аудитории", "people": "люди", "difference": "сравнение",
        "What a sign-off binds to": "К чему привязано согласование",
        "hash of the content": "хеш содержания", "hash of the audience": "хеш аудитории",
        "hash of the policies": "хеш политик",
    ]
}
