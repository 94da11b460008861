extension Ukrainian {
    /// What needs attention today.
    static let overview: KeyValuePairs<String, String> = [
        "Overview": "Огляд", "what is behind it": "що за цим стоїть",
        "there is nothing behind this line": "за цим рядком нічого немає",
        "Looking ahead": "Дивлюся вперед", "Looking at the data": "Дивлюся дані",
        "Counting what was sent": "Рахую надіслане", "Checking the signatures": "Перевіряю підписи",
        "Needs attention today": "Потребує уваги сьогодні", "floods ahead": "попереду потік листів",
        "no flood in the next two days": "потоку листів у найближчі два дні не буде",
        "up to {0} from {1}": "до {0} з {1}", "signatures": "підписи",
        "nothing goes out unsigned in the next two days": "у найближчі два дні нічого не піде без підпису",
        "unsigned: {0}, {1}": "без підпису: {0}, {1}", "the log of signatures was changed": "журнал підписів змінено",
        "complaints": "скарги", "no complaint waits for an answer": "на всі скарги відповіли",
        "open complaints": "відкриті скарги", "what chains will send": "що надішлють ланцюжки",
        "due within a day": "піде за добу", "every line of the files was read": "усі рядки файлів прочитано",
        "How messages are sent": "Як надсилаються повідомлення", "{0} back": "за {0}",
        "what was sent": "що надіслано", "nothing was sent": "нічого не надіслано",
        "goal {0}–{1}": "ціль {0}–{1}", "goal {0}": "ціль {0}", "automated": "автоматично",
        "got automated messages": "отримали автоматичні", "messages by hand": "повідомлень вручну",
        "got messages by hand": "отримали надіслані вручну",
        "messages by chains and triggers": "повідомлень за ланцюжками й тригерами",
        "goal {0}; {1} of {2} campaigns": "ціль {0}; {1} із {2} кампаній",
        "Health of the data": "Здоров’я даних", "validity": "правильність", "valid values": "правильних значень",
        "not valid: {0}": "неправильно: {0}", "records that no channel reaches": "записів без жодного каналу",
        "contradictions between linked records": "суперечностей між пов’язаними записами",
        "The next two weeks": "Найближчі два тижні", "nothing is planned": "нічого не заплановано",
        "messages of chains on {0}": "повідомлення ланцюжків {0}",
    ]
}
