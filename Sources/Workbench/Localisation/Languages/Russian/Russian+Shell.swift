extension Russian {
    /// The frame around every screen: keys, messages, progress.
    static let shell: KeyValuePairs<String, String> = [
        "{0} does nothing here; ? shows what can be done": "{0} здесь ничего не делает; ? покажет, что можно",
        "type what you want to do": "напишите, что нужно сделать",
        "personal data is hidden": "персональные данные скрыты",
        "personal data is shown": "персональные данные показаны",
        "Export the view as": "Выгрузить вид как", "this is the top; q quits": "выше некуда; q — выход",
        "Theme: {0}": "Тема: {0}", "Language: {0}": "Язык: {0}", "copied: {0}": "скопировано: {0}",
        "picture of the screen": "снимок экрана", "View": "Вид", "copy": "копировать",
        "there is nothing to copy here": "здесь нечего копировать", "export": "выгрузить",
        "there is nothing to export here": "здесь нечего выгружать",
        "show personal data": "показать персональные данные", "mask personal data": "скрыть персональные данные",
        "next theme": "следующая тема", "next language": "следующий язык", "Program": "Программа",
        "Screens": "Экраны", "help": "справка", "all commands": "все команды", "All commands": "Все команды",
        "back": "назад", "paint the screen again": "перерисовать экран", "suspend": "приостановить",
        "quit": "выйти", "no screen can show this yet": "ни один экран пока не умеет это показать",
        "saved as {0}": "сохранено как {0}", "{0} saved as {1}": "{0}: сохранено как {1}",
        "the workspace was read again": "база прочитана заново",
        "the locale has no Unicode, so signs look poor; try LC_ALL=C.UTF-8":
            "в этой локали нет Юникода, знаки выглядят бедно; попробуйте LC_ALL=C.UTF-8",
        "The window is too small.": "Окно слишком мало.",
        "muster needs {0}×{1}, this is {2}×{3}.": "Для muster нужно {0}×{1}, а здесь {2}×{3}.",
        "Make it larger, or press q to quit.": "Увеличьте его или нажмите q для выхода.",
        "read-only": "только чтение", "masked": "данные скрыты", "as of {0}": "на {0}", "{0} times …": "{0} раз …",
        "{0} of {1}": "{0} из {1}", "{0} a second": "{0} в секунду", "{0} s left": "осталось {0} с",
        "Keys: {0}": "Клавиши: {0}", "Esc closes": "Esc — закрыть",
    ]

    /// Moving, marking and sorting, on every list.
    static let lists: KeyValuePairs<String, String> = [
        "Move": "Переход", "down": "вниз", "up": "вверх", "a page down": "на страницу вниз",
        "a page up": "на страницу вверх", "half a page down": "на полстраницы вниз",
        "half a page up": "на полстраницы вверх", "to the first": "к первой",
        "to the last, or to a number": "к последней или к номеру", "filter": "фильтр", "Filter": "Фильтр",
        "mark": "отметить", "mark a range": "отметить диапазон", "mark the range": "отметить этот диапазон",
        "mark all": "отметить все", "unmark all": "снять отметки", "{0} marked": "отмечено: {0}",
        "give up the range": "отменить диапазон", "remove the filter": "снять фильтр", "sort": "сортировка",
        "reverse the order": "обратный порядок", "columns": "столбцы", "Columns": "Столбцы",
        "column to the left": "столбец влево", "column to the right": "столбец вправо", "narrower": "уже",
        "wider": "шире", "take": "взять", "keep": "оставить", "complete": "дополнить",
        "earlier filters": "прежние фильтры", "give up": "отменить", "show or hide": "показать или скрыть",
        "further left": "левее", "further right": "правее", "done": "готово", "search": "поиск по тексту",
        "next match": "следующее совпадение", "previous match": "предыдущее совпадение",
        "nowhere: {0}": "нигде нет: {0}",
        "problems of the files": "ошибки в файлах",
        "Problems of the files": "Ошибки в файлах",
        "the files have none": "в файлах их нет",
        "{0} (and {1} more: !)": "{0} (и ещё {1}: клавиша !)",
        "leave the mouse to the terminal": "отдать мышь терминалу",
        "use the mouse": "взять мышь",
        "clicks belong to muster": "щелчки принимает muster",
        "clicks select text in the terminal": "щелчки выделяют текст в терминале",
        "this locale is not UTF-8, so signs and letters are shown in ASCII":
            "локаль не UTF-8, поэтому знаки и буквы показаны в ASCII",
    ]
}
