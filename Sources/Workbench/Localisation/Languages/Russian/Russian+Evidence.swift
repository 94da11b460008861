extension Russian {
    /// The facts behind findings, and the findings.
    static let evidence: KeyValuePairs<String, String> = [
        "The same person's record {0} is sent instead": "Сообщение уйдёт на другую запись этого человека: {0}",
        "The address {0} was given to {1}": "На адрес {0} сообщение получит {1}",
        "Record {0}: {1}": "Запись {0}: {1}",
        "The address {0} also belongs to {1}, who is on the stop list":
            "Тот же адрес {0} у записи из стоп-листа: {1}",
        "No linked record has an address for: {0}": "Ни в одной из связанных записей нет адреса для канала: {0}",
        "Record {1}: {0} is not a valid address": "Запись {1}: {0} — неверный адрес",
        "Record {1}: {0} is on the list of junk contacts": "Запись {1}: {0} — в перечне вымышленных контактов",
        "Nobody ever stated a consent: {0}": "Согласие ни разу не было выражено: {0}",
        "The last open, click, visit or order was on {0}": "Последнее открытие, клик, визит или заказ: {0}",
        "No open, click, visit or order is known": "Нет ни одного открытия, клика, визита или заказа",
        "Registered on {0}": "Дата регистрации: {0}",
        "In the global control group: the draw {0} is below the share {1}":
            "В общей контрольной группе: жребий {0} меньше доли {1}",
        "In the campaign's control group: the draw {0} is below the share {1}":
            "В контрольной группе кампании: жребий {0} меньше доли {1}",
        "Holds already: {0}": "Уже выполнено: {0}",
        " [record {0}]": " [запись {0}]",
        "{0} old at the send; {1} is for {2}+": "Возраст при отправке: {0}; возрастное ограничение товара {1}: {2}+",
        "Gender: {0}; the content is for: {1}": "Пол: {0}; содержание для пола: {1}",
        "Region: {0}; {1} is available in: {2}": "Регион: {0}; товар {1} есть в регионах: {2}",
        "The field {0} is from {1}; it stays good for {2}": "Поле {0} обновлено {1}; срок годности: {2}",
        "{0} ({1}) needs a prescription": "{0} ({1}) отпускается по рецепту",
        "{0} was bought on {1}": "Товар {0} куплен {1}",
        "{0} was bought on {1} and is due again on {2}": "Товар {0} куплен {1}, снова понадобится {2}",
        "Cap: {0}; counted already: {1}": "Лимит: {0}; уже учтено: {1}",
        "per {0}": "за {0}", "per calendar day": "за календарный день", "per calendar week": "за календарную неделю",
        "per calendar month": "за календарный месяц",
        "{0} is planned for {1}": "Кампания {0} запланирована на {1}",
        "The send is at {0}, clock of {1}": "Отправка в {0} по времени {1}",
        "Quiet hours: {0}–{1}": "Тихие часы: {0}–{1}",
        "Goes out when they end: at {0}, clock of {1}": "Уйдёт по их окончании: {0} по времени {1}",
        "Language: {0}; the message {1} is in: {2}": "Язык: {0}; язык сообщения {1}: {2}",
        "Never bought, looked at, searched for or named: {0}":
            "Не покупали, не смотрели, не искали и не называли: {0}",
        "The message {0} asks for {1}, which is not known": "В сообщении {0} есть поле {1}, а его значение неизвестно",
        "The text of {0} is that of {1}": "Текст сообщения {0} тот же, что и у {1}",
        "RFM scores: {0}, {1}, {2}": "Оценки RFM: {0}, {1}, {2}",
        "Loyalty tier: {0}": "Уровень лояльности: {0}",
        "{0}: opened or clicked {1} of {2} delivered in a year":
            "{0}: с откликом {1} из {2}, доставленных за год",
        "Planned for {0}": "Запланировано на {0}",
        "{0} contains {1}": "В тексте {0} есть {1}",
        "{0} is both included and excluded": "{0}: и включено, и исключено",
        "{0} excluded by {1}": "{0} исключено через {1}", "{0} in no source": "{0} нет ни в одном источнике",
        "Message {0}, subject {1}": "Сообщение {0}, тема {1}", "Message {0}": "Сообщение {0}",
        "Now {0}; the median of the last sends is {1} ({2})":
            "Сейчас {0}; медиана последних отправок — {1} ({2})",
        "{0}: {1}, {2}, {3}": "{0}: {1}, {2}, {3}", "Unicode": "Юникод", "GSM alphabet": "алфавит GSM",
        "Nobody is targeted": "В аудитории никого нет",
        "The campaign is marked as a test": "Кампания помечена как тестовая",
        "The send time {0} has passed": "Время отправки {0} уже прошло",
        "{0} against a median of {1}: {2} %": "{0} при медиане {1}: {2} %",
        "{0}, {1} % cost": "{0}, {1} % к цене",
    ]
}
