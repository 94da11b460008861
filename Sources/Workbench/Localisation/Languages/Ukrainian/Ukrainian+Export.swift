extension Ukrainian {
    /// Exporting people into files.
    static let exporting: KeyValuePairs<String, String> = [
        "the campaign is cancelled":
            "кампанію скасовано",
        "give it another status when it shall go out after all":
            "змініть статус, якщо вона все ж піде",
        "put reviews.jsonl back as it was; no signature counts until then":
            "поверніть reviews.jsonl як було; доти підписи не діють",
        "the campaign is not signed off: {0}":
            "кампанію не підписано: {0}",
        "let somebody approve it: {0}":
            "нехай її хтось погодить: {0}",
        "the campaign was signed off, but is not any more ({0}): {1}":
            "кампанію було підписано, але підпис застарів ({0}): {1}",
        "look at what changed and sign it off again: {0}":
            "перегляньте, що змінилося, і підпишіть знову: {0}",
        "{0}: {1}, for sending by {2}":
            "{0}: {1}, для надсилання, канал: {2}",
        "{0}: {1}, not for sending":
            "{0}: {1}, не для надсилання",
        "not in the file":
            "немає у файлі",
        "manifest: {0}":
            "опис: {0}",
        "have agreed to no email, and this format cannot say so; --for send leaves them out: {0}":
            "без згоди на пошту, і цей формат не може цього сказати; --for send їх не включить: {0}",
        "emails left out, for their owners have unsubscribed and this format cannot say so: {0}":
            "адреси пошти не видано: власники відписалися, а цей формат не може цього сказати: {0}",
        "phones left out, for their owners have unsubscribed and this format cannot say so: {0}":
            "телефони не видано: власники відписалися, а цей формат не може цього сказати: {0}",
    ]
}
