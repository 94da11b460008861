extension Ukrainian {
    /// The communication map and its simulation.
    static let map: KeyValuePairs<String, String> = [
        "wait {0}": "чекати {0}", "wait until {0}, at most {1}": "чекати, доки {0}, не довше {1}",
        "yes": "так", "no": "ні", "split {0}": "розділити {0}", "no stage": "без етапу",
        "fired by {0}": "спрацьовує: {0}",
        "{0} from {1}, seed {2}": "{0} з {1}, зерно {2}",
        "{0} sent": "надіслано: {0}", "{0} held by a cap": "утримано лімітом: {0}",
        "{0} held by quiet hours": "утримано тихими годинами: {0}", "{0} unreachable": "недоступні: {0}",
        "Automated: {0}": "Автоматичних: {0}", "Sent: {0}": "Надіслано: {0}",
        "Expected to unsubscribe: {0}": "Очікується відписок: {0}", "Cost: {0}": "Вартість: {0}",
        "Reached by no chain: {0}": "Без жодного ланцюжка: {0}", "Over a cap: {0}": "Понад ліміт: {0}",
        "{0}: {1}, allowed {2}": "{0}: {1}, можна {2}",
    ]
}
