extension Russian {
    /// The communication map and its simulation.
    static let map: KeyValuePairs<String, String> = [
        "wait {0}": "ждать {0}", "wait until {0}, at most {1}": "ждать, пока {0}, не дольше {1}",
        "yes": "да", "no": "нет", "split {0}": "разделить {0}", "no stage": "без этапа",
        "fired by {0}": "срабатывает: {0}",
        "{0} from {1}, seed {2}": "{0} с {1}, зерно {2}",
        "{0} sent": "отправлено: {0}", "{0} held by a cap": "удержано лимитом: {0}",
        "{0} held by quiet hours": "удержано тихими часами: {0}", "{0} unreachable": "недоступны: {0}",
        "Automated: {0}": "Автоматических: {0}", "Sent: {0}": "Отправлено: {0}",
        "Expected to unsubscribe: {0}": "Ожидается отписок: {0}", "Cost: {0}": "Стоимость: {0}",
        "Reached by no chain: {0}": "Без единой цепочки: {0}", "Over a cap: {0}": "Сверх лимита: {0}",
        "{0}: {1}, allowed {2}": "{0}: {1}, можно {2}",
    ]
}
